"""Where two pictures look different on the same screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np
from PySide6.QtCore import QRect

from argmap.drawing.arrays import EDGE_KINDS, EDGE_REACH, WEIGHED_REACH, Lengths, rows
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import EdgeKind, Rect
from argmap.ui.canvas.place import Place

_TRUNK = EDGE_KINDS.index(EdgeKind.TRUNK)
_STROKE = 3
_UNWEIGHED = -1.0
_MOST_PARTS = 6
"""More parts than these are joined: each is clipped and painted by itself."""
_MOST_PIECES = 150
"""So many pieces of what looks different are not told apart: most of the screen does."""
Key: TypeAlias = tuple[object, ...]
"""What tells a thing on a screen from all else there: where it is, and what it shows."""
_Sides: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom, in whole pixels."""


class _Marks(NamedTuple):
    """What is on a screen."""

    areas: dict[Key, list[float]]
    """Boxes and frames: x, y, width, height."""
    lines: dict[Key, list[float]]
    """Lines, by their corners: x, y, x, y, …"""


class Differences:
    """Compares pictures on one screen; remembers what was on it last."""

    def __init__(self) -> None:
        self._last: tuple[PictureIndex, Place, QRect, _Marks] | None = None

    def between(
        self, before: tuple[PictureIndex, Place], after: tuple[PictureIndex, Place], room: QRect
    ) -> list[QRect]:
        """Return the parts of the screen to paint again for another picture at the same scale."""
        if before[0].boxes.ids is not after[0].boxes.ids:
            return [room]
        last = self._last
        if last is not None and last[0] is before[0] and last[1:3] == (before[1], room):
            old = last[3]
        else:
            old = _marks(*before, room)
        new = _marks(*after, room)
        self._last = (*after, room, new)
        return _parts(old, new, after[1], room)


def _parts(old: _Marks, new: _Marks, place: Place, room: QRect) -> list[QRect]:
    areas = [old.areas[key] for key in old.areas.keys() - new.areas.keys()]
    areas += [new.areas[key] for key in new.areas.keys() - old.areas.keys()]
    lines = [(key, old.lines[key]) for key in old.lines.keys() - new.lines.keys()]
    lines += [(key, new.lines[key]) for key in new.lines.keys() - old.lines.keys()]
    sides = _around_areas(areas)
    if lines:
        sides = np.concatenate((sides, _around_lines(lines, place)))
    low = np.maximum(np.floor(sides[:, :2]) - _STROKE, (room.left(), room.top()))
    end = (room.left() + room.width(), room.top() + room.height())
    high = np.minimum(np.ceil(sides[:, 2:]) + _STROKE, end)
    seen = np.hstack((low, high))[(low < high).all(axis=1)]
    if len(seen) > _MOST_PIECES:
        seen = np.concatenate((seen[:, :2].min(axis=0), seen[:, 2:].max(axis=0)))[np.newaxis]
    found: list[_Sides] = []
    for one in sorted(map(tuple, seen.astype(np.int64).tolist())):
        _join(found, one)
    return [QRect(left, top, right - left, bottom - top) for left, top, right, bottom in found]


def _around_areas(areas: list[list[float]]) -> Lengths:
    """Return left, top, right and bottom of boxes and frames, a row each."""
    sides = rows(areas, 4)
    sides[:, 2:] += sides[:, :2]
    return sides


def _around_lines(lines: list[tuple[Key, list[float]]], place: Place) -> Lengths:
    """Return the sides of the pieces of lines, with room for strokes and marks."""
    corners = np.array(list(chain.from_iterable(line for _, line in lines))).reshape(-1, 2)
    reach = [EDGE_REACH if key[1] == _UNWEIGHED else WEIGHED_REACH for key, _ in lines]
    count = np.array([len(line) // 2 for _, line in lines], dtype=np.int64)
    out = (np.repeat(reach, count)[:-1] * place.scale * place.ratio)[:, np.newaxis]
    one, other = corners[:-1], corners[1:]
    sides = np.hstack((np.minimum(one, other) - out, np.maximum(one, other) + out))
    is_piece = np.ones(len(sides), dtype=np.bool_)
    is_piece[np.cumsum(count)[:-1] - 1] = False
    return sides[is_piece]


def _marks(index: PictureIndex, place: Place, room: QRect) -> _Marks:
    visible = place.visible(room, _STROKE)
    index.come_near(visible)
    areas = dict(chain(_boxes(index, place, visible), _frames(index, place, visible)))
    return _Marks(areas, dict(_edges(index, place, visible)))


def _boxes(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, list[float]]]:
    boxes, found = index.boxes, index.boxes_in(visible)
    for at, rect in zip(found, _on_screen(boxes.rects[found], place), strict=True):
        yield (*rect, id(boxes.content(at))), rect


def _frames(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, list[float]]]:
    frames, found = index.frames, index.frames_in(visible)
    for at, rect in zip(found, _on_screen(frames.rects[found], place), strict=True):
        yield (*rect, frames[at].title), rect


def _edges(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, list[float]]]:
    edges, which = index.lines_in(visible)
    at, by, corner = np.array(which, dtype=np.int64), place.scale * place.ratio, (place.x, place.y)
    first, end = edges.start[at], edges.start[at + 1]
    ends = np.cumsum(end - first)
    each = np.arange(ends[-1] if len(ends) else 0) + np.repeat(end - ends, end - first)
    corners = np.round(edges.points[each] * by + corner, 2).ravel().tolist()
    marks = np.round(edges.marks[at] * by + corner, 2).tolist()
    # What is not a number is not even itself.
    weights = np.nan_to_num(edges.weight[at], nan=_UNWEIGHED).tolist()
    start, stops = 0, (2 * ends).tolist()
    for kind, weight, mark, stop in zip(
        edges.kind[at].tolist(), weights, marks, stops, strict=True
    ):
        points = corners[start:stop]
        yield (kind, weight, *points, *(mark if kind != _TRUNK else ())), points
        start = stop


def _on_screen(rects: Lengths, place: Place) -> list[list[float]]:
    corner = (place.x, place.y, 0, 0)
    found: list[list[float]] = np.round(rects * (place.scale * place.ratio) + corner, 2).tolist()
    return found


def _join(parts: list[_Sides], part: _Sides) -> None:
    """Add a rectangle, joined with what it touches, or with the last where there are many."""
    left, top, right, bottom = part
    for at, (low, high, end, foot) in enumerate(parts):
        touches = low < right and left < end and high < bottom and top < foot
        if touches or at == _MOST_PARTS - 1:
            del parts[at]
            both = min(left, low), min(top, high), max(right, end), max(bottom, foot)
            _join(parts, both)
            return
    parts.append(part)
