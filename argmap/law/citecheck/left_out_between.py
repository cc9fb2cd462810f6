"""Words left out where a sentence splits a quotation by who says so: “We host,” he said, “it.”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.case.quotation import in_quotes
from argmap.law.citecheck.marked_changes import gap_in_text
from argmap.law.citecheck.matching import exact_matches
from argmap.law.citecheck.printed_words import PieceKind, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.source_places import Place
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.passages import sentence_around

_LEAST = 3
"""Fewer words may stand anywhere."""
_MOST = 12
"""So many words are left out; where more are, the parts may be two quotations of one text."""
_FAR = 60


def left_out_between(one: FoundQuotation, place: Place) -> str:
    """Say which few words a source has between a quotation and what its sentence splits from it.

    Empty where the two follow one another anywhere in the source, where an ellipsis parts them,
    and where the words begin with a capital, as a sentence of their own does.
    """
    left = _left(one, place)
    if left is None or not left.is_in_sentence or left.size > _MOST:
        return ""
    return (
        "It goes on from the words before it, and the source has more between them, which no"
        f" ellipsis tells: {in_quotes(left.words)}."
    )


def parted_in_source(one: FoundQuotation, place: Place) -> str:
    """Say that the source has much between a quotation and what its sentence splits from it.

    Empty where they are so far from each other that they are two quotations of one text.
    """
    left = _left(one, place)
    if left is None or left.size > _FAR:
        return ""
    return (
        f"It goes on from the words before it; in the source {left.size} words stand"
        " between them, and no ellipsis tells so: look whether they may stand together."
    )


class _Left(NamedTuple):
    words: str
    size: int
    is_in_sentence: bool


def _left(one: FoundQuotation, place: Place) -> _Left | None:
    """Return what a source has between two parts; None where they follow one another."""
    words = place.source.words
    is_further = one.goes_on and one.words[:1].islower()
    if not is_further or _is_cut(one) or words.word(place.match.first)[:1].isupper():
        return None
    gaps = list(_gaps(one, words))
    if not gaps or any(not size for size, _ in gaps):
        return None
    count, after = min(gaps)
    before = after - count - 1
    between = gap_in_text(words, before, after)
    sentence = sentence_around(words.text, *words.span(before, before))
    left = " ".join(words.text[slice(*between)].split()).strip(" ,;:")
    return _Left(left, count, sentence.end >= between.end)


def _is_cut(one: FoundQuotation) -> bool:
    """Tell whether an ellipsis stands at the split."""
    sides = pieces_of(one.parts[0])[-1:] + pieces_of(one.words)[:1]
    return any(side.kind is PieceKind.GAP for side in sides)


def _gaps(one: FoundQuotation, words: SourceWords) -> Iterator[tuple[int, int]]:
    """Walk how many words of a source part the two, and the number of the first behind them."""
    before, own = pieces_of(one.parts[0]), pieces_of(one.words)
    if min(len(before), len(own)) < _LEAST:
        return
    ends = [match.last for match in exact_matches(before, words)]
    for match in exact_matches(own, words):
        yield from ((match.first - end - 1, match.first) for end in ends if end < match.first)
