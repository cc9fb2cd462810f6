"""Where two pictures look different on the same screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, floor
from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QRect

from argmap.drawing.arrays import EDGE_KINDS, EDGE_REACH
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import EdgeKind, Rect
from argmap.ui.canvas.place import Place

_TRUNK = EDGE_KINDS.index(EdgeKind.TRUNK)
_STROKE = 3
_MOST_PARTS = 6
"""More parts than these are joined: each is clipped and painted by itself."""
Marks: TypeAlias = dict[object, list[Rect]]
"""What is on a screen: what tells it from all else, and the pixels it takes."""


def different(
    before: tuple[PictureIndex, Place], after: tuple[PictureIndex, Place], room: QRect
) -> list[QRect]:
    """Return the parts of the screen to paint again for another picture at the same scale."""
    if before[0].boxes.ids is not after[0].boxes.ids:
        return [room]
    old, new = _marks(*before, room), _marks(*after, room)
    rects = [
        _grown(rect)
        for marks, others in ((old, new), (new, old))
        for key, part in marks.items()
        if key not in others
        for rect in part
    ]
    found: list[QRect] = []
    for rect in (one.intersected(room) for one in rects):
        if not rect.isEmpty():
            _join(found, rect)
    return found


def _marks(index: PictureIndex, place: Place, room: QRect) -> Marks:
    visible = place.visible(room, _STROKE)
    index.come_near(visible)
    marks: Marks = {}
    for key, rect in (*_boxes(index, place, visible), *_frames(index, place, visible)):
        marks[key] = [rect]
    marks.update(_edges(index, place, visible))
    return marks


def _boxes(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[object, Rect]]:
    boxes = index.boxes
    for at in index.boxes_in(visible):
        rect = _on_screen(boxes.rects[at].tolist(), place)
        yield (_key(rect), id(boxes.content(at))), rect


def _frames(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[object, Rect]]:
    for at in index.frames_in(visible):
        frame = index.frames[at]
        rect = _on_screen(list(frame.rect), place)
        yield (_key(rect), frame.title), rect


def _edges(index: PictureIndex, place: Place, visible: Rect) -> Iterator[tuple[object, list[Rect]]]:
    edges, by = index.edges, place.scale * place.ratio
    at = index.edges_in(visible)
    reach, corner = EDGE_REACH * by, (place.x, place.y)
    kinds = edges.kind[at].tolist()
    marks = np.round(edges.marks[at] * by + corner, 2).tolist()
    for edge, kind, mark in zip(at, kinds, marks, strict=True):
        first, end = edges.start[edge], edges.start[edge + 1]
        points = [
            (round(x * by + place.x, 2), round(y * by + place.y, 2))
            for x, y in edges.points[first:end].tolist()
        ]
        # What is not a number is not even itself.
        key = (kind, *points, *mark) if kind != _TRUNK else (kind, *points)
        yield key, [_around(one, other, reach) for one, other in pairwise(points)]


def _around(one: tuple[float, float], other: tuple[float, float], reach: float) -> Rect:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    return (left - reach, top - reach, wide + 2 * reach, high + 2 * reach)


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
