"""What was used last stays where it is in the view, while what is around it changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QSpacerItem, QWidget

from argmap.ui.overriding import override

_SETTLE = QEvent.Type.User
_ROUNDS = 4


class Reserving(Protocol):
    """A part of the page that can leave room above what is used in it."""

    def reserve(self, pixels: int) -> None:
        """Leave so much room."""
        ...


class ScrollAnchor(QObject):
    """Holds what has the focus where it is seen, by scrolling and, at the ends, by room.

    It is held from an edit until the user scrolls or goes elsewhere, through each new layout of
    the page. A control that is gone afterwards stands for what it was in.
    """

    def __init__(self, area: QScrollArea, parts: Sequence[Reserving]) -> None:
        super().__init__(area)
        self._parts = parts
        self._held: list[tuple[QWidget, int]] = []
        self._value = 0
        self._is_settling = False
        self._has_room = False
        page = area.widget()
        assert page is not None
        page.installEventFilter(self)

    def hold(self) -> None:
        """Remember where what has the focus is seen, before something changes."""
        self._held = []
        page, widget = self._area.widget(), QApplication.focusWidget()
        if page is None or widget is None or not page.isAncestorOf(widget):
            return
        if widget.visibleRegion().isEmpty():
            return  # it has been scrolled away
        while widget is not None and widget is not page:
            self._held.append((widget, self._seen_at(widget)))
            widget = widget.parentWidget()
        self._value = self._area.verticalScrollBar().value()

    def release(self) -> None:
        """Hold nothing, and take the room back that was left."""
        self._held = []
        self._take_room_back()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_new = event.type() == QEvent.Type.LayoutRequest and not self._is_settling
        if is_new and self._held:
            # After the layout, and before it is painted.
            QCoreApplication.postEvent(self, QEvent(_SETTLE))
        return False

    @override
    def customEvent(self, event: QEvent) -> None:
        bar = self._area.verticalScrollBar()
        if bar.value() != min(self._value, bar.maximum()):
            self._held = []  # the user has scrolled
        if not self._held:
            return
        self._is_settling = True
        lay_out()
        self._settle()
        self._is_settling = False
        self._value = bar.value()

    def _settle(self) -> None:
        """Bring what is held back to where it was."""
        while len(self._held) > 1 and not self._held[0][0].isVisible():
            self._held.pop(0)
        widget, place = self._held[0]
        if self._seen_at(widget) != place:
            self._take_room_back()
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + self._seen_at(widget) - place)
            self._make_room(widget, self._seen_at(widget) - place)

    def _take_room_back(self) -> None:
        if not self._has_room:
            return
        self._has_room = False
        for part in self._parts:
            part.reserve(0)
        page = self._area.widget()
        if page is not None:
            page.setMinimumHeight(0)
        lay_out()

    def _make_room(self, widget: QWidget, off: int) -> None:
        """Leave room where there is none left to scroll by."""
        self._has_room = True
        page, bar = self._area.widget(), self._area.verticalScrollBar()
        if off > 0 and page is not None:
            page.setMinimumHeight(page.height() + off)
            lay_out()
            bar.setValue(bar.value() + off)
        for part in self._parts if off < 0 else ():
            if cast("QWidget", part).isAncestorOf(widget):
                part.reserve(-off)
                lay_out()

    @property
    def _area(self) -> QScrollArea:
        # Kept by Qt alone: a ring of Python's would be cleared late, and piece by piece.
        area = self.parent()
        assert isinstance(area, QScrollArea)
        return area

    def _seen_at(self, widget: QWidget) -> int:
        return widget.mapTo(self._area.viewport(), QPoint()).y()


def no_room() -> QSpacerItem:
    """Make an empty place for a layout, of no height yet."""
    return QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


def leave_room(room: QSpacerItem, part: QWidget, pixels: int) -> None:
    """Let an empty place in the layout of a part be so high."""
    if room.sizeHint().height() != pixels:
        room.changeSize(0, pixels, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        layout = part.layout()
        if layout is not None:
            layout.invalidate()


def lay_out() -> None:
    """Give everything the place that it has asked for, at once."""
    # Heights of what wraps come in several rounds; one with nothing left to do costs nothing.
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
