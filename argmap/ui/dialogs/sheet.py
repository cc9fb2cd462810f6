"""The frame of every dialog: a body, and a verb and Cancel at its foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget


class Sheet(QDialog):
    """A dialog with a body above its buttons; `verb` names the button that agrees."""

    def __init__(self, title: str, body: QWidget, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        if verb != "Close":
            self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(body, 1)
        column.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def ask(self) -> bool:
        """Show the dialog until it is answered; tell whether the user agreed.

        Having a parent, it would outlive its last reference: it goes afterwards.
        """
        try:
            return self.exec() == QDialog.DialogCode.Accepted
        finally:
            self.deleteLater()
