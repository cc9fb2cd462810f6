"""The question what goes into a copy."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from argmap.ui.dialogs.sheet import Sheet


class CopyChoice(QWidget):
    """A copy for oneself with everything, or one for others without what is private."""

    def __init__(self) -> None:
        super().__init__()
        self.for_others = QRadioButton("For others: without notes and history")
        self.with_history = QRadioButton("For myself: with notes and the history of edits")
        self.with_history.setChecked(True)  # nothing is lost by pressing Return
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.with_history)
        column.addWidget(self.for_others)


def ask_history(parent: QWidget) -> bool | None:
    """Ask whether a copy keeps notes and history; None where no copy is wanted."""
    body = CopyChoice()
    wanted = Sheet("Save a copy", body, "Choose a place…", parent).ask()
    return body.with_history.isChecked() if wanted else None
