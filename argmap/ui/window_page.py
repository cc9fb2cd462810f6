"""What the window is filled with: its bars, and the desk or the start page between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from argmap.ui.desk import Desk
from argmap.ui.focusing import focus_on
from argmap.ui.labels import hairline
from argmap.ui.menus import WindowActions

if TYPE_CHECKING:  # most starts open a case
    from argmap.law.standard import StandardSet
    from argmap.ui.banner import ReadOnlyBanner
    from argmap.ui.bridge import Bridge
    from argmap.ui.opening_warnings import OpeningWarnings
    from argmap.ui.start_page import StartPage


class WindowPage(QWidget):
    """The bars above, the desk or the start page, and the bars below."""

    def __init__(
        self,
        desk: Desk,
        actions: WindowActions,
        *,
        above: Sequence[QWidget],
        below: Sequence[QWidget],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._middle = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = len(above)
        for part in (*above, hairline()):
            column.addWidget(part)
        column.addWidget(self._middle, 1)
        for part in (hairline(), *below):
            column.addWidget(part)
        # Last: what moves into another is dressed anew, with all that is in it.
        self._middle.addWidget(desk)

    def add_banner(self, bridge: Bridge) -> ReadOnlyBanner:
        """Add the strips that say why a case, or an edit, is not written, below the bars above."""
        from argmap.ui.banner import ReadOnlyBanner  # noqa: PLC0415 -- after the first paint
        from argmap.ui.unkept_banner import UnkeptBanner  # noqa: PLC0415 -- as above

        banner = ReadOnlyBanner(bridge)
        self._add_strip(banner)
        self._add_strip(UnkeptBanner(bridge, self._actions["save_copy"]))
        bridge.opened.connect(self._on_opened)
        return banner

    def add_warnings(self, bridge: Bridge, law: Callable[[], StandardSet]) -> OpeningWarnings:
        """Add the strip that says what is wrong with a case that was opened."""
        from argmap.ui.opening_warnings import OpeningWarnings  # noqa: PLC0415 -- as above

        warnings = OpeningWarnings(bridge, law)
        self._add_strip(warnings)
        return warnings

    @cached_property
    def start_page(self) -> StartPage:
        """The page shown while no case is open."""
        from argmap.ui.start_page import StartPage  # noqa: PLC0415 -- most starts open a case

        page = StartPage(self._actions)
        self._middle.addWidget(page)
        return page

    @Slot()
    def _on_opened(self) -> None:
        if "start_page" in self.__dict__:  # what could not be opened before is of no interest now
            self.start_page.show_welcome()

    def show_desk(self) -> None:
        """Show the desk."""
        self._middle.setCurrentWidget(self._desk)

    def show_start_page(self) -> None:
        """Show the start page, where there is no case for the desk."""
        self._middle.setCurrentWidget(self.start_page)

    def focus_work(self) -> None:
        """Give the focus to the work on the desk or, where that is shown, to the start page."""
        shows_desk = self._middle.currentWidget() is self._desk
        focus_on(self._desk.work.page if shows_desk else self.start_page)

    def _add_strip(self, strip: QWidget) -> None:
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(self._above, strip)
