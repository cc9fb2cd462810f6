"""The Brief tab, which is made when it is first turned to and writes only while it is shown."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.formats.case_to_export import Choices
from argmap.ui.overriding import override

if TYPE_CHECKING:  # made late
    from collections.abc import Callable, Mapping

    from argmap.law.standard import StandardSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.brief.brief_page import BriefPage
    from argmap.ui.settings import Settings


class BriefPanel(QWidget):
    """Keeps the pages in step with the case."""

    clicked = Signal(object)
    """The `RecordPlace` of what was clicked on a page."""
    doubled = Signal(object)
    """The `RecordPlace` of what was clicked twice."""
    export_wanted = Signal()
    print_wanted = Signal()
    wanted = Signal()
    """Something was asked of the pages from elsewhere: the tab is to be shown."""

    def __init__(
        self,
        bridge: Bridge,
        law: Callable[[], StandardSet],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._law, self._settings = bridge, law, settings
        self.choices_shown: Callable[[], Choices] = Choices
        """Whose findings are printed, and whether the court's may be."""
        self._is_stale = True
        """Whether the case has changed since its pages were asked for."""
        self._shown = Choices()
        """Whose findings were asked for then."""
        self.page: BriefPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def landing(self) -> QWidget | None:
        """The list of the kinds of paper."""
        return self.page.choice.kinds if self.page else None

    @property
    def is_current(self) -> bool:
        """Whether the pages that are shown are those of the case as it stands."""
        page = self.page
        if page is None or self._is_stale or not self.isVisible():
            return False
        return not page.pause.isActive() and not page.writer.is_running

    @property
    def shown_today(self) -> Choices:
        """What is shown in the window of what an export takes, and the day it is."""
        today = datetime.now().astimezone().date().isoformat()
        return self.choices_shown()._replace(today=today)

    def choices_of(self, paper: str, options: Mapping[str, str]) -> Choices:
        """Return what an export of a kind of paper takes: who reads it, its options, the day."""
        return self.shown_today._replace(only=(), paper=paper, options=options)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.page is None:
            self.page = self._make_page()
            self.page.start_afresh()
        self._catch_up()

    def _make_page(self) -> BriefPage:
        from argmap.ui.brief.brief_page import BriefPage  # noqa: PLC0415 -- when first seen

        page = BriefPage(
            self._bridge, self._law, settings=self._settings, choices_of=self.choices_of
        )
        page.pages.clicked.connect(self.clicked)
        page.pages.doubled.connect(self.doubled)
        page.export_wanted.connect(self.export_wanted)
        page.print_wanted.connect(self.print_wanted)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(page)
        page.show()  # now: the focus comes next
        return page

    def _catch_up(self) -> None:
        """Write what has changed, where somebody sees it."""
        if self.page is None or not self.isVisible():
            return
        shown = self.choices_shown()._replace(only=())
        if self._is_stale or shown != self._shown:
            self._is_stale, self._shown = False, shown
            self.page.write()

    @Slot()
    def _on_opened(self) -> None:
        self._is_stale = True
        if self.page is not None:
            self.page.start_afresh()
            self._catch_up()

    @Slot(object)
    def _on_changed(self, _change_set: object) -> None:
        self._is_stale = True
        if self.page is not None and self.isVisible():
            self._is_stale = False
            self.page.pause.start()
