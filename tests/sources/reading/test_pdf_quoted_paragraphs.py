"""Block quotes of several paragraphs in a PDF: each is one, as in a Word document."""

from __future__ import annotations

import pytest
from brief_prose import TEXT
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf

LEAD = "The company explained in public why it had come to decide as it did in January:"
FIRST = (
    "The company provides technology and services to customers across the political spectrum, and"
    " we respect the right of the network to determine for itself what content it will allow in"
    " any of its rooms."
)
SECOND = (
    "We made our concerns known to the network over a number of weeks, and during that time we saw"
    " a significant increase in this type of dangerous content, not a decrease of it."
)
SPOKE = (
    "#text(9pt)[The spokesperson of the company, in a statement to several reporters of the day]"
)


def set_in(*paragraphs, right=0.0, spacing=1.0):
    steps = f"first-line-indent: 0pt, leading: 0.5em, spacing: {spacing}em"
    inset = f"inset: (left: 0.5in, right: {right}in)"
    return f"#block({inset})[#set par({steps}); {' #parbreak() '.join(paragraphs)}]"


def quotes(quote, *, leading=1.4):
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: false, leading: {leading}em, spacing: {leading}em,"
        " first-line-indent: (amount: 0.5in, all: true))\n"
    )
    rows = [TEXT * 2, LEAD, quote, TEXT * 2]
    read = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper”")
    return [
        " ".join(read.text[one.start : one.end].split())
        for one in read.blocks
        if one.kind is BlockKind.BLOCK_QUOTE
    ]


@pytest.mark.parametrize("right", [0.0, 0.5])
@pytest.mark.parametrize("spacing", [1.2, 1.5])
@pytest.mark.parametrize("full", range(4, 28, 4))
def test_each_paragraph_of_a_block_quote_is_one(right, spacing, full):
    first = f"{FIRST[: -len(' its rooms.')]} {'x' * full} rooms."
    assert quotes(set_in(first, SECOND, right=right, spacing=spacing)) == [first, SECOND]


def test_who_is_quoted_stays_with_the_words_of_a_block_quote():
    [quote] = quotes(set_in(FIRST, SPOKE, right=0.5))

    assert quote.startswith(FIRST)


def over_a_page(first, *, justify):
    """A brief whose block quote of two paragraphs ends a page at the first of them."""
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: {justify}, leading: 1.4em, spacing: 1.4em,"
        " first-line-indent: (amount: 0.5in, all: true))\n"
    )
    rows = [TEXT * 2, LEAD, set_in(first), "#pagebreak()", set_in(SECOND), *[TEXT * 2] * 2]
    return read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper”")


@pytest.mark.parametrize("full", range(2, 60, 3))
@pytest.mark.parametrize("justify", ["true", "false"])
def test_the_paragraphs_of_a_block_quote_are_parted_or_told_over_a_page(full, justify):
    first = f"{FIRST[: -len(' its rooms.')]} {'so ' * (full // 3)}{'x' * 6} or its other rooms."
    read = over_a_page(first, justify=justify)

    quoted = [
        " ".join(read.text[one.start : one.end].split())
        for one in read.blocks
        if one.kind is BlockKind.BLOCK_QUOTE
    ]
    is_told = any(row.startswith("Where a column or page ends") for row in read.report)
    assert quoted == [first, SECOND] or (is_told and quoted == [f"{first} {SECOND}"])
