"""The passages of a text in which the most of what was looked for stands together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop
from typing import NamedTuple

from argmap.sources.marking import Mark
from argmap.sources.passages import Span, sentence_around, snap_to_words, trim_span

_WIDTH = 260
"""How far apart, in code points, words may be and still stand together."""
_LONGEST = 360
"""A longer sentence is cut around the words found in it."""


class MarkedPassage(NamedTuple):
    """A sentence or some, and the marks within."""

    span: Span
    marks: tuple[Mark, ...]


def best_passages(
    text: str, marks: Sequence[Mark], weights: Mapping[str, float], most: int
) -> list[MarkedPassage]:
    """Find the passages whose marks weigh the most, best first, none overlapping.

    Marks are in the order of the text. A key counts once in a passage, and 1
    where `weights` says nothing.
    """
    found: list[MarkedPassage] = []
    for first, last in _ranked_windows(marks, weights):
        core = Span(marks[first].span.start, marks[last].span.end)
        if any(_overlap(core, passage.span) for passage in found):
            continue
        passage = _beside(text, passage_around(text, core), core, found)
        found.append(MarkedPassage(passage, _marks_in(marks, passage)))
        if len(found) == most:
            break
    return found


def passage_around(text: str, core: Span) -> Span:
    """Return the sentences around a span, or as much of them as can be shown."""
    low, high = max(0, core.start - _LONGEST), min(len(text), core.end + _LONGEST)
    sentence = sentence_around(text[low:high], core.start - low, core.end - low)
    start, end = sentence.start + low, sentence.end + low
    if end - start <= _LONGEST:
        return Span(start, end)
    room = max(0, _LONGEST - (core.end - core.start)) // 2
    return snap_to_words(text, max(start, core.start - room), min(end, core.end + room))


def _beside(text: str, wide: Span, core: Span, found: Sequence[MarkedPassage]) -> Span:
    """Cut a passage where others begin that were found: nothing is shown twice, none left out."""
    ends = (one.span.end for one in found if one.span.end <= core.start)
    starts = (one.span.start for one in found if one.span.start >= core.end)
    return trim_span(text, max(wide.start, *ends, 0), min(wide.end, *starts, len(text)))


def _ranked_windows(
    marks: Sequence[Mark], weights: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Walk the first and last mark of windows, the heaviest first, of equals the shortest."""
    ranked: list[tuple[float, int, int, int]] = []
    keys = len({mark.key for mark in marks})
    for first, mark in enumerate(marks):
        weight, last, inside = weights.get(mark.key, 1.0), first, {mark.key}
        for at in range(first + 1, len(marks)):
            if len(inside) == keys or marks[at].span.end > mark.span.start + _WIDTH:
                break
            if marks[at].key not in inside:
                inside.add(marks[at].key)
                weight, last = weight + weights.get(marks[at].key, 1.0), at
        length = marks[last].span.end - mark.span.start
        ranked.append((-weight, length, first, last))
    heapify(ranked)  # few of very many are asked for
    while ranked:
        *_, first, last = heappop(ranked)
        yield first, last


def _marks_in(marks: Sequence[Mark], span: Span) -> tuple[Mark, ...]:
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    end = bisect_left(marks, span.end, key=lambda mark: mark.span.start)
    return tuple(mark for mark in marks[first:end] if mark.span.end <= span.end)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
