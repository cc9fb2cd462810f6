"""What the Weigh tab says of itself where somebody asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.law.standard import StandardSet
from argmap.ui.weighing.about import ABOUT
from argmap.ui.weighing.labels import link_button, note_label


class AboutLinks(QWidget):
    """Two links: one unfolds a few sentences, one opens all that was checked."""

    def __init__(
        self, load_standards: Callable[[], StandardSet], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._load_standards = load_standards
        self.words = note_label(ABOUT)
        self.link = link_button("What this is and is not")
        self.checked = link_button("What is law here, what a model, and what was checked")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.link, self.words, self.checked):
            column.addWidget(part)
        self.words.hide()
        self.link.clicked.connect(self._on_asked)
        self.checked.clicked.connect(self._on_checked)

    @Slot()
    def _on_asked(self) -> None:
        self.words.setVisible(self.words.isHidden())

    @Slot()
    def _on_checked(self) -> None:
        from argmap.ui.dialogs.weighing import show_weighing  # noqa: PLC0415 -- seldom asked for

        show_weighing(self.window(), self._load_standards())
