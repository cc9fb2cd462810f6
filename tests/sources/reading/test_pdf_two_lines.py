"""Block quotes of a PDF whose lines end, or begin, as those of short paragraphs do."""

from __future__ import annotations

import pytest
from brief_prose import LEAD, TEXT
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_columns import Column, Edges
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_set_in import SetIn

CITE = "AFP 21 (“Parler sues Amazon (San Francisco)”, undated, machine translation)"
FIRST = "The popularity of the network soared after the others shut down its account on Friday."
SECOND = "On Saturday, its app was the most downloaded one of them all in the United States."
LONG = (
    "The lawsuit said that the network was due to be dark late on Monday, but web trackers said"
    " that it was already disconnected early in the day."
)
MORE = (
    "The lawsuit said shutting down its servers would be the same as pulling the plug from a"
    " patient of a hospital who lies on the equipment."
)
NAMES = (
    "The popularity of the network soared as soon as others shut down its account on"
    " Friday. On Saturday, its app was the most downloaded of all the apps in the United"
    " States."
)

TOLD = "The host did not act in haste at all, and it said why in public:"
NAMED = (
    "The network is not a monitoring application, so we cannot write some algorithms that will"
    " quickly identify all of the objectionable content."
)


def quotes(*rows, leading=0.65):
    look = (
        '#set page("us-letter", margin: 1in)\n'
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: true, leading: {leading}em, spacing: {leading}em,"
        " first-line-indent: (amount: 0.5in, all: true))\n"
    )
    read = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“paper”")
    return [
        " ".join(read.text[one.start : one.end].split())
        for one in read.blocks
        if one.kind is BlockKind.BLOCK_QUOTE
    ]


def set_in(words, *, left=0.5, right=0.0, leading=0.65):
    return f"#pad(left: {left}in)[#set par(first-line-indent: 0pt, leading: {leading}em); {words}]"


def two(first, second, *, left=0.5):
    """Set two lines, of which the first is as wide as its block quote."""
    return set_in(f"{first} #linebreak(justify: true) {second}", left=left)


@pytest.mark.parametrize(("lead", "left"), [(CITE, 0.5), (CITE, 0.8), (LEAD, 0.8)])
def test_two_lines_of_which_the_first_ends_a_sentence_are_one_block_quote(lead, left):
    rows = [TEXT * 2, lead, two(FIRST, SECOND, left=left), TEXT * 2]
    assert quotes(*rows) == [f"{FIRST} {SECOND}"]


@pytest.mark.parametrize(
    ("lead", "lines"),
    [
        (TEXT, [two(FIRST, SECOND, left=0.8)]),  # nothing leads up to them
        (LEAD, [two(FIRST, SECOND)]),  # they begin as the paragraphs of the text do
        (LEAD, [set_in(FIRST[-40:], left=0.8), set_in(SECOND, left=0.8)]),  # the first has room
        (CITE, [two(FIRST, SECOND), set_in(SECOND)]),  # a third: a list
        (CITE, [two(f"1. {FIRST[:-20]}.", f"2. {SECOND}", left=0.8)]),
        (CITE, [two(FIRST.removesuffix("."), SECOND, left=0.8)]),
    ],
)
def test_two_other_lines_that_are_set_in_are_no_block_quote(lead, lines):
    assert quotes(TEXT * 2, lead, *lines, TEXT * 2) == []


def test_each_paragraph_of_a_card_is_a_block_quote():
    rows = [TEXT * 2, CITE, set_in(LONG), set_in(MORE), TEXT * 2]
    assert quotes(*rows) == [LONG, MORE]


def test_paragraphs_below_other_words_than_a_cite_line_may_be_anything():
    assert quotes(TEXT * 2, LEAD, set_in(LONG), set_in(MORE), TEXT * 2) == []


@pytest.mark.parametrize("leading", [0.65, 1.2, 1.6])
def test_a_block_quote_whose_lines_all_begin_with_names_is_one(leading):
    quote = set_in(NAMES)
    assert quotes(TEXT * 2, CITE, quote, TEXT * 2, leading=leading) == [NAMES]


@pytest.mark.parametrize("space", [0, 1, 1.5, 3])
@pytest.mark.parametrize("number", ["", "¶ 2. "])
def test_a_line_that_is_a_paragraph_leads_up_though_it_is_hardly_further_from_its_quote(
    number, space
):
    below = f"#v({space}pt, weak: false) {set_in(NAMED, right=0.5)}"
    assert quotes(TEXT * 2, f"{number}{TOLD} It was long, and so:", below, TEXT * 2) == [NAMED]


COUNTED = (
    "The network is none that watches, so that nothing will ever identify",
    "of all the content.",
)


@pytest.mark.parametrize("number", ["100%", "26,000", "\\$4.5"])
def test_two_lines_of_which_the_second_goes_on_with_a_number_are_one_block_quote(number):
    first, rest = COUNTED
    rows = [TEXT * 2, TOLD, two(first, f"{number} {rest}", left=0.8), TEXT * 2]
    assert quotes(*rows) == [f"{first} {number.strip(chr(92))} {rest}"]


@pytest.mark.parametrize(
    ("first", "second", "are_one"),
    [
        ("a network that will ever identify", "100% of all the content", True),
        ("the network rose on Friday. On", "Saturday, all others did so too", True),
        ("what a network of that type is based On", "Saturday, all others did so too", False),
        ("20 networks that will ever identify", "30 more of all the content", False),
        ("a network that will ever identify", "12 Content of all networks", False),
        ("a network that will ever identify:", "30 more of all the content", False),
    ],
)
def test_a_sentence_goes_on_to_a_number_or_a_name_but_a_list_does_not(first, second, are_one):
    # given two lines, of which a second that begins with a 1 stands in a little
    left, height = 126.0 + 2 * (second[0] == "1"), 10.0 if "y" in second else 8.0
    placed = [
        Line(0, 0, len(first), first, box=(126.0, 100.0, 500.0, 110.0)),
        Line(0, 50, 50 + len(second), second, box=(left, 150.0, 500.0, 150.0 + height)),
    ]
    edges = Edges(90.0, 520.0)
    column = Column(edges, 0, is_band=False, is_foot=False, around=edges)
    block = SetIn(placed, {(0, 0): column, (0, 50): column})
    assert all((one in block) is are_one for one in placed)


@pytest.mark.parametrize(
    ("lead", "found"),
    [("One of them explained why:", [NAMED + MORE]), ("Answer To Request No. 5:", [])],
)
def test_a_line_that_is_a_numbered_paragraph_leads_up_where_others_run_in_from_there(lead, found):
    numbered = [f"{at}\\. {TEXT * 2}" for at in (1, 2)]
    rows = [*numbered, f"3\\. {lead}", set_in(NAMED + MORE, left=0.75), TEXT * 2]
    assert quotes(*rows) == found


def test_a_numbered_paragraph_at_the_edge_of_its_column_leads_up_as_others_are_numbered_there():
    flush = [
        f"#par(first-line-indent: 0pt)[{at}\\. {words}]"
        for at, words in enumerate((TEXT * 2, TEXT, "One of them explained why:"), 1)
    ]
    rows = [*flush, set_in(NAMED + MORE, left=0.75), TEXT * 2]
    assert quotes(*rows) == [NAMED + MORE]
