"""The dictionary of the machine, read beside the window so that typing never waits for it."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.spelling.dictionary import Dictionary, read_dictionary

_LOOK_MS = 30


class DictionaryLoading(QObject):
    """Reads a dictionary once, on a thread that the program may end under."""

    done = Signal(object)
    """The `Dictionary`; None where its files cannot be understood."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._read: Dictionary | None = None
        self._thread: Thread | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def begin(self) -> None:
        """Begin to read; what was begun before goes on."""
        if self._thread is None:
            self._thread = Thread(target=self._read_now, name="dictionary", daemon=True)
            self._thread.start()
            self._look.start()

    def _read_now(self) -> None:
        try:
            self._read = read_dictionary(self._path)
        except (OSError, ValueError, LookupError):
            self._read = None

    @Slot()
    def _on_look(self) -> None:
        if self._thread is not None and not self._thread.is_alive():
            self._look.stop()
            self.done.emit(self._read)
