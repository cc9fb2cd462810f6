"""Standards that a user has written: a file each, beside argmap's own and never in their place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from argmap.case.errors import FormatError
from argmap.case.own_files import mistake_at, read_own_files
from argmap.law.reading import read_standard
from argmap.law.standard import Standard, StandardSet


def with_own_standards(known: StandardSet, folder: Path) -> StandardSet:
    """Add the standards of a folder, a `NAME.toml` each; it need not be there.

    A file with a mistake is left out and told of in `mistakes`, with its line; the others load.
    """
    own: dict[str, Standard] = {}

    def take(file: Path, text: str) -> None:
        own[file.stem] = _read(file, text, known, own)

    mistakes = read_own_files(folder, "standard", take)
    together = [*known.standards.values(), *own.values()]
    together.sort(key=lambda one: (one.rank, one.id))
    standards = {one.id: one for one in together}
    return replace(known, standards=standards, mistakes=(*known.mistakes, *mistakes))


def _read(file: Path, text: str, known: StandardSet, own: dict[str, Standard]) -> Standard:
    if file.stem in known.standards:
        raise FormatError(f"{file}: argmap has a standard of its own called “{file.stem}”.")
    standard = read_standard(file.stem, text, known.scales, where=str(file))
    names = {one.name.casefold() for one in (*known.standards.values(), *own.values())}
    if standard.name.casefold() in names:
        told = f"another standard is named “{standard.name}” already"
        raise mistake_at(file, text, "name", told)
    return standard
