"""Predict first: the court's findings stay hidden until the user asks for them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from argmap.ui.counting import counted
from argmap.ui.settings import Settings
from argmap.ui.weighing.labels import link_button, note_label

_FIRST = (
    "Predict first: find on each factor what you think the court found. Its findings are in this "
    "case, and stay hidden until you reveal them."
)


class Revealed:
    """Whether the court's findings of a case are shown; remembered where there are settings."""

    def __init__(self, settings: Settings | None) -> None:
        self._settings = settings
        self._cases: set[str] = set()

    def forget(self) -> None:
        """Hide them again in every case that the settings do not know."""
        self._cases.clear()

    def shows(self, case: str) -> bool:
        """Tell whether they are shown in a case, by its id."""
        return case in self._cases or bool(self._settings and self._settings.court_shown(case))

    def show(self, case: str, *, shown: bool) -> None:
        """Show or hide them in a case from now on."""
        (self._cases.add if shown else self._cases.discard)(case)
        if self._settings:
            self._settings.set_court_shown(case, shown=shown)


class Predicting(QWidget):
    """Says that there is something to predict, and reveals what the court found when asked."""

    wanted = Signal(object)
    """The court's findings are to be shown, or to be hidden again."""

    def __init__(self) -> None:
        super().__init__()
        self.words = note_label()
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
