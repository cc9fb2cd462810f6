"""Passages of a source that hold given words, exactly or nearly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from argmap.sources.aligning import Near, near_passages, same_words, word_likeness
from argmap.sources.normalising import normal_form
from argmap.sources.passages import Span

NEARLY = 75.0
"""How like a passage must be, 0 to 100, to be found; below it, prose is about something else."""

PLAUSIBLE = 60.0
"""How like a passage must be, 0 to 100, where it also has the rarest words looked for."""

LONG = 600
"""Longer words are looked for by their two ends, in code points."""

_LEAST = 4
_END = 200
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source's text, and how like it is to what was looked for, 0 to 100."""

    start: int
    end: int
    text: str
    score: float


def find_passages(
    text: str, query: str, limit: int = 20, *, cutoff: float = NEARLY
) -> list[Passage]:
    """Find the passages that hold the words of `query`, in the order of the text.

    Quotes, dashes, spaces and case do not count. Only where no passage holds
    the words are the most alike returned, best first; nothing is like fewer
    than four characters.
    """
    found = [
        Passage(*span, text[span.start : span.end], 100.0)
        for span in islice(same_words(text, query), limit)
    ]
    if found or len(normal_form(query)) < _LEAST:
        return found
    return [
        Passage(*span, text[span.start : span.end], round(score, 1))
        for span, score in near_places(text, query, cutoff, limit)
    ]


def near_places(text: str, words: str, cutoff: float, limit: int = 3) -> list[Near]:
    """Find where a text has words nearly, best first; many words cost no more than some."""
    if len(words) <= LONG or len(text) <= len(words):
        return near_passages(text, words, cutoff=cutoff, limit=limit)
    # The cost grows with the square of the length: find both ends, compare the whole once.
    heads = near_passages(text, words[:_END], cutoff=cutoff, limit=1)
    tails = near_passages(text, words[-_END:], cutoff=cutoff, limit=1)
    if not heads or not tails or heads[0].span.start >= tails[0].span.end:
        return []
    span = Span(heads[0].span.start, tails[0].span.end)
    if span.end - span.start > 2 * len(words):
        return []
    score = word_likeness(words, text[span.start : span.end])
    return [Near(span, score)] if score >= cutoff else []


def rough_place(needle: str, text: str) -> Near | None:
    """Return about where a text is most like words in comparable form, None where it is not.

    It is what it takes to tell in which of many texts to look, and whereabouts.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 -- loaded when first needed: start-up

    plain = text.lower()
    # A few letters have a small form that is two: then their offsets would be others.
    plain = plain if len(plain) == len(text) else text
    if len(needle) < _LEAST:
        at = plain.find(needle) if needle else -1
        return Near(Span(at, at + len(needle)), 100.0) if at >= 0 else None
    if len(text) < _SHARE * len(needle):
        # Too short to be like it; and rapidfuzz would look for it in the words instead.
        return None
    found = fuzz.partial_ratio_alignment(needle, plain, score_cutoff=PLAUSIBLE)
    return Near(Span(found.dest_start, found.dest_end), found.score) if found else None
