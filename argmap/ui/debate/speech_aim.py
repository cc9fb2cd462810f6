"""The speech of a format whose time a speech is to keep to."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from argmap.case.speeches import SpeechDocument
from argmap.debate.bells import clock_words
from argmap.debate.known_formats import known_formats
from argmap.ui.combo_box import ComboBox

_NONE = "For no speech of a format"


class SpeechAim(ComboBox):
    """Lists the speeches of all known formats; periods of questions are not written out."""

    aimed = Signal(object, object)
    """The ids of a format and of a speech of it, both empty for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Speech of a format that it is for")
        self._ids: list[tuple[str, str]] = []
        self.activated.connect(self._on_activated)

    def show_aim(self, opened: SpeechDocument) -> None:
        """Show which speech a document is for."""
        if not self._ids:
            self._fill()
        wanted = (opened.format, opened.speech)
        self.setCurrentIndex(self._ids.index(wanted) if wanted in self._ids else 0)

    def row_of(self, format_id: str, speech: str) -> int:
        """Return the row of a speech of a format."""
        return self._ids.index((format_id, speech))

    def _fill(self) -> None:
        self._ids.append(("", ""))
        self.addItem(_NONE)
        for held in known_formats().formats.values():
            for one in held.speeches:
                if not one.is_questioning:
                    time = f" ({clock_words(one.seconds)})" if one.seconds else ""
                    self._ids.append((held.id, one.id))
                    self.addItem(f"{one.title}{time}: {held.name}")

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        self.aimed.emit(*self._ids[row])
