"""Where each page of the Weigh tab was left, and its tabs kept in view while it is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from argmap.ui.weighing.anchor import lay_out
from argmap.ui.weighing.pages import WeighPages

_AROUND = 8


class PagePlaces(QObject):
    """Scrolls each page to where it was left; one that is new begins at its top."""

    def __init__(self, area: QScrollArea, pages: WeighPages) -> None:
        super().__init__(area)
        self._pages = pages
        self._left: dict[int, int] = {}
        self._bar = area.verticalScrollBar()
        self._bar.valueChanged.connect(self._on_scrolled)
        pages.leaving.connect(self._on_leaving)
        pages.turned.connect(self._on_turned)

    def forget(self) -> None:
        """Begin anew, as in another case."""
        self._left.clear()

    def fit(self, high: int) -> None:
        """Leave the tabs where they are under the pointer, however short a page is.

        `high` is what can be seen at a time, in pixels.
        """
        whole = self._pages.parentWidget()
        if whole is not None:
            whole.setMinimumHeight(high)
        self._pin()

    def bring_into_view(self, widgets: Sequence[QWidget]) -> None:
        """Scroll widgets into view, clear of the tabs; where they are too high, their top."""
        lay_out()  # what was just filled has yet to get its place
        page = self._area.widget()
        if not widgets or page is None:
            return
        place = QRect()
        for one in widgets:
            place = place.united(QRect(one.mapTo(page, QPoint()), one.size()))
        is_under_tabs = all(self._pages.isAncestorOf(one) for one in widgets)
        tabs = self._pages.bar.height() if is_under_tabs else 0
        place.adjust(0, -_AROUND - tabs, 0, _AROUND)
        lowest = max(place.bottom() + 1 - self._area.viewport().height(), 0)
        self._bar.setValue(min(max(self._bar.value(), lowest), place.top()))

    def _pin(self) -> None:
        self._pages.pin(max(self._bar.value() - self._top, 0))

    @property
    def _area(self) -> QScrollArea:
        # Kept by Qt alone: a ring of Python's would be cleared late, and piece by piece.
        area = self.parent()
        assert isinstance(area, QScrollArea)
        return area

    @property
    def _top(self) -> int:
        page = self._area.widget()
        return self._pages.mapTo(page, QPoint()).y() if page is not None else 0

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        self._pin()

    @Slot(object)
    def _on_leaving(self, number: int) -> None:
        self._left.pop(number, None)
        if self._bar.value() > self._top - self._area.viewport().height() // 2:
            self._left[number] = self._bar.value()  # else something else was looked at

    @Slot(object)
    def _on_turned(self, number: int) -> None:
        lay_out()  # the page has yet to get its height, without which there is nowhere to go
        self._bar.setValue(self._left.get(number, min(self._bar.value(), self._top)))
        self._pin()
