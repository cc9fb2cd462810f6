"""Which files of a folder are read: those of known kinds, none that is hidden or linked away.

What a browser saved beside a page, its pictures, scripts and frames, belongs to that page.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import SUFFIXES

MOST_FILES = 2000
"""How many files of one folder are read."""
_SHOWN = 3
_SAVE_AS = "Save as PDF or as plain text what you want to quote from, and import that."
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_SAVED = (
    *("_files", ".files", "-files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden"),
    *("_arquivos", "_ficheiros", "-filer", "_filer", "_pliki", "_soubory", "_tiedostot", "_elemei"),
    *("_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos", "_fajlovi"),
    "_fitxategiak",
)
"""What browsers put behind a page’s name for the folder of what it shows, language by language."""


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
        folders[:] = passed.folders_to_walk(top, sorted(folders), names)
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
        self.saved: dict[str, int] = {}
        self.rest = 0

    def folders_to_walk(self, top: str, folders: Sequence[str], names: Sequence[str]) -> list[str]:
        """Return which folders of one are walked; count the files of those of saved pages."""
        pages = {path.stem.lower() for path in map(Path, names) if path.suffix.lower() in _PAGES}
        walked = [name for name in folders if not self.takes(Path(top, name), is_folder=True)]
        saved = [name for name in walked if _page_of(name) & pages]
        for name in saved:
            self.saved[name] = sum(len(files) for _, _, files in os.walk(Path(top, name)))
        return [name for name in walked if name not in saved]

    def takes(self, path: Path, *, is_folder: bool) -> bool:
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
        hints = (
            (
                self.unknown,
                _SAVE_AS,
            ),
            (self.saved, "To read what was saved with a page, add that folder by its own name."),
        )
        return " ".join(hint for passed, hint in hints if passed)

    def sentence(self, count: int) -> str:
        """Say what was passed over; nothing where all was read."""
        parts = [
            _listed(self.hidden, "hidden, not read"),
            _listed(self.unknown, "of a kind that is not read"),
            _listed(self.links, "a link, not followed"),
            _told_of_saved(self.saved),
            _listed(self.closed, "a folder that may not be listed"),
            f"{self.rest} more than the {MOST_FILES} that are read at once" if self.rest else "",
            "" if count else "no file that can be read",
        ]
        told = "; ".join(filter(None, parts))
        return f"{told}." if told else ""


def _page_of(folder: str) -> set[str]:
    """Return the names that a page would have, in small letters, of which this is the folder."""
    name = folder.lower()
    return {name.removesuffix(end) for end in map(str.lower, _SAVED) if name.endswith(end)}


def _told_of_saved(saved: Mapping[str, int]) -> str:
    if not saved:
        return ""
    count = sum(saved.values())
    pages = "a page" if len(saved) == 1 else f"{len(saved)} pages"
    shown = ", ".join(list(saved)[:_SHOWN]) + (", …" if len(saved) > _SHOWN else "")
    files = "1 file" if count == 1 else f"{count} files"
    return f"{files} that a browser saved with {pages}, not read ({shown})"


def _listed(names: list[str], what: str) -> str:
    if not names:
        return ""
    shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
    return f"{len(names)} {what} ({shown})"
