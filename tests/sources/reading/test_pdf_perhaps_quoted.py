"""What a PDF sets in like a block quote, though nothing tells whether it is one, is told."""

from __future__ import annotations

import pytest
from brief_prose import LINE, ONE, TEXT, TWO
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf

LOOK = (
    '#set page("us-letter", margin: 1in)\n'
    '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
    "#set par(justify: true, leading: 1.4em, spacing: 1.4em,"
    " first-line-indent: (amount: 0.5in, all: true))\n"
)


def set_in(words, *, left=1.0):
    steps = "first-line-indent: 0pt, leading: 0.5em, spacing: 1.2em, justify: true"
    return f"#block(inset: (left: {left}in))[#set par({steps}); {words}]"


def told(*rows):
    read = read_pdf(typeset((LOOK + "\n\n".join(rows)).encode()), "The brief")
    return [row for row in read.report if row.startswith("Set in from the text")]


@pytest.mark.parametrize("words", [ONE, LINE])
def test_what_may_be_a_block_quote_is_told(words):
    [row] = told(TEXT * 2, set_in(words), TEXT * 2)

    assert " ".join(words.split()[:6]) in row


@pytest.mark.parametrize(
    "rows",
    [
        [TEXT * 2, LINE, TEXT * 2],  # the first line of a paragraph
        [TEXT * 2, set_in(TWO), TEXT * 2],  # a block quote
        [set_in(LINE)],  # alone
        [TEXT * 2, set_in("Answer to the Third Interrogatory of the Plaintiff"), TEXT * 2],
        [TEXT * 2, set_in("1. The host must restore what it took away from there."), TEXT * 2],
        [TEXT * 2, set_in("and of what it has taken away from there in that year."), TEXT * 2],
        [TEXT * 2, set_in(LINE), TEXT * 2, set_in(LINE), TEXT * 2],  # a row that is repeated
    ],
)
def test_what_is_surely_a_block_quote_or_none_is_not_told(rows):
    assert told(*rows) == []
