"""The Sources tab: the search above, and below it the sources or what was found in them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.evidence import Source
from argmap.ui.bridge import Bridge
from argmap.ui.known_on import KnownOn
from argmap.ui.reader.sources_panel import SourcesPanel
from argmap.ui.searching.search_panel import SearchPanel
from argmap.ui.selection import Selection


class SourcesPage(QWidget):
    """Shows the list of sources, or in its place the passages that a search has found."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        known_on: KnownOn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.sources = SourcesPanel(bridge, selection, known_on)
        self.search = SearchPanel(bridge)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sources, 1)
        # The list comes first: it has the focus when one turns here.
        column.insertWidget(0, self.search)
        places = (self.search.field, self.search.offer, self.search.list, self.sources.list)
        for before, after in pairwise((*places, self.sources.import_button)):
            self.setTabOrder(before, after)
        self.search.turned.connect(self._on_search_turned)
        self.search.left.connect(self._on_search_left)
        bridge.opened.connect(self._show_search)
        bridge.changed.connect(self._on_changed)
        self._show_search()

    @property
    def landing(self) -> QWidget:
        """The passages found, else the sources, else what brings the first source in."""
        if self.search.list.isVisibleTo(self):
            return self.search.list
        has_rows = self.sources.model.rowCount() > 0
        return self.sources.list if has_rows else self.sources.import_button

    @Slot()
    def _show_search(self) -> None:
        """Show the search where there is anything to search."""
        self.search.setVisible(bool(self._bridge.case_map.sources))

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(isinstance(change.record, Source) for change in change_set.changes):
            self._show_search()

    @Slot(bool)
    def _on_search_turned(self, is_open: bool) -> None:  # noqa: FBT001 -- a state
        self._column.setStretchFactor(self.search, int(is_open))
        self.sources.setVisible(not is_open)

    @Slot()
    def _on_search_left(self) -> None:
        self.sources.list.setFocus(Qt.FocusReason.OtherFocusReason)
