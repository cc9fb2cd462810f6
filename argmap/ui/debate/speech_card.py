"""The part of a speech that is chosen: its words to be edited, its cite, its body with layers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from argmap.case.ids import SpeechPartId
from argmap.case.plan_speeches import plan_speech_part_change
from argmap.case.speeches import PartKind
from argmap.ui.bridge import Bridge
from argmap.ui.combo_box import ComboBox
from argmap.ui.debate.card_frame import CardFrame
from argmap.ui.debate.held_speech import ShownPart
from argmap.ui.debate.speech_words import KINDS, is_grave
from argmap.ui.inspector.layer_editor import LayerEditor
from argmap.ui.labels import LARGE, plain_label
from argmap.ui.layered_words import LayeredWords
from argmap.ui.text_field import TextField
from argmap.ui.theme import Theme
from argmap.ui.typing_step import TypingStep
from argmap.ui.warning_row import warning_row

_MOST = 6_000
"""So many letters of a body are shown: the source has the rest."""
_FREE = (PartKind.POCKET, PartKind.HAT, PartKind.BLOCK, PartKind.TEXT)
"""What words of one's own can be."""


class SpeechCard(CardFrame):
    """Edits the words of one part; what else is pressed goes out by signals."""

    source_wanted = Signal(object)
    """The id of the quote that is to be shown in its source."""
    cards_wanted = Signal(object)
    """The id of the claim whose quotes are to be cards."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._part: SpeechPartId | None = None
        self._shown: ShownPart | None = None
        self._typing = TypingStep(bridge, self)
        self.kind = ComboBox()
        self.kind.setAccessibleName("What it is")
        for one in _FREE:
            self.kind.addItem(KINDS[one], one)
        self.words = TextField()
        self.words.set_least_rows(1)
        self.words.setAccessibleName("Tag, or words that are said")
        self.cite, self.rest = plain_label(muted=True), plain_label(muted=True)
        self.body = LayeredWords(LARGE)
        self.doubts = plain_label()
        self._doubt_row = warning_row(self.doubts)
        self.remarks = plain_label(muted=True)
        self.marks = LayerEditor(bridge, theme)
        self.mark = QPushButton("Mark what is read")
        self.mark.setCheckable(True)
        self.open_source = QPushButton("Show in its source")
        self.as_cards = QPushButton("Add its quotes as cards")
        self.out = QPushButton("Take out")
        self._lay_out()
        self.set_theme(theme)
        self.words.typed.connect(self._on_typed)
        self.words.left.connect(self._on_left)
        self.words.given_up.connect(self._on_given_up)
        self.kind.activated.connect(self._on_kind)
        self.mark.toggled.connect(self._on_mark)
        self.open_source.clicked.connect(self._on_source)
        self.as_cards.clicked.connect(self._on_cards)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.body.hang_bar(theme.color("rule"))
        self.marks.set_theme(theme)

    def show_part(self, shown: ShownPart | None) -> None:
        """Show a part as it stands; None for none."""
        self.setVisible(shown is not None)
        self._shown = shown
        if shown is None:
            self._part = None
            return
        part, is_other = shown.row.part, shown.row.part.id != self._part
        self._part = part.id
        can_edit = not self._bridge.read_only
        if is_other or not self.words.hasFocus():
            self.words.show_text(shown.row.words)
        self.words.setReadOnly(not can_edit)
        self.kind.setVisible(part.kind in _FREE)
        self.kind.setEnabled(can_edit)
        self.kind.setCurrentIndex(max(0, self.kind.findData(part.kind)))
        self._show_body(shown)
        self.as_cards.setVisible(bool(part.claim) and part.kind is PartKind.CLAIM)
        for button in (self.as_cards, self.out):
            button.setEnabled(can_edit)
        grave = is_grave(shown)
        told = "\n".join(one.words for one in shown.doubts)
        self.doubts.setText(told if grave else "")
        self._doubt_row.setVisible(grave)
        self.remarks.setText("" if grave else told)
        self.remarks.setVisible(bool(told) and not grave)

    def _show_body(self, shown: ShownPart) -> None:
        row = shown.row
        quote = self._bridge.case_map.quotes.get(row.part.quote) if row.part.quote else None
        self.cite.setText(row.cite)
        self.cite.setVisible(bool(row.cite))
        body = row.body[:_MOST]
        layers = [(a, min(b, _MOST), kind) for a, b, kind in row.layers if a < _MOST]
        self.body.show_words(body, layers)
        self.body.setVisible(bool(body) and not self.mark.isChecked())
        more = len(row.body) - len(body)
        self.rest.setText(f"… and {more:,} characters more, which its source shows.")
        self.rest.setVisible(more > 0 and not self.mark.isChecked())
        self.mark.setVisible(quote is not None)
        self.open_source.setVisible(quote is not None)
        self.marks.setVisible(quote is not None and self.mark.isChecked())
        if quote is not None and self.mark.isChecked():
            self.marks.show_quote(quote)

    def _lay_out(self) -> None:
        told, head, keys = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.kind, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.words, 1)
        told.addLayout(head)
        parts = (self._doubt_row, self.cite, self.body, self.rest, self.marks, self.remarks)
        for part in parts:
            told.addWidget(part)
        for key in (self.mark, self.open_source, self.as_cards, self.out):
            keys.addWidget(key)
        keys.addStretch()
        self.fill(told, keys)

    @Slot(object)
    def _on_typed(self, words: str) -> None:
        shown, part = self._shown, self._part
        if part is None or shown is None or words == shown.row.words:
            return
        if part in self._bridge.case_map.speech_parts:
            self._typing.write(f"words of {part}", plan_speech_part_change, part, words=words)

    @Slot()
    def _on_left(self) -> None:
        self._typing.end()

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        if self._shown is not None:
            self.words.show_text(self._shown.row.words)

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.currentData()
        if self._part is not None:
            self._bridge.edit(plan_speech_part_change, self._part, kind=PartKind(kind))

    @Slot()
    def _on_mark(self) -> None:
        if self._shown is not None:
            self._show_body(self._shown)
        if self.mark.isChecked():
            self.marks.setFocus()

    @Slot()
    def _on_source(self) -> None:
        if self._shown is not None and self._shown.row.part.quote:
            self.source_wanted.emit(self._shown.row.part.quote)

    @Slot()
    def _on_cards(self) -> None:
        if self._shown is not None and self._shown.row.part.claim:
            self.cards_wanted.emit(self._shown.row.part.claim)
