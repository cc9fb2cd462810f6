"""Which speech is open: its title, and the speech of a format whose time it is to keep to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from argmap.case.speeches import SpeechDocument
from argmap.debate.bells import clock_words
from argmap.debate.known_formats import known_formats
from argmap.ui.combo_box import ComboBox

_NONE = "For no speech of a format"


class SpeechHead(QWidget):
    """Tells what is chosen by signals; what it shows comes from the case."""

    chosen = Signal(object)
    """The id of the speech to open."""
    titled = Signal(object)
    aimed = Signal(object, object)
    """The ids of a format and of a speech of it, both empty for none."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self.speeches = ComboBox()
        self.speeches.setAccessibleName("Speech that is open")
        self.title = QLineEdit()
        self.title.setPlaceholderText("Title of the speech")
        self.title.setAccessibleName("Title of the speech")
        self.aim = ComboBox()
        self.aim.setAccessibleName("Speech of a format that it is for")
        self.new = QPushButton("New speech")
        self.delete = QPushButton("Delete speech")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(8)
        upper.addWidget(self.speeches, 1)
        upper.addWidget(self.new)
        upper.addWidget(self.delete)
        lower.addWidget(self.title, 1)
        lower.addWidget(self.aim, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 0)
        column.setSpacing(6)
        column.addLayout(upper)
        column.addLayout(lower)
        self.speeches.activated.connect(self._on_chosen)
        self.title.editingFinished.connect(self._on_titled)
        self.aim.activated.connect(self._on_aimed)

    def show_speeches(
        self, held: Sequence[tuple[SpeechDocument, str]], opened: SpeechDocument, *, can_edit: bool
    ) -> None:
        """Show the speeches of a case, each with what it is called, and the one that is open."""
        self.speeches.clear()
        for one, title in held:
            self.speeches.addItem(title, one.id)
        self.speeches.setCurrentIndex(self.speeches.findData(opened.id))
        self._title = opened.title
        if not self.title.hasFocus() or not self.title.isModified():
            self.title.setText(opened.title)
        self._show_aims(opened)
        for part in (self.title, self.aim, self.new, self.delete):
            part.setEnabled(can_edit)

    def _show_aims(self, opened: SpeechDocument) -> None:
        if not self.aim.count():
            self.aim.addItem(_NONE, ("", ""))
            for held in known_formats().formats.values():
                for one in held.speeches:
                    if not one.is_questioning:
                        time = f" ({clock_words(one.seconds)})" if one.seconds else ""
                        self.aim.addItem(f"{held.name}: {one.title}{time}", (held.id, one.id))
        wanted = (opened.format, opened.speech)
        rows = [tuple(self.aim.itemData(row)) for row in range(self.aim.count())]
        self.aim.setCurrentIndex(rows.index(wanted) if wanted in rows else 0)

    @Slot()
    def _on_chosen(self) -> None:
        self.chosen.emit(self.speeches.currentData())

    @Slot()
    def _on_titled(self) -> None:
        if self.title.text() != self._title:
            self._title = self.title.text()
            self.titled.emit(self._title)

    @Slot()
    def _on_aimed(self) -> None:
        self.aimed.emit(*self.aim.currentData())
