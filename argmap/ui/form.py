"""A form made from a table of fields, shown and read as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from argmap.case.records import Record
from argmap.ui.date_editor import DateEditor
from argmap.ui.field_editors import (
    ChoiceEditor,
    Field,
    FieldEditor,
    FieldKind,
    OfferEditor,
    TagsEditor,
    TextEditor,
    TickEditor,
)
from argmap.ui.field_offer import FieldOffer
from argmap.ui.field_remark import FieldRemark
from argmap.ui.overriding import override
from argmap.ui.reading_help import meaning_of


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A new value of a field; `is_typing` where more typing may follow."""

    name: str
    value: Any
    is_typing: bool


_EDITORS: dict[FieldKind, Callable[[Field, QWidget], FieldEditor]] = {
    FieldKind.LINE: TextEditor,
    FieldKind.LINES: TextEditor,
    FieldKind.DATE: DateEditor,
    FieldKind.TAGS: TagsEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.OFFER: OfferEditor,
    FieldKind.TICK: TickEditor,
}
_LABEL_WIDTH = 72
_LABEL_TOP = 5
_AT_A_TIME = 5
"""So many rows are made in a step."""


class FieldForm(QWidget):
    """Rows of labels and editors, in the order of a table of fields.

    One that waits has its rows made when somebody asks for any, or some at a time before that.
    """

    edited = Signal(object)
    """The `FieldEdit` the user made."""
    left = Signal()
    """A field in which something can be typed was left."""
    given_up = Signal()
    """What was typed in a field is not wanted."""

    def __init__(
        self, fields: tuple[Field, ...], parent: QWidget | None = None, *, waits: bool = False
    ) -> None:
        super().__init__(parent)
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(6)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._made: dict[str, FieldEditor] = {}
        self._waiting: list[Field] = []
        self._remarks: dict[str, FieldRemark] = {}
        self._offers: dict[str, FieldOffer] = {}
        self._refused: set[str] = set()
        self._waiting += fields
        if not waits:
            _ = self._editors

    @property
    def _editors(self) -> dict[str, FieldEditor]:
        while self.is_waiting:
            self.make_some()
        return self._made

    @property
    def is_waiting(self) -> bool:
        """Whether some of its rows have not been made yet."""
        return bool(self._waiting)

    def make_some(self) -> None:
        """Make some of the rows that have not been made yet, from the top."""
        some, self._waiting = self._waiting[:_AT_A_TIME], self._waiting[_AT_A_TIME:]
        for field in some:
            self._add(field)

    @property
    def values(self) -> dict[str, Any]:
        """What every field holds, by name."""
        return {name: editor.value for name, editor in self._editors.items()}

    def editor(self, name: str) -> FieldEditor:
        """Return the editor of a field."""
        return self._editors[name]

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show the values given, by field name; fields that are not given stay."""
        for name, value in values.items():
            if name in self._editors:
                self._editors[name].show_value(value)

    def show_record(self, record: Record) -> None:
        """Show a record's own values."""
        self.show_values({name: getattr(record, name) for name in self._editors})

    def remark(self, name: str) -> str:
        """Return what is said about a field under it, empty where nothing is."""
        return self._remarks[name].text() if name in self._remarks else ""

    def mark(self, name: str, words: str) -> None:
        """Say something about a field under it, as where a guess came from."""
        if not words and name not in self._remarks:
            return
        remark = self._remarks.get(name) or self._made_remark(name)
        remark.say(words)
        remark.setVisible(bool(words))

    def offer(self, name: str, value: str, words: str = "") -> None:
        """Offer a value of a field under it, said in words; an empty one takes the offer back."""
        if not value and name not in self._offers:
            return
        offer = self._offers.get(name) or self._made_offer(name)
        offer.show_value(value, words or value)

    def show_row(self, name: str, *, shown: bool) -> None:
        """Show the row of a field, or hide it where it has no meaning; its value stays."""
        self._rows.setRowVisible(self._editors[name], shown)

    def say_fault(self, name: str) -> None:
        """Say what is wrong with a date, and go there."""
        editor = self._editors[name]
        if isinstance(editor, DateEditor):
            editor.say_fault()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, field: Field) -> None:
        editor = _EDITORS[field.kind](field, self)
        self._made[field.name] = editor
        label = QLabel(field.label, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(_LABEL_WIDTH)
        label.setContentsMargins(0, _LABEL_TOP, 0, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setBuddy(editor)
        label.setToolTip(meaning_of(field.name) or field.hint)
        self._rows.addRow(label, editor)
        editor.typed.connect(self._on_typed)
        editor.chosen.connect(self._on_chosen)
        editor.left.connect(self.left)
        editor.given_up.connect(self.given_up)
        editor.refused.connect(self._on_refused)

    def _made_offer(self, name: str) -> FieldOffer:
        editor = self._editors[name]
        offer = self._offers[name] = FieldOffer(editor)
        row, _ = cast("tuple[int, object]", self._rows.getWidgetPosition(editor))
        self._rows.insertRow(row + 1, "", offer)
        offer.taken.connect(self._on_taken)
        return offer

    def _made_remark(self, name: str) -> FieldRemark:
        remark = self._remarks[name] = FieldRemark()
        row, _ = cast("tuple[int, object]", self._rows.getWidgetPosition(self._editors[name]))
        self._rows.insertRow(row + 1, "", remark)
        return remark

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._lay_out_anew)

    @Slot()
    def _lay_out_anew(self) -> None:
        self._rows.invalidate()

    @Slot(object)
    def _on_typed(self, value: Any) -> None:
        self._tell(self.sender(), value, is_typing=True)

    @Slot(object)
    def _on_chosen(self, value: Any) -> None:
        self._tell(self.sender(), value, is_typing=False)

    @Slot(object)
    def _on_taken(self, editor: FieldEditor) -> None:
        self._tell(editor, editor.value, is_typing=False)

    @Slot(object)
    def _on_refused(self, why: str) -> None:
        editor = self.sender()
        assert isinstance(editor, FieldEditor)
        name = editor.field.name
        if why:
            self._refused.add(name)
        if name in self._refused:
            self.mark(name, why)
        if not why:
            self._refused.discard(name)

    def _tell(self, editor: QObject, value: Any, *, is_typing: bool) -> None:
        assert isinstance(editor, FieldEditor)
        self.edited.emit(FieldEdit(editor.field.name, value, is_typing))
