"""Predict first: the court's findings stay hidden until the user asks for them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.ui.weighing.labels import link_button, note_label

_FIRST = (
    "Predict first: find on each factor what you think the court found. Its findings are in this "
    "case, and stay hidden until you reveal them."
)


class Predicting(QWidget):
    """Says that there is something to predict, and reveals what the court found when asked."""

    wanted = Signal(object)
    """The court's findings are to be shown, or to be hidden again."""

    def __init__(self) -> None:
        super().__init__()
        self.words = note_label(_FIRST)
        self.reveal = QPushButton("Reveal the court’s findings")
        self.reveal.clicked.connect(self._on_reveal)
        self.hide_again = link_button("Hide the court’s findings again")
        self.hide_again.clicked.connect(self._on_hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.reveal)
        column.addWidget(self.hide_again)
        policy = self.reveal.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Maximum)
        self.reveal.setSizePolicy(policy)

    def show_state(self, *, has_court: bool, shown: bool) -> None:
        """Show what can be asked for: nothing where the case holds no findings of the court."""
        self.setVisible(has_court)
        self.words.setVisible(not shown)
        self.reveal.setVisible(not shown)
        self.hide_again.setVisible(shown)

    def show_count(self, found: int, asked: int) -> None:
        """Say how much of what is asked has been found."""
        self.words.setText(f"{_FIRST} Found so far: {found} of {counted(asked, 'finding')}.")

    @Slot()
    def _on_reveal(self) -> None:
        self.wanted.emit(True)

    @Slot()
    def _on_hide(self) -> None:
        self.wanted.emit(False)
