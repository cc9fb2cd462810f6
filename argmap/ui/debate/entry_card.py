"""The card of the entry that is chosen: what it says in full, its quotes, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.ids import ClaimId, FlowEntryId
from argmap.case.quotation import in_quotes
from argmap.case.rounds import FlowEntry
from argmap.case.signals import SUPPORTING
from argmap.debate.formats import DebateFormat
from argmap.debate.standing import Standing
from argmap.debate.told import side_words
from argmap.law.standing import IsSound
from argmap.ui.debate.card_frame import CardFrame
from argmap.ui.debate.entry_words import told_of, words_of
from argmap.ui.keys import with_key
from argmap.ui.labels import BASE, plain_label
from argmap.ui.overriding import override
from argmap.ui.quote_label import QuoteLabel
from argmap.ui.reader.source_lines import source_title
from argmap.ui.theme import Theme
from argmap.ui.wrapping_row import WrappingRow

_HIGH, _LOW = 220, 112
"""How high the card is at most, and where a page is low."""
_MOST_QUOTES = 3
_NOTE = 160


class EntryCard(CardFrame):
    """Shows one entry; what is pressed goes out by signals."""

    answer_wanted = Signal()
    crossed_out = Signal(object)
    marked = Signal(object)
    status_wanted = Signal()
    deleted = Signal(object)
    record_wanted = Signal(object)
    """The id of an entry by which a critical question was answered, or which asks it."""
    fold_wanted = Signal(object)
    """The id of an entry whose line is to be folded, or unfolded."""
    left = Signal()
    """Return or Esc was pressed in the note: back to the sheet."""
    noted = Signal(object, object)
    """The id of an entry, and its new note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._entry: FlowEntryId | None = None
        self._kept_note = ""
        self.who = plain_label(muted=True)
        self.words = plain_label()
        self.told = plain_label(muted=True)
        self.quotes = QVBoxLayout()
        self.quotes.setSpacing(6)
        self.note = _Note()
        self.note.setPlaceholderText("A note for yourself")
        self.note.setAccessibleName("Note")
        self.note.editingFinished.connect(self._on_noted)
        self.answer, self.cross, self.mark, self.status, self.fold, self.delete = (
            QPushButton(words)
            for words in ("Answer", "Cross out", "Mark", "Counts as…", "Fold line", "Delete")
        )
        self.record = QPushButton("Record the answer")
        self.record.setToolTip(with_key("Keep it on the map as the answer", "record_answer"))
        self._lay_out()
        self.answer.clicked.connect(self.answer_wanted)
        self.status.clicked.connect(self.status_wanted)
        self.cross.clicked.connect(self._on_crossed)
        self.mark.clicked.connect(self._on_marked)
        self.delete.clicked.connect(self._on_deleted)
        self.fold.clicked.connect(self._on_folded)
        self.record.clicked.connect(self._on_recorded)
        self.note.returnPressed.connect(self.left)
        self.note.given_up.connect(self._on_given_up)

    def offer_record(self, *, offered: bool) -> None:
        """Offer to keep the answer to a critical question on the map."""
        self.record.setVisible(offered)

    def set_low(self, *, is_low: bool) -> None:
        """Leave more room to what is above, on a page that has little: words are scrolled."""
        self.setMaximumHeight(_LOW if is_low else _HIGH)

    def show_entry(
        self,
        case_map: CaseMap,
        standing: Standing | None,
        debate_format: DebateFormat,
        is_sound: IsSound,
    ) -> None:
        """Show an entry as it stands, with the quotes that back it; None for none.

        `is_sound` tells which quotes stand in their sources: no other is shown.
        """
        self.setVisible(standing is not None)
        if standing is None:
            self._entry = None
            return
        entry = standing.entry
        if entry.id != self._entry:
            self.scroll_to_top()
        self._entry, self._kept_note = entry.id, entry.note
        speech = debate_format.speech(entry.speech).title
        self.who.setText(
            f"{side_words(debate_format, standing.side)}, in {speech}. {_joins(case_map, entry)}"
        )
        claim = case_map.claims.get(entry.claim) if entry.claim else None
        self.words.setText(claim.text or words_of(case_map, entry) if claim else entry.words)
        self.told.setText(told_of(standing, debate_format))
        self.cross.setText("Take it back in" if entry.crossed_out else "Cross out")
        if not self.note.hasFocus():
            self.note.setText(entry.note)
        self._show_quotes(case_map, _quotes_of(case_map, entry.claim, is_sound))

    def _show_quotes(self, case_map: CaseMap, quotes: list[Quote]) -> None:
        while self.quotes.count():
            item = self.quotes.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for quote in quotes[:_MOST_QUOTES]:
            self.quotes.addWidget(
                QuoteLabel(quote.printed or quote.exact, self.theme.color("rule"), BASE)
            )
            told = source_title(case_map.sources[quote.source])
            self.quotes.addWidget(
                plain_label(f"{quote.speaker}, in {told}" if quote.speaker else told, muted=True)
            )

    def _lay_out(self) -> None:
        told, keys = QVBoxLayout(), WrappingRow(_NOTE)
        told.addWidget(self.who)
        told.addWidget(self.words)
        told.addLayout(self.quotes)
        told.addWidget(self.told)
        ends = (self.cross, self.mark, self.status, self.fold, self.delete)
        for key in (self.answer, self.record, *ends):
            keys.addWidget(key)
        keys.addWidget(self.note)
        self.fill(told, keys)
        self.setMaximumHeight(_HIGH)
        self.hide()

    @Slot()
    def _on_noted(self) -> None:
        if self._entry is not None and self.note.text() != self._kept_note:
            self._kept_note = self.note.text()
            self.noted.emit(self._entry, self._kept_note)

    @Slot()
    def _on_crossed(self) -> None:
        if self._entry is not None:
            self.crossed_out.emit(self._entry)

    @Slot()
    def _on_marked(self) -> None:
        if self._entry is not None:
            self.marked.emit(self._entry)

    @Slot()
    def _on_deleted(self) -> None:
        if self._entry is not None:
            self.deleted.emit(self._entry)

    @Slot()
    def _on_folded(self) -> None:
        if self._entry is not None:
            self.fold_wanted.emit(self._entry)

    @Slot()
    def _on_recorded(self) -> None:
        if self._entry is not None:
            self.record_wanted.emit(self._entry)

    @Slot()
    def _on_given_up(self) -> None:
        self.note.setText(self._kept_note)
        self.left.emit()


class _Note(QLineEdit):
    """A line in which Esc gives up what was typed."""

    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _quotes_of(case_map: CaseMap, claim: ClaimId | None, is_sound: IsSound) -> list[Quote]:
    """List the quotes that back a claim: none with a caution, none that its cite is against."""
    cites = case_map.cites_on(claim) if claim else []
    backing = [one for one in cites if one.signal in SUPPORTING and one.quote]
    quotes = [case_map.quotes[one.quote] for one in backing if one.quote]
    return [one for one in quotes if not one.caution and is_sound(one)]


def _joins(case_map: CaseMap, entry: FlowEntry) -> str:
    answered = (words_of(case_map, case_map.flow_entries[one]) for one in entry.answers)
    said = dict.fromkeys(answered)
    return f"Speaks to {', '.join(in_quotes(one) for one in said)}." if said else ""
