"""The dictionary of the machine, read beside the window so that typing never waits for it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from argmap.spelling.dictionary import Dictionary, read_dictionary
from argmap.ui.aside import Aside
from argmap.ui.errand import Errand


class DictionaryLoading(QObject):
    """Reads a dictionary once."""

    done = Signal(object)
    """The `Dictionary`; None where its files cannot be understood."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._aside: Aside | None = None

    def begin(self) -> None:
        """Begin to read; what was begun before goes on."""
        if self._aside is None:
            self._aside = Aside("dictionary", self)
            self._aside.answered.connect(self.done)
            self._aside.do(partial(_read, self._path))


def _read(path: Path, _errand: Errand) -> Dictionary | None:
    try:
        return read_dictionary(path)
    except (OSError, ValueError, LookupError):
        return None
