from __future__ import annotations

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from newspaper import LOOKS, article, pdf_of
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument
from typesetting import typeset

from argmap.case.errors import SourceError
from argmap.sources.guessing import Guess, guess_source
from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.pdf import raw_pages, read_pdf
from argmap.sources.reading.pdf_folio import offered_by_folio
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

JOINED = "2 words divided by a hyphen at the end of a line were joined"
CUT = "The end of the file is missing: it is damaged, and pages may be missing too."


def printed(body):
    return typeset({"main.typ": body.encode()})


def opened(data):
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def lined(*lines):
    """A page as PDFium reads it, without a word of where things stand."""
    return RawPage("\r\n".join(lines), ())


@pytest.mark.parametrize("number", range(4))
def test_two_columns_are_read_paragraph_by_paragraph(number):
    one = article(number)
    reading = read_pdf(pdf_of(one), "“paper.pdf”")
    assert reading.text.split("\n\n") == [one.title, *one.paragraphs]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("number", [0, 1, 3])
def test_every_way_of_setting_keeps_the_paragraphs(look, number):
    one = article(number)
    reading = read_pdf(pdf_of(one, look), "“paper.pdf”")
    assert reading.text.split("\n\n") == [one.title, *one.paragraphs]


def test_headers_and_footers_are_left_out_and_told():
    reading = read_pdf(pdf_of(article(0)), "“paper.pdf”")
    assert "Daily Ledger" not in reading.text
    assert "Page 1" not in reading.text
    assert reading.report[0] == (
        "Left out as headers and footers of the pages: “The Daily Ledger Tuesday, January 12,"
        " 2021”, “Business Page 1”."
    )
    assert reading.report[1].startswith("28 words divided by a hyphen at the end of a line were")


def test_the_line_numbers_of_a_pleading_are_left_out_and_told():
    reading = read_pdf(pdf_of(article(1), "pleading"), "“paper.pdf”")
    assert reading.report[0] == "Left out the line numbers in the margin of 2 pages."


WHERE = "the line “The Daily Ledger Tuesday, January 12, 2021” at the edge of its pages"


def test_the_paper_and_the_day_that_a_header_prints_are_offered_and_not_taken():
    data = pdf_of(article(0))
    outcome = outcome_of(Path("paper.pdf"), data, read_pdf(data, "“paper.pdf”"))
    assert not outcome.guess.publisher
    assert not outcome.guess.date
    assert outcome.guess.printed_publisher == Guess("The Daily Ledger", WHERE)
    assert outcome.guess.printed_date == Guess("2021-01-12", WHERE)
    assert outcome.notes[-2:] == (
        f"Perhaps The Daily Ledger, from {WHERE}: it is not taken for the source’s publisher.",
        (
            f"Perhaps 12 January 2021, from {WHERE}, which may be the day of printing:"
            " it is not taken for the source’s date."
        ),
    )


@pytest.mark.parametrize(
    ("lines", "publisher", "date"),
    [
        (["Harbour Gazette 12 January 2021"], "Harbour Gazette", "2021-01-12"),
        (["A4 | The Post of Bergen | Jan. 12, 2021"], "The Post of Bergen", "2021-01-12"),
        (
            ["Page 3", "Harbour Gazette", "Tuesday, January 12, 2021"],
            "Harbour Gazette",
            "2021-01-12",
        ),
        (["THE NEW YORK TIMES, TUESDAY, JANUARY 12, 2021 A4"], "THE NEW YORK TIMES", "2021-01-12"),
        (["January 12, 2021 Parler Sues Amazon"], "", "2021-01-12"),
        (["January 12, 2021 Notes on the case"], "", "2021-01-12"),
        (["Harbour Gazette", "Page 3"], "", ""),
        (["Case 2:21-cv-00031-BJR Document 1 Filed 01/11/21 Page 1 of 18"], "", ""),
        (["The firm sued on January 12, 2021 and lost at once"], "", ""),
    ],
)
def test_a_folio_names_its_paper_beside_a_date_only(lines, publisher, date):
    found = offered_by_folio(lines, "Parler sues Amazon")
    told = [found.get(one, Guess()).value for one in ("printed_publisher", "printed_date")]
    assert told == [publisher, date]


