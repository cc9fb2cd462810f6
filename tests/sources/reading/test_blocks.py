from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.shared import Inches
from hypothesis import given
from hypothesis import strategies as st
from typesetting import typeset

from argmap.sources.reading.blocks import (
    BlockKind,
    TextBlock,
    are_in_order,
    blocks_as_json,
    blocks_from_json,
    with_line_ends,
)
from argmap.sources.reading.kinds import WORD
from argmap.sources.reading.markdown_blocks import markdown_blocks, quoted_without_signs
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.plain import read_markdown, read_plain
from argmap.sources.reading.reader_process import ReaderProcess
from argmap.sources.reading.web_page import read_web_page
from argmap.sources.reading.word import read_word

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPH, HEADING = BlockKind.PARAGRAPH, BlockKind.HEADING
QUOTE, NOTE = BlockKind.BLOCK_QUOTE, BlockKind.NOTE
SAID = (
    "A plaintiff seeking a preliminary injunction must establish that he is likely to succeed on"
    " the merits, that he is likely to suffer irreparable harm in the absence of preliminary"
    " relief, that the balance of equities tips in his favor, and that an injunction is in the"
    " public interest."
)
BODY = (
    "The court said that plaintiffs who seek interim relief must show a good deal more than a"
    " chance of success on the merits, and that it is for them to show it before anything else."
)


def words_of(reading):
    return [(one.kind, reading.text[one.start : one.end]) for one in reading.blocks]


def saved(document):
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def with_parts(body, **parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, inside in {"document": f"<w:body>{body}</w:body>", **parts}.items():
            archive.writestr(
                f"word/{name}.xml", f'<w:{name} xmlns:w="{NAMESPACE}">{inside}</w:{name}>'
            )
    return data.getvalue()


def test_word_tells_block_quotes_and_headings_by_their_styles():
    document = docx.Document()
    document.add_heading("Argument", 1)
    document.add_paragraph(BODY)
    document.add_paragraph(SAID, style="Quote")
    document.add_paragraph("After.", style="Intense Quote")
    assert words_of(read_word(saved(document), "“b.docx”")) == [
        (HEADING, "Argument"),
        (PARAGRAPH, BODY),
        (QUOTE, SAID),
        (QUOTE, "After."),
    ]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [(0.5, 0.5, QUOTE), (0.5, 0, PARAGRAPH), (0, 0.5, PARAGRAPH), (0.1, 0.1, PARAGRAPH)],
)
def test_word_tells_a_block_quote_by_both_its_margins(left, right, kind):
    document = docx.Document()
    paragraph = document.add_paragraph(SAID)
    paragraph.paragraph_format.left_indent = Inches(left)
    paragraph.paragraph_format.right_indent = Inches(right)
    assert words_of(read_word(saved(document), "“b.docx”")) == [(kind, SAID)]


