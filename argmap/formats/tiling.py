"""A map cut into tiles: where, so that few boxes are cut, and what each tile holds of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from argmap.brief.lettering import letters
from argmap.drawing.arrays import EDGE_REACH, WEIGHED_REACH
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import Picture, PictureEdge, Rect
from argmap.formats.tile_cuts import cuts

AROUND = 8.0
"""Kept around the map, so that no stroke at its rim is cut."""
_RIM = 4.0
"""Kept around a box that a cut goes through, on the tile that shows it whole."""


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

    Neighbours both show a strip at least `overlap` wide on each side of the cut between them; it
    is wider where a box that is cut is then whole on one of them.
    """

    def __init__(self, picture: Picture, most: tuple[float, float], overlap: float) -> None:
        self.index = PictureIndex(picture)
        # On whole pixels, as a print wants its places.
        x, y, width, height = picture.bounds
        rects = self.index.boxes.rects
        across = (x - AROUND, x + width + AROUND), (rects[:, 0], rects[:, 0] + rects[:, 2])
        down = (y - AROUND, y + height + AROUND), (rects[:, 1], rects[:, 1] + rects[:, 3])
        self.across = cuts(*across, most[0] - 2 * overlap)
        self.down = cuts(*down, most[1] - 2 * overlap)
        self._most, self._overlap = most, float(math.floor(overlap))
        self._rects = rects

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

    def cut_boxes(self) -> tuple[int, int]:
        """Count the boxes that a cut goes through, and those of them that no tile shows whole."""
        x, y, right, bottom = _edges(self._rects)
        through = _is_through(x, right, self.across) | _is_through(y, bottom, self.down)
        whole = np.zeros(len(x), dtype=bool)
        for tile in self.every():
            left, top, width, height = tile.shown
            inside = (x >= left) & (right <= left + width) & (y >= top) & (bottom <= top + height)
            whole |= inside
        return int(through.sum()), int((through & ~whole).sum())

    def _tile(self, row: int, column: int) -> Tile:
        left, right = self.across[column], self.across[column + 1]
        top, bottom = self.down[row], self.down[row + 1]
        cut = (left, top, right - left, bottom - top)
        x, y, x_end, y_end = _edges(self._rects[self._is_at_home(cut)])
        beyond = left - x.min(initial=left), x_end.max(initial=right) - right
        across = self._strips(column, len(self.across), beyond, self._most[0] - cut[2])
        beyond = top - y.min(initial=top), y_end.max(initial=bottom) - bottom
        down = self._strips(row, len(self.down), beyond, self._most[1] - cut[3])
        shown = (left - across[0], top - down[0], cut[2] + sum(across), cut[3] + sum(down))
        return Tile(row, column, cut, shown)

    def _strips(
        self, place: int, cuts: int, beyond: tuple[float, float], room: float
    ) -> tuple[float, float]:
        """Return how wide the strips of overlap are, before and after a tile of a row.

        `beyond` is how far its own boxes reach over the cuts, `room` what the strips may take.
        """
        is_there = place > 0, place < cuts - 2
        strips = [self._overlap * one for one in is_there]
        for side in (0, 1):
            free = math.floor(room - sum(strips))
            wanted = math.ceil(beyond[side] + _RIM) - strips[side] if is_there[side] else 0.0
            if beyond[side] > 0 and 0 < wanted <= free:
                strips[side] += wanted
        return strips[0], strips[1]

    def _is_at_home(self, cut: Rect) -> NDArray[np.bool_]:
        """Tell of every box whether its middle lies within a cut."""
        left, top, width, height = cut
        x, y, right, bottom = _edges(self._rects)
        middle, level = (x + right) / 2, (y + bottom) / 2
        inside = (left <= middle) & (middle < left + width)
        return np.asarray(inside & (top <= level) & (level < top + height))

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


def _edges(rects: NDArray[np.float64]) -> tuple[NDArray[np.float64], ...]:
    """Return where boxes begin and end: left, top, right, bottom."""
    return rects[:, 0], rects[:, 1], rects[:, 0] + rects[:, 2], rects[:, 1] + rects[:, 3]


def _is_through(
    first: NDArray[np.float64], last: NDArray[np.float64], cuts: Sequence[float]
) -> NDArray[np.bool_]:
    places = np.asarray(cuts)[:, None]
    return np.asarray(((first < places) & (last > places)).any(axis=0))


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
    return f"{letters(row + 1)}{column + 1}"


def named_in_words(names: Sequence[str]) -> str:
    """List names as a sentence does: “C1”, “C1 and C2”, “C1, C2 and C3”."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
