"""Whether those to whom a document gives words may be who says them in their source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.introducing import introduce_as, of_somebody
from argmap.sources.saying.speaker_phrases import COURT, Named

_WORD = re.compile(r"[^\W_][\w&-]*(?:[’'](?!s\b)\w+)?")
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_NO_NAMES = frozenset({"the", "an", "a", "of", "and", "for", "inc", "llc", "co", "corp", "ltd"})
_OF_BODIES = ("CEO", "chief executive", "co-founder", "cofounder")
"""Offices that nobody holds for a person."""
_JOIN = "\0"

Name = tuple[str, ...]
"""A name word by word; what the case calls by several names is one word of it."""


class Speakers:
    """Knows the names that a case joins, and from texts who speaks for whom."""

    def __init__(self, aliases: Iterable[Sequence[str]], texts: Iterable[str]) -> None:
        self._groups = [tuple(group) for group in aliases]
        self._texts = tuple(texts)
        self._joined: dict[Name, str] = {}
        self._speaking: dict[tuple[Name, Name], bool] = {}
        self._headed: dict[Name, bool] = {}
        for rank, group in enumerate(self._groups):
            for name in group:
                self._joined.setdefault(tuple(_words(name)), f"{_JOIN}{rank}")

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that tell who speaks for whom."""
        return self._texts

    def may_be(self, told: Named, own: str) -> bool:
        """Tell whether somebody may be who a source names; so where nobody can tell."""
        name = self.read(own)
        if not told.names or not name:
            return True
        return any(self._is(one, name, is_office=told.is_office) for one in told.names)

    def is_told_to_be(self, told: Named, own: str) -> bool:
        """Tell whether somebody is who a source names, by name or because a text says so."""
        name = self.read(own)
        return any(self._is(one, name, is_office=False) for one in told.names if name)

    def is_named(self, told: Named, name: str) -> bool:
        """Tell whether somebody is told by a name, or a part of it."""
        own = self.read(name)
        return any(_are_one_name(self.read(one), own) for one in told.names if own)

    def read(self, name: str) -> Name:
        """Return a name without titles and offices."""
        words, read, at = _words(name), list[str](), 0
        while at < len(words):
            sizes = range(min(self._longest, len(words) - at), 0, -1)
            size = next((n for n in sizes if tuple(words[at : at + n]) in self._joined), 0)
            read.append(self._joined[tuple(words[at : at + size])] if size else words[at])
            at += size or 1
        return tuple(read)

    def is_joined(self, name: str) -> bool:
        """Tell whether a case has other names for a name, or its party goes by it."""
        read = self.read(name)
        return len(read) == 1 and read[0].startswith(_JOIN)

    def is_party(self, name: Name) -> bool:
        """Tell whether a name is a party’s, which speaks for itself."""
        known = attributing_words()
        return any(
            set(self._groups[int(one[1:])]) & {*known.movants, *known.respondents}
            for one in name
            if one.startswith(_JOIN)
        )

    def speaks_for_joined(self, person: Name) -> bool:
        """Tell whether a text introduces a person as somebody of what a case has names for."""
        others = {f"{_JOIN}{rank}" for rank in range(len(self._groups))} - set(person)
        return any(self._speaks_for(person, (other,)) for other in others)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._joined), default=0)

    def _is(self, told: str, own: Name, *, is_office: bool) -> bool:
        if told == COURT:
            return bool(set(own) & set(attributing_words().courts))
        name = self.read(told)
        if not name or _share_group(name, own) or _are_one_name(name, own):
            return True
        if self._speaks_for(own, name) or self._speaks_as_one_of(name, own):
            return True
        if _is_role(told) and not self.is_joined(told):  # whose role it is, no caption tells
            return True
        if self._share_word(name, own) or self._may_be_of(name, own):
            return True
        # The office may be held by whoever it is, as long as it is not that of somebody else.
        is_free = not self.is_party(own) and not self.speaks_for_joined(own)
        return is_office and is_free and not self._is_headed(own)

    def _share_word(self, one: Name, other: Name) -> bool:
        """Tell whether a party’s name shares a word with another: “Okafor” with “Dmitri Okafor”."""
        if self.is_party(one) is self.is_party(other):
            return False
        first, second = (
            {word for part in self._printed(name) if not _is_role(part) for word in _words(part)}
            for name in (one, other)
        )
        return bool(first & second)

    def _may_be_of(self, name: Name, person: Name) -> bool:
        """Tell whether somebody may be of a party: a text has them as “its lawyer”, of whomever."""
        if not self.is_party(name) or self.is_party(person) or self.speaks_for_joined(person):
            return False
        surnames = self._printed(tuple(one for one in person if one not in _GENERATIONS)[-1:])
        form = of_somebody(one_of(surnames)) if surnames else None
        return form is not None and any(map(form.search, self._texts))

    def _is_headed(self, name: Name) -> bool:
        """Tell whether a text tells of the head of somebody, who is a body: “Twitter’s CEO”."""
        printed = self._printed(name)
        if name not in self._headed:
            form = re.compile(rf"\b(?i:{one_of(printed)})(?:[’']s?)?\s(?i:{one_of(_OF_BODIES)})\b")
            self._headed[name] = bool(printed) and any(map(form.search, self._texts))
        return self._headed[name]

    def _speaks_for(self, person: Name, body: Name) -> bool:
        """Tell whether a text introduces a person as somebody of a body, looked for once."""
        if (person, body) not in self._speaking:
            self._speaking[person, body] = self._is_introduced(person, body)
        return self._speaking[person, body]

    def _speaks_as_one_of(self, person: Name, body: Name) -> bool:
        """Tell whether a person may be whoever speaks for a body: its head is told by name."""
        return self._speaks_for(person, body) and not self._is_introduced(person, body, heads=True)

    def _is_introduced(self, person: Name, body: Name, *, heads: bool = False) -> bool:
        surnames = self._printed(tuple(one for one in person if one not in _GENERATIONS)[-1:])
        bodies = self._printed(body)
        if not surnames or not bodies or self.is_party(person):
            return False
        return introduce_as(self._texts, tuple(surnames), tuple(bodies), heads=heads)

    def _printed(self, name: Name) -> list[str]:
        """Return the ways in which a name is printed, where it is one word of a case or more."""
        if len(name) == 1 and name[0].startswith(_JOIN):
            return [one for one in self._groups[int(name[0][1:])] if one]
        return [" ".join(name)] if name and not any(one.startswith(_JOIN) for one in name) else []


def _is_role(told: str) -> bool:
    """Tell whether somebody is told by nothing but a side of a case: “Defendant”."""
    return told.casefold() in attributing_words().sides


def _words(name: str) -> list[str]:
    words = (one.casefold().replace("’", "'") for one in _WORD.findall(name))
    return [one for one in words if one not in _dropped()]


@cache
def _dropped() -> frozenset[str]:
    """Return words of no name: one that a case joins to others may be of such only, and is kept."""
    known = attributing_words()
    return frozenset({*known.roles, *known.papers, *known.titles} - set(known.courts)) | _NO_NAMES


def _share_group(one: Name, other: Name) -> bool:
    return any(word.startswith(_JOIN) for word in set(one) & set(other))


def _are_one_name(one: Name, other: Name) -> bool:
    """Tell whether two names may be one: of one surname, and of no two first names."""
    first, second = ([word for word in name if word not in _GENERATIONS] for name in (one, other))
    if not first or not second:
        return True
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in long
    if _GENERATIONS & set(one) != _GENERATIONS & set(other):
        return False
    initials = short[0][:1] == long[0][:1] and 1 in map(len, (short[0], long[0]))
    return short[-1] == long[-1] and (short[0] == long[0] or initials)
