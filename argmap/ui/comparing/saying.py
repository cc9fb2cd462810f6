"""What the Compare tab says while it compares, and where there is nothing to compare."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from argmap.ui.labels import plain_label

TOO_FEW = (
    "Two sources with text can be compared. Import another report of the same events, and this tab "
    "shows which passages they share and what they tell differently."
)
NOTHING = (
    "These sources have no passage in common, and tell nothing differently that could be found. "
    "Passages that are less alike are looked for with a lower bound, in the menu above."
)
PICK = "Pick passages at the left to see them beside each other."


class Progress(QWidget):
    """A line that says what is being done, with a button that stops it or begins anew."""

    stopped = Signal()
    """The user does not want to wait."""
    again = Signal()
    """The user wants to compare after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label(muted=True)
        self.stop = QPushButton("Stop")
        self.restart = QPushButton("Compare")
        self.stop.clicked.connect(self.stopped)
        self.restart.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        row.addWidget(self.restart)
        self.hide()

    @Slot(object)
    def show_running(self, sentence: str) -> None:
        """Say what is being done."""
        self._show(sentence, running=True)

    def show_stopped(self) -> None:
        """Say that nothing has been compared."""
        self._show("Comparing was stopped.", running=False)

    def _show(self, sentence: str, *, running: bool) -> None:
        self.words.setText(sentence)
        self.stop.setVisible(running)
        self.restart.setVisible(not running)
        self.show()
