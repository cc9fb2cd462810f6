"""What the palette offers, and in which order: pure ranking of words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

MOST_SHOWN = 40


class EntryKind(Enum):
    """What choosing an entry does: an action is done, a claim is picked."""

    ACTION = auto()
    CLAIM = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette offers; `words` is what typing is compared with."""

    kind: EntryKind
    id: str
    title: str
    aside: str = ""
    key: str = ""
    words: str = ""


def ranked(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries that every typed word is found in, best first.

    A claim's own key comes first, then titles that begin with what was typed,
    then words that do, then words that hold it; else the order given stays.
    """
    wanted = typed.casefold().split()
    scored = [(_score(entry, typed.casefold().strip(), wanted), entry) for entry in entries]
    found = [pair for pair in scored if pair[0] is not None]
    found.sort(key=_by_score)
    return [entry for _, entry in found[:MOST_SHOWN]]


def _score(entry: Entry, typed: str, wanted: list[str]) -> int | None:
    if not wanted:
        return 0
    title = entry.title.casefold()
    text = f"{title} {entry.words.casefold()}"
    if any(word not in text and word != entry.key.casefold() for word in wanted):
        return None
    if typed == entry.key.casefold():
        return 0
    if title.startswith(typed):
        return 1
    begun = [part for part in text.split() if any(part.startswith(word) for word in wanted)]
    return 2 if begun else 3


def _by_score(pair: tuple[int | None, Entry]) -> int:
    return pair[0] or 0
