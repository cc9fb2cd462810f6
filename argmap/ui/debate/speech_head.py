"""Which speech is open, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from argmap.case.speeches import SpeechDocument
from argmap.ui.combo_box import ComboBox


class SpeechHead(QWidget):
    """Tells what is chosen by signals; what it shows comes from the case."""

    chosen = Signal(object)
    """The id of the speech to open."""
    titled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self.speeches = ComboBox()
        self.speeches.setAccessibleName("Speech that is open")
        self.title = QLineEdit()
        self.title.setPlaceholderText("Title of the speech")
        self.title.setAccessibleName("Title of the speech")
        self.new = QPushButton("New speech")
        self.delete = QPushButton("Delete speech")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.speeches, 1)
        row.addWidget(self.title, 1)
        row.addWidget(self.new)
        row.addWidget(self.delete)
        self.speeches.activated.connect(self._on_chosen)
        self.title.editingFinished.connect(self._on_titled)

    def show_speeches(
        self, held: Sequence[tuple[SpeechDocument, str]], opened: SpeechDocument, *, can_edit: bool
    ) -> None:
        """Show the speeches of a case, each with what it is called, and the one that is open."""
        self.speeches.clear()
        for one, title in held:
            self.speeches.addItem(title, one.id)
        self.speeches.setCurrentIndex(self.speeches.findData(opened.id))
        self.speeches.setVisible(len(held) > 1)
        self._title = opened.title
        if not self.title.hasFocus() or not self.title.isModified():
            self.title.setText(opened.title)
        for part in (self.title, self.new, self.delete):
            part.setEnabled(can_edit)

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self.speeches.currentData())

    @Slot()
    def _on_titled(self) -> None:
        if self.title.text() != self._title:
            self._title = self.title.text()
            self.titled.emit(self._title)
