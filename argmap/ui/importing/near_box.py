"""What to do with a document that is nearly the same as another: told, and asked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from argmap.ui.importing.offers import Choice, Near, State
from argmap.ui.labels import plain_label
from argmap.ui.warning_row import remark_row


class NearBox(QWidget):
    """Says what a document is nearly the same as, and asks what is to become of it."""

    chosen = Signal(object)
    """The `Choice` the user made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = plain_label()
        self.happens = plain_label(muted=True)
        """What becomes of the quotes of the source whose text is replaced."""
        self.buttons = {
            Choice.TAKE: QRadioButton("Import anyway"),
            Choice.LEAVE: QRadioButton("Leave out"),
            Choice.REPLACE: QRadioButton("Replace the text of the other"),
        }
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(remark_row(self._told, State.NEAR.value))
        for button in self.buttons.values():
            self._group.addButton(button)
            column.addWidget(button)
        column.addWidget(self.happens)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_near(self, near: Near, choice: Choice) -> None:
        """Show what a document is nearly the same as and what was chosen."""
        share = "All" if near.share >= 1 else f"{near.share:.0%}"
        nearly = f"Nearly the same as {near.name}: {share} of the shorter’s words stand in both."
        self._told.setText(f"{near.same_file}." if near.cut else nearly)
        self.buttons[Choice.REPLACE].setVisible(near.source is not None)
        self.buttons[choice].setChecked(True)
        self.say("")

    def say(self, happens: str) -> None:
        """Say what becomes of the quotes; nothing where nothing does."""
        self.happens.setText(happens)
        self.happens.setVisible(bool(happens))

    @Slot()
    def _on_clicked(self) -> None:
        for choice, button in self.buttons.items():
            if button.isChecked():
                self.chosen.emit(choice)
