"""Asks for the name of a reader who has found nothing in the case so far."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from argmap.case.terms import COURT, ME
from argmap.ui.focusing import focus_on
from argmap.ui.overriding import override
from argmap.ui.weighing.labels import note_label

ANOTHER = "Another reader…"
"""What is chosen to find in a name that is not in the list."""
_LONGEST = 60
_NO_NAME = "Type whose findings they are to be."
_OWN = "That is you: choose “Mine”. Here the name of somebody else is asked for."
_COURTS = "That name is kept for what the court found, which is shown when it is revealed."


class AnotherReader(QWidget):
    """A line for a name: Enter takes it, Esc gives it up."""

    named = Signal(object)
    """The name, of somebody listed already or of somebody new."""
    given_up = Signal()
    """No name is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._readers: Sequence[str] = ()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText("Whose? A name")
        self.line.setAccessibleName("Name of another reader")
        self.line.returnPressed.connect(self._on_entered)
        self.line.textEdited.connect(self._on_edited)
        self.lack = note_label()
        self.lack.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.lack)
        self.hide()

    def start(self, readers: Sequence[str]) -> None:
        """Ask for a name; of `readers`, who can be chosen already, each is meant however typed."""
        self._readers = readers
        self.line.clear()
        self.lack.hide()
        self.show()
        focus_on(self.line)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_entered(self) -> None:
        name = " ".join(self.line.text().split())
        known = {one.casefold(): one for one in self._readers if one != ME}
        lack = name_lack(name, known)
        self.lack.setText(lack)
        self.lack.setVisible(bool(lack))
        if not lack:
            self.named.emit(known.get(name.casefold(), name))

    @Slot()
    def _on_edited(self) -> None:
        self.lack.hide()


def name_lack(name: str, known: dict[str, str]) -> str:
    """Say why a name cannot be another reader's; empty where it can.

    `known` are those who can be chosen, by their names in small letters.
    """
    if not name:
        return _NO_NAME
    if name.casefold() in {ME, "mine"}:
        return _OWN
    is_courts = name.casefold() in {COURT, f"the {COURT}"}
    return _COURTS if is_courts and name.casefold() not in known else ""
