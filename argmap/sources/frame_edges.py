"""Where the surroundings of a quote stand in a text: where its words could begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from argmap.case.evidence import Quote
from argmap.sources.aligning import occurrences, same_words
from argmap.sources.normalising import HYPHENS, Normalised, normalised

MOST = 500
"""How many places of one text are looked at."""

SHORT = 8
"""Fewer characters than this stand in many places: alone they are no frame."""

_KEPT = 16
_LINE_END = re.compile(rf"\A[\s{re.escape(HYPHENS)}]+|[\s{re.escape(HYPHENS)}]+\Z")


@lru_cache(maxsize=64)
def comparable(words: str) -> str:
    """Return words in comparable form, white space at their ends too; the last few are kept."""
    return Normalised(words).text


def is_short(words: str) -> bool:
    """Say whether words are too few to be a frame; line ends and unseen signs make none longer."""
    return len(comparable(words)) < SHORT


def is_half_framed(quote: Quote) -> bool:
    """Say whether a quote stood so near an end of its text that one side at most frames it."""
    return is_short(quote.prefix) or is_short(quote.suffix)


@lru_cache(maxsize=8)
def prefix_ends(prefix: str, text: str) -> Sequence[int]:
    """List where the words before the quote end: a few can only start the text."""
    if is_short(prefix):
        whole, form = normalised(text), comparable(prefix)
        if not form or not whole.text.startswith(form):
            return [] if form else [0]
        end = whole.span_of(0, len(form)).end
        return [_spaces_after(text, end, prefix[-1:].isspace())]
    kept = prefix.split(None, 1)[-1] if prefix.strip() else prefix
    anew = same_words(text, kept if len(kept) >= _KEPT else _without_line_end(prefix))
    spaced = prefix[-1].isspace()
    ends = {place.end for place in islice(occurrences(text, prefix), MOST)}
    others = [(place.end, _spaces_after(text, place.end, spaced)) for place in islice(anew, MOST)]
    return sorted(ends | {after for _, after in _unknown(ends, others)})


@lru_cache(maxsize=8)
def suffix_starts(suffix: str, text: str) -> Sequence[int]:
    """List where the words after the quote start: a few can only end the text."""
    if is_short(suffix):
        whole, form = normalised(text), comparable(suffix)
        if not form or not whole.text.endswith(form):
            return [] if form else [len(text)]
        length = len(whole.text)
        start = whole.span_of(length - len(form), length).start
        return [_spaces_before(text, start, suffix[:1].isspace())]
    kept = suffix.rsplit(None, 1)[0].rstrip(HYPHENS) if suffix.strip() else suffix
    anew = same_words(text, kept if len(kept) >= _KEPT else _without_line_end(suffix))
    spaced = suffix[0].isspace()
    starts = {place.start for place in islice(occurrences(text, suffix), MOST)}
    others = [
        (_spaces_before(text, place.start, spaced), place.start) for place in islice(anew, MOST)
    ]
    return sorted(starts | {before for before, _ in _unknown(starts, others)})


def _without_line_end(words: str) -> str:
    """Leave out what may be half of a word parted at the end of a line: its hyphen at an edge."""
    bare = _LINE_END.sub("", words)
    return words if is_short(bare) else bare


def _unknown(known: set[int], spaces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """List the stretches of spaces in which no known offset lies."""
    ordered = sorted(known)
    return [
        (start, end)
        for start, end in spaces
        if bisect_left(ordered, start) == bisect_right(ordered, end)
    ]


def _spaces_after(text: str, offset: int, spaced: bool) -> int:  # noqa: FBT001 -- both ends alike
    while spaced and text[offset : offset + 1].isspace():
        offset += 1
    return offset


def _spaces_before(text: str, offset: int, spaced: bool) -> int:  # noqa: FBT001 -- both ends alike
    while spaced and text[max(0, offset - 1) : offset].isspace():
        offset -= 1
    return offset
