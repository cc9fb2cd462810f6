"""Whether a line dates the text it stands in, or tells on which day something happened."""

from __future__ import annotations

import re

from argmap.sources.dates import date_in

_LABEL = re.compile(
    r"(?:(?:first|last) )?"
    r"(?:published|posted|updated|modified|issued|filed|dated?|sent|released)\b",
    re.IGNORECASE,
)
_SMALL = """
published posted updated modified issued filed dated date sent released first last on at by and
of from in for with a.m p.m am pm st nd rd th min mins minute minutes read ago time edition page
vol no staff writer writers reporter correspondent editor special to the day week de van von der
la le
"""
_KNOWN = frozenset(_SMALL.split())
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_DASH = re.compile(r"\s*(?:[–—]|\s--?\s)\s*")
_PARTS = re.compile(r"\s[|·•]\s")
_DAY_WORD = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|(?:a|p)\.?m|st|nd|rd|th|of|the|at|on|gmt|utc",
    re.IGNORECASE,
)
_TELLING = 2
"""So many small words that no line of a date has tell a story."""
_TELLING_AFTER_LABEL = 4


def date_of_line(line: str) -> str:
    """Return the date that a line gives its text, ISO 8601; empty where it only tells one."""
    head = _DASH.split(line, maxsplit=1)[0]
    if head != line and head.split()[:1] and head.split()[0].rstrip(",").isupper():
        # A dateline stands before its dash, and the story behind it.
        line = head
    found = date_in(line)
    return found if found and not _tells(line) else ""


def is_of_a_heading(line: str) -> bool:
    """Say whether the date of a line that may be a heading is of what it heads.

    A day alone, what is labelled as published, a byline and a dateline head nothing.
    """
    if _LABEL.match(line) or _PARTS.search(line) or _DASH.split(line, maxsplit=1)[0] != line:
        return False
    words = [word.rstrip(".") for word in _WORD.findall(line)]
    return any(len(word) > 1 and not _DAY_WORD.fullmatch(word) for word in words)


def _tells(line: str) -> bool:
    small = [word for word in _WORD.findall(line) if word[0].islower()]
    telling = [word for word in small if word not in _KNOWN]
    return len(telling) >= (_TELLING_AFTER_LABEL if _LABEL.match(line) else _TELLING)
