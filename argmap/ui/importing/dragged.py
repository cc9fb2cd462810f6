"""What is dragged over the window from elsewhere: a case, files, the words of a page, or a link."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from argmap.case.counting import counted
from argmap.ui.importing.pasting import forms_in

_CASE = ".argmap"
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
NO_LINKS = (
    "argmap fetches nothing from the network. Save the page in your browser first; then drop"
    " its file here."
)
ONE_CASE = "Drop one case by itself to open it, or only files to import them."


class Sort(Enum):
    """What becomes of what is dragged when it is let go."""

    CASE = auto()
    FILES = auto()
    WORDS = auto()
    LINK = auto()
    MIXED = auto()


class Dragged(NamedTuple):
    """What is dragged: the files of it, and the forms of a text as bytes and file name."""

    sort: Sort
    paths: list[Path]
    forms: list[tuple[bytes, str]]

    @property
    def offer(self) -> str:
        """Say what letting go will do."""
        if self.sort is Sort.CASE:
            return f"Let go to open the case “{self.paths[0].name}”"
        return f"Let go to import {_named(self.paths) if self.paths else 'the text'}"

    def why_not(self, *, is_open: bool, read_only: str) -> str:
        """Say why it cannot be taken; empty where it can."""
        if self.sort is Sort.LINK:
            return NO_LINKS
        if self.sort is Sort.MIXED:
            return ONE_CASE
        if self.sort is Sort.CASE:
            return ""
        what = "files" if self.paths else "text"
        return read_only if is_open else f"Open a case first; then {what} can be dropped to import."


def files_in_mime(mime: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that are dragged or copied."""
    local = (url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    return [Path(path) for path in local if path]


def dragged_in(mime: QMimeData, *, is_own: bool) -> Dragged | None:
    """Return what a drag brings; None where it brings nothing that can be imported or opened.

    `is_own` is whether it began in a window of argmap, where words are for claims.
    """
    paths = files_in_mime(mime)
    if paths:
        cases = [one for one in paths if one.suffix.lower() == _CASE and not one.is_dir()]
        if not cases:
            return Dragged(Sort.FILES, paths, [])
        return Dragged(Sort.CASE if len(paths) == 1 else Sort.MIXED, paths, [])
    if is_own:
        return None
    if mime.urls() or _ADDRESS.fullmatch(mime.text().strip()):
        return Dragged(Sort.LINK, [], [])
    forms = forms_in(mime)
    return Dragged(Sort.WORDS, [], forms) if forms else None


def _named(paths: list[Path]) -> str:
    if len(paths) == 1:
        return f"“{paths[0].name}”"
    folders = sum(1 for path in paths if path.is_dir())
    files = len(paths) - folders
    parts = [counted(files, "file")] if files else []
    parts += [counted(folders, "folder")] if folders else []
    return " and ".join(parts)
