"""Where on a map the minimap can stand: in which corner, how large, and over what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import MapCanvas

LOWER_RIGHT, LOWER_LEFT, UPPER_RIGHT, UPPER_LEFT = range(4)
"""A corner that is read less comes first."""
_MOST = QSizeF(200.0, 140.0)
_LEAST = 36.0
_AWAY = 12
"""From the corner of the map."""
PAD = 5.0
_ALIKE = 1.6
"""Shapes are alike as long as one is no more times as wide, for its height, as the other."""
_SIGN = QSize(30, 26)
"""The size of what is left of the minimap when it stands aside."""


class Corners:
    """The four corners of a canvas, seen by a minimap of the shape of its map."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._shape = QSizeF()
        """The size of the map that the minimap has taken its shape from."""

    def place(self, corner: int) -> QRect:
        """Return where the minimap stands in a corner, as large as the map's shape asks.

        It keeps its shape while that of the map changes by little.
        """
        room = _MOST.boundedTo(QSizeF(self._canvas.size()) / 3)
        whole = self._canvas.view.bounds.size()
        if not _are_alike(self._shape, whole):
            self._shape = whole
        size = self._shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.expandedTo(QSizeF(_LEAST, _LEAST)) + QSizeF(2 * PAD, 2 * PAD)
        return self._at(corner, size.toSize())

    def sign(self) -> QRect:
        """Return where its sign stands while it is aside."""
        return self._at(LOWER_RIGHT, _SIGN)

    def free(self, preferred: int) -> int | None:
        """Return a corner in which no box is covered, the preferred one if it can be."""
        return self._first(preferred, lambda one: not self._canvas.has_boxes_in(self.place(one)))

    def off_picked(self, preferred: int) -> int:
        """Return a corner in which the picked box is not covered."""
        canvas = self._canvas
        if canvas.selected < 0:
            return preferred
        box = canvas.view.rect_to_screen(canvas.scene.rect(canvas.selected))
        found = self._first(preferred, lambda one: not box.intersects(QRectF(self.place(one))))
        return LOWER_RIGHT if found is None else found

    def _first(self, preferred: int, is_good: Callable[[int], bool]) -> int | None:
        corners = (preferred, LOWER_RIGHT, LOWER_LEFT, UPPER_RIGHT, UPPER_LEFT)
        return next((corner for corner in corners if is_good(corner)), None)

    def _at(self, corner: int, size: QSize) -> QRect:
        room = self._canvas.size()
        is_left = corner in {LOWER_LEFT, UPPER_LEFT}
        is_upper = corner in {UPPER_RIGHT, UPPER_LEFT}
        x = _AWAY if is_left else room.width() - size.width() - _AWAY
        y = _AWAY if is_upper else room.height() - size.height() - _AWAY
        return QRect(x, y, size.width(), size.height())


def _are_alike(one: QSizeF, other: QSizeF) -> bool:
    if one.isEmpty() or other.isEmpty():
        return False
    ratio = one.width() * other.height() / (one.height() * other.width())
    return 1 / _ALIKE < ratio < _ALIKE
