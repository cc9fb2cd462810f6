"""The form of what is chosen of a kind of paper, made from its options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from argmap.ui.combo_box import ComboBox
from argmap.ui.labels import plain_label
from argmap.ui.wrapping_tick import WrappingTick

if TYPE_CHECKING:
    from argmap.brief.options import Option

_YES, _NO = "yes", "no"
_APART = 8
_LEAST = 120
_CLOSE = 2


class OptionsForm(QWidget):
    """A row an option, each with what it does in a sentence under it."""

    edited = Signal(object)
    """Another value was chosen, which is told by nothing, or typed, by the name of its option."""
    left = Signal()
    """A field was left in which something may have been typed."""

    def __init__(self, options: tuple[Option, ...], values: Mapping[str, str]) -> None:
        super().__init__()
        self.editors: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, _APART, 0)  # the bar beside it covers nothing
        self._column.setSpacing(_CLOSE)
        for option in options:
            self._add(option, values.get(option.name, option.usual))
        self._column.addStretch()

    @property
    def values(self) -> dict[str, str]:
        """What is chosen, by the names of the options."""
        return {name: _value_of(editor) for name, editor in self.editors.items()}

    @property
    def focused(self) -> str:
        """The name of the option that has the focus; empty where none has."""
        return next((name for name, editor in self.editors.items() if editor.hasFocus()), "")

    def focus(self, name: str) -> None:
        """Give the focus to an option, where there is one of that name."""
        if name in self.editors:
            self.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, option: Option, value: str) -> None:
        if self.editors:
            self._column.addSpacing(_APART)
        editor = self._made(option, value)
        editor.setAccessibleDescription(option.about)
        if not option.is_tick:
            label = plain_label(option.title)
            label.setBuddy(editor)
            editor.setAccessibleName(option.title)
            self._column.addWidget(label)
        self._column.addWidget(editor)
        self._column.addWidget(plain_label(option.about, muted=True))
        self.editors[option.name] = editor

    def _made(self, option: Option, value: str) -> QWidget:
        if option.is_tick:
            tick = WrappingTick(option.title)
            tick.setChecked(value == _YES)
            tick.toggled.connect(self._on_edited)
            return tick
        if option.choices:
            box = ComboBox()
            box.setMinimumWidth(_LEAST)  # it tells what it shows in a tip where that is cut
            for name, title in option.choices:
                box.addItem(title[:1].upper() + title[1:], name)
            box.setCurrentIndex(max(box.findData(value), 0))
            box.currentIndexChanged.connect(self._on_edited)
            return box
        line = QLineEdit(value)
        line.setObjectName(option.name)
        line.textEdited.connect(self._on_typed)
        line.editingFinished.connect(self.left)
        return line

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit("")

    @Slot()
    def _on_typed(self) -> None:
        self.edited.emit(self.sender().objectName())


def _value_of(editor: QWidget) -> str:
    if isinstance(editor, WrappingTick):
        return _YES if editor.checkState() is Qt.CheckState.Checked else _NO
    if isinstance(editor, ComboBox):
        return str(editor.currentData())
    assert isinstance(editor, QLineEdit)
    return editor.text().strip()
