"""The editor of the date of a source."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from argmap.case.errors import RuleError
from argmap.case.source_dates import plain_date, require_date
from argmap.ui.field_editors import Field, TextEditor
from argmap.ui.overriding import override


class DateEditor(TextEditor):
    """Takes a date whole or in part; one that cannot be is not told as `typed`, but `refused`.

    A day that is spelled out is kept in figures, as all others are, and shown so when left.
    """

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._text.has_no_breaks = True
        self._text.textChanged.connect(self._on_text_changed)
        self._text.left.connect(self._on_left)

    @Slot()
    def say_fault(self) -> None:
        """Say what is wrong with the date, or that nothing is any more."""
        self.refused.emit(self._fault())

    @Slot()
    def _on_left(self) -> None:
        self.say_fault()
        if self.value != self._text.text:
            self._text.show_text(self.value)

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._fault():
            self.refused.emit("")

    @override
    def _tell_typed(self, text: str) -> None:
        if not self._fault():
            super()._tell_typed(text)

    @override
    def _read(self, text: str) -> Any:
        return plain_date(text.strip())

    def _fault(self) -> str:
        try:
            require_date(self._text.text)
        except RuleError as error:
            return f"{error}"
        return ""
