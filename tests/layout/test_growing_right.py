from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.forest import Forest, Role
from argmap.layout.lay_out import lay_out


def right(forests, draw, boxes, seed, **odds):
    return draw(forests.random(boxes, seed, **odds), direction="right")


@given(st.integers(1, 60), st.integers(0, 10**6))
@settings(max_examples=100, deadline=None)
def test_a_map_that_grows_right_keeps_its_boxes_frames_and_lines_apart(
    forests, draw, geometry, boxes, seed
):
    drawn = right(forests, draw, boxes, seed, undercut=(0.0, 0.15, 0.5)[seed % 3])
    assert geometry.crossings(drawn.boxes, drawn.boxes).sum() == len(drawn.boxes)
    pieces, _ = drawn.pieces()
    assert ((pieces[:, 0] == pieces[:, 2]) | (pieces[:, 1] == pieces[:, 3])).all()
    assert not geometry.crossings(pieces, drawn.boxes).any()
    mine = drawn.placed.frame_step[:, None] == np.array(drawn.forest.holder)[None, :]
    assert (geometry.crossings(drawn.frames, drawn.boxes) == mine).all()
    inside = (drawn.frames[:, None, :2] < drawn.boxes[None, :, :2]).all(axis=2)
    assert (
        inside & (drawn.frames[:, None, 2:] > drawn.boxes[None, :, 2:]).all(axis=2) == mine
    ).all()


@given(st.integers(2, 60), st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_every_cross_lies_on_the_stub_it_attacks_clear_of_its_mark(
    forests, draw, geometry, boxes, seed
):
    drawn = right(forests, draw, boxes, seed, undercut=0.4)
    for step, under in enumerate(drawn.forest.target_step):
        if under >= 0:
            cross = drawn.placed.mark[step]
            assert geometry.lies_on(cross, drawn.own_line(under)[-2:])
            if drawn.forest.target_box[under] >= 0:
                assert np.abs(cross - drawn.placed.mark[under]).sum() >= 20


def test_a_parent_stands_left_of_its_children_at_their_middle():
    forest = Forest([180.0] * 4, [50.0, 50.0, 90.0, 50.0], [-1, 0, 1, 2], [0] * 3, [-1] * 3)
    placed = lay_out(forest, direction="right").placed
    assert placed.x.tolist() == [24, 244, 244, 244]
    assert all(upper + 50 < lower for upper, lower in pairwise(placed.y[1:].tolist()))
    ends = placed.lines.points[np.isin(placed.lines.points[:, 0], [244.0])][:, 1]
    assert placed.y[0] + 25 == (ends.min() + ends.max()) / 2


def test_the_title_of_a_frame_stands_above_its_premises():
    forest = Forest([180.0] * 3, [50.0] * 3, [-1, 0, 0], [0], [-1], [400.0])
    placed = lay_out(forest, direction="right").placed
    ((_, top, width, _),) = placed.frame.tolist()
    assert placed.y[1] == top + 30
    assert placed.x[1] == placed.x[2]
    assert width >= 400


def test_a_small_map_does_not_stack_what_can_stand_side_by_side(forests):
    placed = lay_out(forests.random(9, 1), direction="right").placed
    stubs = np.flatnonzero(placed.lines.role == Role.STUB)
    assert all((np.diff(placed.line(int(i))[:, 1]) == 0).all() for i in stubs)


@pytest.mark.parametrize("boxes", [25, 45, 80, 300])
@pytest.mark.parametrize("seed", range(3))
def test_a_map_larger_than_a_screen_has_about_the_shape_of_a_landscape_page(forests, boxes, seed):
    placed = lay_out(forests.random(boxes, seed), direction="right").placed
    assert 0.9 <= placed.width / placed.height <= 2.6


@pytest.mark.parametrize("seed", range(4))
def test_a_thousand_claims_stay_within_four_to_one(forests, seed):
    forest = forests.random(1000, seed, undercut=0.1, together=0.1, roots=0)
    placed = lay_out(forest, direction="right").placed
    assert 1 / 4 <= placed.width / placed.height <= 4
