"""The gaps between siblings on the map: where something let go stands before or after a box."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from argmap.ui.canvas.scene import Scene

_REACH = 30.0
"""How far from a box its gap reaches, in pixels of the map."""
_BAR = 4.0
"""How thick the mark in a gap is."""


class Gap(NamedTuple):
    """The room right before or after a box, and where to mark it."""

    box: int
    before: bool
    mark: QRectF


def gap_at(scene: Scene, point: QPointF) -> Gap | None:
    """Return the gap at a point of the ground; None where no sibling is near.

    Siblings stand in a row where their parent is above them, in a column where it
    is beside them, and where there are many in several rows or columns: then the
    room between two that stand one upon the other is a gap as well.
    """
    box = _nearest(scene, point)
    if box < 0:
        return None
    rect = scene.rect(box)
    if rect.top() <= point.y() <= rect.bottom():
        before = point.x() < rect.left()
        mark = _upright(rect, before=before)
        in_line = _is_row(scene, box)
    elif rect.left() <= point.x() <= rect.right():
        before = point.y() < rect.top()
        mark = _level(rect, before=before)
        in_line = not _is_row(scene, box)
    else:
        return None
    stacked = _has_fellow(scene, box, before=before, upright=mark.height() > mark.width())
    return Gap(box, before, mark) if in_line or stacked else None


def _nearest(scene: Scene, point: QPointF) -> int:
    if not len(scene.boxes):
        return -1
    x, y, width, height = scene.rects.T
    aside = np.maximum(np.maximum(x - point.x(), point.x() - x - width), 0.0)
    away = np.maximum(np.maximum(y - point.y(), point.y() - y - height), 0.0)
    far = np.maximum(aside, away)
    index = int(np.argmin(far))
    return index if far[index] <= _REACH else -1


def _is_row(scene: Scene, box: int) -> bool:
    """Tell whether the siblings of a box stand below their parent, beside one another."""
    parent = int(scene.boxes.parent[box])
    if parent < 0:
        return True
    tops = scene.rects[scene.boxes.parent == parent, 1]
    return bool(tops.min() >= scene.rect(parent).bottom())


def _has_fellow(scene: Scene, box: int, *, before: bool, upright: bool) -> bool:
    """Tell whether the sibling before or after a box stands on that side of it.

    Below a box with children it is theirs, not its sibling's, room.
    """
    row = scene.children[int(scene.boxes.parent[box])]
    at = row.index(box) + (-1 if before else 1)
    if not 0 <= at < len(row) or (not before and scene.children[box]):
        return False
    one, other = scene.rect(box), scene.rect(row[at])
    if upright:
        return min(one.bottom(), other.bottom()) > max(one.top(), other.top())
    return min(one.right(), other.right()) > max(one.left(), other.left())


def _level(rect: QRectF, *, before: bool) -> QRectF:
    y = rect.top() - 2 * _BAR if before else rect.bottom() + _BAR
    return QRectF(rect.left(), y, rect.width(), _BAR)


def _upright(rect: QRectF, *, before: bool) -> QRectF:
    x = rect.left() - 2 * _BAR if before else rect.right() + _BAR
    return QRectF(x, rect.top(), _BAR, rect.height())