def test_margins_are_those_of_the_style_a_style_is_based_on():
    document = docx.Document()
    parent = document.styles.add_style("Narrow", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    parent.paragraph_format.left_indent = parent.paragraph_format.right_indent = Inches(1)
    child = document.styles.add_style("Small", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    child.base_style = parent
    document.add_paragraph(SAID, style="Small")
    assert words_of(read_word(saved(document), "“b.docx”")) == [(QUOTE, SAID)]


def test_styles_that_are_based_on_each_other_end():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in ("ab", "ba")
    )
    body = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Words.</w:t></w:r></w:p>'
    assert words_of(read_word(with_parts(body, styles=styles), "“b.docx”")) == [
        (PARAGRAPH, "Words.")
    ]


def test_notes_of_a_word_document_say_where_they_belong():
    body = (
        "<w:p><w:r><w:t xml:space='preserve'> First, Winter.</w:t></w:r>"
        "<w:r><w:endnoteReference w:id='7'/></w:r><w:r><w:t xml:space='preserve'> Then</w:t></w:r>"
        "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Two"
        "</w:t></w:r><w:r><w:footnoteReference w:id='3'/></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    note = "<w:{0}note w:id='{1}'><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:{0}note>"
    reading = read_word(
        with_parts(
            body,
            footnotes=note.format("foot", 2, "Id. at 22.") + note.format("foot", 3, "Dkt. 3."),
            endnotes=note.format("end", 7, "At the end."),
        ),
        "“b.docx”",
    )
    assert reading.text == (
        "First, Winter. Then.\n\nOne\tTwo\n\n1 Id. at 22.\n\n2 Dkt. 3.\n\n1 At the end."
    )
    notes = [one for one in reading.blocks if one.kind is NOTE]
    assert [(one.number, reading.text[one.start : one.end], one.mark) for one in notes] == [
        ("1", "Id. at 22.", reading.text.index(".\n\nOne")),
        ("2", "Dkt. 3.", reading.text.index("Two") + 3),
        ("1", "At the end.", reading.text.index(" Then")),
    ]


def test_a_note_nobody_refers_to_belongs_nowhere():
    note = "<w:footnote w:id='2'><w:p><w:r><w:t>Lost.</w:t></w:r></w:p></w:footnote>"
    body = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>"
    assert read_word(with_parts(body, footnotes=note), "“b.docx”").blocks[-1].mark is None


MARKDOWN = """---
title: Brief
---
# Argument #

The court said:
it said this.[^1]

> A plaintiff must
> establish *it*,
and show it.
>
> > And more.

Heading
-------
```
> code
```

[^1]: See Winter,
    555 U.S. at 22.

    And more.
"""


def test_markdown_tells_its_blocks():
    reading = read_markdown(MARKDOWN.encode(), "“b.md”")
    assert reading.text == MARKDOWN.partition("---\ntitle: Brief\n---\n")[2]
    assert words_of(reading) == [
        (HEADING, "Argument #"),
        (PARAGRAPH, "The court said:\nit said this.[^1]"),
        (QUOTE, "A plaintiff must\n> establish *it*,\nand show it."),
        (QUOTE, "And more."),
        (HEADING, "Heading"),
        (PARAGRAPH, "```\n> code\n```"),
        (NOTE, "See Winter,\n    555 U.S. at 22."),
        (NOTE, "And more."),
    ]
    note = reading.blocks[-2]
    assert (note.number, note.mark) == ("1", reading.text.index("[^1]"))


def test_signs_of_quoting_are_no_words_of_a_block_quote():
    assert quoted_without_signs("A plaintiff\n> > must\nshow > 2") == "A plaintiff\nmust\nshow > 2"


@given(
    st.lists(
        st.sampled_from(["> a", ">", "", "# b", "[^1]: c", "    d", "e[^1]", "```", "---", " f"])
    ).map("\n".join)
)
def test_the_blocks_of_any_markdown_hold_all_its_words(text):
    blocks = markdown_blocks(text)
    assert are_in_order(blocks, text)
    inside = "".join(text[one.start : one.end] for one in blocks)
    assert all(inside.count(letter) == text.count(letter) for letter in "abdef")


def test_a_web_page_tells_block_quotes_and_headings():
    page = (
        f"<html><body><article><h1>Argument</h1><p>{BODY}</p><blockquote><p>{SAID}</p>"
        f"</blockquote><p>{BODY} Again.</p></article></body></html>"
    )
    reading = read_web_page(page.encode(), "“b.html”")
    assert words_of(reading) == [
        (HEADING, "Argument"),
        (PARAGRAPH, BODY),
        (QUOTE, SAID),
        (PARAGRAPH, f"{BODY} Again."),
    ]


def test_all_words_of_a_web_page_tell_them_too(monkeypatch):
    monkeypatch.setattr("argmap.sources.reading.web_page.main_text", lambda _tree: [])
    page = f"<body><h2>On <b>it</b></h2><blockquote>{SAID}<p>More.</p></blockquote>End.</body>"
    assert words_of(read_web_page(page.encode(), "“b.html”")) == [
        (HEADING, "On it"),
        (QUOTE, SAID),
        (QUOTE, "More."),
        (PARAGRAPH, "End."),
    ]


def printed(body, *, justify=True, spacing="0.65em"):
    setting = f"""#set page(paper: "us-letter", margin: 1in)
    #set text(font: "Libertinus Serif", size: 12pt)
    #set par(justify: {str(justify).lower()}, leading: {spacing}, spacing: {spacing})
    #set par(first-line-indent: 0.5in)\n"""
    return typeset({"main.typ": (setting + body).encode()})


SET_IN = (
    "#pad(left: {0}in, right: {1}in)[#set par(first-line-indent: 0pt, leading: 0.6em)\n{2}]\n\n"
)


def told(reading, kind):
    """The words of the blocks of a kind, on one line each."""
    found = (words for one, words in words_of(reading) if one is kind)
    return [" ".join(words.split()) for words in found]


@pytest.mark.parametrize("justify", [True, False])
@pytest.mark.parametrize("spacing", ["0.65em", "1.3em"])
def test_a_pdf_tells_a_block_quote_by_both_its_margins(justify, spacing):
    body = f"{BODY} It went on.\n\n{SET_IN.format(0.5, 0.5, SAID)}" + f"{BODY}\n\n" * 4
    reading = read_pdf(printed(body, justify=justify, spacing=spacing), "“b.pdf”")
    assert told(reading, QUOTE) == [SAID]


@pytest.mark.parametrize("sides", [(0.5, 0), (0, 0.5)])
def test_words_set_in_at_one_side_are_no_block_quote_of_a_pdf(sides):
    body = f"{BODY}\n\n{SET_IN.format(*sides, SAID)}" + f"{BODY}\n\n" * 4
    assert told(read_pdf(printed(body), "“b.pdf”"), QUOTE) == []


def test_a_list_and_a_signature_are_no_block_quotes_of_a_pdf():
    body = (
        f"{BODY}\n\n{SET_IN.format(0.5, 0.5, '1. ' + SAID)}{BODY}\n\n"
        "#pad(left: 3.25in)[#set par(first-line-indent: 0pt)\nDavis Wright Tremaine LLP \\\n"
        "Attorneys for the Defendant \\\n Seattle, Washington]"
    )
    assert told(read_pdf(printed(body), "“b.pdf”"), QUOTE) == []


def test_paragraphs_of_a_line_that_begin_as_the_others_do_are_no_block_quote():
    lines = [f"Short paragraph number {n} of words that stay on one line here." for n in range(4)]
    body = f"{BODY}\n\n{BODY}\n\n" + "\n\n".join(lines) + f"\n\n{BODY}"
    assert told(read_pdf(printed(body), "“b.pdf”"), QUOTE) == []


def test_a_paragraph_that_goes_on_on_the_next_page_is_one_block():
    reading = read_pdf(printed(" ".join([BODY] * 24)), "“b.pdf”")
    assert len(reading.pages) > 1
    assert [" ".join(words.split()) for _, words in words_of(reading)] == [" ".join([BODY] * 24)]


def test_a_caption_in_capitals_is_no_block_quote_of_a_pdf():
    caption = "UNITED STATES DISTRICT COURT FOR THE WESTERN DISTRICT OF WASHINGTON AT SEATTLE " * 4
    body = f"{SET_IN.format(0.5, 0.5, caption)}{BODY}\n\n{BODY}"
    assert told(read_pdf(printed(body), "“b.pdf”"), QUOTE) == []


def test_a_pdf_tells_headings_and_notes():
    note = (
        "#footnote[See Winter, 555 U.S. at 22, which is long enough for more than one line as"
        " it goes on and on, and so it ends there.]"
    )
    body = f"= Argument\n\n{BODY}{note} {BODY} It is so.#footnote[Id. at 23.]\n\n{BODY}\n\n"
    reading = read_pdf(printed(body), "“b.pdf”")
    assert told(reading, HEADING) == ["Argument"]
    notes = [one for one in reading.blocks if one.kind is NOTE]
    assert [one.number for one in notes] == ["1", "2"]
    assert told(reading, NOTE)[0].startswith("See Winter, 555 U.S. at 22, which is long")
    assert told(reading, NOTE)[1] == "Id. at 23."
    assert [reading.text[one.mark - 3 : one.mark + 1] for one in notes] == ["se.1", "so.2"]
    assert are_in_order(reading.blocks, reading.text)


def test_plain_text_tells_nothing():
    assert read_plain(b"> Words.", "“b.txt”").blocks == ()


def test_blocks_come_through_the_process_that_reads():
    document = docx.Document()
    document.add_paragraph(SAID, style="Quote")
    data = saved(document)
    with ReaderProcess() as process:
        reading = process.read(data, WORD, "“b.docx”")
    assert reading.blocks == read_word(data, "“b.docx”").blocks == (TextBlock(0, len(SAID), QUOTE),)


BLOCKS = (TextBlock(0, 5, HEADING), TextBlock(7, 9, NOTE, "1", 4))


def test_blocks_are_read_back_as_they_were_written():
    assert blocks_from_json(blocks_as_json(BLOCKS)) == BLOCKS
    with pytest.raises(ValueError, match="poem"):
        blocks_from_json([[0, 1, "poem", "", None]])


@pytest.mark.parametrize(
    "blocks",
    [
        [TextBlock(0, 9, HEADING)],
        [TextBlock(-1, 2, HEADING)],
        [TextBlock(3, 2, HEADING)],
        [TextBlock(0, 4, HEADING), TextBlock(3, 5, HEADING)],
        [TextBlock(0, 4, NOTE, "1", 9)],
    ],
)
def test_blocks_that_no_text_has_are_in_disorder(blocks):
    assert are_in_order([], "words.")
    assert are_in_order([TextBlock(0, 6, HEADING, "", 6)], "words.")
    assert not are_in_order(blocks, "words.")


def test_blocks_move_with_line_ends_that_become_one_character():
    text = "a\r\nb\r\nc"
    found = with_line_ends([TextBlock(3, 4, PARAGRAPH), TextBlock(6, 7, NOTE, "1", 4)], text)
    assert found == (TextBlock(2, 3, PARAGRAPH), TextBlock(4, 5, NOTE, "1", 3))
