"""A template of the user's own: argmap's, copied to where it is read and can be changed."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple

from argmap.brief.motion.template_parts import FOLDER
from argmap.brief.options import TEMPLATE
from argmap.brief.papers import PaperKind
from argmap.case.errors import FormatError
from argmap.resources import own_folder, resource


class CopiedTemplate(NamedTuple):
    """A template of the user's own, and whether it was there before.

    `name` is what chooses it; empty where it is read for every paper of its kind.
    """

    path: Path
    name: str
    was_there: bool = False


def copy_template(paper: PaperKind) -> CopiedTemplate:
    """Copy argmap's template of a kind of paper among the user's own; nothing is replaced.

    Where a paper can choose a template the copy has a name of its own, else that of the kind.
    Raises `FormatError` for a kind without one, and where it cannot be written.
    """
    original = resource("templates", FOLDER) / f"{paper.id}.toml"
    folder = own_folder(FOLDER)
    if folder is None:
        raise FormatError(
            "No folder of settings is known here, so there is no place for a template.",
            "Start argmap as usual and copy it there.",
        )
    if not original.is_file():
        raise FormatError(
            f"“{paper.title}” has no template.",
            "Turn to a brief, as the memorandum: its headings and sentences can be changed.",
        )
    is_chosen = TEMPLATE in paper.options
    path = _free_path(folder, paper.id) if is_chosen else folder / f"{paper.id}.toml"
    name = path.stem if is_chosen else ""
    if path.exists():
        return CopiedTemplate(path, name, was_there=True)
    _copy(original, path)
    return CopiedTemplate(path, name)


def own_versions() -> tuple[tuple[str, int], ...]:
    """Return the user’s own templates, each with when it was written."""
    folder = own_folder(FOLDER)
    if folder is None or not folder.is_dir():
        return ()
    found = []
    for path in sorted(folder.glob("*.toml")):
        with suppress(OSError):  # gone since
            found.append((path.name, path.stat().st_mtime_ns))
    return tuple(found)


def _copy(original: Path, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as copy:
            copy.write(original.read_bytes())
    except OSError as error:
        told = f"The template could not be copied to {path.parent}: {error.strerror or error}."
        raise FormatError(told, "Make room there, or let argmap write to the folder.") from error


def _free_path(folder: Path, paper: str) -> Path:
    names = (f"{paper}-own{f'-{number}' if number > 1 else ''}.toml" for number in count(1))
    return next(path for path in (folder / name for name in names) if not path.exists())
