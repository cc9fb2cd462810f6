"""Where the clock of a round stands while it runs, kept beside the settings, a file a round.

What a clock counts is no edit, so it makes no step to undo; the case keeps it whenever the clock
stops. This is what a window that ends in the middle of a speech leaves behind.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from argmap.case.ids import FlowEntryId, RoundId

ROUNDS = "rounds"
"""The folder, beside the settings, of what clocks have counted since the case kept it."""


class RoundBook:
    """Reads and writes what is kept of the clocks of rounds, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, of: RoundId, since: str) -> str:
        """Return the state kept of a round since the case kept `since`; empty where there is none.

        What goes on from another state, as before an undo, is not taken.
        """
        try:
            held = json.loads(self._file(of).read_text(encoding="utf-8"))
            state, base = held["state"], held["since"]
        except (OSError, ValueError, KeyError, TypeError):
            return ""
        return state if base == since and isinstance(state, str) else ""

    def write(self, of: RoundId, since: str, state: str) -> None:
        """Keep the state of a round; where the disk refuses, the clock in the window goes on."""
        file = self._file(of)
        draft = file.with_suffix(".draft")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps({"since": since, "state": state}), encoding="utf-8")
            draft.replace(file)

    def forget(self, of: RoundId) -> None:
        """Keep nothing of a round: the case keeps all of it."""
        with suppress(OSError):
            self._file(of).unlink(missing_ok=True)

    def folds(self, of: RoundId) -> frozenset[FlowEntryId]:
        """Return the lines of a round's flow sheet that are folded, by their first entries."""
        try:
            held = json.loads(self._folds_file(of).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return frozenset()
        lines = held if isinstance(held, list) else []
        return frozenset(FlowEntryId(one) for one in lines if isinstance(one, str))

    def keep_folds(self, of: RoundId, lines: frozenset[FlowEntryId]) -> None:
        """Keep which lines of a round are folded; where the disk refuses, only the window does."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._folds_file(of).write_text(json.dumps(sorted(lines)), encoding="utf-8")

    def _folds_file(self, of: RoundId) -> Path:
        return self._folder / f"{of}.folds.json"

    def _file(self, of: RoundId) -> Path:
        return self._folder / f"{of}.json"
