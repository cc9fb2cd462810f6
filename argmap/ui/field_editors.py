"""The editors of a form: one a kind of field, all with the same face."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from argmap.ui.combo_box import ComboBox, OpeningLine
from argmap.ui.overriding import override
from argmap.ui.text_field import TextField
from argmap.ui.wrapping_tick import WrappingTick

_LINE_HEIGHT = 26
"""The height of a field of one line, so that labels stand beside all editors alike."""


class FieldKind(StrEnum):
    """How a field is edited."""

    LINE = "line"
    LINES = "lines"
    DATE = "date"
    TAGS = "tags"
    CHOICE = "choice"
    OFFER = "offer"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a field that is chosen from a list, as it is shown, and what it means."""

    value: str
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a form: its label, the attribute of the record, and how it is edited.

    `hint` says in an empty field what goes there. `example` shows how it is
    written, where a form is filled in from a document; it could be taken for a
    value anywhere else.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    example: str = ""


class FieldEditor(QWidget):
    """An editor of one field; what it holds is `value`."""

    typed = Signal(object)
    """A value that more typing may follow."""
    chosen = Signal(object)
    """A value that is whole."""
    left = Signal()
    """The editor was left."""
    given_up = Signal()
    """What was typed is not wanted."""
    refused = Signal(object)
    """Why what the editor holds is not taken, a sentence; empty once it is."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    @property
    def value(self) -> Any:
        """What the editor holds."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value that came from elsewhere, without a signal."""
        raise NotImplementedError

    def _hold(self, widget: QWidget) -> None:
        widget.setAccessibleName(self.field.label)
        widget.setToolTip(self.field.hint)
        self._row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(widget)


class TextEditor(FieldEditor):
    """Words on one line or several."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        lines = field.kind is FieldKind.LINES
        self._text = TextField(self, one_paragraph=not lines)
        self._text.has_no_breaks = field.kind is FieldKind.LINE
        self._text.document().setDocumentMargin(0)
        self._text.set_least_rows(2 if lines else 1)
        self._text.setPlaceholderText(field.example or field.hint)
        self._hold(self._text)
        self._text.typed.connect(self._on_typed)
        self._text.left.connect(self.left)
        self._text.given_up.connect(self.given_up)

    @property
    @override
    def value(self) -> Any:
        return self._read(self._text.text)

    @override
    def show_value(self, value: Any) -> None:
        if value != self.value:
            self._text.show_text(self._write(value))

    @Slot(object)
    def _on_typed(self, text: str) -> None:
        self._tell_typed(text)

    def _tell_typed(self, text: str) -> None:
        self.typed.emit(self._read(text))

    def _read(self, text: str) -> Any:
        return text

    def _write(self, value: Any) -> str:
        return str(value)


class TagsEditor(TextEditor):
    """Several short texts, parted by commas."""

    @override
    def _read(self, text: str) -> Any:
        return tuple(tag for part in text.split(",") if (tag := part.strip()))

    @override
    def _write(self, value: Any) -> str:
        return ", ".join(value)


class ChoiceEditor(FieldEditor):
    """One of a closed list; a value that is not in it is shown as it stands."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._box = ComboBox(self)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(8)
        for choice in field.choices:
            self._add(choice)
        self._hold(self._box)
        self._box.activated.connect(self._on_activated)

    @property
    @override
    def value(self) -> Any:
        return self._box.currentData()

    @override
    def show_value(self, value: Any) -> None:
        at = self._box.findData(str(value))
        if at < 0:
            self._add(Choice(str(value), str(value)))
            at = self._box.count() - 1
        self._box.setCurrentIndex(at)

    @Slot()
    def _on_activated(self) -> None:
        self._take()

    def _take(self) -> None:
        self.chosen.emit(self.value)

    def _add(self, choice: Choice) -> None:
        self._box.addItem(choice.label, choice.value)
        if choice.meaning:
            row = self._box.count() - 1
            self._box.setItemData(row, choice.meaning, Qt.ItemDataRole.ToolTipRole)


class OfferEditor(ChoiceEditor):
    """A list that offers values; any other may be typed."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._line = OpeningLine(self._box)
        self._line.setPlaceholderText("None")
        self._line.setAccessibleName(field.label)
        self._line.editingFinished.connect(self._on_finished)
        self._box.setLineEdit(self._line)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._shown = ""

    @property
    @override
    def value(self) -> Any:
        words = self._box.currentText().strip()
        at = self._box.findText(words)
        return self._box.itemData(at) if at >= 0 else words

    @override
    def show_value(self, value: Any) -> None:
        self._shown = str(value)
        at = self._box.findData(self._shown)
        self._box.setCurrentIndex(at)
        if at < 0:
            self._box.setEditText(self._shown)
        self._line.setCursorPosition(0)

    @Slot()
    def _on_finished(self) -> None:
        if self.value != self._shown:
            self._shown = self.value
            self.chosen.emit(self.value)

    @override
    def _take(self) -> None:
        self._on_finished()


class TickEditor(FieldEditor):
    """Yes or no."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._tick = WrappingTick(field.hint, self)
        self._tick.setMinimumHeight(_LINE_HEIGHT)
        self._hold(self._tick)
        self._tick.clicked.connect(self._on_clicked)

    @property
    @override
    def value(self) -> Any:
        return self._tick.isChecked()

    @override
    def show_value(self, value: Any) -> None:
        self._tick.setChecked(bool(value))

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)
