"""Of whom a “Both said” tells: the two that the sentence before it begins with."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.passages import paragraph_around, sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.wording import english

_CAPITAL = r"(?!Both\b)[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_PROPER = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}}"
_PAIR = re.compile(rf"(?P<one>{_PROPER})\s+and\s+(?P<two>{_PROPER})(?![\w’'])")
_BEGINS = re.compile(rf"\W*(?:(?:And|But|So|Then|Yet|Now),?\s+)?{_PAIR.pattern}\s+[a-z]")
_BEFORE = re.compile(rf"(?P<one>{_PROPER})\s+and\s+(?:the\s+)?$")
_REACH = 600
_NEAR = 80
_ENDS = (".", "!", "?")


def both_who_say(text: str, start: int) -> tuple[str, ...]:
    """Name the two whom a “Both argued that” ahead of a place means; nobody where it is not clear.

    The sentence before it in its paragraph begins with the two, joined by “and”.
    """
    low = max(0, start - _REACH)
    near, at = text[low:start], start - low
    sentence = sentence_around(near, at, at)
    if not _both_say().match(near, sentence.start):
        return ()
    paragraph = paragraph_around(near, at, at)
    before = near[paragraph.start : sentence.start].rstrip(' \n“"‘«„')
    if not before.endswith(_ENDS):
        return ()
    last = len(before) - 1
    begins = _BEGINS.match(before, sentence_around(before, last, last).start)
    return () if begins is None else _two(begins)


def both_told(text: str, start: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return two of these names where the words ahead of a place have both of them say something.

    Nothing where they do not: “Parler and AWS both said”, “both Parler and AWS said”.
    """
    near = text[max(0, start - _REACH) : start]
    ahead = near[sentence_around(near, len(near), len(near)).start :]
    pairs = (_two(one) for one in _PAIR.finditer(ahead) if _is_of_both(ahead, one))
    return next((pair for pair in pairs if pair and set(pair) <= set(names)), ())


def joined_before(text: str, start: int) -> str:
    """Return the name that “and” joins to the one that begins at a place; empty without one."""
    joined = _BEFORE.search(text, max(0, start - _NEAR), start)
    return "" if joined is None else joined["one"]


def _is_of_both(text: str, pair: re.Match[str]) -> bool:
    is_ahead = re.search(r"\b[Bb]oth\s+$", text[: pair.start()])
    return bool(is_ahead or re.match(r"\s+(?:have\s+|had\s+)?both\s", text[pair.end() :]))


def _two(pair: re.Match[str]) -> tuple[str, ...]:
    names = (pair["one"], pair["two"])
    is_common = any(one.casefold() in english().function for one in names)
    return () if is_common else names


@cache
def _both_say() -> re.Pattern[str]:
    saying = one_of(attributing_words().saying)
    return re.compile(
        rf"\W*(?:(?:And|But|So|Then|Yet|Now),?\s+)?[Bb]oth\s+(?:(?:have|had|[a-z]+ly|also|then)\s+)*"
        rf"(?:{saying})(?![-\w’'])[^“”;]*[“\"‘«„]?$"
    )
