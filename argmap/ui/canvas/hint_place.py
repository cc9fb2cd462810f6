"""Where the hint of a drop stands: near the pointer, and off what the drop would land on."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF

_AWAY = QPointF(16.0, 18.0)
"""From the pointer to a hint below it, on its right."""
_CLEAR = 6.0
"""Kept free between a hint and what it must not cover."""


def place_hint(size: QSizeF, at: QPointF, room: QRectF, target: QRectF | None) -> QRectF:
    """Return where a hint of a size stands for a pointer: below it, else around the target.

    Where the target leaves no room for it anywhere, the hint stands below the pointer.
    """
    first = _inside(QRectF(at + _AWAY, size), room)
    if target is None:
        return first
    kept = target.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR)
    places = (_inside(one, room) for one in _around(first, kept))
    return next((one for one in places if not one.intersects(target)), first)


def _around(first: QRectF, target: QRectF) -> Iterator[QRectF]:
    """Walk the places to try: as near to the pointer as the target lets them be."""
    yield first
    below, above, right, left = (QRectF(first) for _ in range(4))
    below.moveTop(target.bottom())
    above.moveBottom(target.top())
    right.moveLeft(target.right())
    left.moveRight(target.left())
    yield from (below, above, right, left)


def _inside(place: QRectF, room: QRectF) -> QRectF:
    """Push a place into the room there is; its start comes first."""
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    return place
