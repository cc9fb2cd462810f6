"""The ends of a passage, moved to where the words looked for fit it best.

An alignment is no longer than the words: where some of them were left out,
what it finds falls short of the passage.
"""

from __future__ import annotations

from argmap.sources.aligning import Near, likeness
from argmap.sources.normalising import Normalised, normal_form
from argmap.sources.passages import snap_to_words, word_edges

_REACH = 40


def fitted(text: str, words: str, near: Near) -> Near:
    """Move the ends of a passage by up to half the words, where that makes it more like them."""
    needle = normal_form(words)
    reach = max(_REACH, len(words) // 2)
    low = max(0, near.span.start - reach)
    whole = Normalised(text[low : near.span.end + reach])
    start = len(Normalised(text[low : near.span.start]).text)
    end = len(Normalised(text[low : near.span.end]).text)
    edges = word_edges(whole.text, 0, len(whole.text))

    def _from(edge: int) -> float:
        return likeness(needle, whole.text[edge:end])

    def _to(edge: int) -> float:
        return likeness(needle, whole.text[start:edge])

    start = max([start, *(edge for edge in edges if edge < min(end, start + reach))], key=_from)
    end = max([end, *(edge for edge in edges if edge > max(start, end - reach))], key=_to)
    place = whole.span_of(start, end)
    span = snap_to_words(text, place.start + low, place.end + low)
    score = likeness(needle, normal_form(text[span.start : span.end]))
    return Near(span, score) if score > near.score else near