def small_pdf():
    """One page with few words in so many bytes as a program needs that writes no more."""
    words = b"BT /F1 12 Tf 72 720 Td (The court denied the motion.) Tj ET"
    rows = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(words), words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Font<</F1 5 0 R>>>>",
    ]
    data, starts = b"%PDF-1.4\n", []
    for number, row in enumerate(rows, 1):
        starts.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, row)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(rows) + 1)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(rows) + 1, len(data))
    return data + head + table + end


def test_a_small_pdf_that_was_cut_off_is_not_called_a_scan():
    data = small_pdf()
    assert read_pdf(data, "“small.pdf”").text == "The court denied the motion."
    for size in range(60, len(data) - 10, 5):
        try:
            assert CUT in read_pdf(data[:size], "“small.pdf”").report
        except SourceError as error:
            assert "is damaged" in str(error)  # noqa: PT017 -- either is right, at any size


def test_pages_begin_where_their_words_begin():
    reading = read_pdf(pdf_of(article(0)), "“paper.pdf”")
    assert len(reading.pages) == 3
    first, second, third = reading.pages
    assert first == 0
    assert reading.text[second:].startswith("others, and that Parler is unable")
    assert reading.text[third:].startswith("service, including a proposed second")


def test_every_stretch_of_the_text_is_found_on_its_page():
    raw = list(raw_pages(opened(pdf_of(article(0)))))
    found = text_of_pages(raw)
    start = found.text.index("significant increase in this kind of dangerous content")
    places = found.on_pages(start, start + len("significant increase"))
    words = [raw[page].text[span.start : span.end] for page, span in places]
    assert words == ["signifi", "cant increase"]
    assert {page for page, _ in places} == {1}
    assert found.on_pages(5, 5) == []
    for start in range(0, len(found.text) - 40, 97):
        held = "".join(
            raw[page].text[span.start : span.end]
            for page, span in found.on_pages(start, start + 40)
        )
        assert held.replace(" ", "") == "".join(found.text[start : start + 40].split())


def test_the_pdf_tells_title_and_author_and_the_day_it_was_made_is_not_its_date():
    reading = read_pdf(pdf_of(article(3)), "“paper.pdf”")
    said = reading.said
    assert said["title"].value == article(3).title
    assert (said["author"].value, said["author"].came_from) == (
        "Jane Q. Reporter",
        "the PDF's author",
    )
    assert "date" not in said
    assert reading.report[-1] == (
        "The file was made on 12 January 2021; that is not taken for the source’s date."
    )


def test_a_file_name_is_no_title():
    data = printed('#set document(title: "Microsoft Word - final_v2.docx")\nSome words of a paper.')
    assert "title" not in read_pdf(data, "“paper.pdf”").said


def test_a_word_keeps_a_hyphen_that_it_has_elsewhere_and_before_capitals():
    pages = [
        lined(
            "The far-right users came, and then a far\uffferight crowd",
            "with anti\ufffeSemitic posts and con\ufffetent that was vio\ufffelent.",
        )
    ]
    found = text_of_pages(pages)
    assert "a far-right crowd with anti-Semitic posts and content that was violent." in found.text
    assert found.report == (
        f"{JOINED}: “content”, “violent”. A word that has a hyphen of its own may have lost it.",
        "Kept with the hyphen at which a line ends: “far-right”, “anti-Semitic”.",
    )


def test_a_joined_word_that_stands_elsewhere_in_the_text_is_told_as_that():
    pages = [
        lined("All the content of it was con\ufffe", "tent that was well\ufffe", "known to all.")
    ]
    found = text_of_pages(pages)
    assert "was content that was wellknown to all" in found.text
    (told,) = found.report
    assert told == (
        f"{JOINED}: “wellknown”, “content”. 1 of them stands elsewhere in the text as joined."
        " A word that has a hyphen of its own may have lost it."
    )


