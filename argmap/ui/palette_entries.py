"""What the palette offers, and in which order: pure ranking of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from argmap.case.quotation import in_quotes

MOST_SHOWN = 40
_MOST_NOT_NOW = 5
"""So many of what cannot be done now are told at the end of what can."""
_KEY, _EXACT, _WHOLE_WORDS, _BEGINNING, _WORDS, _INSIDE = range(6)
"""How well an entry matches, best first."""


class EntryKind(Enum):
    """What choosing an entry does: an action is done, a claim is picked, a source is opened."""

    ACTION = auto()
    CLAIM = auto()
    SOURCE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing the palette offers.

    What is typed is compared with the title, with `text`, which is what a claim says in full,
    and with `words`, by which it is found too. `why_not` says why it cannot be chosen now.
    What `takes_words` is offered whatever is typed, and takes it along: see `with_words`.
    """

    kind: EntryKind
    id: str
    title: str
    aside: str = ""
    key: str = ""
    text: str = ""
    words: str = ""
    why_not: str = ""
    takes_words: bool = False

    def with_words(self, typed: str) -> Entry:
        """Return it with what was typed in its title and, after a line break, in its id."""
        return replace(self, id=f"{self.id}\n{typed}", title=f"{self.title}: {in_quotes(typed)}")


def ranked(entries: Iterable[Entry], typed: str) -> list[Entry]:
    """Return the entries that every typed word is found in, best first.

    A key comes first, then those that say exactly what was typed, then those that begin with
    it, whole words before parts of one; then those where each typed word begins one, then
    those that only hold them; else the order given stays. What cannot be chosen now is told
    last, and only where something is typed. Before it comes what takes the words along.
    """
    sought, entries = _Sought(typed), list(entries)
    scored = [(sought.score(entry), entry) for entry in entries]
    found = [pair for pair in scored if pair[0] is not None]
    found.sort(key=_by_score)
    now = [entry for _, entry in found if not entry.why_not][:MOST_SHOWN]
    if not sought.words:
        return now
    matching = {entry.id for entry in now}
    taking = [one for one in entries if one.takes_words and one.id not in matching]
    now += [one.with_words(" ".join(typed.split())) for one in taking]
    return now + [entry for _, entry in found if entry.why_not][:_MOST_NOT_NOW]


class _Sought:
    """What was typed, however it is spaced and whatever its capitals."""

    def __init__(self, typed: str) -> None:
        self.words = typed.casefold().split()
        self._typed = " ".join(self.words)
        self._begun = [re.compile(rf"(?<!\w){re.escape(word)}") for word in self.words]

    def score(self, entry: Entry) -> int | None:
        """Tell how well an entry matches, 0 the best; None where it does not."""
        if not self.words:
            return 0
        key = entry.key.casefold()
        names = [_plain(name) for name in (entry.title, entry.text) if name]
        text = " ".join((*names, entry.words.casefold()))
        if any(word not in text and word != key for word in self.words):
            return None
        if self._typed == key:
            return _KEY
        begun = [name[len(self._typed) :] for name in names if name.startswith(self._typed)]
        return self._begins(begun) if begun else self._within(text, key)

    def _begins(self, rests: Sequence[str]) -> int:
        if "" in rests:
            return _EXACT
        is_whole = any(not rest[0].isalnum() for rest in rests)
        return _WHOLE_WORDS if is_whole else _BEGINNING

    def _within(self, text: str, key: str) -> int:
        pairs = zip(self._begun, self.words, strict=True)
        return _WORDS if all(one.search(text) or word == key for one, word in pairs) else _INSIDE


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _by_score(pair: tuple[int | None, Entry]) -> int:
    return pair[0] or 0
