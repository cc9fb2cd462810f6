"""What the map says while it holds no claim: what it is for, and the one next thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.keys import key_of

_WIDTH = 400
_TITLE_SIZE = 18
_OPEN_TITLE = "The map of the argument"
_OPEN_WORDS = (
    "Claims stand in boxes. What bears on a claim stands below it: a reason with a plus, "
    "an objection with a minus, each backed by words quoted from a source."
)
_CLOSED_TITLE = "No case is open"
_CLOSED_WORDS = "The map shows the claims of a case. Choose File, then New or Open."
_READ_ONLY_WORDS = "This case holds no claims yet, and it is open for reading only."


class EmptyState(QWidget):
    """Invites to the first claim."""

    begun = Signal()
    """The user wants to type the first claim."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = _label(self)
        self._title.setFont(sans_font(_TITLE_SIZE, semibold=True))
        self._words = _label(self)
        self.button = QPushButton("Type the order you ask for, or the point in dispute", self)
        self.button.clicked.connect(self._on_clicked)
        self._key = _label(self)
        self._key.setText(f"or press {key_of('add_sibling')}")
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addStretch(2)
        for part in (self._title, self._words, self.button, self._key):
            column.addWidget(part)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addLayout(column)
        row.addStretch()

    def show_state(self, *, is_open: bool, read_only: bool) -> None:
        """Say what fits: there is no case, one to read, or one to begin."""
        self._title.setText(_OPEN_TITLE if is_open else _CLOSED_TITLE)
        words = _READ_ONLY_WORDS if is_open and read_only else _OPEN_WORDS
        self._words.setText(words if is_open else _CLOSED_WORDS)
        can_begin = is_open and not read_only
        self.button.setVisible(can_begin)
        self._key.setVisible(can_begin)

    @Slot()
    def _on_clicked(self) -> None:
        self.begun.emit()


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    label.setFixedWidth(_WIDTH)
    return label
