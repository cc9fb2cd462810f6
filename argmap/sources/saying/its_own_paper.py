"""Whose paper an aside means by “its own”: “Facebook, as its own blog explained, had struck”."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.passages import sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.names_in import subject_of_sentence
from argmap.sources.wording import english

_CAPITAL = r"[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_PROPER = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}}"
_ASIDE = r",\s+(?:(?:just\s+)?as\s+|(?:or\s+)?so\s+)?$"
_SUBJECT = re.compile(
    rf"(?:^|[\W_]|\b(?:And|But|So|Then|Yet|Now|that|while),?\s+)"
    rf"(?P<one>{_PROPER})(?:\s+and\s+(?P<two>{_PROPER}))?{_ASIDE}"
)
_BEGUN = re.compile(r"\W*[Aa]s\s+$")
_BEHIND = re.compile(rf"\s+[a-z]+(?:\s[a-z]+)?,\s+(?P<one>{_PROPER})(?P<two>(?!))?\s+[a-z]")
"""What goes on behind an aside that begins its sentence: “As its own blog explained, Facebook”."""
_OF_OTHERS = re.compile(
    r"\b(?:claim|charge|accusation|allegation|assertion|argument|complaint|lawsuit|suit|theory"
    r"|critic|opponent|rival)s?\b|\b(?:accus|alleg)\w+"
)
"""What may be somebody else's, whom the paper answers."""
_REACH = 600


def owner_of_paper(text: str, start: int, printed: str) -> tuple[str, ...]:
    """Name whose paper is told of as “its own blog” in the aside of a sentence; nobody where none.

    `printed` is what the aside says to tell what follows.
    A claim or a charge that it tells of may be that of somebody else.
    """
    if not _own_paper().fullmatch(printed):
        return ()
    near = text[max(0, start - _REACH) : start]
    ahead = near[sentence_around(near, len(near), len(near)).start :]
    at = ahead.rfind(printed)
    before, behind = ahead[: max(0, at)], ahead[at + len(printed) :]
    if at < 0 or _OF_OTHERS.search(behind):
        return ()
    names = _subject(before, behind)
    return () if any(one.casefold() in english().function for one in names) else names


def _subject(before: str, behind: str) -> tuple[str, ...]:
    """Return the names that an aside stands behind, or before, or that its sentence begins with."""
    subject = _BEHIND.match(behind) if _BEGUN.fullmatch(before) else _SUBJECT.search(before)
    if subject is not None:
        return tuple(filter(None, (subject["one"], subject["two"])))
    named = subject_of_sentence(before).names if re.search(_ASIDE, before) else ()
    return named if len(named) == 1 else ()


@cache
def _own_paper() -> re.Pattern[str]:
    words = attributing_words()
    papers = one_of((*words.papers, *words.sayings, "site", "website"))
    return re.compile(rf"(?:its|his|her|their)\s+(?:[\w-]+\s+){{0,3}}?(?:{papers})")
