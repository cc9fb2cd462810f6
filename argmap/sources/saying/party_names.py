"""Names that mean one thing: by a word they share, as a case joins them, or as its parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from argmap.case.caption import Case
from argmap.sources.saying.attributing_words import attributing_words


def names_meet(one: str, other: str, aliases: Iterable[Sequence[str]] = ()) -> bool:
    """Tell whether two names may mean one person or thing: they share a word, or are joined."""
    first, second = _words(one), _words(other)
    if first & second or not first or not second:
        return True
    for group in aliases:
        words = [_words(name) for name in group]
        if any(first & name for name in words) and any(second & name for name in words):
            return True
    return False


def _words(name: str) -> set[str]:
    parts = (part.strip(".,’'").removesuffix("’s").casefold() for part in name.split())
    return {part for part in parts if len(part) > 1} - _EMPTY


_EMPTY = frozenset({"the", "an", "of", "and", "for", "inc", "llc", "co", "mr", "ms", "mrs", "dr"})


def with_parties(case: Case) -> tuple[tuple[str, ...], ...]:
    """Return the names that a case joins, with what its parties are called in papers."""
    groups = [[*map(str.strip, entry.split("="))] for entry in case.aliases]
    words = attributing_words()
    called: dict[str, list[str]] = {
        case.movant: [*words.movants],
        case.respondent: [*words.respondents],
    }
    sides = re.split(r"\s+vs?\.?\s+", case.title, maxsplit=1)
    roles = (words.plaintiffs, words.defendants)
    for side, role in zip(sides, roles, strict=False) if len(sides) == len(roles) else ():
        of_side = [
            name for name in (case.movant, case.respondent) if name and names_meet(side, name)
        ]
        if len(of_side) == 1:
            called[of_side[0]].extend(role)
    for party, names in called.items():
        if party:
            joined = next((one for one in groups if party in one), None)
            groups += [] if joined else [[party]]
            (joined or groups[-1]).extend(names)
    return tuple(map(tuple, groups))
