"""Pages under a row of tabs."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.focusing import begin_in


class Tabs(QFrame):
    """Pages under a row of tabs; a page comes when it is first made."""

    def __init__(self, *titles: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.bar = QTabBar(self)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setAccessibleName(" and ".join(titles))
        self._pages = QStackedWidget(self)
        for title in titles:
            self.bar.addTab(title)
            self._pages.addWidget(QWidget(self._pages))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages)
        self.bar.currentChanged.connect(self._on_turned)

    @property
    def place(self) -> QWidget:
        """Where every page stands."""
        return self._pages

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    def fill(self, title: str, page: QWidget) -> None:
        """Put a page in the place of the blank one of its tab."""
        number = self._titles.index(title)
        blank = self._pages.widget(number)
        assert blank is not None
        self._pages.insertWidget(number, page)
        self._pages.removeWidget(blank)
        blank.deleteLater()
        self._pages.setCurrentIndex(self.bar.currentIndex())

    def shows(self, title: str) -> bool:
        """Tell whether the page of a tab is shown."""
        return self.bar.currentIndex() == self._titles.index(title)

    def turn_to(self, title: str) -> None:
        """Show the page of a tab."""
        self.bar.setCurrentIndex(self._titles.index(title))

    @Slot(int)
    def _on_turned(self, number: int) -> None:
        """Show a page; where the focus was on the one before, it begins anew on this one.

        Left to itself, Qt gives it to whatever was made first on the page.
        """
        page, focused = self._pages.widget(number), QApplication.focusWidget()
        has_focus = focused is not None and self.page.isAncestorOf(focused)
        last = page.focusWidget() if page else None
        self._pages.setCurrentIndex(number)
        if has_focus and page is not None:
            begin_in(page, last)
