"""The Chronology tab: what happened when, on a line and in a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.chronology import Event
from argmap.case.plan_chronology import plan_event
from argmap.ui.bridge import Bridge
from argmap.ui.known_on import KnownOn
from argmap.ui.overriding import override
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # made when the tab is first seen
    from argmap.ui.chronology.page import ChronologyPage


class ChronologyPanel(QWidget):
    """Holds the page of the chronology, which is made when it is first seen."""

    wanted = Signal()
    """An event was added from elsewhere: the tab is to be shown."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        known_on: KnownOn,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._known_on = known_on
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def page(self) -> ChronologyPage:
        """The table, the line, and what stands around them."""
        from argmap.ui.chronology.page import ChronologyPage  # noqa: PLC0415 -- when first seen

        page = ChronologyPage(self._bridge, self._selection, self._theme, self._known_on)
        page.add.clicked.connect(self.add_event)
        page.empty_add.clicked.connect(self.add_event)
        self._column.addWidget(page)
        self.setFocusProxy(page)
        return page

    @property
    def landing(self) -> QWidget:
        """The table of events, or the button that adds the first."""
        return self.page.table if self.page.model.rows else self.page.empty_add

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        if "page" in self.__dict__:
            self.page.set_theme(theme)

    @Slot()
    def add_event(self) -> None:
        """Add an empty event, pick it and open the editor of its words."""
        done = self._bridge.edit(plan_event, "", new_id=self._bridge.new_id)
        for change in done.changes if done else ():
            if change.before is None and isinstance(change.after, Event):
                self.wanted.emit()
                self._selection.pick_event(change.after.id)
                self.page.write_in(change.after.id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page.show()
