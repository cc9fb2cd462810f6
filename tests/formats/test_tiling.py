from __future__ import annotations

import random
from itertools import pairwise

import pytest
from example import example_map

from argmap.drawing.compose import draw_case
from argmap.drawing.picture import EMPTY, Border, EdgeKind, Picture, PictureBox, PictureEdge
from argmap.formats.tiling import AROUND, Tiling, named_in_words

pytestmark = pytest.mark.usefixtures("qapp")
MOST = (900.0, 640.0)
OVERLAP = 16.0


def tiling_of(picture=None):
    return Tiling(picture or draw_case(example_map()), MOST, OVERLAP)


def test_the_tiles_cover_the_map_and_none_is_larger_than_asked_for():
    tiling = tiling_of()
    x, y, width, height = tiling.index.picture.bounds
    assert (tiling.across[0], tiling.across[-1]) == (x - AROUND, x + width + AROUND)
    assert (tiling.down[0], tiling.down[-1]) == (y - AROUND, y + height + AROUND)
    for tile in tiling.every():
        assert tile.shown[2] <= MOST[0] + 0.01
        assert tile.shown[3] <= MOST[1] + 0.01


def test_neighbours_overlap_on_both_sides_of_the_cut():
    tiles = {(one.row, one.column): one for one in tiling_of().every()}
    for (row, column), tile in tiles.items():
        right = tiles.get((row, column + 1))
        if right:
            cut = tile.cut[0] + tile.cut[2]
            assert cut == right.cut[0]
            assert tile.shown[0] + tile.shown[2] >= cut + OVERLAP
            assert right.shown[0] <= cut - OVERLAP


def test_every_box_is_at_home_on_one_tile_and_every_tile_touches_its_boxes():
    tiling = tiling_of()
    picture = tiling.index.picture
    homes = []
    for tile in tiling.tiles:
        part = tiling.part(tile)
        homes += [box.claim for box in part.boxes if not box.is_reference]
        for box in part.boxes:
            x, y, width, height = box.rect
            assert x <= part.bounds[2]
            assert y <= part.bounds[3]
            assert x + width >= 0
            assert y + height >= 0
    assert sorted(homes) == sorted(box.claim for box in picture.boxes if not box.is_reference)


def test_few_boxes_are_cut():
    tiling = tiling_of()
    boxes = tiling.index.picture.boxes
    cut = [
        box
        for box in boxes
        if any(box.rect[0] < at < box.rect[0] + box.rect[2] for at in tiling.across)
    ]
    even = [(a + b) / 2 for a, b in pairwise(tiling.across)]
    through = [
        box for box in boxes if any(box.rect[0] < at < box.rect[0] + box.rect[2] for at in even)
    ]
    assert len(cut) < len(through) / 2


def boxes_of(*rects):
    rest = ("c", None, -1, (), (), 50.0, "neutral", Border.SOLID)
    return [PictureBox(rect, *rest) for rect in rects]


def test_no_more_tiles_are_cut_than_fill_their_pages():
    tiling = tiling_of(Picture((0.0, 0.0, 2700.0, 600.0), boxes_of((0.0, 0.0, 90.0, 60.0))))
    assert len(tiling.across) - 1 == 4  # a page holds 868 of 2716, and the rest is a page too
    tiling = tiling_of(Picture((0.0, 0.0, 2500.0, 600.0), boxes_of((0.0, 0.0, 90.0, 60.0))))
    assert len(tiling.across) - 1 == 3


def test_a_box_that_must_be_cut_is_whole_on_the_tile_that_holds_its_middle():
    rows = [(at * 240.0, 50.0 * (at % 2), 400.0, 40.0) for at in range(8)]  # no place is free
    tiling = Tiling(Picture((0.0, 0.0, 2080.0, 90.0), boxes_of(*rows)), (1500.0, 900.0), 12.0)
    through, nowhere = tiling.cut_boxes()
    assert through > 0
    assert nowhere == 0
    assert Tiling(
        Picture((0.0, 0.0, 900.0, 40.0), boxes_of((0.0, 0.0, 900.0, 40.0))), (400.0, 300.0), 12.0
    ).cut_boxes() == (1, 1)


def test_any_map_is_cut_into_as_many_tiles_as_fit_a_page():
    chance = random.Random(11)
    for _ in range(100):
        width, height = chance.uniform(50, 60_000), chance.uniform(50, 9_000)
        boxes = [
            PictureBox(
                (chance.uniform(0, width), chance.uniform(0, height), 180.0, 60.0),
                *("c", None, -1, (), (), 50.0, "neutral", Border.SOLID),
            )
            for _ in range(chance.randint(1, 60))
        ]
        most = chance.uniform(150, 1200), chance.uniform(150, 1200)
        tiling = Tiling(Picture((0.0, 0.0, width, height), boxes), most, chance.uniform(1, 20))
        for cuts, side in ((tiling.across, most[0]), (tiling.down, most[1])):
            pieces = [after - before for before, after in pairwise(cuts)]
            assert min(pieces) > 0
            assert max(pieces) <= side
        for tile in tiling.every():
            assert tile.shown[2] <= most[0] + 0.01
            assert tile.shown[3] <= most[1] + 0.01


def test_a_tile_that_only_a_line_goes_through_is_kept_and_an_empty_one_is_not():
    line = PictureEdge(((10.0, 10.0), (2500.0, 10.0)), EdgeKind.TRUNK)
    tiling = tiling_of(Picture((0.0, 0.0, 2500.0, 1200.0), EMPTY.boxes, (), [line]))
    assert {one.row for one in tiling.tiles} == {0}
    assert set(tiling.left_out()) == {one.name for one in tiling.every() if one.row}


def test_names_of_tiles_are_listed_as_a_sentence_does():
    assert named_in_words(["C1"]) == "C1"
    assert named_in_words(["C1", "C2"]) == "C1 and C2"
    assert named_in_words(["C1", "C2", "D1"]) == "C1, C2 and D1"
