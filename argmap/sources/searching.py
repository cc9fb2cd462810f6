"""Passages of a source that hold given words, exactly or nearly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from argmap.sources.aligning import near_passages, same_words
from argmap.sources.normalising import normal_form

NEARLY = 75.0
"""How like a passage must be, 0 to 100, to be found; below it, prose is about something else."""

_LEAST = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source's text, and how like it is to what was looked for, 0 to 100."""

    start: int
    end: int
    text: str
    score: float


def find_passages(text: str, query: str, limit: int = 20) -> list[Passage]:
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
        for span, score in near_passages(text, query, cutoff=NEARLY, limit=limit)
    ]
