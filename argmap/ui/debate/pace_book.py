"""How fast the user reads aloud, kept beside the settings: it is a person's and not a case's."""

from __future__ import annotations

from pathlib import Path

from argmap.case.errors import StoreError
from argmap.debate.pace import USUAL, Pace, pace_from_json, pace_to_json

_FILE = "pace.json"


class PaceBook:
    """Reads and writes the pace, in the folder of the settings."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    def read(self) -> Pace:
        """Return the pace that was kept; the usual one where none was, or it cannot be read."""
        try:
            return pace_from_json(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return USUAL

    def write(self, pace: Pace) -> None:
        """Keep a pace; raise `StoreError` where the disk refuses."""
        draft = self._file.with_suffix(".draft")
        try:
            draft.write_text(pace_to_json(pace), encoding="utf-8")
            draft.replace(self._file)
        except OSError as error:
            raise StoreError(
                f"Your pace could not be kept in {self._file}: {error.strerror}.",
                "It holds until the window is closed.",
            ) from error
