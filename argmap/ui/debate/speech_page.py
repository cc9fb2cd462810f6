"""The page of cards and speeches: a speech is assembled, and its time told as it grows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from argmap.brief.speech_paper import speech_title
from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.errors import StoreError
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ClaimId, QuoteId, SpeechDocumentId, SpeechPartId
from argmap.case.plan_speeches import plan_speech_document_change, plan_speech_document_removal
from argmap.case.rounds import Round
from argmap.case.speeches import PartKind, SpeechDocument, SpeechPart
from argmap.debate.pace import Pace
from argmap.ui.debate.held_speech import HeldSpeech
from argmap.ui.debate.pace_book import PaceBook
from argmap.ui.debate.pace_page import PacePage
from argmap.ui.debate.speech_desk import SpeechDesk
from argmap.ui.debate.speech_edits import SpeechEdits
from argmap.ui.panel_parts import PanelParts
from argmap.ui.theme import Theme

_SHOWN = {Claim, Cite, Quote, Source, SpeechDocument, SpeechPart, Round}


class SpeechPage(QStackedWidget):
    """Shows the open speech of the case, and the page on which one's pace is measured."""

    back_wanted = Signal()
    export_wanted = Signal(object)
    """What the speech that is to be written is called, for an option of its paper."""

    def __init__(self, parts: PanelParts, theme: Theme) -> None:
        super().__init__()
        self._parts, bridge = parts, parts.bridge
        self.held = HeldSpeech(bridge, parts.states, PaceBook(parts.settings.folder))
        self.edits = SpeechEdits(bridge, self.held, self)
        self.desk = desk = SpeechDesk(bridge, theme)
        self.model, self.list = desk.model, desk.list
        self.head, self.strip = desk.head, desk.strip
        self.line, self.card, self.begin = desk.line, desk.card, desk.begin
        self.pace = PacePage()
        self.addWidget(desk)
        self.addWidget(self.pace)
        self._connect()

    @property
    def landing(self) -> QWidget:
        """Where one goes on: the parts, the line that adds one, or what begins a speech."""
        if self.currentWidget() is self.pace:
            return self.pace.start
        if self.held.document is None:
            return self.begin
        return self.list if self.model.rowCount() else self.line.line

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.card.set_theme(theme)

    def come(self) -> None:
        """Show the speech as it stands, now that somebody looks."""
        self.setCurrentIndex(0)
        self.refresh()

    def put_in(self, key: str) -> None:
        """Put a claim or a quote, by its id, behind the part that is chosen; begin a speech first.

        What was put in is told, for who does not look at the speech.
        """
        made = self.edits.add_shown(key, self._place())
        self._go_to(made)
        document = self.held.document
        if made is not None and document is not None:
            title = speech_title(self._parts.bridge.case_map, document)
            told = self.held.time(self.held.parts()).told
            self._parts.bridge.said.emit(f"Put into “{title}”, which takes {told}.")

    @Slot()
    def refresh(self) -> None:
        """Show everything anew."""
        bridge, document = self._parts.bridge, self.held.document
        self.desk.show_begun(is_begun=document is not None)
        self.begin.setEnabled(bridge.is_open and not bridge.read_only)
        if document is None:
            return
        case_map, can_edit = bridge.case_map, not bridge.read_only
        held = case_map.ranked_speech_documents()
        named = [(one, speech_title(case_map, one)) for one in held]
        self.head.show_speeches(named, document, can_edit=can_edit)
        parts, row, before = self.held.parts(), self.list.currentIndex().row(), self.list.part
        self.model.can_edit = can_edit
        self.model.show_parts(parts)
        at = self.model.row_of(before)
        self.list.go_to_row(at if at >= 0 else max(row, 0))
        self.strip.aim.show_aim(document)
        self.strip.aim.setEnabled(can_edit)
        self.strip.show_time(self.held.time(parts), self.held.pace)
        self.line.allow("" if can_edit else bridge.read_only)
        self._show_card()

    def _show_card(self) -> None:
        self.card.show_part(self.model.part_at(self.list.currentIndex().row()))

    def _place(self) -> int | None:
        row = self.list.currentIndex().row()
        return row + 1 if row >= 0 else None

    def _go_to(self, part: SpeechPartId | None) -> None:
        if part is not None:
            self.refresh()
            self.list.go_to_row(self.model.row_of(part))
            self._show_card()

    def _connect(self) -> None:
        bridge = self._parts.bridge
        self.desk.back.clicked.connect(self.back_wanted)
        self.desk.export.clicked.connect(self.export_speech)
        self.begin.clicked.connect(self._on_begin)
        self.head.new.clicked.connect(self._on_begin)
        self.head.delete.clicked.connect(self._on_delete)
        self.head.chosen.connect(self._on_chosen)
        self.head.titled.connect(self._on_titled)
        self.strip.aim.aimed.connect(self._on_aimed)
        self.strip.pace.clicked.connect(self._on_pace)
        self.pace.back_wanted.connect(self._on_pace_done)
        self.pace.measured.connect(self._on_measured)
        self.model.dropped.connect(self._on_dropped)
        self.list.picked.connect(self._on_picked)
        self.list.moved.connect(self.edits.move)
        self.list.removed.connect(self.edits.remove)
        self.list.edit_wanted.connect(self.card.words.setFocus)
        self.line.claim_said.connect(self._on_said)
        self.line.words_said.connect(self._on_words)
        self.line.new_claim_said.connect(self._on_heading)
        self.line.left.connect(self.list.setFocus)
        self.card.out.clicked.connect(self._on_out)
        self.card.source_wanted.connect(self._on_source)
        self.card.cards_wanted.connect(self._on_cards)
        bridge.changed.connect(self._on_changed)
        bridge.opened.connect(self._on_opened)
        self._parts.states.doubted.connect(self._refresh_seen)

    @Slot()
    def export_speech(self) -> None:
        """Ask how the open speech is to be written."""
        if self.held.document is not None:
            self.export_wanted.emit(self.held.document.id)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if {type(one.record) for one in change_set.changes} & _SHOWN:
            self.line.forget_claims()
            self._refresh_seen()

    @Slot()
    def _refresh_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_opened(self) -> None:
        self.held.forget()
        self.line.forget_claims()
        self._refresh_seen()

    @Slot()
    def _on_begin(self) -> None:
        if self.edits.begin():
            self.refresh()
            self.line.line.setFocus()

    @Slot()
    def _on_delete(self) -> None:
        self._change(plan_speech_document_removal)

    @Slot(object)
    def _on_chosen(self, speech: SpeechDocumentId) -> None:
        self.held.id = speech
        self.refresh()

    @Slot(object)
    def _on_titled(self, title: str) -> None:
        self._change(plan_speech_document_change, title=title)

    @Slot(object, object)
    def _on_aimed(self, format_id: str, speech: str) -> None:
        self._change(plan_speech_document_change, format=format_id, speech=speech)

    def _change(self, planner: Any, **fields: Any) -> None:
        if self.held.document is not None:
            self._parts.bridge.edit(planner, self.held.document.id, **fields)

    @Slot()
    def _on_pace(self) -> None:
        self.pace.show_pace(self.held.pace)
        self.setCurrentWidget(self.pace)
        self.pace.start.setFocus()

    @Slot()
    def _on_pace_done(self) -> None:
        self.come()
        self.landing.setFocus()

    @Slot(object)
    def _on_measured(self, pace: Pace) -> None:
        try:
            self.held.keep_pace(pace)
        except StoreError as error:
            self._parts.bridge.failed.emit(error)
        self.pace.show_pace(pace)

    @Slot(object, int)
    def _on_dropped(self, mime: QMimeData, at: int) -> None:
        self._go_to(self.edits.drop(mime, at))

    @Slot(object)
    def _on_picked(self, _part: SpeechPartId | None) -> None:
        self._show_card()

    @Slot(object)
    def _on_said(self, key: str) -> None:
        self._go_to(self.edits.add_shown(key, self._place()))

    @Slot(object)
    def _on_words(self, words: str) -> None:
        self._go_to(self.edits.add([{"kind": PartKind.TEXT, "words": words}], self._place()))

    @Slot(object)
    def _on_heading(self, words: str) -> None:
        self._go_to(self.edits.add([{"kind": PartKind.BLOCK, "words": words}], self._place()))

    @Slot()
    def _on_out(self) -> None:
        if self.list.part is not None:
            self.edits.remove(self.list.part)

    @Slot(object)
    def _on_source(self, quote: QuoteId) -> None:
        source = self._parts.bridge.case_map.quotes[quote].source
        self._parts.selection.pick_quote(quote, source)

    @Slot(object)
    def _on_cards(self, claim: ClaimId) -> None:
        self._go_to(self.edits.add_cards_of(claim, self._place()))
