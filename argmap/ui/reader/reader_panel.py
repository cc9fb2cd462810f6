"""The reader: the open source, another one beside it where wanted, and quoting from both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.case.weighing import Harm
from argmap.sources.passages import Span
from argmap.ui.bridge import Bridge
from argmap.ui.overriding import override
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.header import SourceHeader
from argmap.ui.reader.menu import open_menu
from argmap.ui.reader.passage_picking import PassagePicking
from argmap.ui.reader.quote_bar import QuoteBar
from argmap.ui.reader.quote_entries import source_entries
from argmap.ui.reader.quote_making import QuoteMaking
from argmap.ui.reader.quoting import NO_TARGET, NO_WORDS
from argmap.ui.reader.reader_pair import ReaderPair
from argmap.ui.reader.source_reader import SourceReader
from argmap.ui.reader.source_text import SourceText
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # Qt's PDF is loaded when pages are asked for
    from argmap.ui.reader.pages_view import PagesView

_SHOWN = (Quote, Cite, Claim, Harm, Event, Source)


class ReaderPanel(QWidget):
    """Shows the source that is picked, and quotes its words for the claim that is picked."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self.pair = ReaderPair(bridge, theme, self)
        self.quoting = QuoteMaking(bridge, selection, self)
        self.quoting.reader = self.pair.first
        self._picking = PassagePicking(bridge, selection, self.pair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pair)
        for reader in self.pair.readers:
            self._connect_reader(reader)
        self.bar = QuoteBar(self.quoting, self)
        self._read_last: SourceId | None = None
        self._connect()
        self._open(selection.picked.source)

    @property
    def text(self) -> SourceText:
        """The text of the source that is picked."""
        return self.pair.first.text

    @property
    def header(self) -> SourceHeader:
        """The head of the source that is picked."""
        return self.pair.first.header

    @property
    def find_bar(self) -> FindBar:
        """The line that finds words in the source that is picked."""
        return self.pair.first.find_bar

    @property
    def instead(self) -> QLabel:
        """What is said where there is no text to show."""
        return self.pair.first.instead

    @property
    def source(self) -> Source | None:
        """The source that is open, None when none is."""
        return self.pair.first.source

    @Slot()
    def quote_for_claim(self) -> None:
        """Quote the selected words for what is picked; say what is missing for that."""
        self.quoting.quote_for_claim()

    def show_passage(self, span: Span) -> None:
        """Select a span of the source that is picked, ready to be quoted, with the focus there."""
        self.pair.show_passage(self._selection.picked.source, span)

    @Slot()
    def open_beside(self) -> None:
        """Ask for a source, by typing, and read it next to the one that is open."""
        entries = source_entries(self._bridge.case_map, but=self.pair.first.source_id)
        if not entries:
            self._bridge.said.emit("There is no other source to read beside this one.")
        elif self.quoting.ask is not None:
            self.quoting.ask("Read which source beside?", entries, self._on_beside_chosen)

    @Slot(object)
    def show_beside(self, source: SourceId) -> None:
        """Read another source next to the one that is open, or that was read last."""
        if self.pair.first.source_id is None:
            known = self._bridge.case_map.sources
            last = self._read_last if self._read_last in known else None
            if last is None or last == source:
                self._selection.read_source(source)
                self._bridge.said.emit("Opened by itself: no other source was read before.")
                return
            self._selection.read_source(last)
        self.pair.show_beside(source)
        self.pair.beside.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_beside(self) -> None:
        """Close the source that stands beside the one picked."""
        if not self.pair.is_doubled:
            self._bridge.said.emit("No other source is open beside this one.")
            return
        self._shut_beside()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_pages(self) -> None:
        """Turn to the pages of a PDF, or back to its text."""
        self.bar.hide()
        (self.quoting.reader or self.pair.first).toggle_pages()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        for reader in self.pair.readers:
            reader.set_theme(theme)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what is read: a stack gives its page the focus as a whole."""
        super().focusInEvent(event)
        self.pair.first.view.setFocus(event.reason())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pair.is_doubled:
            self.close_beside()
        else:
            super().keyPressEvent(event)

    def _shut_beside(self) -> None:
        self.bar.hide()
        self.pair.shut_beside()
        self.quoting.reader = self.pair.first

    def _connect(self) -> None:
        self._bridge.opened.connect(self._on_opened)
        self._bridge.changed.connect(self._on_changed)
        self._selection.changed.connect(self._on_picked)
        self.header.back_wanted.connect(self._on_back)
        self.pair.beside.header.back_wanted.connect(self.close_beside)
        self.quoting.quoted.connect(self._on_quoted)

    def _connect_reader(self, reader: SourceReader) -> None:
        reader.entered.connect(self._on_entered)
        reader.quotes_clicked.connect(self._picking.pick_clicked)
        reader.pages_made.connect(self._connect_view)
        self._connect_view(reader.text)

    @Slot(object)
    def _connect_view(self, view: SourceText | PagesView) -> None:
        view.quote_asked.connect(self.quote_for_claim)
        view.selected.connect(self._on_selected)
        view.menu_asked.connect(self._on_menu_asked)
        view.margin.use_picked.connect(self._picking.pick_use)

    def _open(self, source: SourceId | None) -> None:
        self.pair.first.open_source(source)
        if source is None:
            self.pair.shut_beside()
        else:
            self._read_last = source
        self.bar.hide()
        self.quoting.reader = self.pair.first

    def _on_beside_chosen(self, chosen: str) -> None:
        self.show_beside(SourceId(chosen))

    @Slot(object)
    def _on_entered(self, reader: SourceReader) -> None:
        if reader is not self.quoting.reader:
            self.bar.hide()
        self.quoting.reader = reader

    @Slot()
    def _on_opened(self) -> None:
        self.pair.shut_beside()
        self._open(self._selection.picked.source)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        is_shown = any(isinstance(one.record, _SHOWN) for one in change_set.changes)
        if self.pair.is_doubled and self.pair.beside.source is None:
            self._shut_beside()
        for reader in self.pair.readers:
            if reader.is_stale:
                reader.open_source(reader.source_id if reader.source else None)
            elif is_shown:
                reader.refresh()

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        reader = self.pair.reader_of(picked.source)
        if picked.source != reader.source_id:
            self._open(picked.source)
        target = picked.claim or picked.harm or picked.event
        if target:
            self._bridge.outdated.emit(NO_TARGET)
        for one in self.pair.readers:
            one.show_picked(picked.quote, target)
        quote = self._bridge.case_map.quotes.get(picked.quote) if picked.quote else None
        if quote and not self._picking.is_picking:
            reader.go_to(quote.start)

    @Slot()
    def _on_back(self) -> None:
        self._selection.pick_source(None)

    @Slot(object, object)
    def _on_quoted(self, quote: QuoteId | None, target: object) -> None:
        self.bar.hide()
        reader, case_map = self.quoting.reader, self._bridge.case_map
        targets = (case_map.claims, case_map.harms, case_map.events)
        if quote and reader and any(target in one for one in targets):
            self._picking.pick(reader, quote, target)

    @Slot()
    def _on_selected(self) -> None:
        self._bridge.outdated.emit(NO_WORDS)
        if self.quoting.reader is not None and not self._bridge.read_only:
            self.bar.open_at(self.quoting.reader.view)

    @Slot(object)
    def _on_menu_asked(self, place: QPoint) -> None:
        reader = self.quoting.reader or self.pair.first
        open_menu(reader.view, reader.find_bar, place, self.quoting)
