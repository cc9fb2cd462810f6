"""Where the events of a timeline stand, and their words."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import NamedTuple

from argmap.case.spans_of_time import Span
from argmap.drawing.time_scale import TimeScale
from argmap.drawing.timeline import AXIS, GAP, LANE, height_of, place_events

START = dt.datetime(2021, 1, 1, tzinfo=dt.UTC)
WIDTH = 500


class Event(NamedTuple):
    wide: float
    span: Span
    elsewhere: tuple[Span, ...] = ()


def event(first, last, wide):
    """An event from one pixel to another, a minute each, and how wide its words are."""
    moments = (START + dt.timedelta(minutes=at) for at in (first, last))
    return Event(wide, tuple(moments))


def placed(*events, width=WIDTH):
    scale = TimeScale(START, width * 60.0, width)
    return place_events(events, scale, lambda one: one.wide)


def test_words_stand_right_of_their_bar_else_left_of_it():
    right, left = placed(event(10, 20, 300), event(400, 420, 300))
    assert (right.words.left(), right.words.width()) == (20 + GAP, 300)
    assert (left.words.right(), left.words.width()) == (400 - GAP, 300)


def test_words_that_fit_on_neither_side_stand_whole_below_their_bar():
    (one,) = placed(event(20, 400, 350))
    assert one.words.width() == 350
    assert one.words.left() == 20
    assert one.bar.top() > AXIS
    assert one.words.top() == AXIS + LANE
    assert one.whole.contains(one.bar)
    assert one.whole.contains(one.words)
    assert height_of([one]) > AXIS + 2 * LANE


def test_words_below_a_bar_are_in_view_and_cut_only_where_the_line_is_too_short():
    (late,) = placed(event(200, 440, 350))
    assert late.words.right() == WIDTH - GAP
    (long,) = placed(event(-50, 600, 900))
    assert long.words.left() == 0
    assert long.words.width() == 420
    (short,) = placed(event(-50, 600, 900), width=200)
    assert short.words.left() >= 0
    assert short.words.right() <= 200


def test_nothing_stands_on_words_that_are_below_a_bar():
    events = [event(20, 400, 350), event(30, 40, 100), event(420, 430, 60), event(440, 450, 100)]
    rows = placed(*events)
    wholes = [one.bar.united(one.words) for one in rows]
    assert not any(one.intersects(other) for one, other in combinations(wholes, 2))
    assert rows[2].bar.top() == rows[0].bar.top()
