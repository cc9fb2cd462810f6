"""What stands in the Compare tab: the list of passages, and those that are picked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.case.dismissals import dismissals_of
from argmap.case.evidence import Quote
from argmap.sources.problems import TextPlace
from argmap.ui.bridge import Bridge
from argmap.ui.comparing.bounds_menu import BoundsMenu
from argmap.ui.comparing.comparer import Comparer
from argmap.ui.comparing.entries import Entry, Group
from argmap.ui.comparing.entry_list import EntryList
from argmap.ui.comparing.entry_page import EntryPage
from argmap.ui.comparing.names_page import NamesPage
from argmap.ui.comparing.recorded import with_dismissed, with_recorded
from argmap.ui.comparing.saying import NOTHING, PICK, TOO_FEW, Progress
from argmap.ui.icons import icon
from argmap.ui.labels import hairline, plain_label
from argmap.ui.overriding import override
from argmap.ui.quote_states import QuoteStates
from argmap.ui.settings import Settings

_BESIDE_FROM = 620
_LIST = 290


class ComparePage(QWidget):
    """Shows what the sources share and tell differently, and what was recorded of it."""

    passage_wanted = Signal(object)
    """The `TextPlace` the user wants to see in its source."""

    def __init__(
        self,
        bridge: Bridge,
        states: QuoteStates,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._states = states
        self._found: tuple[Entry, ...] = ()
        self._is_found = False
        self.comparer = Comparer(bridge, self)
        self.list = EntryList()
        self.entry_page = EntryPage(bridge, self.list.view)
        self.entry_page.state_of = self._state_of
        self.names_page = NamesPage(bridge)
        self.progress = Progress()
        self.bounds = BoundsMenu(settings)
        self.names = QToolButton()
        self.instead = plain_label(muted=True)
        self._stack = QStackedWidget()
        self._split = QSplitter()
        self._lay_out()
        self._connect()

    def compare(self) -> None:
        """Compare the sources anew; what was found before stays until then."""
        held = [one for one in self._bridge.case_map.sources.values() if one.document]
        if len(held) < 2:  # noqa: PLR2004 -- one is compared with another
            self.comparer.give_up()
            self._on_found(())
        else:
            self._is_found = False
            self._show_instead()
            self.comparer.start(self.bounds.bounds)

    def start_afresh(self) -> None:
        """Forget what was found: another case is open."""
        self._found, self._is_found = (), False
        self.refresh()

    def refresh(self, key: object = None) -> None:
        """Show what was found and recorded as the case stands; pick the entry with `key`."""
        case_map = self._bridge.case_map
        entries = with_recorded(case_map, self._found, self._span_of)
        entries = with_dismissed(entries, dismissals_of(case_map.case), self._words)
        self.list.show_entries(entries, key)
        self._show_names()
        self._show_instead()

    def _span_of(self, quote: Quote) -> TextPlace:
        check = self._states.check_of(quote)
        if check.sound:
            return TextPlace(quote.source, check.anchor.start, check.anchor.end)
        return TextPlace(quote.source, quote.start, quote.start)  # its words, without context

    def _state_of(self, quote: Quote) -> str:
        """Say what has become of a quote; nothing of one that stands as it was taken."""
        check = self._states.check_of(quote)
        return "" if check.sound else f"Quote {check.told}"

    def _show_names(self) -> None:
        offers = list(self._offers())
        self.names_page.show_names(offers)
        joined = len(self._bridge.case_map.case.aliases)
        self.names.setText(f"Names  {joined}" if joined else "Names")
        self.names.setToolTip(
            f"Names that mean the same: {joined} joined, {len(offers)} to look at"
        )

    def _offers(self) -> Iterator[tuple[str, str]]:
        for entry in self.list.model.entries:
            if entry.group is Group.NAMES:
                rare, usual = (self._words(entry.places[at]) for at in (0, -1))
                if rare and usual:
                    yield usual, rare

    def _words(self, place: TextPlace) -> str:
        document = self._bridge.document_of(place.source)
        return document.text[place.start : place.end] if document else ""

    def _show_instead(self) -> None:
        """Show the page of what is picked, the names, or what to do next."""
        entry = self.list.entry
        page: QWidget = self.entry_page if entry else self._blank
        self._stack.setCurrentWidget(self.names_page if self.names.isChecked() else page)
        held = [one for one in self._bridge.case_map.sources.values() if one.document]
        if self.list.model.entries:
            self.instead.setText(PICK)
        elif len(held) < 2:  # noqa: PLR2004 -- as above
            self.instead.setText(TOO_FEW)
        else:
            self.instead.setText(NOTHING if self._is_found else "")
        self.list.setVisible(bool(self.list.model.entries))
        self.list.kind.setVisible(bool(self.list.model.entries))

    def _lay_out(self) -> None:
        self._split.setParent(self)  # first: the list has the focus when one turns here
        self._split.addWidget(self.list)
        self._split.addWidget(self._stack)
        self.names.setCheckable(True)
        self.names.setIcon(icon("signature"))
        self.names.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        bar.addWidget(self.list.kind)
        bar.addStretch(1)
        bar.addWidget(self.names)
        bar.addWidget(self.bounds)
        self._blank = QWidget()
        blank = QVBoxLayout(self._blank)
        blank.setContentsMargins(24, 24, 24, 24)
        blank.addWidget(self.instead)
        blank.addStretch(1)
        for page in (self._blank, self.entry_page, self.names_page):
            self._stack.addWidget(page)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([_LIST, 3 * _LIST])
        self.list.setMinimumWidth(180)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.progress)
        column.addWidget(hairline())
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.comparer.progressed.connect(self.progress.show_running)
        self.comparer.found.connect(self._on_found)
        self.progress.stopped.connect(self.comparer.stop)
        self.progress.again.connect(self.compare)
        self.bounds.changed.connect(self.compare)
        self.list.picked.connect(self._on_picked)
        self.list.entered.connect(self._on_entered)
        self.entry_page.opened.connect(self.passage_wanted)
        self.entry_page.recorded.connect(self.refresh)
        self.names.toggled.connect(self._on_names)
        self.names_page.left.connect(self.names.toggle)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._split.orientation() is not wanted:
            self._split.setOrientation(wanted)
            self._split.setSizes([_LIST, 3 * _LIST] if beside else [_LIST, 2 * _LIST])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        away = self.names.isChecked() or not self.list.view.hasFocus()
        if event.key() == Qt.Key.Key_Escape and away:
            self.names.setChecked(False)
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _on_found(self, found: tuple[Entry, ...] | None) -> None:
        if found is None:
            self.progress.show_stopped()
            return
        waiting = not self.list.isVisible() and self._has_focus()
        self.progress.hide()
        self._found, self._is_found = found, True
        self.refresh()
        if waiting:
            self.go_to_list()

    @Slot()
    def go_to_list(self) -> None:
        """Move the focus to the list, if it is in the tab and there is something to pick."""
        if self._has_focus() and self.list.isVisible():
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot(object)
    def _on_picked(self, entry: Entry | None) -> None:
        if entry:
            self.entry_page.show_entry(entry)
        self._show_instead()

    @Slot()
    def _on_entered(self) -> None:
        self.names.setChecked(False)
        if self.entry_page.cards:
            self.entry_page.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_names(self, shown: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        self._show_instead()
        to = self.names_page.field if shown else self.list.view
        to.setFocus(Qt.FocusReason.OtherFocusReason)
