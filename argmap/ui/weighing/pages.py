"""The right of the Weigh tab: the harms, and whatever else a motion is looked at by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from argmap.ui.theme import Theme
from argmap.ui.weighing.asked import Asked


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

    A page that is not shown is not kept up to date; it is as high as it needs to be.
    """

    def __init__(self) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self._makers: list[Callable[[], QWidget]] = []
        self._pages: dict[int, QWidget] = {}
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setAccessibleName("What the motion is looked at by")
        self.bar.currentChanged.connect(self._on_turned)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.bar)

    def add(self, title: str, make: Callable[[], QWidget]) -> None:
        """Add a page; what is made has the methods of `Page`."""
        self._makers.append(make)
        self.bar.addTab(title)

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
            self._column.addWidget(page)
            page.setVisible(number == self.bar.currentIndex())
        return self._pages[number]

    @Slot(int)
    def _on_turned(self, number: int) -> None:
        if number >= len(self._makers):
            return  # its tab is only being added
        self._page_of(number).refresh(self._asked)
        for other, page in self._pages.items():
            page.setVisible(other == number)
