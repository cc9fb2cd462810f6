"""The formats there are: argmap's own, and beside them those of the user."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from argmap.case.errors import FormatError
from argmap.case.own_files import mistake_at, read_own_files
from argmap.debate.format_reading import read_format
from argmap.debate.formats import DebateFormat
from argmap.resources import own_folder, resource


@dataclass(frozen=True, slots=True)
class KnownFormats:
    """Formats by id, in the order of their lists, and what is wrong with files of the user's."""

    formats: dict[str, DebateFormat]
    mistakes: tuple[FormatError, ...] = ()


def known_formats() -> KnownFormats:
    """Return every format; a file of the user's with a mistake is left out and told of."""
    return _known(own_folder("debate"))


def format_of(format_id: str) -> DebateFormat | None:
    """Return a format by its id; None where no file is left that says what it is."""
    return known_formats().formats.get(format_id)


@cache
def _known(folder: Path | None) -> KnownFormats:
    ours = load_formats()
    return with_own_formats(ours, folder) if folder else KnownFormats(ours)


def load_formats() -> dict[str, DebateFormat]:
    """Read the formats of `resources/debate/`; raise `FormatError` for a mistake in one."""
    files = sorted(resource("debate").glob("*.toml"))
    read = [read_format(one.stem, one.read_text("utf-8"), f"debate/{one.name}") for one in files]
    return _in_order(read)


def with_own_formats(ours: dict[str, DebateFormat], folder: Path) -> KnownFormats:
    """Add the formats of a folder, a `NAME.toml` each; it need not be there.

    One with a mistake, or with the id or the name of another, is told of with its line.
    """
    own: dict[str, DebateFormat] = {}

    def take(file: Path, text: str) -> None:
        if file.stem in ours:
            raise FormatError(f"{file}: argmap has a format of its own called “{file.stem}”.")
        made = read_format(file.stem, text, str(file))
        names = {one.name.casefold() for one in (*ours.values(), *own.values())}
        if made.name.casefold() in names:
            told = f"another format is named “{made.name}” already"
            raise mistake_at(file, text, "name", told)
        own[made.id] = made

    mistakes = read_own_files(folder, "format", take)
    return KnownFormats(_in_order([*ours.values(), *own.values()]), mistakes)


def _in_order(formats: list[DebateFormat]) -> dict[str, DebateFormat]:
    ordered = sorted(formats, key=lambda one: (one.rank, one.name))
    return {one.id: one for one in ordered}
