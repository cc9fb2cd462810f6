"""Whether a word with a capital is part of a name: Theresa May may resign."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_INSIDE = re.compile(r"[\w,;’'”\")][^\S\n]+\Z")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Sir|Prof|Sen|Rep|Gov|Gen|Hon|[A-Z])\.[^\S\n]+\Z")
_AFTER_NAME = re.compile(r"\b[A-Z][\w’'-]+[^\S\n]+\Z")
_GENITIVE = re.compile("[’']s(?!\\w)")
_ASKING = re.compile(
    r"[^\S\n]+(?:the|an?|he|she|it|they|we|i|you|this|that|these|those|there|his|her|its|their|our"
    r"|my|your|any|no|all|some|such|not|god|one)\b",
    re.IGNORECASE,
)
_BEFORE = 40
_SMALL = 4
"""Words of as many letters have a capital in a title; most shorter ones have none."""
_LEAST = 3


def is_part_of_a_name(text: str, start: int, end: int) -> bool:
    """Say whether words at a place of a text, which would mean something small, are a name.

    A capital inside a sentence makes a name, but for a title, where all words have one; so
    does a genitive. At the beginning of a sentence a word is a name where the text has it
    behind a given name or a title, and no subject of a question follows.
    """
    first = _WORD.match(text, start, end)
    if first is None or not (first[0][0].isupper() and first[0][1:].islower()):
        return False
    before = text[max(0, start - _BEFORE) : start]
    if _GENITIVE.match(text, end) or _TITLED.search(before):
        return True
    if _INSIDE.search(before):
        return not _is_in_title(text, start, end)
    return not _ASKING.match(text, first.end()) and _is_known(text, first[0])


def follows_a_name(text: str, start: int) -> bool:
    """Say whether a word stands right behind a word with a capital inside its sentence."""
    before = text[max(0, start - _BEFORE) : start]
    return bool(_TITLED.search(before) or _AFTER_NAME.search(before))


def _is_in_title(text: str, start: int, end: int) -> bool:
    """Say whether the other long words of the line all have a capital, as in a title."""
    begun, over = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    others = [
        word[0]
        for part in (text[begun:start], text[end : over if over >= 0 else None])
        for word in _WORD.findall(part)
        if len(word) >= _SMALL
    ]
    return len(others) >= _LEAST and all(letter.isupper() for letter in others)


def _is_known(text: str, word: str) -> bool:
    named = rf"(?:[a-z,;]\s[A-Z]\w+|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.?)\s{re.escape(word)}\b"
    return re.search(named, text) is not None
