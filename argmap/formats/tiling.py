"""A map cut into tiles: where, so that few boxes are cut, and what each tile holds of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import EDGE_REACH, WEIGHED_REACH
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import Picture, PictureEdge, Rect

AROUND = 8.0
"""Kept around the map, so that no stroke at its rim is cut."""
_SLACK = 0.88
"""Tiles are planned to be filled so far, which leaves a choice where to cut."""
_STEP = 6.0
_EVENNESS = 5.0
"""How many boxes may be cut for a cut that is not off by a whole tile."""
_LETTERS = 26


@dataclass(frozen=True)
class Tile:
    """One tile: its row and column from 0, what it shows cut, and with what overlaps."""

    row: int
    column: int
    cut: Rect
    shown: Rect

    @property
    def name(self) -> str:
        """What it is called: the letter of its row and the number of its column."""
        return _name(self.row, self.column)


class Tiling:
    """The tiles of a picture, each of them at most so wide and high, in pixels of the map.

    Neighbours both show a strip `overlap` wide on each side of the cut between them.
    """

    def __init__(self, picture: Picture, most: tuple[float, float], overlap: float) -> None:
        self.index = PictureIndex(picture)
        # On whole pixels, as a print wants its places.
        x, y, width, height = picture.bounds
        rects = self.index.boxes.rects
        across = (x - AROUND, x + width + AROUND), (rects[:, 0], rects[:, 0] + rects[:, 2])
        down = (y - AROUND, y + height + AROUND), (rects[:, 1], rects[:, 1] + rects[:, 3])
        self.across = _cuts(*across, most[0] - 2 * overlap)
        self.down = _cuts(*down, most[1] - 2 * overlap)
        self._overlap = float(math.floor(overlap))

    @cached_property
    def tiles(self) -> list[Tile]:
        """The tiles that hold anything, row by row."""
        return [one for one in self.every() if not self._is_empty(one)]

    def left_out(self) -> list[str]:
        """List the names of the tiles that hold nothing."""
        held = {one.name for one in self.tiles}
        return [one.name for one in self.every() if one.name not in held]

    def every(self) -> Iterator[Tile]:
        """Walk all tiles, empty ones too."""
        for row in range(len(self.down) - 1):
            for column in range(len(self.across) - 1):
                yield self._tile(row, column)

    def name_at(self, row: int, column: int) -> str:
        """Return what the tile of a row and column is called, empty where the map ends before."""
        is_there = 0 <= row < len(self.down) - 1 and 0 <= column < len(self.across) - 1
        return _name(row, column) if is_there else ""

    def part(self, tile: Tile) -> Picture:
        """Return what a tile shows: the boxes, frames and lines that it touches, and no others.

        Of the tiles that show a box, one has it as its own; on the others it is a reference.
        """
        index, rect = self.index, tile.shown
        boxes = []
        for at in index.boxes_in(rect):
            box = index.boxes[at]
            boxes.append(box if self._is_home(box.rect, tile) else replace(box, is_reference=True))
        frames = [index.frames[at] for at in index.frames_in(rect)]
        return _at_corner(Picture(rect, boxes, frames, list(self._lines(rect))))

    def _tile(self, row: int, column: int) -> Tile:
        left, right = self.across[column], self.across[column + 1]
        top, bottom = self.down[row], self.down[row + 1]
        before, after = self._strips(column, len(self.across)), self._strips(row, len(self.down))
        shown = (
            *(left - before[0], top - after[0]),
            *(right - left + sum(before), bottom - top + sum(after)),
        )
        return Tile(row, column, (left, top, right - left, bottom - top), shown)

    def _strips(self, place: int, cuts: int) -> tuple[float, float]:
        """Return how wide the strips of overlap are, before and after a tile of a row."""
        overlap = self._overlap
        return overlap * (place > 0), overlap * (place < cuts - 2)

    def _is_home(self, rect: Rect, tile: Tile) -> bool:
        x, y = rect[0] + rect[2] / 2, rect[1] + rect[3] / 2
        left, top, width, height = tile.cut
        return left <= x < left + width and top <= y < top + height

    def _is_empty(self, tile: Tile) -> bool:
        if self.index.boxes_in(tile.cut) or self.index.frames_in(tile.cut):
            return False
        return not any(_touches(edge, tile.cut, 0.0) for edge in self._lines(tile.cut))

    def _lines(self, rect: Rect) -> Iterator[PictureEdge]:
        edges, found = self.index.lines_in(rect)
        for at in found:
            edge = edges[at]
            if _touches(edge, rect, WEIGHED_REACH if edge.weight else EDGE_REACH):
                yield edge


def _at_corner(picture: Picture) -> Picture:
    """Return a picture whose bounds begin at (0, 0)."""
    left, top, *size = picture.bounds
    frames, edges = picture.frames, picture.edges
    return Picture(
        (0.0, 0.0, size[0], size[1]),
        [box.placed(_moved(box.rect, left, top), box.parent) for box in picture.boxes],
        [replace(frame, rect=_moved(frame.rect, left, top)) for frame in frames],
        [
            replace(
                edge,
                points=tuple((x - left, y - top) for x, y in edge.points),
                mark=edge.mark and (edge.mark[0] - left, edge.mark[1] - top),
            )
            for edge in edges
        ],
    )


def _moved(rect: Rect, left: float, top: float) -> Rect:
    return rect[0] - left, rect[1] - top, rect[2], rect[3]


def _cuts(
    ends: tuple[float, float], sides: tuple[NDArray[np.float64], NDArray[np.float64]], most: float
) -> list[float]:
    """Return where to cut a length into pieces of at most so much, through as few boxes as can be.

    `sides` are where the boxes begin and end. Pieces of even lengths are worth a cut box or two.
    """
    start, end = ends
    length, most = end - start, math.floor(most)
    count = 1 if length <= most else math.ceil(length / (most * _SLACK))
    cuts = [start]
    for left in range(count - 1, 0, -1):
        rest = end - cuts[-1]
        last = math.floor(min(most, rest - 1.0))
        first = max(rest - left * most, most * 0.4)
        places = cuts[-1] + np.arange(last, min(first, last) - 0.5, -_STEP)
        crossed = ((sides[0] < places[:, None]) & (sides[1] > places[:, None])).sum(axis=1)
        off = np.abs(places - (cuts[-1] + rest / (left + 1)))
        cuts.append(float(np.round(places[np.argmin(crossed + _EVENNESS * off / most)])))
    return [*cuts, end]


def _touches(edge: PictureEdge, rect: Rect, reach: float) -> bool:
    x, y, width, height = rect
    pieces = zip(edge.points, edge.points[1:], strict=False)
    if any(
        min(a[0], b[0]) <= x + width
        and max(a[0], b[0]) >= x
        and min(a[1], b[1]) <= y + height
        and max(a[1], b[1]) >= y
        for a, b in pieces
    ):
        return True
    if edge.mark is None:
        return False
    (left, top), out = edge.mark, reach
    return x - out <= left <= x + width + out and y - out <= top <= y + height + out


def _name(row: int, column: int) -> str:
    return f"{_letters(row)}{column + 1}"


def _letters(row: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    return ("" if row < _LETTERS else _letters(row // _LETTERS - 1)) + chr(65 + row % _LETTERS)


def named_in_words(names: Sequence[str]) -> str:
    """List names as a sentence does: “C1”, “C1 and C2”, “C1, C2 and C3”."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
