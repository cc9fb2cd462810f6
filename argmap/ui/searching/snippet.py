"""The part of a found passage that a row shows, and where its marked words are in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.passages import Span

ROOM = 210
"""Code points: some five lines of a narrow panel."""
_CUT = "…"


class Snippet(NamedTuple):
    """Words in one line, with the places of those that were looked for; all in code points."""

    text: str
    words: tuple[Span, ...]


def snippet_of(text: str, words: Sequence[Span], room: int = ROOM) -> Snippet:
    """Cut a passage to where most of the marked words stand; what is cut off is shown as dots.

    `words` are places in `text`. White space is one space for each character.
    """
    low, high = _window(text, words, room)
    before, after = _CUT * (low > 0), _CUT * (high < len(text))
    shown = "".join(" " if letter.isspace() else letter for letter in text[low:high])
    by = len(before) - low
    inside = tuple(
        Span(span.start + by, span.end + by)
        for span in words
        if low <= span.start and span.end <= high
    )
    return Snippet(before + shown + after, inside)


def _window(text: str, words: Sequence[Span], room: int) -> Span:
    if len(text) <= room:
        return Span(0, len(text))
    first = max(words, key=lambda word: _count(words, word.start, room), default=Span(0, 0))
    last = max((word.end for word in words if word.end <= first.start + room), default=0)
    spare = max(0, room - (last - first.start))
    low = max(0, min(first.start - spare // 2, len(text) - room))
    high = min(len(text), low + room)
    # A word that does not fit whole is left out, but for a marked one.
    return Span(_after_cut(text, low, first.start), _before_cut(text, high, max(last, low)))


def _count(words: Sequence[Span], start: int, room: int) -> int:
    return sum(start <= word.start and word.end <= start + room for word in words)


def _after_cut(text: str, at: int, most: int) -> int:
    """Return where the first whole word from a place on begins, `most` at the furthest."""
    while 0 < at < most and not text[at - 1].isspace():
        at += 1
    return at


def _before_cut(text: str, at: int, least: int) -> int:
    """Return where the last whole word before a place ends, `least` at the nearest."""
    end = at
    while least < end < len(text) and not text[end].isspace():
        end -= 1
    return len(text[:end].rstrip()) if end > least else at