def test_words_that_only_kept_their_hyphen_are_told_too():
    found = text_of_pages([lined("They told us of anti\ufffe", "Semitic posts.")])
    assert found.text == "They told us of anti-Semitic posts."
    assert found.report == ("Kept with the hyphen at which a line ends: “anti-Semitic”.",)


HEADED = """#set page(paper: "a4", header: [{0}])
#text(size: 20pt)[{1}]

By Ann Writer

The company cut off the service of the network on Sunday evening, and said so in a letter. It
told nobody else of it before the court was asked to look at what had been done that night.

The network asked the court for an order at once, and the court heard both on the next day."""


@pytest.mark.parametrize(
    "head", ["Harbour Gazette #h(1fr) 12 January 2021", "Harbour Gazette", "The Gazette | Page two"]
)
def test_the_header_of_a_pdf_of_one_page_is_not_its_title(head):
    reading = read_pdf(printed(HEADED.format(head, "Parler sues Amazon")), "“x7.pdf”")
    title = reading.said["title"]
    assert title.value == "Parler sues Amazon"
    assert title.came_from == "the first line below what may be a header"
    assert reading.text.startswith(head.split(" #")[0])
    assert "may be a header or footer" in reading.report[0]


def test_a_headline_alone_at_the_top_of_a_pdf_of_one_page_is_its_title():
    reading = read_pdf(printed(HEADED.format("", "Parler sues Amazon")), "“x7.pdf”")
    assert "title" not in reading.said
    assert guess_source(reading.text).title.value == "Parler sues Amazon"


NOTED = """#set page(paper: "a5", height: 9cm, margin: 2cm)
#set par(justify: true)
#set text(size: 10pt)
#text(size: 14pt)[Parler sues Amazon]

A paragraph before it.

{0}

The last paragraph of the paper."""
NOTE = "#footnote[See the order of the court, docket 40, at page 5.]"
HALF = "the company cut off the service of the network, and said in a letter why it had done so, "


def test_a_paragraph_goes_on_over_the_page_and_its_note_stands_apart_and_is_told():
    body = f"{HALF * 3}it was late.{NOTE} {HALF * 5}".strip()
    reading = read_pdf(printed(NOTED.format(body)), "“x.pdf”")
    whole = body.replace(NOTE, "1")
    paragraphs = reading.text.split("\n\n")
    assert whole in paragraphs
    assert len(reading.pages) == 2
    note = next(one for one in paragraphs if one.startswith("1See the order"))
    assert paragraphs.index(note) == paragraphs.index(whole) - 1
    assert reading.text.index(note) < reading.pages[1]
    assert any("in the middle of which it was printed: “1See the" in one for one in reading.report)
    (block,) = [one for one in reading.blocks if one.kind is BlockKind.NOTE]
    assert reading.text[block.start : block.end].startswith("See the order of the court")
    assert reading.text[block.mark - 5 : block.mark + 1] == "late.1"
    starts = [one.start for one in reading.blocks]
    assert starts == sorted(starts)


def test_a_note_in_a_paragraph_that_fills_its_page_is_left_there_and_told():
    body = f"{HALF * 11}it was late.{NOTE} {HALF * 9}".strip()
    reading = read_pdf(printed(NOTED.format(body)), "“x.pdf”")
    assert any(
        "Left in the middle of a paragraph that begins and ends on other pages: “1See" in one
        for one in reading.report
    )


@pytest.mark.parametrize("hyphen", ["\u00ad", "-", "\ufffe"])
def test_a_word_divided_between_two_pages_is_one_word(hyphen):
    pages = [lined(f"Twitter banned him, while online payment ser{hyphen}"), lined("vice Stripe.")]
    found = text_of_pages(pages)
    assert found.text == "Twitter banned him, while online payment service Stripe."
    assert found.text[found.pages[1] :] == "vice Stripe."
    told = "1 word divided by a hyphen at the end of a line was joined: “service”."
    assert found.report[0].startswith(told)


