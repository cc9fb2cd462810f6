"""Causes of action and defences that a user has written, a file each, for every case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from argmap.case.own_files import mistake_at, read_own_files
from argmap.law.causes import KnownCause, read_cause
from argmap.law.standard import StandardSet


def with_own_causes(known: StandardSet, folder: Path) -> StandardSet:
    """Add the causes of a folder, a `NAME.toml` each; it need not be there.

    A file with a mistake, or with the id or the name of a cause that is known, is left out and
    told of in `mistakes`, with its line; the others load.
    """
    own: dict[str, KnownCause] = {}

    def take(file: Path, text: str) -> None:
        cause = read_cause(text, str(file))
        others = [*known.causes.values(), *own.values()]
        if cause.id in {one.id for one in others}:
            raise mistake_at(file, text, "id", f"another cause has the id “{cause.id}” already")
        if cause.name.casefold() in {one.name.casefold() for one in others}:
            raise mistake_at(file, text, "name", f"another cause is named “{cause.name}” already")
        own[cause.id] = cause

    mistakes = read_own_files(folder, "cause", take)
    return replace(known, own_causes=own, mistakes=(*known.mistakes, *mistakes))
