"""The words of a claim, a harm or an event, large, and edited where they stand."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.plan_claims import plan_amendment, plan_reword
from argmap.case.weighing import Harm
from argmap.drawing.fonts import sans_font
from argmap.ui.bridge import Bridge
from argmap.ui.labels import LARGE
from argmap.ui.text_field import TextField
from argmap.ui.typing_step import TypingStep


class RecordWords(QWidget):
    """Edits the text of one record; all that is typed until it is left makes one step."""

    def __init__(self, what: str, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._typing = TypingStep(bridge, self)
        self._record: Claim | Harm | Event | None = None
        self.field = TextField(self)
        self.field.checks_spelling = True
        self.field.setObjectName("words")
        self.field.setProperty("flush", True)
        self.field.document().setDocumentMargin(0)
        self.field.setAccessibleName(f"Text of the {what.lower()}")
        self.field.setPlaceholderText(f"{what}: one sentence")
        self.field.setFont(sans_font(LARGE, semibold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.typed.connect(self._on_typed)
        self.field.left.connect(self._typing.end)
        self.field.given_up.connect(self._on_given_up)

    def show_record(self, record: Claim | Harm | Event) -> None:
        """Show a record's words, keeping first what was typed for another."""
        before = self._record
        if before is not None and before.id != record.id:
            self.field.flush()
            self._typing.end()
        self._record = record
        says_the_same = before is not None and (before.id, before.text) == (record.id, record.text)
        if not (says_the_same and self.field.is_being_typed_in):
            self.field.show_text(record.text)
        self.field.setReadOnly(bool(self._bridge.read_only))

    @Slot(object)
    def _on_typed(self, text: str) -> None:
        record = self._kept()
        if isinstance(record, Claim):
            self._typing.write(f"text of {record.id}", plan_reword, record.id, text)
        elif record is not None:
            self._typing.write(f"text of {record.id}", plan_amendment, record, text=text)

    @Slot()
    def _on_given_up(self) -> None:
        self._typing.give_up()
        record = self._kept()
        if record is not None:
            self.field.show_text(record.text)

    def _kept(self) -> Claim | Harm | Event | None:
        kept = self._bridge.case_map.get(self._record) if self._record else None
        return kept if isinstance(kept, Claim | Harm | Event) else None
