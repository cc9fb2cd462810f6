"""Citations by what is nearly the title of something known: one word of it is another.

A title that was written down with a wrong word is found by no title. In the shape of a headline,
and where a citation stands, it is told as what it is: a citation of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.law.citations.cases import PAGES
from argmap.law.citations.known_words import title_words
from argmap.sources.passages import Span

_WORD = re.compile(r"[^\W_]+")
_LEAST = 4
"""Of a shorter title one word is too much: what is left may be anything."""
_SIGNAL = (
    r"(?:[Bb]ut )?(?:[Ss]ee|[Cc]f\.|[Aa]ccord|[Qq]uoting|[Cc]iting|E\.g\.|e\.g\.)"
    r"(?:,? also|,? generally|,? e\.g\.)?,? "
)
_BEGINS = re.compile(
    r"(?:(?P<cites>(?<=[”\"] )|(?<=[”\"]\d )|(?<=[”\"]\d\d )|(?<=; )|(?<=[”\"] \()"
    rf"|(?<![\w]){_SIGNAL}|^\[\^?\w+\]:? ?)|^|(?<=[.!?:] )|(?<=\d ))[“\"‘']?(?=[^\W_a-z])"
)
"""Where a title may begin; `cites` where only a citation stands, so that it may end a sentence."""
_PLACE = rf",?[”\"']?(?:,? at (?P<pinpoint>[A-Z]?{PAGES})|,? (?P<paragraph>¶¶? ?\d+(?:-\d+)?))?"
_BRACKET = r" \((?:[“\"]|undated\)|n\.d\.|(?:[A-Z][a-z]{2,8}\.? )?\d)"
"""What only a citation has behind it: a quotation in a bracket, or its date."""
_QUOTES = re.compile(rf"[.?!]?{_PLACE}(?={_BRACKET})")
_ENDS = re.compile(rf"{_PLACE}(?=[.?!]?[”\"']?{_BRACKET}|[.?!][”\"']?\)?(?:$| )|;|\)?$)")
_SUPRA = re.compile(r"[.?!]?,?[”\"’']?,? [Ss]upra\b")
_LEFT_OUT = re.compile(r"[\[\]&…;]|[.!?][”\"’']? ")
"""Signs of a word that was changed or left out on purpose, or of the end of a sentence."""


class NearTitle(NamedTuple):
    """Where words stand that are nearly a title, where their place ends, and their parts by name.

    What stands before a *supra* has no parts: it refers to what was cited before.
    """

    start: int
    end: int
    parts: dict[str, str]


def nearly_titled(words: str, titles: Iterable[Sequence[str]]) -> Iterator[NearTitle]:
    """Walk what stands as a citation in a text and is a title of which one word is another.

    `titles` are the words of each, in small letters. One that lacks a word at its beginning or its
    end is that title cut short, and not walked.
    """
    long = [tuple(title) for title in titles if len(title) >= _LEAST]
    if not long:
        return
    most = max(len(title) for title in long) + 1
    for begin in _BEGINS.finditer(words):
        ends = _ENDS if begin["cites"] is not None else _QUOTES
        phrase = _phrase(words, begin.end(), most, ends)
        if phrase is not None and _is_near(words[slice(*phrase)], long):
            yield _placed(words, phrase, ends)


def _phrase(words: str, start: int, most: int, ends: re.Pattern[str]) -> Span | None:
    """Return the words of a headline from somewhere to where a citation ends."""
    for count, word in enumerate(_WORD.finditer(words, start)):
        if count == most or not _is_of_headline(word[0]):
            return None
        is_open = "(" in words[start : word.end()]
        end = word.end() + (is_open and words.startswith(")", word.end()))
        if ends.match(words, end) or _SUPRA.match(words, end):
            return Span(start, end)
    return None


def _is_of_headline(word: str) -> bool:
    small = title_words().small | title_words().as_printed
    return not word[0].islower() or word in small or word == "s"


def _placed(words: str, phrase: Span, ends: re.Pattern[str]) -> NearTitle:
    """Return a title with the place behind it."""
    place = ends.match(words, phrase.end)
    if place is None:
        return NearTitle(*phrase, {})
    parts = {key: value for key, value in place.groupdict().items() if value}
    end = place.end() if parts else phrase.end
    return NearTitle(phrase.start, end, {"document": words[slice(*phrase)], **parts})


def _is_near(phrase: str, titles: Sequence[tuple[str, ...]]) -> bool:
    own = tuple(word[0].casefold() for word in _WORD.finditer(phrase))
    is_whole = not _LEFT_OUT.search(phrase)
    return is_whole and any(
        _is_other_by_one(own, title, is_closed=phrase.endswith(")")) for title in titles
    )


def _is_other_by_one(own: tuple[str, ...], title: tuple[str, ...], *, is_closed: bool) -> bool:
    """Tell whether one word is changed, added or left out, within the title.

    A word before the whole title, or behind it where no bracket holds both, leads up to it.
    """
    longer = len(own) - len(title)
    if own == title or abs(longer) > 1:
        return False
    pairs = enumerate(zip(own, title, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(own), len(title)))
    is_at_end = at == min(len(own), len(title)) and not (longer > 0 and is_closed)
    if longer and (at == 0 or is_at_end):
        return False
    return own[at + (longer >= 0) :] == title[at + (longer <= 0) :]
