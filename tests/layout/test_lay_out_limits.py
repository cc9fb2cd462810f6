from __future__ import annotations

import numpy as np
import pytest

from argmap.layout.forest import Forest, Role, Spacing
from argmap.layout.lay_out import lay_out

ONE_STEP = {"holder": [-1, 0], "target_box": [0], "target_step": [-1]}


def one_reason(**changed):
    return Forest([180.0, 180.0], [70.0, 70.0], **{**ONE_STEP, **changed})


def test_the_same_forest_gives_the_same_places(forests):
    first, second = (lay_out(forests.random(200, 9)).placed for _ in range(2))
    assert (first.x == second.x).all()
    assert (first.lines.points == second.lines.points).all()


def test_an_empty_forest_is_a_map_of_margins_only():
    placed = lay_out(Forest([], [], [], [], [])).placed
    assert (placed.width, placed.height) == (48, 48)
    assert placed.lines.points.shape == (0, 2)
    assert placed.mark.shape == placed.frame[:, :2].shape == (0, 2)


def test_a_reason_stands_forty_pixels_below_its_claim():
    placed = lay_out(one_reason()).placed
    assert placed.y.tolist() == [24, 24 + 70 + 40]
    assert placed.x[0] == placed.x[1]
    assert placed.lines.role.tolist() == [Role.TRUNK, Role.STUB]


def test_the_spacing_is_the_callers_to_choose():
    placed = lay_out(one_reason(), spacing=Spacing(level=80, margin=0)).placed
    assert placed.y.tolist() == [0, 150]


def test_leaves_stack_in_order_at_one_left_edge(forests, draw):
    drawn = draw(forests.star(4))
    assert len(set(drawn.placed.x[1:].tolist())) == 1
    assert (np.diff(drawn.placed.y) > 0).all()
    assert np.diff(drawn.placed.y[1:]).tolist() == [94.0] * 3


def test_what_follows_a_block_in_a_stack_is_farther_from_it_than_its_own_boxes_from_each_other():
    holder, target = [-1, 0, 1, 2, 3, 4], [0, 0, 2, 3, 0]
    placed = lay_out(Forest([180.0] * 6, [40.0] * 6, holder, target, [-1] * 5)).placed
    assert placed.x[1] == placed.x[2] == placed.x[5]
    gaps = np.diff(placed.y[1:]) - 40.0
    assert gaps.tolist() == [24.0, 40.0, 40.0, 48.0]


def test_reading_order_goes_down_before_it_goes_on():
    forest = Forest([100.0] * 5, [40.0] * 5, [-1, 0, 1, 2, -1], [0, 0, 1], [-1, -1, -1])
    assert lay_out(forest).order().tolist() == [0, 1, 3, 2, 4]


def test_reading_order_comes_to_undercuts_after_the_premises(forests):
    forest = Forest([100.0] * 5, [40.0] * 5, [-1, 1, 0, 0, 2], [0, -1, 2], [-1, 0, -1])
    assert lay_out(forest).order().tolist() == [0, 2, 4, 3, 1]


@pytest.mark.parametrize("seed", range(4))
def test_a_random_map_of_a_thousand_claims_stays_near_the_shape_of_a_page(forests, seed):
    placed = lay_out(forests.random(1000, seed, undercut=0.1, together=0.1, roots=0)).placed
    assert 1 / 4 <= placed.width / placed.height <= 4


def test_ten_thousand_objections_stay_within_four_to_one(forests):
    placed = lay_out(forests.star(10_000)).placed
    assert 1 / 4 <= placed.width / placed.height <= 4


@pytest.mark.parametrize("shape", ["chain", "caterpillar", "undercut_chain"])
def test_a_map_twenty_thousand_deep_is_laid_out(forests, shape):
    placed = lay_out(getattr(forests, shape)(20_000)).placed
    assert np.isfinite(placed.x).all()
    assert np.isfinite(placed.lines.points).all()


@pytest.mark.parametrize(
    ("forest", "words"),
    [
        (one_reason(target_step=[0]), "one box or on one step"),
        (one_reason(target_box=[-1]), "one box or on one step"),
        (one_reason(holder=[-1, -1]), "holds no box"),
        (one_reason(target_box=[1]), "under themselves"),
        (one_reason(holder=[-1]), "for each box"),
        (one_reason(target_step=[]), "for each step"),
        (one_reason(title=[1.0, 2.0]), "title"),
    ],
)
def test_what_is_no_forest_is_refused(forest, words):
    with pytest.raises(ValueError, match=words):
        lay_out(forest)


def test_an_unknown_direction_is_refused():
    with pytest.raises(ValueError, match="direction"):
        lay_out(one_reason(), direction="up")
