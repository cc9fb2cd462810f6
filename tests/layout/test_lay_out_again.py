from __future__ import annotations

import random

import numpy as np
import pytest
from forest_edits import Edited, edit
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout import upward
from argmap.layout.forest import Spacing
from argmap.layout.kin import read
from argmap.layout.lay_out import lay_out
from argmap.layout.outcome import outcome
from argmap.layout.trials import measure

SHAPES = st.fixed_dictionaries(
    {
        "seed": st.integers(0, 10**6),
        "undercut": st.sampled_from([0.0, 0.15, 0.5]),
        "together": st.sampled_from([0.0, 0.15, 0.5]),
        "roots": st.sampled_from([0.0, 0.1]),
        "recent": st.sampled_from([None, 1, 4]),
    }
)
PLACES = ("x", "y", "frame_step", "frame", "mark")
LINES = ("points", "start", "role", "owner")


def same(first, second):
    both = [(getattr(first, name), getattr(second, name)) for name in PLACES]
    both += [(getattr(first.lines, name), getattr(second.lines, name)) for name in LINES]
    return all(np.array_equal(one, other) for one, other in both)


def anew(forest, layout):
    """Lay out all of a forest by the rules of a layout."""
    return outcome(measure(read(forest), layout.trial.rules, 1.6), 24.0)


@given(SHAPES, st.integers(1, 80))
@settings(max_examples=60, deadline=None)
def test_a_map_laid_out_after_an_edit_is_the_map_laid_out_anew(forests, shape, boxes):
    dice = random.Random(shape["seed"])
    forest = forests.random(boxes, shape.pop("seed"), **shape)
    layout = lay_out(forest)
    for _ in range(6):
        edited = edit(forest, dice)
        forest = edited.forest()
        layout = lay_out(forest, before=layout, **edited.origins())
        assert same(layout.placed, anew(forest, layout))


@given(st.integers(0, 10**6), st.integers(6, 40))
@settings(max_examples=60, deadline=None)
def test_a_chain_folds_and_unfolds_as_it_is_edited(forests, seed, length):
    dice = random.Random(seed)
    forest = forests.chain(length)
    layout = lay_out(forest)
    for _ in range(8):
        edited = edit(forest, dice)
        forest = edited.forest()
        layout = lay_out(forest, before=layout, **edited.origins())
        assert same(layout.placed, anew(forest, layout))


@pytest.mark.parametrize("seed", range(3))
def test_a_large_map_laid_out_after_edits_is_the_map_laid_out_anew(forests, seed):
    dice = random.Random(seed)
    forest = forests.random(5000, seed)
    layout = lay_out(forest)
    for _ in range(10):
        edited = edit(forest, dice)
        forest = edited.forest()
        layout = lay_out(forest, before=layout, **edited.origins())
    assert same(layout.placed, anew(forest, layout))


@given(SHAPES, st.integers(1, 200))
@settings(max_examples=60, deadline=None)
def test_boxes_measured_together_get_the_rooms_of_boxes_measured_singly(forests, shape, boxes):
    forest = forests.random(boxes, shape.pop("seed"), **shape)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(upward, "FEW", 0)
        together = lay_out(forest).placed
        patch.setattr(upward, "FEW", 10**6)
        assert same(together, lay_out(forest).placed)


def test_an_edit_leaves_the_height_of_stacks_as_it_was(forests):
    forest = forests.random(400, 7)
    layout = lay_out(forest)
    edited = Edited(forest)
    edited.height[200] += 40
    again = lay_out(edited.forest(), before=layout, **edited.origins())
    assert again.tall == layout.tall


def test_what_hangs_elsewhere_keeps_its_place_from_its_parent(forests):
    forest = forests.random(400, 7, roots=0)
    before = lay_out(forest)
    edited = Edited(forest)
    edited.height[399] += 40
    after = lay_out(edited.forest(), before=before, **edited.origins()).placed
    moved = np.column_stack([after.x - before.placed.x, after.y - before.placed.y])
    steps = {tuple(step) for step in moved.tolist()}
    assert len(steps) < 60


def test_a_map_that_has_become_another_is_laid_out_anew(forests):
    forest = forests.star(3)
    layout = lay_out(forest)
    edited = Edited(forest)
    for _ in range(2000):
        edited.add_step(0, -1)
    grown = lay_out(edited.forest(), before=layout, **edited.origins())
    assert grown.tall == lay_out(edited.forest()).tall > layout.tall


def test_another_spacing_lays_the_map_out_anew(forests):
    forest = forests.random(50, 3)
    edited, wide = Edited(forest), Spacing(level=80)
    again = lay_out(forest, before=lay_out(forest), spacing=wide, **edited.origins())
    assert same(again.placed, lay_out(forest, spacing=wide).placed)


def test_a_map_grows_from_nothing_and_back(forests):
    empty, one = forests.star(0), forests.star(1)
    none = np.full(2, -1, dtype=np.int64)
    first = lay_out(one, before=lay_out(empty), box_origin=none, step_origin=none[:1])
    assert len(first.placed.x) == 2
    last = lay_out(empty, before=first, box_origin=none[:1], step_origin=none[:0])
    assert len(last.placed.x) == 1
