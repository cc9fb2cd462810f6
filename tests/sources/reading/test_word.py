from __future__ import annotations

import io
import zipfile

import docx
import pytest
from newspaper import article, word_of

from argmap.case.errors import SourceError
from argmap.sources.reading.word import read_word

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(body="", **parts):
    """A Word document with such a body, and other parts by their names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{NAMESPACE}"><w:body>{body}</w:body></w:document>',
        )
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def paragraph(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("number", range(4))
def test_an_article_in_word_is_read_whole(number):
    one = article(number)
    reading = read_word(word_of(one), "“typed.docx”")
    assert reading.text.split("\n\n") == [one.title, *one.paragraphs]
    assert {name: said.value for name, said in reading.said.items()} == {
        "title": one.title,
        "author": "Jane Q. Reporter",
    }
    assert "The file was made on 12 January 2021; that is not taken for the source’s date." in (
        reading.report
    )


def test_tables_are_read_row_by_row():
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for place, words in enumerate(("Date", "Event", "Monday", "Parler sues")):
        table.rows[place // 2].cells[place % 2].text = words
    data = io.BytesIO()
    document.save(data)
    assert read_word(data.getvalue(), "“t.docx”").text == "Date\tEvent\n\nMonday\tParler sues"


def test_the_paragraphs_of_columns_that_a_table_lays_out_are_read_column_by_column():
    words = [
        f"The court in Boston denied motion number {number}, saying that the agreement was too"
        " vague to be enforced."
        for number in range(5)
    ]
    left, right = ("".join(map(paragraph, rows)) for rows in (words[:3], words[3:]))
    row = f"<w:tr><w:tc>{left}</w:tc><w:tc>{right}</w:tc></w:tr>"

    reading = read_word(packed(f"<w:tbl>{row}</w:tbl>{paragraph('The end.')}"), "“t.docx”")

    assert reading.text.split("\n\n") == [*words, "The end."]


def test_the_halves_of_a_caption_stay_one_row():
    halves = ("<w:tc>", paragraph("PARLER LLC,"), paragraph("Plaintiff,"), "</w:tc>")
    row = f"<w:tr>{''.join(halves)}<w:tc>{paragraph('Case No. 21-31')}</w:tc></w:tr>"

    reading = read_word(packed(f"<w:tbl>{row}</w:tbl>"), "“t.docx”")

    assert reading.text == "PARLER LLC,\nPlaintiff,\tCase No. 21-31"


def test_tracked_changes_are_taken_as_accepted_and_told():
    body = (
        "<w:p><w:r><w:t>It </w:t></w:r><w:ins><w:r><w:t>was</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>is</w:delText></w:r></w:del><w:r><w:t> denied.</w:t></w:r></w:p>"
    )
    reading = read_word(packed(body), "“t.docx”")
    assert reading.text == "It was denied."
    assert reading.report == (
        "Words put in with changes tracked are taken as part of the text.",
        "Words struck out with changes tracked are left out of the text.",
    )


def test_hidden_words_and_numbers_of_lists_are_told():
    body = (
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Shown.</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> Too.</w:t></w:r></w:p>'
    )
    reading = read_word(packed(body), "“t.docx”")
    assert reading.text == "Shown. Too."
    assert len(reading.report) == 2


def test_notes_stand_at_the_end_and_are_told():
    notes = (
        f'<w:footnotes xmlns:w="{NAMESPACE}"><w:footnote w:type="separator" w:id="-1">'
        f'{paragraph("-")}</w:footnote><w:footnote w:id="1">{paragraph("See Dkt. 3.")}'
        "</w:footnote></w:footnotes>"
    )
    reading = read_word(packed(paragraph("Words."), word__footnotes_xml=notes), "“t.docx”")
    assert reading.text == "Words.\n\n1 See Dkt. 3."
    assert reading.report == ("Its one note stands at the end of the text.",)


def test_text_boxes_are_read_once_and_breaks_are_kept():
    body = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
        f"<w:t>Before</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('Box')}"
        f"</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{paragraph('Box')}"
        "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:br/><w:t>after</w:t><w:tab/>"
        "<w:noBreakHyphen/></w:r></w:p>"
    )
    assert read_word(packed(body), "“t.docx”").text == "Box\n\nBefore\nafter\t\u2011"


def test_macros_are_told_and_not_run():
    data = packed(paragraph("Words."), **{"word/vbaProject.bin": b"Shell"})
    reading = read_word(data, "“t.docm”")
    assert (reading.text, reading.report) == (
        "Words.",
        ("It holds macros, which are not read and never run.",),
    )


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    data = packed("A" * 300_000_000)
    assert len(data) < 1_000_000
    monkeypatch.setattr(zipfile.ZipFile, "read", None)  # unpacking would fail
    with pytest.raises(SourceError, match=r"“bomb.docx” would unpack to 300\.0 MB"):
        read_word(data, "“bomb.docx”")


def test_an_archive_that_hides_its_size_unpacks_no_more_than_it_says():
    data = bytearray(packed("A" * 40_000_000))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + place
        data[start : start + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(SourceError, match="is damaged: its part"):
        read_word(bytes(data), "“liar.docx”")


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_are_refused(declared):
    content = (
        f'<!DOCTYPE x [{declared}]><w:document xmlns:w="{NAMESPACE}"><w:body>'
        f"{paragraph('&b;')}</w:body></w:document>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", content)
    with pytest.raises(SourceError, match=r"declarations in “word/document\.xml”"):
        read_word(data.getvalue(), "“bomb.docx”")


def test_another_archive_is_a_sentence():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(SourceError, match="archive without the text of a Word document"):
        read_word(data.getvalue(), "“text.odt”")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.98])
def test_a_truncated_document_is_a_sentence(part):
    data = word_of(article(0))
    with pytest.raises(SourceError, match="is damaged"):
        read_word(data[: int(len(data) * part)], "“cut.docx”")


def test_a_document_without_words_is_a_sentence():
    with pytest.raises(SourceError, match="holds no words"):
        read_word(packed("<w:p/>"), "“empty.docx”")


def test_words_that_look_struck_out_are_kept_and_told():
    body = (
        "<w:p><w:r><w:t>They </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>did </w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:dstrike/></w:rPr><w:t>once</w:t></w:r>"
        '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> breach it</w:t></w:r></w:p>'
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Then.</w:t></w:r></w:p>"
        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Now.</w:t></w:r></w:p>"
    )
    reading = read_word(packed(body), "“a.docx”")
    assert reading.text == "They did once breach it\n\nThen.\n\nNow."
    assert reading.report == (
        "Words that look struck out are taken as part of the text: “did once”, “Then.”, “Now.”.",
    )


def test_the_head_and_foot_of_pages_are_left_out_and_told():
    part = '<w:hdr xmlns:w="{}">{}</w:hdr>'
    parts = {
        "word__header1_xml": part.format(NAMESPACE, paragraph("The Daily Ledger")),
        "word__header2_xml": part.format(NAMESPACE, paragraph("The Daily Ledger")),
        "word__footer1_xml": part.format(NAMESPACE, paragraph("12")),
    }
    reading = read_word(packed(paragraph("The court denied it."), **parts), "“a.docx”")
    assert reading.text == "The court denied it."
    assert reading.report == (
        "What its pages have at their head and foot is not part of the text: “The Daily Ledger”.",
    )
