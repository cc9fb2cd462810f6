"""Headlines of a PDF over one, two or three columns: whole, apart from bylines, and titles."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.word import read_word

FIRST = (
    "The network went dark on Monday, and those who had used it looked for another at once. Its"
    " host had told it for weeks what it had to take down, and it had taken down some of that."
)
SECOND = (
    "A judge will hear both of them on Thursday, by telephone, for the court is closed to all."
    " Whether anybody will take the network in is not known. Three hosts have declined to."
)
TEXT = [FIRST, SECOND] * 6
HEADLINES = [
    "Judge refuses to order the host of the small network to take it back after the siege",
    "Network of the right goes dark as its host cuts it off",
    "Host tells the court why it cut off the network; judge asks both for papers by Tuesday.",
    "NETWORK SUES ITS HOST AFTER IT IS CUT OFF OVER POSTS OF VIOLENCE",
    "Is this the end of it?",
]
BYLINE = "By Jane Quay and Peter Gough"


def paper(headline, *, byline=BYLINE, **look):
    """Return a page with a headline over columns, and close below it who wrote it."""
    columns, align = look.get("columns", 2), look.get("align", "left")
    size, gap = look.get("size", 22), look.get("gap", 4)
    above = [f"#align({align})[#set par(leading: 0.5em); #text({size}pt)[*{headline}*]]"]
    above += [f"#v({gap}pt, weak: true)#align({align})[#text(9pt)[{byline}]]"] if byline else []
    banner = f'#place(top, float: true, scope: "parent", clearance: 8pt)[{" ".join(above)}]'
    rows = [
        f'#set page("us-letter", margin: 0.75in, columns: {columns})',
        '#set text(font: "Libertinus Serif", size: 10pt, hyphenate: false)',
        "#set par(justify: true, spacing: 0.65em, first-line-indent: 1em)",
        " ".join(above) if columns == 1 else banner,
        *TEXT,
    ]
    return typeset("\n\n".join(rows).encode())


def read(data):
    reading = read_pdf(data, "“paper.pdf”")
    return [" ".join(one.split()) for one in reading.text.split("\n\n")]


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("align", ["left", "center"])
@pytest.mark.parametrize(("size", "gap"), [(14, 2), (18, 6), (20, 2), (24, 3), (32, 8)])
def test_a_headline_is_one_paragraph_apart_from_who_wrote_it(headline, columns, align, size, gap):
    data = paper(headline, columns=columns, align=align, size=size, gap=gap)
    assert read(data)[:3] == [headline, BYLINE, TEXT[0]]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("align", ["left", "center"])
def test_a_headline_that_its_paper_breaks_where_it_likes_is_one(columns, align):
    data = paper(
        "Host defends\\ its decision\\ to the court", columns=columns, align=align, size=28
    )
    assert read(data)[:2] == ["Host defends its decision to the court", BYLINE]


@pytest.mark.parametrize("justify", ["true", "false"])
def test_who_wrote_it_stands_apart_from_the_text_right_below_it(justify):
    rows = [
        '#set page("us-letter", margin: 0.75in, columns: 3)',
        '#set text(font: "Libertinus Serif", size: 10pt, hyphenate: false)',
        f"#set par(justify: {justify}, spacing: 0.65em)",
        "#text(16pt)[*Network goes dark*]",
        "By Jane Quay and Peter Gough",
        *TEXT,
    ]
    found = read(typeset("\n\n".join(rows).encode()))
    assert found[:2] == ["Network goes dark", "By Jane Quay and Peter Gough"]


def test_a_headline_and_the_line_below_it_in_smaller_type_are_two():
    below = "The host had told the network of it for weeks, and then it was suspended on a Sunday."
    data = paper(HEADLINES[1], size=26, gap=8, byline=f"#text(13pt)[_{below}_]", align="center")
    assert read(data)[:3] == [HEADLINES[1], below, TEXT[0]]


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("align", ["left", "center"])
def test_the_headline_of_a_pdf_is_its_title_though_it_ends_as_a_sentence(headline, align):
    data = paper(headline, align=align)
    outcome = outcome_of(Path("p.pdf"), data, read_pdf(data, "“p.pdf”"))
    assert outcome.guess.title.value == headline
    kinds = [one.kind for one in read_pdf(data, "“p.pdf”").blocks]
    assert kinds[0] is BlockKind.HEADING


@pytest.mark.parametrize("above", [[], ["Technology"]])
def test_the_title_of_a_word_document_is_told_by_its_style(above):
    document = docx.Document()
    for words in above:
        document.add_paragraph(words)
    document.add_heading("The network is gone. Nobody knows for how long.", level=0)
    for words in TEXT:
        document.add_paragraph(words)
    data = io.BytesIO()
    document.save(data)
    reading = read_word(data.getvalue(), "“n.docx”")
    title = outcome_of(Path("n.docx"), data.getvalue(), reading).guess.title
    assert title.value == "The network is gone. Nobody knows for how long."
    assert title.came_from == "the first heading"


def test_a_heading_of_a_part_of_a_document_is_not_its_title():
    document = docx.Document()
    document.add_paragraph("The network asked for an order that its host take it back at once.")
    document.add_heading("What the host said", level=1)
    document.add_paragraph(TEXT[0])
    data = io.BytesIO()
    document.save(data)
    reading = read_word(data.getvalue(), "“1.docx”")
    assert not outcome_of(Path("1.docx"), data.getvalue(), reading).guess.title
