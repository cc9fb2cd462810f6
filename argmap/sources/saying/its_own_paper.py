"""Whose paper an aside means by “its own”: “Facebook, as its own blog explained, had struck”."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.wording import english

_CAPITAL = r"[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_PROPER = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}}"
_SUBJECT = re.compile(
    rf"(?:^|[\W_]|\b(?:And|But|So|Then|Yet|Now|that|while),?\s+)"
    rf"(?P<one>{_PROPER})(?:\s+and\s+(?P<two>{_PROPER}))?,\s+(?:just\s+)?as\s+$"
)
_REACH = 600


def owner_of_paper(text: str, start: int, printed: str) -> tuple[str, ...]:
    """Name whose paper is told of as “its own blog” in the aside of a sentence; nobody where none.

    `printed` is what the aside says to tell what follows; the name stands right before the aside.
    """
    if not _own_paper().fullmatch(printed):
        return ()
    near = text[max(0, start - _REACH) : start]
    ahead = near[sentence_around(near, len(near), len(near)).start :]
    subject = _SUBJECT.search(ahead[: max(0, ahead.rfind(printed))])
    names = () if subject is None else tuple(filter(None, (subject["one"], subject["two"])))
    return () if any(one.casefold() in english().function for one in names) else names


@cache
def _own_paper() -> re.Pattern[str]:
    words = attributing_words()
    papers = one_of((*words.papers, *words.sayings, "site", "website"))
    return re.compile(rf"(?:its|his|her|their)\s+(?:[\w-]+\s+){{0,3}}?(?:{papers})")
