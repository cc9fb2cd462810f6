"""Block quotes of a PDF that are a line, or a few lines to which no words lead up."""

from __future__ import annotations

import pytest
import typst
from brief_prose import LEAD, LINE, ONE, TEXT, TWO

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf


def quotes(*rows, leading=1.4):
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: true, leading: {leading}em, spacing: {max(leading, 1.2)}em,"
        " first-line-indent: (amount: 0.5in, all: true))\n"
    )
    read = read_pdf(typst.compile((look + "\n\n".join(rows)).encode()), "The brief")
    return [
        read.text[one.start : one.end] for one in read.blocks if one.kind is BlockKind.BLOCK_QUOTE
    ]


def set_in(words, *, left=1.0, right=0.0, leading=0.5):
    steps = f"first-line-indent: 0pt, leading: {leading}em, spacing: 1.2em, justify: true"
    return f"#block(inset: (left: {left}in, right: {right}in))[#set par({steps}); {words}]"


@pytest.mark.parametrize("leading", [0.5, 0.65, 1.4])
@pytest.mark.parametrize(("left", "right"), [(0.8, 0), (1.0, 0), (1.0, 1.0)])
def test_a_line_to_which_words_lead_up_is_a_block_quote(left, right, leading):
    rows = [TEXT * 2, LEAD, set_in(LINE, left=left, right=right), TEXT * 2]

    assert quotes(*rows, leading=leading) == [LINE]


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        (TEXT, LINE),  # nothing leads up to it
        (LEAD, "Answer to the Third Interrogatory of the Plaintiff in Full"),  # no sentence
        (LEAD, "700 Stewart Street, Suite 2310, Seattle, Washington 98101, United States"),
        (LEAD, "(a) that the host be told to restore what it has taken away."),  # an item
        (LEAD, "So ordered, this day."),
    ],
)
def test_another_line_that_is_set_in_is_no_block_quote(lead, line):
    assert quotes(TEXT * 2, lead, set_in(line), TEXT * 2) == []


def test_the_first_lines_of_paragraphs_of_one_line_are_no_block_quotes():
    assert quotes(TEXT * 2, f"{TEXT} {LEAD}", LINE, TEXT * 2) == []


def test_two_sentences_in_closer_lines_are_a_block_quote_to_which_nothing_leads_up():
    assert quotes(TEXT * 2, set_in(TWO, left=0.5), TEXT * 2) == [TWO]


def test_one_sentence_in_closer_lines_may_be_a_heading():
    assert quotes(TEXT * 2, set_in(ONE, left=0.5), TEXT * 2) == []


SENTENCE = (
    "The company provides technology and services to customers across the political spectrum, and"
    " we respect the right of the network to determine for itself what content it will allow in"
    " any of its rooms."
)
SET = [TEXT * 2, f"{TEXT} {LEAD}", set_in(SENTENCE, left=0.6), TEXT * 2]


@pytest.mark.parametrize("leading", [0.65, 1.4])
@pytest.mark.parametrize("words", [ONE, f"{ONE} {TWO}"])
def test_what_is_set_as_a_known_block_quote_is_one(words, leading):
    tight = min(leading, 0.5) if leading > 1 else leading
    rows = [*SET[:2], set_in(SENTENCE, left=0.6, leading=tight), TEXT * 2]
    rows += [TEXT, set_in(words, left=0.6, leading=tight), TEXT]
    assert quotes(*rows, leading=leading) == [SENTENCE, words]


@pytest.mark.parametrize("other", [{"left": 1.0}, {"left": 0.6, "leading": 0.9}])
def test_what_is_set_in_otherwise_than_the_known_block_quotes_is_none(other):
    rows = [*SET[:2], set_in(SENTENCE, left=0.6, leading=0.65), TEXT * 2]
    rows += [TEXT, set_in(ONE, **other), TEXT]
    assert quotes(*rows, leading=0.65) == [SENTENCE]


def test_a_paper_that_sets_in_more_than_it_quotes_shows_nothing():
    rows = [*SET[:2], set_in(SENTENCE, left=0.6, leading=0.65), TEXT * 2]
    rows += [row for _ in range(3) for row in (TEXT, set_in(ONE, left=0.6, leading=0.65))]
    assert quotes(*rows, TEXT, leading=0.65) == [SENTENCE]


def test_what_stands_before_text_that_does_not_begin_set_in_is_a_block_quote():
    goes_on = f"#par(first-line-indent: 0pt)[That is all that it said. {TEXT * 2}]"
    rows = [*[TEXT * 2] * 3, set_in(ONE, left=0.6), goes_on, TEXT]
    assert quotes(*rows, leading=0.65) == [ONE]
    assert quotes(*rows[:-2], TEXT, leading=0.65) == []
