from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from forest_edits import Edited, edit
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.forest import Role

SHAPES = st.fixed_dictionaries(
    {
        "boxes": st.integers(1, 60),
        "seed": st.integers(0, 10**6),
        "undercut": st.sampled_from([0.0, 0.15, 0.5]),
        "together": st.sampled_from([0.0, 0.15, 0.5]),
        "roots": st.sampled_from([0.0, 0.1]),
        "recent": st.sampled_from([None, 1, 4]),
    }
)
LARGE = [(300, 1), (300, 2), (600, 3), (600, 4)]


def check(drawn, geometry):
    """Ask everything that must hold of every map."""
    no_box_overlaps(drawn, geometry)
    frames_hold_their_premises_only(drawn, geometry)
    parents_stand_above(drawn)
    siblings_keep_their_order(drawn)
    lines_are_straight_and_clear_of_boxes(drawn, geometry)
    stubs_meet_trunk_and_face(drawn, geometry)
    crosses_lie_on_the_attacked_line(drawn, geometry)
    parents_are_centred(drawn)
    map_holds_everything(drawn)


def no_box_overlaps(drawn, geometry):
    assert geometry.crossings(drawn.boxes, drawn.boxes).sum() == len(drawn.boxes)


def frames_hold_their_premises_only(drawn, geometry):
    frames, boxes, holder = drawn.frames, drawn.boxes, np.array(drawn.forest.holder)
    together = [step for step in range(len(drawn.forest.target_box)) if (holder == step).sum() > 1]
    assert drawn.placed.frame_step.tolist() == together
    mine = drawn.placed.frame_step[:, None] == holder[None, :]
    assert (geometry.crossings(frames, boxes) == mine).all()
    inside = (frames[:, None, :2] < boxes[None, :, :2]).all(axis=2)
    inside &= (frames[:, None, 2:] > boxes[None, :, 2:]).all(axis=2)
    assert (inside == mine).all()
    assert geometry.crossings(frames, frames).sum() == len(frames)


def parents_stand_above(drawn):
    forest, boxes = drawn.forest, drawn.boxes
    for box, step in enumerate(forest.holder):
        if step >= 0 and forest.target_box[step] >= 0:
            target = forest.target_box[step]
            if len(drawn.trunks(target)[0]) == 5:
                # The line of a folded chain, up to the head of its next column.
                assert boxes[target, 2] < boxes[box, 0]
            else:
                assert boxes[target, 3] < boxes[box, 1]


def siblings_keep_their_order(drawn):
    forest, boxes = drawn.forest, drawn.boxes
    faces = [drawn.face(step) for step in range(len(forest.target_box))]
    families = {}
    for step, face in enumerate(faces):
        families.setdefault((forest.target_box[step], forest.target_step[step]), []).append(face)
    for box, step in enumerate(forest.holder):
        families.setdefault(step, []).append(boxes[box])
    for family in families.values():
        for before, after in pairwise(family):
            assert before[2] <= after[0] or before[3] <= after[1]


def lines_are_straight_and_clear_of_boxes(drawn, geometry):
    pieces, _ = drawn.pieces()
    assert ((pieces[:, 0] == pieces[:, 2]) | (pieces[:, 1] == pieces[:, 3])).all()
    assert (pieces[:, :2] != pieces[:, 2:]).any(axis=1).all()
    assert not geometry.crossings(pieces, drawn.boxes).any()


def lines_enter_no_foreign_frame(drawn, geometry):
    pieces, line = drawn.pieces()
    holder = np.array(drawn.forest.holder)
    for piece, frame in np.argwhere(geometry.crossings(pieces, drawn.frames)):
        assert drawn.placed.lines.role[line[piece]] == Role.TRUNK
        owner = drawn.placed.lines.owner[line[piece]]
        assert holder[owner] == drawn.placed.frame_step[frame]


def stubs_meet_trunk_and_face(drawn, geometry):
    lines_enter_no_foreign_frame(drawn, geometry)
    for step, box in enumerate(drawn.forest.target_box):
        line, face = drawn.own_line(step), drawn.face(step)
        middle = (face[:2] + face[2:]) / 2
        top, left = (middle[0], face[1]), (face[0], middle[1])
        assert tuple(line[-1]) in {top, left}
        assert np.abs(line[-1] - line[-2]).sum() >= 20
        if box >= 0:
            assert len(line) == 2
            assert any(geometry.lies_on(line[0], trunk) for trunk in drawn.trunks(box))
            assert 10 <= np.abs(drawn.placed.mark[step] - line[0]).sum() <= 15
            assert geometry.lies_on(drawn.placed.mark[step], line)


def crosses_lie_on_the_attacked_line(drawn, geometry):
    for step, under in enumerate(drawn.forest.target_step):
        if under < 0:
            continue
        cross, line, attacked = drawn.placed.mark[step], drawn.own_line(step), drawn.own_line(under)
        assert (cross == line[0]).all()
        assert geometry.lies_on(cross, attacked[-2:])
        assert np.abs(cross - attacked[-1]).sum() >= 10
        if drawn.forest.target_box[under] >= 0:
            assert np.abs(cross - drawn.placed.mark[under]).sum() >= 13


def parents_are_centred(drawn):
    for box in range(len(drawn.boxes)):
        trunks = drawn.trunks(box)
        if not trunks:
            continue
        left, _, right, bottom = drawn.boxes[box]
        assert trunks[0][0][1] == bottom
        assert left < trunks[0][0][0] < right
        if len(trunks) > 1:
            ends = trunks[1][:, 0]
            # Places lie on sixteenths of a pixel.
            assert trunks[0][0][0] == (left + right) / 2
            assert (ends.min() + ends.max()) / 2 == pytest.approx((left + right) / 2, abs=1 / 16)


def map_holds_everything(drawn):
    placed = drawn.placed
    every = np.concatenate([drawn.boxes, drawn.frames, drawn.pieces()[0]])
    assert every[:, :2].min() == 24
    assert every[:, 2].max() == pytest.approx(placed.width - 24)
    assert every[:, 3].max() == pytest.approx(placed.height - 24)
    assert placed.lines.start[-1] == len(placed.lines.points)


@given(SHAPES)
@settings(max_examples=150, deadline=None)
def test_any_map_keeps_all_the_rules(forests, draw, geometry, shape):
    check(draw(forests.random(shape.pop("boxes"), shape.pop("seed"), **shape)), geometry)


@pytest.mark.parametrize(("boxes", "seed"), LARGE)
def test_a_large_map_keeps_all_the_rules(forests, draw, geometry, boxes, seed):
    check(draw(forests.random(boxes, seed)), geometry)


@given(st.integers(6, 40), st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_a_folded_chain_keeps_all_the_rules(forests, draw, geometry, length, seed):
    dice = random.Random(seed)
    high = [float(dice.randint(34, 190)) for _ in range(length)]
    wide = [float(dice.choice([120, 180, 280])) for _ in range(length)]
    chain = replace(forests.chain(length), width=wide, height=high)
    edited = Edited(chain)
    for _ in range(dice.randint(0, 3)):
        edited = Edited(edit(edited.forest(), dice).forest())
    check(draw(edited.forest()), geometry)


@pytest.mark.parametrize("shape", ["chain", "star", "caterpillar", "undercut_chain"])
def test_an_odd_map_keeps_all_the_rules(forests, draw, geometry, shape):
    check(draw(getattr(forests, shape)(150)), geometry)
