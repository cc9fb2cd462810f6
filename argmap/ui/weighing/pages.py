"""The right of the Weigh tab: the harms, and whatever else a motion is looked at by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from argmap.ui.focusing import begin_in
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.weighing.anchor import leave_room, no_room
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.page_bar import PageBar

_UNDER_BAR = 10


class Page(Protocol):
    """A page of the Weigh tab."""

    def refresh(self, asked: Asked | None) -> None:
        """Show the motion as it now is; None where it cannot be weighed."""
        ...

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        ...


class WeighPages(QWidget):
    """Pages under a row of tabs; each is made when it is first turned to.

    A page that is not shown is not kept up to date; it is as high as it needs to be. Turned to
    again with the pointer, it has the focus where it had it when it was left.
    """

    leaving = Signal(object)
    """The number of the page that is about to be turned away from."""
    turned = Signal(object)
    """The number of the page that has been turned to."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._makers: list[Callable[[], QWidget]] = []
        self._pages: dict[int, QWidget] = {}
        self._lasts: dict[int, QWidget] = {}
        """What had the focus on each page when it was left."""
        self._number = 0
        self._is_pressed = False
        self._down = 0
        self.bar = PageBar(self)
        self.bar.pressed.connect(self._on_pressed)
        self.bar.entered.connect(self._on_entered)
        self.bar.currentChanged.connect(self._on_turned)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_UNDER_BAR)
        self._room = no_room()
        self._column.addSpacerItem(self._room)
        self._column.addStretch(1)

    def add(self, title: str, make: Callable[[], QWidget]) -> None:
        """Add a page; what is made has the methods of `Page`."""
        self._makers.append(make)
        self.bar.addTab(title)
        self._column.setContentsMargins(0, self.bar.sizeHint().height() + _UNDER_BAR, 0, 0)

    def page(self, title: str) -> QWidget:
        """Return a page by its title, made if it was not."""
        return self._page(self._titles.index(title))

    def turn_to(self, title: str) -> None:
        """Show a page."""
        self.bar.setCurrentIndex(self._titles.index(title))

    @Slot(object)
    def refresh(self, asked: Asked | None) -> None:
        """Show the motion as it now is on the page that is shown."""
        self._asked = asked
        self._page_of(self.bar.currentIndex()).refresh(asked)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look, on every page that was made."""
        for number in self._pages:
            self._page_of(number).set_theme(theme)

    @property
    def _titles(self) -> list[str]:
        return [self.bar.tabText(number) for number in range(self.bar.count())]

    def _page_of(self, number: int) -> Page:
        return cast("Page", self._page(number))

    def _page(self, number: int) -> QWidget:
        if number not in self._pages:
            page = self._pages[number] = self._makers[number]()
            self._column.insertWidget(self._column.count() - 1, page)
            page.setVisible(number == self.bar.currentIndex())
        return self._pages[number]

    def reserve(self, pixels: int) -> None:
        """Leave room above the page, so that it stays where it is under the pointer."""
        leave_room(self._room, self, pixels)

    def pin(self, down: int) -> None:
        """Keep the tabs so far below the top of the pages, in pixels, but over the page."""
        self._down = down
        self.bar.is_over_page = down > 0
        high = self.bar.sizeHint().height()
        self.bar.setGeometry(0, max(min(down, self.height() - high), 0), self.width(), high)
        self.bar.raise_()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pin(self._down)

    @Slot()
    def _on_pressed(self) -> None:
        self._is_pressed = True

    @Slot()
    def _on_entered(self) -> None:
        begin_in(self._page(self._number), self._last(self._number))

    @Slot(int)
    def _on_turned(self, number: int) -> None:
        is_pressed, self._is_pressed = self._is_pressed, False
        if number >= len(self._makers):
            return  # its tab is only being added
        self.leaving.emit(self._number)
        was_inside = self._leave(self._number)
        self._number = number
        self._page_of(number).refresh(self._asked)
        for other, page in self._pages.items():
            page.setVisible(other == number)
        self.turned.emit(number)
        self._take_focus(goes_in=is_pressed, was_inside=was_inside)

    def _leave(self, number: int) -> bool:
        """Remember what has the focus on a page; tell whether anything has."""
        page, focus = self._pages.get(number), QApplication.focusWidget()
        if page is None or focus is None or focus is self.bar:
            return False
        is_inside = page.isAncestorOf(focus)
        if is_inside:
            self._lasts[number] = focus
            # Qt would hand it to whatever comes next once the page is hidden.
            self.bar.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._lasts.pop(number, None)
        return is_inside

    def _take_focus(self, *, goes_in: bool, was_inside: bool) -> None:
        """Go back to where the page had the focus; the arrows of the tabs stay with the tabs."""
        last = self._last(self._number)
        if last is not None and (was_inside or (goes_in and self.bar.hasFocus())):
            begin_in(self._page(self._number), last)

    def _last(self, number: int) -> QWidget | None:
        last = self._lasts.get(number)
        return last if last is not None and isValid(last) else None
