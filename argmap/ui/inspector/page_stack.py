"""The pages of the inspector, one of them shown, each in an area where it is scrolled."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from argmap.ui.inspector.page_area import PageArea
from argmap.ui.inspector.pages import Page
from argmap.ui.settling import settle
from argmap.ui.unseen import unseen

P = TypeVar("P", bound=Page)

_AROUND = 24
"""What is seen above and below a part that is brought into view."""


class PageStack(QStackedWidget):
    """Holds the pages; one that changes over several turns is seen as it was until it is done."""

    @property
    def page(self) -> Page:
        """The page shown."""
        page = self.area.widget()
        assert isinstance(page, Page)
        return page

    @property
    def area(self) -> PageArea:
        """Where the page that is shown stands."""
        area = self.currentWidget()
        assert isinstance(area, PageArea)
        return area

    def placed(self, make: Callable[..., P]) -> P:
        """Make a page where it stands: what moves is dressed anew, with all that is in it."""
        area = PageArea()
        self.addWidget(area)
        page = make(parent=area.viewport())
        area.setWidget(page)
        return page

    def turn_to(self, page: Page) -> None:
        """Show a page."""
        self.setCurrentWidget(area_of(page))

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll the page shown to a part of it, with some of what is around."""
        _let_parts_have_their_places()
        self.area.ensureWidgetVisible(part, 0, _AROUND)

    def begin_with(self, part: QWidget) -> None:
        """Scroll the page shown so that it begins with a part of it."""
        _let_parts_have_their_places()
        self.area.verticalScrollBar().setValue(part.mapTo(self.page, QPoint()).y())

    def unseen(self, page: Page) -> AbstractContextManager[None]:
        """Let nobody see what changes on a page, and no part move, until all of it is there.

        No page is seen to change: another may be shown, and left half filled.
        """
        return unseen(self, page)


def settle_page(page: QWidget, room: QSize) -> None:
    """Give the parts of a page the places that they will have when it is seen in a room."""
    area, layout = area_of(page), _layout_of(page)
    layout.setEnabled(True)
    if page.isVisible():
        layout.activate()
        return
    area.resize(room)
    is_new = area.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    width = area.maximumViewportSize().width() if is_new else area.viewport().width()
    page.resize(width, layout.heightForWidth(width))
    settle(page)


def area_of(page: QWidget) -> PageArea:
    """Return where a page stands."""
    viewport = page.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    assert isinstance(area, PageArea)
    return area


def _layout_of(page: QWidget) -> QLayout:
    layout = page.layout()
    assert layout is not None
    return layout


def _let_parts_have_their_places() -> None:
    """Give parts what they have asked for and not been given yet."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
