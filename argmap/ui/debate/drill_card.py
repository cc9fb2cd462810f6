"""The drill that is on: what is asked, the clock, what is typed, and then what is right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.debate.bells import reading_words
from argmap.debate.clock import Reading
from argmap.debate.drills import Drill, DrillKind
from argmap.debate.schedule import Grade
from argmap.debate.word_for_word import given_words
from argmap.drawing.fonts import sans_font
from argmap.ui.debate.drill_answer import DrillAnswer
from argmap.ui.debate.drill_words import KINDS
from argmap.ui.debate.grade_row import GradeRow
from argmap.ui.keys import key_of
from argmap.ui.labels import LARGE, heading, plain_label, set_tone
from argmap.ui.overriding import override
from argmap.ui.quote_label import QuoteLabel
from argmap.ui.theme import Theme

_DIGITS = 36
_WIDEST = 880
_HIGH = 120
_GRADES = dict(zip("1234", Grade, strict=True))
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DrillCard(QScrollArea):
    """Asks one drill; what is pressed goes out by signals."""

    graded = Signal(object)
    """The `Grade` that its user gives the answer."""
    left = Signal()
    """The sitting is to end here."""
    revealed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._drill: Drill | None = None
        self._holder = QWidget(self.viewport())
        body = self._body = QWidget(self._holder)
        self.kind, self.count = heading("", body), plain_label("", body, muted=True)
        self.digits = QLabel(body)
        self.digits.setFont(sans_font(_DIGITS, semibold=True))
        self.digits.setAccessibleName("Clock")
        self.asked = plain_label("", body)
        self.asked.setFont(sans_font(LARGE, semibold=True))
        self.note = plain_label("", body, muted=True)
        self.shown = QVBoxLayout()
        self.typed = _Typed(body)
        self.typed.setAccessibleName("Your answer")
        keys = f"{key_of('reveal_drill')} shows what is right"
        self.typed.setPlaceholderText(f"Type your answer, or say it aloud. {keys}")
        self.reveal = QPushButton("Show what is right", body)
        self.answer, self.grades = DrillAnswer(body), GradeRow(body)
        self._lay_out()
        self.reveal.clicked.connect(self.show_right)
        self.typed.ended.connect(self.show_right)
        self.typed.left.connect(self.left)
        self.grades.graded.connect(self.graded)

    @property
    def landing(self) -> QWidget:
        """The field of the answer, or once it is revealed the grades, none of them pressed."""
        return self.grades if self.is_revealed else self.typed

    @property
    def is_revealed(self) -> bool:
        """Whether what is right is shown."""
        return self.answer.isVisibleTo(self)

    def ask(self, drill: Drill, number: int, total: int) -> None:
        """Ask a drill, with nothing typed yet."""
        self.typed.clear()
        self.note.setText("")
        self.show_drill(drill, number, total)

    def show_drill(self, drill: Drill, number: int, total: int) -> None:
        """Show a drill as it is now; what is typed stays, and what is right is hidden."""
        self._drill = drill
        self.kind.setText(KINDS[drill.kind])
        self.count.setText(f"{number} of {total}")
        self.asked.setText(drill.asked)
        self._show_words(drill)
        for part in (self.typed, self.reveal):
            part.show()
        for other in (self.answer, self.grades):
            other.hide()
        self.verticalScrollBar().setValue(0)

    def show_comings(self, comings: Mapping[Grade, dt.datetime], now: dt.datetime) -> None:
        """Say under each grade when the drill would come again."""
        self.grades.show_comings(comings, now)

    def show_reading(self, reading: Reading) -> None:
        """Show what the clock says; overtime by its sign and by a word."""
        over = reading.left < 0
        self.digits.setText(reading_words(reading))
        set_tone(self.digits, "warning" if over else "")
        self.digits.setAccessibleDescription("over time" if over else "left")

    @Slot()
    def show_right(self) -> None:
        """Show what is right beside what was typed, and ask for a grade."""
        drill = self._drill
        if drill is None or self.is_revealed:
            return
        typed = self.typed.toPlainText()
        self.answer.show_answer(drill, typed)
        is_wrong = bool(drill.exact) and not given_words(typed, drill.exact).is_exact
        self.grades.suggest(Grade.AGAIN if is_wrong else Grade.GOOD)
        for part in (self.answer, self.grades):
            part.show()
        for other in (self.typed, self.reveal):
            other.hide()
        self.revealed.emit()
        self.landing.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        grade = _GRADES.get(event.text())
        if grade is not None and self.is_revealed:
            self.graded.emit(grade)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_words(self, drill: Drill) -> None:
        while self.shown.count():
            item = self.shown.takeAt(0)
            part = item.widget() if item else None
            if part is not None:
                part.hide()
                part.deleteLater()
        if drill.kind is DrillKind.SPEAKER:
            bar = self.theme.color("rule")
            self.shown.addWidget(QuoteLabel(drill.shown, bar, LARGE))
            return
        label = plain_label(drill.shown)
        label.setFont(sans_font(LARGE))
        self.shown.addWidget(label)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        for part in (self.kind, self.count):
            head.addWidget(part)
        about = QHBoxLayout()
        about.addLayout(head, 1)
        about.setAlignment(head, Qt.AlignmentFlag.AlignTop)
        about.addWidget(self.digits, alignment=Qt.AlignmentFlag.AlignTop)
        body = self._body
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 6, 24, 24)
        column.setSpacing(12)
        column.addLayout(about)
        column.addWidget(self.note)
        column.addWidget(self.asked)
        column.addLayout(self.shown)
        self.typed.setFixedHeight(_HIGH)
        column.addWidget(self.typed)
        column.addWidget(self.reveal, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.answer)
        column.addWidget(self.grades)
        column.addStretch(1)
        middle = QHBoxLayout(self._holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(body, 1)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._holder)


class _Typed(QPlainTextEdit):
    """A field whose Return ends the answer; with Shift it begins a line."""

    ended = Signal()
    left = Signal()
    undo_wanted = Signal()
    """Undo was pressed with nothing typed to undo."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _RETURNS and is_plain:
            self.ended.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
