"""Which files of a folder are read: those of known kinds, none that is hidden or linked away."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import SUFFIXES

MOST_FILES = 2000
"""How many files of one folder are read."""
_SHOWN = 3


def files_in(paths: Sequence[Path]) -> Iterator[tuple[Path, SourceError | None]]:
    """Walk files as they are named and folders by name; what a folder's error is, if any."""
    for path in paths:
        if _is_folder(path):
            yield from _walked(path)
        else:
            yield path, None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # whoever reads it says why it cannot be


def _walked(folder: Path) -> Iterator[tuple[Path, SourceError | None]]:
    passed = _Passed()
    count = 0
    for top, folders, names in os.walk(folder, onerror=passed.take_error):
        folders[:] = [name for name in sorted(folders) if not passed.takes(Path(top, name), True)]
        for name in sorted(names):
            path = Path(top, name)
            if passed.takes(path, is_folder=False):
                continue
            count += 1
            if count > MOST_FILES:
                passed.rest += 1
                continue
            yield path, None
    sentence = passed.sentence(count)
    if sentence:
        yield folder, SourceError(f"In “{folder.name or folder}”: {sentence}", passed.hint)


class _Passed:
    """What was passed over in a folder, and why."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self.links: list[str] = []
        self.unknown: list[str] = []
        self.closed: list[str] = []
        self.rest = 0

    def takes(self, path: Path, is_folder: bool) -> bool:  # noqa: FBT001 -- one of two kinds
        """Say whether a file or folder is passed over, and remember it."""
        if path.name.startswith((".", "~$")):
            self.hidden.append(path.name)
        elif path.is_symlink():
            self.links.append(path.name)
        elif not is_folder and path.suffix.lower() not in SUFFIXES:
            self.unknown.append(path.name)
        else:
            return False
        return True

    def take_error(self, error: OSError) -> None:
        """Remember a folder that could not be listed."""
        self.closed.append(Path(str(error.filename)).name)

    @property
    def hint(self) -> str:
        """What can be done about it."""
        if not self.unknown:
            return ""
        return "Save as PDF or as plain text what you want to quote from, and import that."

    def sentence(self, count: int) -> str:
        """Say what was passed over; nothing where all was read."""
        parts = [
            _listed(self.hidden, "hidden, not read"),
            _listed(self.unknown, "of a kind that is not read"),
            _listed(self.links, "a link, not followed"),
            _listed(self.closed, "a folder that may not be listed"),
            f"{self.rest} more than the {MOST_FILES} that are read at once" if self.rest else "",
            "" if count else "no file that can be read",
        ]
        told = "; ".join(filter(None, parts))
        return f"{told}." if told else ""


def _listed(names: list[str], what: str) -> str:
    if not names:
        return ""
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return f"{len(names)} {what} ({shown})"
