"""What part of the map is on the screen, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from argmap.layout.forest import Direction

SMALLEST = 0.05
"""A map that fits at no larger scale is shown smaller."""
_LEAST_OF_ALL = 1e-4
LARGEST = 4.0
NATURAL = 1.0
LEGIBLE = 0.42
"""Below this scale the words of a box are too few to know it by."""
STEP = 1.2
"""One press of a zoom key."""
_MARGIN = 16.0
"""Kept free around what is fitted or shown, in pixels of the screen."""
_AROUND = 0.22
"""So much of the widget's width and height is kept around what is come to on the way."""
_AT_LEAST = 48.0
"""This much of the map stays on the screen, however far it is pushed."""

_PUSHED = 0.5
"""From how many pixels on the map counts as pushed, and not as rounded."""


class View:
    """The mapping from the map's pixels to the widget's: a scale, then an offset."""

    def __init__(self) -> None:
        self.scale = NATURAL
        self.offset = QPointF(0.0, 0.0)
        self.size = QSizeF(1.0, 1.0)
        self.bounds = QRectF()
        self._is_fitted = False
        self._looks_from: tuple[QRectF, Direction] | None = None
        self._laid: tuple[QPointF, QPointF] | None = None
        """A point of the map, and how far from the middle of the widget it was laid."""

    @property
    def middle(self) -> QPointF:
        """The middle of the widget."""
        return QPointF(self.size.width() / 2, self.size.height() / 2)

    def take_size(self, size: QSizeF) -> None:
        """Take the widget's size; what was fitted, and not moved since, is fitted again.

        A map just opened that could no longer be read then keeps its scale and place.
        """
        self.size = size
        if self._laid is not None:
            self.lay_from_middle(*self._laid, self.scale)
        if not self._is_fitted:
            return
        looks_from, scale, offset = self._looks_from, self.scale, self.offset
        self.fit()
        if looks_from is None:
            return
        self.look_from(*looks_from)
        if self.scale < min(scale, LEGIBLE):
            self.scale, self.offset = scale, offset
            self._hold()

    def to_map(self, point: QPointF) -> QPointF:
        """Return where on the map a point of the widget is."""
        return (point - self.offset) / self.scale

    def to_screen(self, point: QPointF) -> QPointF:
        """Return where in the widget a point of the map is."""
        return point * self.scale + self.offset

    def rect_to_screen(self, rect: QRectF) -> QRectF:
        """Return where in the widget a rectangle of the map is."""
        return QRectF(self.to_screen(rect.topLeft()), rect.size() * self.scale)

    def visible(self) -> QRectF:
        """Return the part of the map that the widget shows."""
        return QRectF(self.to_map(QPointF(0.0, 0.0)), self.size / self.scale)

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Zoom so that what is under a point of the widget stays there."""
        self._is_fitted, self._laid = False, None
        fixed = self.to_map(point)
        self.scale = min(
            max(self.scale * factor, min(SMALLEST, self._fitting(self.bounds))), LARGEST
        )
        self.offset = point - fixed * self.scale
        self._hold()

    def set_scale(self, scale: float, around: QPointF) -> None:
        """Zoom to a scale around a point of the widget."""
        self.zoom_at(around, scale / self.scale)

    def pan(self, by: QPointF) -> None:
        """Push the map by pixels of the screen; some of it always stays to be seen."""
        if by.manhattanLength() > _PUSHED:
            self._is_fitted, self._laid = False, None
        self.offset += by
        self._hold()

    def fit(self, rect: QRectF | None = None) -> None:
        """Show the whole map, or a rectangle of it, at most at its natural size, in the middle."""
        whole = self.bounds if rect is None else rect
        if whole.isEmpty():
            self.scale, self.offset = NATURAL, QPointF(0.0, 0.0)
            return
        self.scale = min(self._fitting(whole), NATURAL)
        self.centre(whole)
        self._is_fitted = rect is None

    def lay(self, point: QPointF, at: QPointF, scale: float) -> None:
        """Put a point of the map at a point of the widget."""
        self.scale = min(max(scale, min(SMALLEST, self._fitting(self.bounds))), LARGEST)
        self.offset = at - point * self.scale
        self._is_fitted, self._laid = False, None
        self._hold()

    def lay_from_middle(self, point: QPointF, by: QPointF, scale: float) -> None:
        """Put a point of the map so far from the middle of the widget, however large that becomes.

        It stays there until the map is moved.
        """
        self.lay(point, self.middle + by, scale)
        self._laid = (QPointF(point), QPointF(by))

    def centre(self, rect: QRectF) -> None:
        """Put a rectangle of the map into the middle of the widget."""
        self._is_fitted, self._looks_from, self._laid = False, None, None
        self.offset = self.middle - rect.center() * self.scale
        self._hold()

    def look_from(self, rect: QRectF, direction: Direction = "down") -> None:
        """Put the edge a map grows from at the widget's; what fits, or `rect`, in the middle."""
        self._looks_from = (QRectF(rect), direction)
        room = self.size / self.scale
        whole, middle = self.bounds, QPointF(room.width(), room.height()) / 2
        across = whole.center() if whole.width() <= room.width() else rect.center()
        down = whole.center() if whole.height() <= room.height() else rect.center()
        corner = QPointF(across.x(), down.y()) - middle
        if direction == "right":
            corner.setX(whole.left())
        else:
            corner.setY(whole.top())
        self.offset = -corner * self.scale
        self._hold()

    def has_room_for(self, rect: QRectF) -> bool:
        """Tell whether the widget can show a rectangle of the map whole at this scale."""
        across, down = self.size.width() - 2 * _MARGIN, self.size.height() - 2 * _MARGIN
        return rect.width() * self.scale <= across and rect.height() * self.scale <= down

    def fill(self) -> None:
        """Push the map as little as it takes to show all it can of it.

        Across and down alike: whole where it fits, else with no room left beside it.
        """
        shown = self.rect_to_screen(self.bounds)
        self.pan(
            QPointF(
                _filling(shown.left(), shown.right(), self.size.width()),
                _filling(shown.top(), shown.bottom(), self.size.height()),
            )
        )

    def show_rect(self, rect: QRectF) -> None:
        """Push the map as little as it takes to see a rectangle of it; its start comes first."""
        shown = self.rect_to_screen(rect)
        self.pan(
            QPointF(
                _shift(shown.left(), shown.right(), self.size.width()),
                _shift(shown.top(), shown.bottom(), self.size.height()),
            )
        )

    def show_around(self, rect: QRectF) -> None:
        """Push the map as little as it takes to see a rectangle of it and what is around it."""
        across, down = (
            min(_AROUND * room, max(0.0, room - 2 * _MARGIN - long * self.scale) / 2) / self.scale
            for room, long in (
                (self.size.width(), rect.width()),
                (self.size.height(), rect.height()),
            )
        )
        wider = rect.adjusted(-across, -down, across, down).intersected(self.bounds)
        self.show_rect(rect.united(wider))

    def _fitting(self, rect: QRectF) -> float:
        """Return the scale at which a rectangle of the map just fits."""
        if rect.isEmpty():
            return NATURAL
        across = (self.size.width() - 2 * _MARGIN) / rect.width()
        down = (self.size.height() - 2 * _MARGIN) / rect.height()
        return max(min(across, down), _LEAST_OF_ALL)

    def _hold(self) -> None:
        if self.bounds.isEmpty():
            return
        shown = self.rect_to_screen(self.bounds)
        x = _held(shown.left(), shown.right(), self.size.width())
        y = _held(shown.top(), shown.bottom(), self.size.height())
        self.offset += QPointF(x, y)


def _shift(start: float, end: float, room: float) -> float:
    if start < _MARGIN or end - start > room - 2 * _MARGIN:
        return _MARGIN - start
    return min(0.0, room - _MARGIN - end)


def _filling(start: float, end: float, room: float) -> float:
    if end - start <= room:
        return max(0.0, -start) + min(0.0, room - end)
    return max(0.0, room - end) - max(0.0, start)


def _held(start: float, end: float, room: float) -> float:
    return max(0.0, _AT_LEAST - end) + min(0.0, room - _AT_LEAST - start)
