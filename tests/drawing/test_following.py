from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.following import aligned

FOOT = [(100.0, 50.0), (100.0, 90.0)]
BUS = [(40.0, 90.0), (160.0, 90.0)]


def test_lines_of_one_shape_are_followed_corner_by_corner():
    moved = [(x + 7, y - 3) for x, y in BUS]
    assert aligned(BUS, moved) == (tuple(BUS), moved)


def test_a_line_with_fewer_corners_has_some_more_than_once():
    bent = [(40.0, 130.0), (40.0, 90.0), (160.0, 90.0), (160.0, 140.0)]
    before, after = aligned(BUS, bent)
    assert list(before) == [BUS[0], BUS[0], BUS[1], BUS[1]]
    assert list(after) == bent
    assert aligned(bent, BUS) == (after, before)


def test_of_several_ways_the_shortest_is_taken():
    bent = [(0.0, 0.0), (0.0, 40.0), (80.0, 40.0), (80.0, 95.0)]
    before, _ = aligned([(80.0, 45.0), (80.0, 99.0)], bent)
    assert list(before) == [(80.0, 45.0)] * 3 + [(80.0, 99.0)]


def test_nothing_leads_from_an_upright_line_to_a_level_one():
    assert aligned(FOOT, BUS) is None


@st.composite
def lines(draw):
    x, y = draw(st.tuples(*2 * [st.integers(0, 400)]))
    line = [(float(x), float(y))]
    upright = draw(st.booleans())
    for step in draw(st.lists(st.integers(-90, 90), min_size=1, max_size=4)):
        x, y = (x, y + step) if upright else (x + step, y)
        line.append((float(x), float(y)))
        upright = not upright
    return line


@given(lines(), lines())
def test_on_the_way_every_piece_stays_parallel_to_an_axis(one, other):
    found = aligned(one, other)
    if found is None:
        return
    before, after = found
    assert len(before) == len(after) == max(len(one), len(other))
    middle = [
        ((x + to_x) / 2, (y + to_y) / 2) for (x, y), (to_x, to_y) in zip(before, after, strict=True)
    ]
    assert all(
        min(abs(x - to_x), abs(y - to_y)) < 0.05 for (x, y), (to_x, to_y) in pairwise(middle)
    )
