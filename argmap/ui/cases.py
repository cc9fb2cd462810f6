"""What the window asks of whatever keeps case files; `bootstrap` hands it in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from argmap.formats.new_case import NewCase
from argmap.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier state of a case file, when it was kept, and what is in it, in words."""

    path: Path
    label: str
    about: str = ""


class CaseFiles(Protocol):
    """Cases as files.

    Every method raises `ArgmapError` with a sentence when it cannot be done;
    what was on disk before still is.
    """

    def create(self, path: Path, example: str | None = None) -> None:
        """Make a new case, empty or filled with the example of that name."""
        ...

    def case_inside(self, copy: Path) -> NewCase:
        """Read the case inside a working copy, which is a PDF."""
        ...

    def create_of(self, path: Path, new: NewCase) -> None:
        """Make a new case of what was read."""
        ...

    def open(self, path: Path) -> Workspace:
        """Open a case, read-only where another process writes it."""
        ...

    def copy(self, path: Path, to: Path, *, with_history: bool, with_rounds: bool = False) -> None:
        """Write a copy; without its history a copy has no notes either."""
        ...

    def backups(self, path: Path) -> list[Backup]:
        """List the kept earlier states of a case, latest first."""
        ...

    def restore(self, backup: Backup, path: Path) -> None:
        """Put an earlier state in the place of a case that is not open; the present one is kept."""
        ...

    def default_folder(self) -> Path:
        """Return the folder where new cases go; it may not exist yet."""
        ...
