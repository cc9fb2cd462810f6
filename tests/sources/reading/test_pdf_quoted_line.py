"""Block quotes of a PDF that are one line, between words that lead up to it and a cite below."""

from __future__ import annotations

import pytest
from brief_prose import TEXT
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf

LEAD = "To this Court the host wrote:"
BEGINS = "The host did not act in haste at all, and it said in public why it had acted on "
LINES = [
    "The network’s failure gave the host little choice. But the account must be suspended[.]",
    f"{BEGINS}that.",
    f"{BEGINS}Monday.",
    f"{BEGINS}the next day.",
]
CITE = "Ruiz Decl. Ex. B. “This is not about suppressing speech or views,” it went on. "


def read(*rows, indent=0.0, leading=0.65, spacing=0.65):
    first = f", first-line-indent: (amount: {indent}in, all: true)" if indent else ""
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(leading: {leading}em, spacing: {spacing}em{first})\n"
    )
    return read_pdf(typeset((look + "\n\n".join(rows)).encode()), "The brief")


def set_in(words, *, left=0.5, right=0.0):
    steps = "first-line-indent: 0pt, leading: 0.5em"
    return f"#block(inset: (left: {left}in, right: {right}in))[#set par({steps}); {words}]"


def flush(words):
    return f"#par(first-line-indent: 0pt)[{words}]"


def quotes(reading):
    return [
        reading.text[one.start : one.end]
        for one in reading.blocks
        if one.kind is BlockKind.BLOCK_QUOTE
    ]


def told(reading):
    return [row for row in reading.report if row.startswith("Set in from the text")]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize(("leading", "spacing"), [(0.65, 0.65), (0.65, 1.2), (1.4, 1.4)])
@pytest.mark.parametrize(("indent", "left"), [(0.0, 0.5), (0.0, 0.8), (0.5, 0.8), (0.5, 1.0)])
def test_a_line_above_a_cite_at_the_margin_is_a_block_quote(line, leading, spacing, indent, left):
    rows = [TEXT * 2, TEXT, flush(LEAD), set_in(line, left=left), flush(CITE + TEXT), TEXT * 2]
    reading = read(*rows, indent=indent, leading=leading, spacing=spacing)
    assert quotes(reading) == [line]
    assert told(reading) == []


def test_two_lines_of_few_words_that_are_set_in_on_both_sides_are_a_block_quote():
    rows = [TEXT * 2, LEAD, set_in(LINES[0], right=0.5), CITE + TEXT, TEXT * 2]
    assert quotes(read(*rows)) == [LINES[0]]


def test_what_begins_as_paragraphs_do_is_a_block_quote_where_the_text_goes_on_at_the_margin():
    rows = [TEXT * 2, TEXT, TEXT + LEAD, set_in(LINES[3]), flush(CITE + TEXT), TEXT * 2]
    assert quotes(read(*rows, indent=0.5)) == [LINES[3]]


@pytest.mark.parametrize(("lead", "line"), [(TEXT + LEAD, LINES[0]), (LEAD, LINES[1])])
def test_a_line_that_may_be_the_first_of_a_paragraph_is_told(lead, line):
    reading = read(TEXT * 2, TEXT, lead, set_in(line), flush(CITE + TEXT), TEXT * 2, indent=0.5)
    assert quotes(reading) == []
    [row] = told(reading)
    assert " ".join(line.split()[:6]) in row


@pytest.mark.parametrize(
    "rows",
    [
        [LEAD, TEXT * 2],  # a paragraph whose first line ends no sentence
        [TEXT, set_in(LINES[1]), flush(CITE + TEXT)],  # nothing leads up to it
        [LEAD, set_in("1. " + LINES[1][:-9] + "."), flush(CITE + TEXT)],
        [LEAD, set_in("So ordered, this day."), flush(CITE + TEXT)],
        [LEAD, LINES[1], TEXT * 2],  # paragraphs of a line, and another
    ],
)
def test_other_lines_are_neither_quotations_nor_told(rows):
    reading = read(TEXT * 2, TEXT, *rows, TEXT * 2, indent=0.5)
    assert quotes(reading) == []
    assert told(reading) == []
