"""Where the reports of a case come from: those of one wire, and copies of one text, are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.case.evidence import Source
from argmap.case.ids import SourceId

AreCopies = Callable[[SourceId, SourceId], bool]
"""Says whether the texts of two sources are nearly the same."""


def no_copies(_: SourceId, __: SourceId) -> bool:
    """Say that no two sources are copies: where no texts are at hand."""
    return False


def origins_of(sources: Iterable[Source], are_copies: AreCopies = no_copies) -> list[list[Source]]:
    """Part sources by where they come from: a source is of one origin with those it copies.

    A source that says no origin is one of its own, unless its text is nearly another's.
    """
    groups: list[list[Source]] = []
    for source in sources:
        joined, rest = [source], []
        for group in groups:
            if any(_are_one(source, other, are_copies) for other in group):
                joined = [*group, *joined]
            else:
                rest.append(group)
        groups = [*rest, joined]
    return groups


def has_several_origins(sources: Iterable[Source], are_copies: AreCopies = no_copies) -> bool:
    """Say whether sources come from more than one place; only as many texts are read as needed."""
    return len(origins_of(sources, are_copies)) > 1


def _are_one(one: Source, other: Source, are_copies: AreCopies) -> bool:
    wire = one.origin.strip().casefold()
    if wire and wire == other.origin.strip().casefold():
        return True
    return one.id == other.id or are_copies(one.id, other.id)
