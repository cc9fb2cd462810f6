"""What the user can do to what a search finds, as methods that actions call."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from argmap.case.lookups import title_of
from argmap.ui.bridge import Bridge
from argmap.ui.keys import key_of
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.reader.quoting import (
    NO_TARGET,
    QuoteTarget,
    plan_quote_for,
    target_of,
    what_is_missing,
)
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.reader.source_lines import source_title
from argmap.ui.searching.found import FoundPassage
from argmap.ui.searching.saying import NO_TEXTS, number_of
from argmap.ui.searching.search_panel import SearchPanel
from argmap.ui.selection import Picked, Selection

_CHANGED = "This source has been replaced since; its new text is being searched."
_NO_WORDS = "The claim has no words yet: type them, then look for what supports it."


class Searching(QObject):
    """Searches the sources, opens what is found in the reader, and quotes it."""

    wanted = Signal()
    """The sources are to be shown."""

    def __init__(
        self, bridge: Bridge, selection: Selection, panel: SearchPanel, reader: ReaderPanel
    ) -> None:
        super().__init__(panel)
        self._bridge = bridge
        self._selection = selection
        self._panel = panel
        self._reader = reader
        self._is_reading = False
        panel.opened.connect(self._on_opened)
        panel.quote_wanted.connect(self._on_quote_wanted)
        selection.changed.connect(self._on_picked)

    @Slot()
    def search_sources(self) -> None:
        """Turn to the field that searches all sources, its words ready to be typed over."""
        if self._can_search():
            self._turn_there()
            self._panel.field.selectAll()

    @Slot()
    def find_support(self) -> None:
        """Look for passages that may support the selected claim."""
        picked = self._selection.picked.claim
        claim = self._bridge.case_map.claims.get(picked) if picked else None
        if claim is None or not self._can_search():
            return
        if not title_of(claim):
            self._bridge.said.emit(_NO_WORDS)
            return
        self._turn_there()
        self._panel.support(claim)

    @Slot()
    def next_found(self) -> None:
        """Open the passage found after this one."""
        self._step(1)

    @Slot()
    def previous_found(self) -> None:
        """Open the passage found before this one."""
        self._step(-1)

    def _can_search(self) -> bool:
        if not self._panel.search.can_search:
            self._bridge.said.emit(NO_TEXTS)
            return False
        return True

    def _turn_there(self) -> None:
        self._is_reading = False
        self.wanted.emit()
        self._panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        rows, at = self._panel.model.rowCount(), self._panel.list.currentIndex().row()
        if not rows:
            key = key_of("search_sources")
            self._bridge.said.emit(f"Nothing has been found yet: search the sources ({key}).")
        elif self._is_reading and not 0 <= at + by < rows:
            self._bridge.said.emit(f"It is the {'last' if by > 0 else 'first'} passage found.")
        else:
            self._panel.list.step(by if self._is_reading else 0)
            passage = self._panel.current
            if passage is not None:
                self._on_opened(passage)

    @Slot(object)
    def _on_opened(self, passage: FoundPassage) -> None:
        source = self._bridge.case_map.sources[passage.source]
        self._selection.pick_source(source.id)
        self._reader.show_passage(passage.span)
        self._is_reading = True
        row = self._panel.list.currentIndex().row()
        number = number_of(row, self._panel.model.rowCount())
        self._bridge.said.emit(f"Passage {number}: {source_title(source)}")

    @Slot(object)
    def _on_quote_wanted(self, passage: FoundPassage) -> None:
        bridge, target = self._bridge, self._target()
        document = bridge.document_of(passage.source)
        words = Passage(passage.source, passage.span)
        missing = what_is_missing(document, words)
        if document is not None and document.text[slice(*passage.span)] != passage.text:
            missing = _CHANGED
        elif target is None:
            missing = NO_TARGET
        if missing:
            bridge.said.emit(missing)
            return
        bridge.edit(plan_quote_for, words, document, target, new_id=bridge.new_id)

    def _target(self) -> QuoteTarget | None:
        """Return the claim that support was looked for, else what is picked."""
        case_map, question = self._bridge.case_map, self._panel.search.question
        if question is not None and question.claim in case_map.claims:
            return question.claim
        return target_of(case_map, self._selection.picked)

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        self._is_reading &= picked.source is not None
