from __future__ import annotations

import random

import numpy as np
import pytest
from forest_edits import edit
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.forest import Forest
from argmap.layout.kin import read
from argmap.layout.lay_out import lay_out
from argmap.layout.trials import measure


def some_pins(forest, dice):
    boxes = range(len(forest.width))
    chosen = dice.sample(boxes, min(len(boxes), dice.randint(1, 5)))
    return {box: (dice.uniform(-300, 300), dice.uniform(-100, 300)) for box in chosen}


@given(st.integers(1, 60), st.integers(0, 10**6), st.sampled_from(["down", "right"]))
@settings(max_examples=100, deadline=None)
def test_nothing_meets_a_pinned_box(forests, geometry, boxes, seed, direction):
    forest, dice = forests.random(boxes, seed), random.Random(seed)
    pins = some_pins(forest, dice)
    placed = lay_out(forest, direction=direction, pinned=pins).placed
    corner = np.column_stack([placed.x, placed.y])
    rects = np.hstack([corner, corner + np.column_stack([forest.width, forest.height])])
    assert geometry.crossings(rects, rects).sum() == len(rects)
    for i in range(len(placed.lines.role)):
        line = placed.line(i)
        pieces = np.hstack([np.minimum(line[1:], line[:-1]), np.maximum(line[1:], line[:-1])])
        assert not geometry.crossings(pieces, rects).any()


@given(st.integers(1, 60), st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_a_map_with_pins_laid_out_again_is_the_map_laid_out_anew(forests, boxes, seed):
    forest, dice = forests.random(boxes, seed), random.Random(seed)
    layout = lay_out(forest, pinned=some_pins(forest, dice))
    for _ in range(5):
        edited = edit(forest, dice)
        forest = edited.forest()
        pins = some_pins(forest, dice)
        layout = lay_out(forest, before=layout, pinned=pins, **edited.origins())
        anew = measure(read(forest, pins), layout.trial.rules, 1.6)
        assert (layout.trial.places.x == anew.places.x).all()
        assert (layout.trial.places.y == anew.places.y).all()


@pytest.mark.parametrize("direction", ["down", "right"])
def test_a_pinned_box_stands_as_far_from_its_sibling_as_wished(direction):
    forest = Forest([180.0] * 3, [50.0] * 3, [-1, 0, 1], [0, 0], [-1, -1])
    plain = lay_out(forest, direction=direction).placed
    pinned = lay_out(forest, direction=direction, pinned={2: (64.0, 32.0)}).placed
    for axis in ("x", "y"):
        before, after = (np.diff(getattr(placed, axis))[-1] for placed in (plain, pinned))
        assert after - before == {"x": 64.0, "y": 32.0}[axis]


def test_what_bears_on_a_pinned_box_goes_with_it():
    forest = Forest([180.0] * 4, [50.0] * 4, [-1, 0, 1, 2], [0, 0, 2], [-1] * 3)
    plain = lay_out(forest).placed
    pinned = lay_out(forest, pinned={2: (80.0, 0.0)}).placed
    assert pinned.x[3] - pinned.x[2] == plain.x[3] - plain.x[2]
    assert pinned.y[3] - pinned.y[2] == plain.y[3] - plain.y[2]


def test_a_box_no_longer_pinned_stands_where_it_stood():
    forest = Forest([180.0] * 3, [50.0] * 3, [-1, 0, 1], [0, 0], [-1, -1])
    plain, pinned = lay_out(forest), lay_out(forest, pinned={1: (40.0, 90.0)})
    same = {"box_origin": np.arange(3), "step_origin": np.arange(2)}
    again = lay_out(forest, before=pinned, **same)
    assert (again.placed.x == plain.placed.x).all()
    assert (again.placed.y == plain.placed.y).all()
