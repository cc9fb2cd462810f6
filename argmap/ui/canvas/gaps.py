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
    room between two that stand one upon the other is a gap as well. Right above the
    first child is before it, and so is right beside it on the side of its parent.
    Co-premises have the gaps of their frame.
    """
    row, rect = _nearest(scene, point)
    if not row:
        return None
    if rect.top() <= point.y() <= rect.bottom():
        before, is_level = point.x() < rect.left(), False
    elif rect.left() <= point.x() <= rect.right():
        before, is_level = point.y() < rect.top(), True
    else:
        return None
    box = row[0] if before else row[-1]
    is_row = _is_row(scene, box)
    if before and is_level is is_row and _is_first(scene, box):
        return Gap(box, before, _before_first(scene, row[-1], rect, is_row=is_row))
    mark = _level(rect, before=before) if is_level else _upright(rect, before=before)
    in_line = is_row is not is_level
    stacked = _has_fellow(scene, box, rect, before=before, upright=not is_level)
    return Gap(box, before, mark) if in_line or stacked else None


def _nearest(scene: Scene, point: QPointF) -> tuple[list[int], QRectF]:
    """Return the box nearest to a point, or those in the nearest frame, and the rectangle."""
    rects = np.concatenate([scene.rects.reshape(-1, 4), scene.frame_rects.reshape(-1, 4)])
    x, y, width, height = rects.T
    aside = np.maximum(np.maximum(x - point.x(), point.x() - x - width), 0.0)
    away = np.maximum(np.maximum(y - point.y(), point.y() - y - height), 0.0)
    far = np.maximum(aside, away)
    index = int(np.argmin(far)) if len(far) else -1
    if index < 0 or far[index] > _REACH:
        return [], QRectF()
    rect = QRectF(*rects[index].tolist())
    return ([index] if index < len(scene.boxes) else scene.boxes_in(rect)), rect


def _is_first(scene: Scene, box: int) -> bool:
    parent = int(scene.boxes.parent[box])
    return parent >= 0 and scene.children[parent][0] == box


def _before_first(scene: Scene, last: int, rect: QRectF, *, is_row: bool) -> QRectF:
    """Return the mark before a first child: across the way on which its siblings go on."""
    if is_row:
        return (_upright if _goes_on_aside(scene, last) else _level)(rect, before=True)
    return (_level if _goes_on_below(scene, last) else _upright)(rect, before=True)


def _is_row(scene: Scene, box: int) -> bool:
    """Tell whether the siblings of a box stand below their parent, beside one another."""
    parent = int(scene.boxes.parent[box])
    if parent < 0:
        return True
    tops = scene.rects[scene.boxes.parent == parent, 1]
    return bool(tops.min() >= scene.rect(parent).bottom())


def _goes_on_aside(scene: Scene, box: int) -> bool:
    """Tell whether the sibling after a box stands beside it rather than below."""
    row = scene.children[int(scene.boxes.parent[box])]
    at = row.index(box) + 1
    return at < len(row) and scene.rect(row[at]).top() < scene.rect(box).bottom()


def _goes_on_below(scene: Scene, box: int) -> bool:
    """Tell whether the sibling after a box stands below it rather than beside."""
    row = scene.children[int(scene.boxes.parent[box])]
    at = row.index(box) + 1
    return at < len(row) and scene.rect(row[at]).left() < scene.rect(box).right()


def _has_fellow(scene: Scene, box: int, rect: QRectF, *, before: bool, upright: bool) -> bool:
    """Tell whether the sibling before or after a box stands on that side of its rectangle.

    Below a box with children it is theirs, not its sibling's, room.
    """
    row = scene.children[int(scene.boxes.parent[box])]
    at = row.index(box) + (-1 if before else 1)
    if not 0 <= at < len(row) or (not before and scene.children[box]):
        return False
    other = scene.rect(row[at])
    if upright:
        return min(rect.bottom(), other.bottom()) > max(rect.top(), other.top())
    return min(rect.right(), other.right()) > max(rect.left(), other.left())


def _level(rect: QRectF, *, before: bool) -> QRectF:
    y = rect.top() - 2 * _BAR if before else rect.bottom() + _BAR
    return QRectF(rect.left(), y, rect.width(), _BAR)


def _upright(rect: QRectF, *, before: bool) -> QRectF:
    x = rect.left() - 2 * _BAR if before else rect.right() + _BAR
    return QRectF(x, rect.top(), _BAR, rect.height())
