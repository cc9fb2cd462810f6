"""The question what goes into a copy."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from argmap.ui.dialogs.sheet import Sheet


class CopyWish(NamedTuple):
    """What goes into a copy besides the case itself: its history with the notes, its rounds."""

    history: bool
    rounds: bool = False


class CopyChoice(QWidget):
    """A copy for oneself with everything, or one for others without what is private."""

    def __init__(self, *, has_rounds: bool = False) -> None:
        super().__init__()
        bare = "without notes, history and practice rounds" if has_rounds else _BARE
        self.for_others = QRadioButton(f"For others: {bare}")
        self.with_rounds = QRadioButton("For others to practise with: without notes and history")
        self.with_history = QRadioButton("For myself: with notes and the history of edits")
        self.with_history.setChecked(True)  # nothing is lost by pressing Return
        self.with_rounds.setVisible(has_rounds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for choice in (self.with_history, self.for_others, self.with_rounds):
            column.addWidget(choice)

    @property
    def wish(self) -> CopyWish:
        """What is chosen."""
        has_history = self.with_history.isChecked()
        return CopyWish(has_history, has_history or self.with_rounds.isChecked())


_BARE = "without notes and history"


def ask_history(parent: QWidget, *, has_rounds: bool = False) -> CopyWish | None:
    """Ask whether a copy keeps notes, history and rounds; None where no copy is wanted."""
    body = CopyChoice(has_rounds=has_rounds)
    return body.wish if Sheet("Save a copy", body, "Choose a place…", parent).ask() else None
