"""Says on a quote that another source reports the same better, and leads there."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.ids import QuoteId
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import plain_label
from argmap.ui.reader.source_lines import source_title


class BetterRow(QWidget):
    """Names the source with the best report of what a quote reports; hidden where none is better.

    The reason that was recorded is the tooltip of the words.
    """

    wanted = Signal(object)
    """The id of the `Quote` that is better, which the user wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.best: QuoteId | None = None
        """The quote that is better."""
        self.words = plain_label()
        self.words.setProperty("rank", "small")
        self.go = QToolButton()
        self.go.setText("Show it")
        self.go.setAutoRaise(True)
        self.go.clicked.connect(self._on_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("award", "Better report"), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        row.addWidget(self.go, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_quote(self, case_map: CaseMap, quote: Quote | None) -> None:
        """Show what is better than a quote, as the case has it."""
        statements = case_map.statements_of(quote.id) if quote else []
        better = [one for one in statements if one.best and quote and one.best != quote.id]
        self.setVisible(bool(better))
        self.best = better[0].best if better else None
        if self.best is None:
            self.words.setText("")
            return
        best = case_map.quotes[self.best]
        title = source_title(case_map.sources[best.source])
        self.words.setText(f"Reported better in {title}")
        why = better[0].why
        self.words.setToolTip(f"<qt>{escape(why)}</qt>" if why else "")
        self.words.setAccessibleDescription(why)
        self.go.setAccessibleName(f"Show the better report in {title}")

    @Slot()
    def _on_go(self) -> None:
        self.wanted.emit(self.best)
