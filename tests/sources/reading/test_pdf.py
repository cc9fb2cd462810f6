from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
import typst
from newspaper import LOOKS, article, pdf_of
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtPdf import QPdfDocument

from argmap.case.errors import SourceError
from argmap.sources.reading.batch import read_bytes
from argmap.sources.reading.pdf import raw_pages, read_pdf
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

CUT = "The end of the file is missing: it is damaged, and pages may be missing too."


def printed(body):
    return typst.compile({"main.typ": body.encode()})


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
    assert "2 kept the hyphen" in found.report[0]


@pytest.mark.parametrize("hyphen", ["\u00ad", "-", "\ufffe"])
def test_a_word_divided_between_two_pages_is_one_word(hyphen):
    pages = [lined(f"Twitter banned him, while online payment ser{hyphen}"), lined("vice Stripe.")]
    found = text_of_pages(pages)
    assert found.text == "Twitter banned him, while online payment service Stripe."
    assert found.text[found.pages[1] :] == "vice Stripe."
    assert found.report[0].startswith("1 word divided by a hyphen at the end of a line was joined.")


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
