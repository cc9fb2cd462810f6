"""Measuring how fast one reads aloud: a paragraph is read against the clock, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.case.errors import RuleError
from argmap.debate.pace import (
    FASTEST,
    SLOWEST,
    Pace,
    measured_pace,
    passage_to_read,
    words_in,
)
from argmap.drawing.fonts import serif_font
from argmap.ui.labels import heading, plain_label
from argmap.ui.overriding import override
from argmap.ui.spin_box import SpinBox

_WIDEST = 640
_SIZE = 16
_WHAT = (
    "Read the paragraph below aloud, as you read a card in a round. Press Start with its first"
    " word and Stop with its last, by the button or the space bar. From the time it takes argmap"
    " reckons how long your cards and speeches take. It is kept with your settings, in no case."
)
_OR = "Or say how many words you read in a minute:"


class PacePage(QScrollArea):
    """Shows a paragraph, and tells the pace at which it was read."""

    back_wanted = Signal()
    measured = Signal(object)
    """The `Pace` that was measured or set."""

    def __init__(self) -> None:
        super().__init__()
        self.now: Callable[[], float] = monotonic
        self._begun: float | None = None
        self.back = QPushButton("Back to the speech")
        self.back.setFlat(True)
        self.passage = plain_label(passage_to_read())
        self.passage.setFont(serif_font(_SIZE))
        self.start = QPushButton("Start")
        self.told = plain_label()
        self.words = SpinBox()
        self.words.setRange(SLOWEST, FASTEST)
        self.words.setSuffix(" words a minute")
        self.words.setAccessibleName("Words a minute")
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_words = QPushButton("Reckon with this")
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.start.clicked.connect(self.toggle)
        self.set_words.clicked.connect(self._on_set)

    def show_pace(self, pace: Pace) -> None:
        """Show what is reckoned with now; nothing is being measured any more."""
        self._begun = None
        self.start.setText("Start")
        self.words.setValue(round(pace.words_a_minute))
        rate = f"{pace.words_a_minute:.0f} words a minute"
        kept = f"Your pace: {rate}, kept on {pace.measured}."
        self.told.setText(kept if pace.measured else f"Not measured yet: reckoned with {rate}.")

    @Slot()
    def toggle(self) -> None:
        """Start the clock, or stop it and tell the pace."""
        if self._begun is None:
            self._begun = self.now()
            self.start.setText("Stop")
            self.told.setText("Read aloud… Press Stop, or the space bar, with the last word.")
            return
        seconds, self._begun = self.now() - self._begun, None
        self.start.setText("Start")
        try:
            pace = measured_pace(words_in(passage_to_read()), seconds, _today())
        except RuleError as error:
            self.told.setText(f"{error}")
            return
        self.measured.emit(pace)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_set(self) -> None:
        self.measured.emit(Pace(float(self.words.value()), _today()))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 6, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(heading("How fast you read aloud"))
        column.addWidget(plain_label(_WHAT))
        column.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.told)
        column.addWidget(self.passage)
        by_hand = QHBoxLayout()
        by_hand.addWidget(self.words)
        by_hand.addWidget(self.set_words)
        by_hand.addStretch()
        column.addWidget(plain_label(_OR, muted=True))
        column.addLayout(by_hand)
        column.addStretch()
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(body, 1)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(holder)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
