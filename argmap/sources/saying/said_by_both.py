"""Of whom a “Both said” tells: the two that the sentence before it begins with."""

from __future__ import annotations

import re
from functools import cache

from argmap.sources.passages import paragraph_around, sentence_around
from argmap.sources.saying.attributing_words import attributing_words, one_of
from argmap.sources.saying.names_in import names_in
from argmap.sources.wording import english

_CAPITAL = r"(?!Both\b)[A-Z][\w&-]*(?:[’'](?!s\b)\w+)?"
_PROPER = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,4}}"
_PAIR = re.compile(rf"(?P<one>{_PROPER})\s+and\s+(?P<two>{_PROPER})(?![\w’'])")
_BEGINS = re.compile(rf"\W*(?:(?:And|But|So|Then|Yet|Now),?\s+)?{_PAIR.pattern}\s+[a-z]")
_BEFORE = re.compile(rf"(?P<one>{_PROPER})\s+and\s+(?:the\s+)?$")
_GRANTING = re.compile(
    r"\b(?:acknowledg|admit|agree|cit(?:e|es|ed)\b|concede|confirm|grant|invok|mention|not(?:e|es|ed)\b"
    r"|observ|quot|recall|recogni[sz]|refer|rel(?:y|ies|ied)\b|repeat)",
    re.IGNORECASE,
)
"""Whoever does so may repeat what one of two has said."""
_REACH = 600
_NEAR = 80
_BOTH = re.compile(r"\W*Both\s+[“\"‘«„]?")
_ENDS = (".", "!", "?")


def both_who_say(text: str, start: int) -> tuple[str, ...]:
    """Name the two whom a “Both argued that” ahead of a place means; nobody where it is not clear.

    The sentence before it in its paragraph begins with the two, joined by “and”, or names nobody
    else; or its own sentence begins with them.
    """
    low = max(0, start - _REACH)
    near, at = text[low:start], start - low
    sentence = sentence_around(near, at, at)
    ahead = near[sentence.start :]
    is_said = _both_say().search(ahead)
    if is_said is None or _GRANTING.search(is_said[0]):
        return ()
    if is_said["joined"]:
        begins = _BEGINS.match(ahead[: is_said.start()])
        return () if begins is None else _two(begins)
    return _pair_before(near, sentence.start)


def both_who_do(text: str, start: int) -> tuple[str, ...]:
    """Name the two whom a “Both” right before a place means: “Both “argued that”; else nobody."""
    low = max(0, start - _REACH)
    near, at = text[low:start], start - low
    sentence = sentence_around(near, at, at)
    return _pair_before(near, sentence.start) if _BOTH.fullmatch(near, sentence.start) else ()


def _pair_before(text: str, start: int) -> tuple[str, ...]:
    """Name the two whom the sentence of the same paragraph tells of that ends before a place."""
    paragraph = paragraph_around(text, start, start)
    before = text[paragraph.start : start].rstrip(' \n“"‘«„')
    return _pair_of(before) if before.endswith(_ENDS) else ()


def _pair_of(text: str) -> tuple[str, ...]:
    """Return the two that the last sentence of a text begins with, or alone names."""
    last = len(text) - 1
    sentence = text[sentence_around(text, last, last).start :]
    begins = _BEGINS.match(sentence)
    if begins is not None:
        return _two(begins)
    pairs = [_two(one) for one in _PAIR.finditer(sentence)]
    alone = len(pairs) == 1 and set(names_in(sentence).names) == set(pairs[0])
    return pairs[0] if alone else ()


def both_told(text: str, start: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return two of these names where the words ahead of a place have both of them say something.

    Nothing where they do not: “Parler and AWS both said”, “both Parler and AWS said”.
    """
    near = text[max(0, start - _REACH) : start]
    ahead = near[sentence_around(near, len(near), len(near)).start :]
    of_both = (one for one in _PAIR.finditer(ahead) if _is_of_both(ahead, one))
    pairs = (_two(one) for one in of_both if not _GRANTING.search(ahead, one.end()))
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
        r"(?:^\W*|(?P<joined>[:;]\s+|,\s+and\s+))(?:(?:And|But|So|Then|Yet|Now),?\s+)?"
        r"(?:[Bb]oth|[Tt]hey\s+both|[Ee]ach|[Tt]he\s+two)(?:\s+of\s+them)?"
        r"(?:\s+(?:companies|firms|networks|platforms|parties|sides|of\s+these))?\s+"
        r"(?:(?:have|had|has|[a-z]+ly|also|then)\s+)*"
        rf"(?:{saying})(?![-\w’'])[^“”;]*[“\"‘«„]?$"
    )
