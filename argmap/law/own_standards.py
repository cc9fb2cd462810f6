"""Standards that a user has written: a file each, beside argmap's own and never in their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from argmap.case.errors import FormatError
from argmap.law.reading import read_standard
from argmap.law.standard import Standard, StandardSet

_MOST_BYTES = 1_000_000
"""No standard is as long; a file that is was put there by mistake."""
_HINT = "Correct it and start argmap again: until then it does without this standard."


def with_own_standards(known: StandardSet, folder: Path) -> StandardSet:
    """Add the standards of a folder, a `NAME.toml` each; it need not be there.

    A file with a mistake is left out and told of in `mistakes`, with its line; the others load.
    """
    own: dict[str, Standard] = {}
    mistakes: list[FormatError] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            own[file.stem] = _read(file, known, own)
        except FormatError as error:
            mistakes.append(FormatError(error.message, _HINT))
    together = [*known.standards.values(), *own.values()]
    together.sort(key=lambda one: (one.rank, one.id))
    standards = {one.id: one for one in together}
    return replace(known, standards=standards, mistakes=tuple(mistakes))


def _read(file: Path, known: StandardSet, own: dict[str, Standard]) -> Standard:
    if file.stem in known.standards:
        raise FormatError(f"{file}: argmap has a standard of its own called “{file.stem}”.")
    try:
        # A pipe is a file that is never read to its end.
        if not file.is_file():
            file.stat()
            raise FormatError(f"{file} is not a file.")
        if file.stat().st_size > _MOST_BYTES:
            raise FormatError(f"{file} is too large for a standard: it has more than a megabyte.")
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FormatError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise FormatError(f"{file} is not UTF-8 text.") from error
    standard = read_standard(file.stem, text, known.scales, where=str(file))
    names = {one.name.casefold() for one in (*known.standards.values(), *own.values())}
    if standard.name.casefold() in names:
        raise FormatError(f"{file}: another standard is named “{standard.name}” already.")
    return standard
