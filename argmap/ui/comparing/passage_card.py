"""One passage of a comparison: where it stands, its words, and whether it is the best."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout

from argmap.case.evidence import Source
from argmap.case.terms import SourceKind
from argmap.ui.comparing.passages import Passage
from argmap.ui.labels import plain_label
from argmap.ui.marking.words_view import WordsView
from argmap.ui.overriding import override
from argmap.ui.reader.source_lines import short_warning, source_title, spoken_date
from argmap.ui.warning_row import remark_row
from argmap.ui.weighing.labels import note_label

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PassageCard(QFrame):
    """Shows a passage; a click or Return asks for it in its source."""

    opened = Signal(int)
    """The number of the card whose passage is wanted in its source."""
    faced = Signal(int)
    """The number of the card that has the focus now."""

    def __init__(self, number: int, source: Source, *, is_quote: bool) -> None:
        super().__init__()
        self._number = number
        self.setObjectName("passage_card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.best = QRadioButton("Best report")
        self.best.setAccessibleName(f"Best report: {source_title(source)}")
        self.best.setAutoExclusive(False)
        self.included = QCheckBox("Reports it")
        self.included.setAccessibleName(f"Reports the statement: {source_title(source)}")
        self.included.setChecked(True)
        self.words = WordsView()
        self._title = plain_label(source_title(source))
        self._title.setProperty("rank", "heading")
        self._source, self._is_quote = source, is_quote
        self._line = note_label("")
        self._warning = plain_label()
        self._warning.setProperty("rank", "small")
        self._warned = remark_row(self._warning, size=12)
        self._lay_out()

    def show_passage(self, passage: Passage) -> None:
        """Show the passage, with its marks."""
        self._line.setText(_line(self._source, passage.quoted, is_quote=self._is_quote))
        warnings = (passage.state, short_warning(self._source))
        self._warning.setText("\n".join(filter(None, warnings)))
        self._warned.setVisible(bool(self._warning.text()))
        self.words.show_words(
            passage.words, passage.marks, before=passage.before, after=passage.after
        )
        told = (self._title.text(), self._line.text(), self._warning.text(), passage.words)
        self.setAccessibleName(". ".join(part for part in told if part))
        self.setAccessibleDescription(passage.told)

    def show_choice(self, *, recorded: bool, best: bool, several: bool, editable: bool) -> None:
        """Show what can be said of the passage: that it is the best, or whether it belongs."""
        self.best.setVisible(recorded)
        self.best.setChecked(best)
        self.best.setEnabled(editable)
        self.included.setVisible(several and not recorded)
        self.included.setEnabled(editable)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._title, 1)
        top.addWidget(self.included)
        top.addWidget(self.best)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._line)
        column.addWidget(self._warned)
        column.addSpacing(4)
        column.addWidget(self.words)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.faced.emit(self._number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.opened.emit(self._number)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._number)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Highlight if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 2 if self.hasFocus() else 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


def _line(source: Source, quoted: float | None, *, is_quote: bool) -> str:
    """Say where a passage is from, whose words it is there, and whether the case quotes it."""
    origin = f"Origin: {source.origin}" if source.origin else "Origin not said"
    whose = _whose(quoted) if source.kind is SourceKind.ARTICLE else ""
    held = "a quote of this case" if is_quote else ""
    parts = (source.publisher, spoken_date(source.date), origin, whose, held)
    return " · ".join(part for part in parts if part)


def _whose(quoted: float | None) -> str:
    if quoted is None:
        return ""
    if quoted == 1:
        return "in quotation marks"
    return "partly in quotation marks" if quoted else "in the reporter’s words"
