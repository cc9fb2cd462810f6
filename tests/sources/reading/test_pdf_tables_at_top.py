"""What stands apart at the top of a page below a table that the end of the page above cuts."""

from __future__ import annotations

import pytest

from argmap.sources.reading.pdf_lines import Gap, Line
from argmap.sources.reading.pdf_order import regions_in_order

HEIGHT = 792.0
SOURCE = 399.0


def line(page, start, words, at, *, right=360.0):
    left, top = at
    return Line(page, start, start + len(words), words, box=(left, top, right, top + 11.0))


def with_gap(one, word, left=SOURCE):
    """Return the gap within a line before a word of it."""
    _, top, right, bottom = one.box
    at = one.start + one.words.index(word)
    return Gap(at, (one.box[0], top, 360.0, bottom), (left, top, right, bottom))


def doubtful(rest, *, left=SOURCE, cut=True):
    """Return what may be a header of the second of two pages, which begins with some words."""
    first = "Gab “bought his own servers to avoid Parler sues Amazon"
    above = [
        line(0, 0, "AWS suspended the account “as a last", (155.0, 640.0)),
        line(0, 40, "resort”", (155.0, 654.0), right=192.0),
        line(0, 50, first, (155.0, 698.0), right=511.0),
    ]
    top = line(1, 0, rest, (155.0, 57.0), right=486.0)
    below = [
        line(
            1, 60 + 50 * at, "The days that follow are those of the next row", (155.0, 90 + 14 * at)
        )
        for at in range(6)
    ]
    gaps = [[with_gap(above[-1], "Parler sues")] if cut else [], [with_gap(top, "(San", left)]]
    return regions_in_order([above, [top, *below]], [HEIGHT, HEIGHT], gaps)[1]


REST = "relying on outside companies” (San Francisco)"


def test_the_rest_of_a_row_at_the_top_of_a_page_is_no_header():
    assert doubtful(REST) == []


@pytest.mark.parametrize(
    ("rest", "how"),
    [
        ("Opposition to the Motion (San Francisco)", {}),  # it begins as a header does
        (REST, {"left": 430.0}),  # its words stand below no cell
        (REST, {"cut": False}),  # the page above ends with no row
    ],
)
def test_other_words_apart_at_the_top_of_a_page_may_be_a_header(rest, how):
    assert [one.words for one in doubtful(rest, **how)] == [rest]