def test_a_hyphen_at_the_end_of_the_last_page_is_kept():
    assert text_of_pages([lined("Words of a page, cut after re-")]).text.endswith(" re-")


def test_a_page_without_text_is_told_and_the_others_are_read():
    data = printed("Some words.\n#pagebreak()\n#rect(width: 4cm, height: 4cm)\n#pagebreak()\nMore.")
    reading = read_pdf(data, "“paper.pdf”")
    assert reading.text == "Some words.\n\nMore."
    assert reading.pages == (0, 12, 13)
    assert reading.report[:-1] == (
        "Page 2 holds no text: it is empty, or a scan without recognised text.",
    )


@pytest.mark.parametrize(
    ("pages", "text", "starts"),
    [
        (["", "Words."], "\nWords.", (0, 1)),
        (["", "", "Words.", "", ""], "\n\nWords.\n\n", (0, 1, 2, 9, 10)),
        (["One.", "", "", "Four."], "One.\n\n\nFour.", (0, 5, 6, 7)),
        (["", ""], "", ()),
    ],
)
def test_every_page_begins_at_a_character_of_its_own(pages, text, starts):
    found = text_of_pages([lined(page) for page in pages])
    assert (found.text, found.pages) == (text, starts)


def test_numbers_alone_are_left_out_only_where_they_count_the_pages():
    pages = [
        lined(f"{value}", "Words of a page.", f"{number + 7}")
        for number, value in enumerate((100, 250, 300))
    ]
    found = text_of_pages(pages)
    assert [value in found.text for value in ("100", "250", "300")] == [True] * 3
    assert [value in found.text for value in ("7", "8", "9")] == [False] * 3


def test_a_scan_is_a_sentence():
    with pytest.raises(SourceError, match=r"All its 2 pages are scans without recognised text"):
        read_pdf(printed("#rect()\n#pagebreak()\n#rect()"), "“scan.pdf”")


def test_a_locked_pdf_is_a_sentence_and_one_locked_for_changes_is_read():
    with pikepdf.open(io.BytesIO(printed("Some words."))) as pdf:
        locked, closed = io.BytesIO(), io.BytesIO()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="o", user="secret", R=6))
        pdf.save(closed, encryption=pikepdf.Encryption(owner="o", user="", R=6))
    with pytest.raises(SourceError, match="is locked with a password"):
        read_pdf(locked.getvalue(), "“locked.pdf”")
    assert read_pdf(closed.getvalue(), "“closed.pdf”").text == "Some words."


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_pdf_is_told_or_refused(part):
    data = pdf_of(article(0))
    cut = data[: int(len(data) * part)]
    try:
        reading = read_pdf(cut, "“cut.pdf”")
    except SourceError as told:
        assert "damaged" in told.message or "no text" in told.message  # noqa: PT017 -- either way
    else:
        assert reading.report[0] == CUT


def test_too_many_pages_are_a_sentence():
    with pikepdf.new() as pdf:
        for _ in range(501):
            pdf.add_blank_page()
        data = io.BytesIO()
        pdf.save(data)
    with pytest.raises(SourceError, match="has 501 pages; argmap takes in PDFs up to 500"):
        read_pdf(data.getvalue(), "“long.pdf”")


def test_a_stream_of_300_mb_is_a_sentence_and_does_not_end_the_import():
    packed = zlib.compress(b"BT /F1 12 Tf (x) Tj ET\n" * (300_000_000 // 23), 6)
    with pikepdf.open(io.BytesIO(printed("Some words."))) as pdf:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
        font.BaseFont = pikepdf.Name.Helvetica
        pdf.pages[0].Contents = pdf.make_stream(packed, Filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        data = io.BytesIO()
        pdf.save(data, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert len(data.getvalue()) < 1_000_000
    outcome = read_bytes(data.getvalue(), "bomb.pdf")
    assert "“bomb.pdf” was not read" in outcome.error.message
