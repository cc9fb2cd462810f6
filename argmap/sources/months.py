"""How months are written, and whether “May” is the month or the verb by the words beside it."""

from __future__ import annotations

import re

from argmap.case.times_in_words import MONTHS
from argmap.sources.name_words import follows_a_name

MONTH = "|".join(rf"{name}|{name[:3]}\.?" for name in MONTHS).replace("|Sep", "|Sept?")
"""A pattern of a month, whole or short: it is to stand in a group."""
MAY = frozenset(("May", "MAY"))
"""The spellings that can be the month; written small it is the verb."""
_ON = re.compile(
    r"(?:\b(?:in|on|of|by|until|till|since|last|next|this|early|mid|late|before|after|from|to|and"
    r"|during|through|between|every|each)[ \u00a0-]|\d(?:st|nd|rd|th)?,?[ \u00a0])$",
    re.IGNORECASE,
)
_DATED = re.compile(r",?[ \u00a0]\d")
_WITHIN = re.compile(r"[a-z\d,;’'][ \u00a0\n]$")
_BEFORE = 12


def is_the_month(found: re.Match[str]) -> bool:
    """Say whether a word in `MAY` is the month where it was found.

    It is where it follows what months follow, or stands beside a day or a year; and, but
    for a line in capitals, where it has its capital inside a sentence.
    """
    text, (start, end) = found.string, found.span()
    before = text[max(0, start - _BEFORE) : start]
    if _ON.search(before) or _DATED.match(text, end):
        return True
    if follows_a_name(text, start):
        return False
    capital = found.group() == "May" and _WITHIN.search(before)
    # In a title every word has a capital.
    return bool(capital) and not text[end : end + 2].strip()[:1].isupper()
