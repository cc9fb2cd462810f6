"""The lines near a place are those of all lines that are there."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.lay_out import lay_out


def lines_of(drawn):
    """Return what tells each line from all others, in order."""
    ends = zip(drawn.start[:-1].tolist(), drawn.start[1:].tolist(), strict=True)
    corners = [drawn.points[start:end].tobytes() for start, end in ends]
    marks = [mark.tobytes() for mark in drawn.mark]
    return list(zip(drawn.role.tolist(), drawn.owner.tolist(), corners, marks, strict=True))


def meets(corners, mark, rect):
    """Tell whether a piece of a line, or its mark, touches a rectangle."""
    low, high = np.minimum(corners[:-1], corners[1:]), np.maximum(corners[:-1], corners[1:])
    corner, end = np.array(rect[:2]), np.array(rect[:2]) + rect[2:]
    touching = (low <= end).all(axis=1) & (high >= corner).all(axis=1)
    return bool(touching.any() or ((mark >= corner) & (mark <= end)).all())


def some_place(placed, dice):
    x, y = dice.uniform(0, placed.width), dice.uniform(0, placed.height)
    return x, y, dice.uniform(0, placed.width / 2), dice.uniform(0, placed.height / 2)


def check(placed, dice):
    drawn = placed.lines
    every = lines_of(drawn)
    for _ in range(5):
        rect = some_place(placed, dice)
        near = lines_of(placed.draw(rect))
        there = iter(every)
        assert all(line in there for line in near)  # some of them, in the same order
        for at, line in enumerate(every):
            assert line in near or not meets(placed.line(at), drawn.mark[at], rect)


@given(st.integers(1, 90), st.integers(0, 10**6), st.sampled_from(["down", "right"]))
@settings(max_examples=80, deadline=None)
def test_no_line_that_touches_a_place_is_missing_there(forests, boxes, seed, direction):
    dice = random.Random(seed)
    odds = {"undercut": dice.choice([0.0, 0.3]), "together": dice.choice([0.0, 0.3])}
    forest = forests.random(boxes, seed, recent=dice.choice([None, 2]), **odds)
    chosen = dice.sample(range(len(forest.width)), min(3, len(forest.width)))
    pins = {box: (dice.uniform(-300, 300), dice.uniform(-100, 300)) for box in chosen}
    check(lay_out(forest, direction=direction, pinned=dice.choice([None, pins])).placed, dice)


@given(st.integers(20, 90), st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_no_line_of_a_folded_chain_is_missing(forests, length, seed):
    check(lay_out(forests.chain(length)).placed, random.Random(seed))


def test_of_a_large_map_few_lines_are_near_a_place(forests):
    placed = lay_out(forests.random(3000, 5, undercut=0.0, together=0.1)).placed
    near = placed.draw((placed.width / 2, placed.height / 2, 400.0, 300.0))
    assert 0 < len(near.role) < len(placed.lines.role) / 10
