from __future__ import annotations

import pytest

from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import ITEM, hanging_lines


def lines(*rows):
    """Lines one below the other, each with its left edge and its words; a number begins a page."""
    made, page = [], 0
    for row in rows:
        if isinstance(row, int):
            page = row
            continue
        left, words = row
        top, start = 14.0 * len(made), 100 * len(made)
        box = (left, top, left + 6 * len(words), top + 12)
        made.append(Line(page, start, start + len(words), words, box=box))
    return made


def hanging(*rows, ends=lambda line, following: False):
    found, made = hanging_lines(lines(*rows), ends), lines(*rows)
    return [one.words for one in made if (one.page, one.start) in found]


def test_the_lines_below_an_item_hang_until_another_begins_or_they_move():
    assert hanging(
        (72, "– An agreement was made. Parler Is"),
        (84, "Now Suing Amazon for Booting It"),
        (84, "Offline After All (undated)."),
        (72, "– Another item"),
        (84, "Goes on"),
        (72, "A paragraph that follows."),
    ) == ["Now Suing Amazon for Booting It", "Offline After All (undated).", "Goes on"]


def test_an_item_goes_on_over_the_end_of_a_page():
    assert hanging((72, "1. It was sent in"), 1, (84, "January"), (84, "Next")) == [
        *("January", "Next")
    ]


def test_one_line_set_in_behind_the_end_of_a_sentence_may_begin_a_paragraph():
    rows = [(72, "A. The harm is sure."), (100, "Parler says so"), (72, "and more.")]
    assert hanging(*rows) == []
    assert hanging((72, "A. The harm is surely to"), *rows[1:]) == ["Parler says so"]


def test_nothing_hangs_behind_a_line_whose_end_was_meant():
    rows = [(72, "A. The harm is sure."), (100, "Parler says so"), (100, "And so on.")]
    assert hanging(*rows, ends=lambda line, following: line.words.endswith("sure.")) == []
    assert hanging(*rows) == ["Parler says so", "And so on."]


def test_what_stands_far_in_or_at_the_sign_is_none_of_an_item():
    assert hanging((72, "– An item"), (120, "Far in")) == []
    assert hanging((72, "– An item"), (73, "At its sign")) == []


@pytest.mark.parametrize(
    "words", ["• One", "– One", "\uf0b7 One", "o One", "(a) One", "iv. One", "12) One", "● One"]
)
def test_the_signs_of_items(words):
    assert ITEM.match(words)
    assert not ITEM.match(words.replace(" ", ""))
