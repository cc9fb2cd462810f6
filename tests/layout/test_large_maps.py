from __future__ import annotations

import numpy as np
import pytest

from argmap.layout.lay_out import lay_out

SHAPES = {"chain": 20_000, "star": 10_000, "caterpillar": 10_000, "undercut_chain": 5_000}


@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize("shape", SHAPES)
def test_no_box_of_an_odd_large_map_overlaps_another(forests, draw, geometry, shape, direction):
    drawn = draw(getattr(forests, shape)(SHAPES[shape]), direction=direction)
    assert not geometry.overlaps(drawn.boxes)


@pytest.mark.parametrize("direction", ["down", "right"])
@pytest.mark.parametrize("seed", [1, 2])
def test_no_box_or_line_of_a_large_map_meets_another_box(forests, draw, geometry, seed, direction):
    drawn = draw(forests.random(5000, seed), direction=direction)
    assert not geometry.overlaps(drawn.boxes)
    pieces, _ = drawn.pieces()
    box = drawn.boxes
    for first in range(0, len(pieces), 500):
        assert not geometry.crossings(pieces[first : first + 500], box).any()


def test_the_check_for_overlaps_finds_one(forests, draw, geometry):
    boxes = draw(forests.random(400, 3)).boxes
    boxes[7] = boxes[300] + 1
    assert (7, 300) in geometry.overlaps(boxes)


@pytest.mark.parametrize("shape", ["chain", "star"])
@pytest.mark.parametrize("size", [200, 10_000])
def test_chains_and_stars_wrap_to_about_the_shape_of_a_page(forests, shape, size):
    placed = lay_out(getattr(forests, shape)(size)).placed
    assert 0.8 <= placed.width / placed.height <= 3


def test_a_chain_of_a_few_boxes_stays_straight(forests):
    assert len(set(lay_out(forests.chain(7)).placed.x.tolist())) == 1


def test_boxes_of_uneven_sizes_are_placed_on_sixteenths_and_do_not_overlap(forests, geometry):
    forest = forests.random(300, 5)
    dice = np.random.default_rng(5)
    uneven = type(forest)(
        np.asarray(forest.width) + dice.random(len(forest.width)),
        np.asarray(forest.height) + dice.random(len(forest.width)),
        forest.holder,
        forest.target_box,
        forest.target_step,
    )
    placed = lay_out(uneven).placed
    low = np.column_stack([placed.x, placed.y])
    assert (low * 16 == np.round(low * 16)).all()
    assert not geometry.overlaps(
        np.hstack([low, low + np.column_stack([uneven.width, uneven.height])])
    )
