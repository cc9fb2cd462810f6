"""Where two pictures look different on the same screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from math import ceil, floor
from typing import NamedTuple, TypeAlias

import numpy as np
from PySide6.QtCore import QRect

from argmap.drawing.arrays import EDGE_KINDS, EDGE_REACH, WEIGHED_REACH
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import EdgeKind, Rect
from argmap.ui.canvas.place import Place

_TRUNK = EDGE_KINDS.index(EdgeKind.TRUNK)
_STROKE = 3
_UNWEIGHED = -1.0
_MOST_PARTS = 6
"""More parts than these are joined: each is clipped and painted by itself."""
Key: TypeAlias = tuple[object, ...]
"""What tells a thing on a screen from all else there: where it is, and what it shows."""


class _Marks(NamedTuple):
    """What is on a screen."""

    areas: dict[Key, Rect]
    """Boxes and frames, by the pixels they take."""
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
    rects = [old.areas[key] for key in old.areas.keys() - new.areas.keys()]
    rects += [new.areas[key] for key in new.areas.keys() - old.areas.keys()]
    lines = [(old.lines[key], key) for key in old.lines.keys() - new.lines.keys()]
    lines += [(new.lines[key], key) for key in new.lines.keys() - old.lines.keys()]
    by = place.scale * place.ratio
    reaches = {False: EDGE_REACH * by, True: WEIGHED_REACH * by}
    rects += [rect for line, key in lines for rect in _around(line, reaches[key[1] != _UNWEIGHED])]
    found: list[QRect] = []
    for rect in (_grown(one).intersected(room) for one in sorted(rects)):
        if not rect.isEmpty():
            _join(found, rect)
    return found


def _marks(index: PictureIndex, place: Place, room: QRect) -> _Marks:
    visible = place.visible(room, _STROKE)
    index.come_near(visible)
    areas = dict(chain(_boxes(index, place, visible), _frames(index, place, visible)))
    return _Marks(areas, dict(_edges(index, place, visible)))


def _boxes(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, Rect]]:
    boxes = index.boxes
    for at in index.boxes_in(visible):
        rect = _on_screen(boxes.rects[at].tolist(), place)
        yield (_key(rect), id(boxes.content(at))), rect


def _frames(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, Rect]]:
    for at in index.frames_in(visible):
        frame = index.frames[at]
        rect = _on_screen(list(frame.rect), place)
        yield (_key(rect), frame.title), rect


def _edges(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[Key, list[float]]]:
    edges, by = index.edges, place.scale * place.ratio
    at, corner = np.asarray(index.edges_in(visible), dtype=np.int64), (place.x, place.y)
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


def _around(line: list[float], reach: float) -> Iterator[Rect]:
    """Walk the pieces of a line, with room for its stroke and its mark."""
    for x, y, to_x, to_y in zip(line[:-2:2], line[1:-2:2], line[2::2], line[3::2], strict=True):
        left, top = min(x, to_x) - reach, min(y, to_y) - reach
        yield (left, top, abs(x - to_x) + 2 * reach, abs(y - to_y) + 2 * reach)


def _on_screen(rect: list[float], place: Place) -> Rect:
    by = place.scale * place.ratio
    x, y, width, height = rect
    return (x * by + place.x, y * by + place.y, width * by, height * by)


def _key(rect: Rect) -> tuple[float, ...]:
    return tuple(round(one, 2) for one in rect)


def _grown(rect: Rect) -> QRect:
    x, y, width, height = rect
    left, top = floor(x) - _STROKE, floor(y) - _STROKE
    return QRect(left, top, ceil(x + width) + _STROKE - left, ceil(y + height) + _STROKE - top)


def _join(parts: list[QRect], rect: QRect) -> None:
    """Add a rectangle, joined with what it touches, or with the last where there are many."""
    for at, part in enumerate(parts):
        if part.intersects(rect) or at == _MOST_PARTS - 1:
            _join(parts, parts.pop(at).united(rect))
            return
    parts.append(rect)
