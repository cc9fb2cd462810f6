"""What a card of a cite is careful about: warnings, and what is only to be known, by two signs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.sources.checking import QuoteCheck
from argmap.ui.inspector.card_words import remarks_of, warnings_of
from argmap.ui.labels import plain_label
from argmap.ui.warning_row import remark_row, warning_row


class CardNotes(QWidget):
    """Shows warnings above remarks, each group behind its sign; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warnings, self.remarks = plain_label(), plain_label()
        self._rows = (warning_row(self.warnings), remark_row(self.remarks))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)

    @property
    def told(self) -> str:
        """All of it in words, the warnings first."""
        return "\n".join(filter(None, (self.warnings.text(), self.remarks.text())))

    def show_check(self, check: QuoteCheck | None, warnings: Iterable[str]) -> None:
        """Show what the check of a quote says, behind other warnings, each a sentence."""
        told = (
            (*warnings, *(warnings_of(check) if check else ())),
            tuple(remarks_of(check) if check else ()),
        )
        for label, row, sentences in zip(
            (self.warnings, self.remarks), self._rows, told, strict=True
        ):
            label.setText("\n".join(sentences))
            row.setVisible(bool(sentences))
        self.setVisible(bool(self.told))
