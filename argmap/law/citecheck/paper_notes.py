"""The notes of a document whose format does not tell them: each has its mark in the text.

A number is a mark only where a note of that number follows, and a note only what has its
mark; of several ways to pair them the one is taken in which they go on counting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.law.citations.zones import paragraphs_of
from argmap.law.citecheck.items import PaperText
from argmap.law.citecheck.note_marks import Beginning, Sign, beginnings_in, signs_in
from argmap.sources.passages import Span, trim_span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_REFERENCE = re.compile(r"\[\^(?P<key>[^\]\s]{1,40})\](?!:)")
_NEXT, _BEHIND_MARK, _FIRST = 4, 2, 3
_FARTHEST = 3
"""So many numbers may be missing between two notes that were found."""
_MOST = 4000
"""More pairs of numbers are those of a table."""


class _Pair(NamedTuple):
    """A note and the mark it may have."""

    note: Beginning
    sign: Sign

    @property
    def weight(self) -> int:
        """How likely the two are what they are taken for, when they stand alone."""
        behind_mark = _BEHIND_MARK * self.sign.is_behind_mark
        return self.note.weight + behind_mark + _FIRST * (self.note.number == 1)


def with_notes(paper: PaperText) -> PaperText:
    """Return a document whose notes are blocks with marks, and whose marks are white space.

    So no number at a word is read as a part of it. All else stands where it stood.
    """
    text, blocks = paper.text, paper.blocks
    if has_told_notes(paper):
        return paper._replace(text=_blank(text, _references(text, blocks)))
    blocks = blocks or tuple(paragraphs_of(text))
    pairs = _pairs(paper._replace(blocks=blocks))
    chain = _chain(pairs) if len(pairs) <= _MOST else []
    if not chain:
        return paper
    marks = [one.sign.span for one in chain]
    return paper._replace(text=_blank(text, marks), blocks=tuple(_parted(text, blocks, chain)))


def has_told_notes(paper: PaperText) -> bool:
    """Say whether the format of a document tells its notes, as that of Word and Markdown does."""
    return any(one.kind is BlockKind.NOTE and _is_told(paper.text, one) for one in paper.blocks)


def _is_told(text: str, note: TextBlock) -> bool:
    """Say whether the format tells where a note belongs, rather than a number that was found."""
    return note.mark is not None and text[note.mark : note.mark + 1] not in set("0123456789")


def _references(text: str, blocks: Iterable[TextBlock]) -> list[Span]:
    known = {one.number for one in blocks if one.kind is BlockKind.NOTE}
    return [Span(*one.span()) for one in _REFERENCE.finditer(text) if one["key"] in known]


def _blank(text: str, spans: Iterable[Span]) -> str:
    parts, at = list[str](), 0
    for start, end in spans:
        parts += text[at:start], " " * (end - start)
        at = end
    return "".join([*parts, text[at:]])


def _pairs(paper: PaperText) -> list[_Pair]:
    text, blocks = paper.text, paper.blocks
    by_number: dict[int, list[Sign]] = defaultdict(list)
    for sign in signs_in(text, blocks):
        by_number[sign.number].append(sign)
    return [
        _Pair(note, sign)
        for note in sorted(beginnings_in(text, blocks))
        for sign in by_number[note.number]
        if sign.span.end <= note.at or sign.span.end <= _reach(text, blocks, note.at)
    ]


def _reach(text: str, blocks: Sequence[TextBlock], at: int) -> int:
    """Return up to where the mark of a note may stand: before it, or in what stands behind it.

    The notes of a page are read before the paragraph that runs on from it to the next.
    """
    place = bisect_right(blocks, at, key=lambda one: one.end)
    if place == len(blocks) or blocks[place].kind is not BlockKind.NOTE:
        return at
    others = (one.start for one in blocks[place:] if one.kind is not BlockKind.NOTE)
    start = next(others, len(text))
    end = text.find("\n\n", start)
    return end if end >= 0 else len(text)


def _chain(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the pairs of the most likely count: both notes and marks follow one another."""
    best: list[tuple[int, int | None]] = []
    by_number: dict[int, list[int]] = defaultdict(list)
    for place, pair in enumerate(pairs):
        number = pair.note.number
        near = [*range(number - _FARTHEST, number)]
        before = [one for other in near for one in by_number[other]]
        before = [one for one in before if _follows(pairs[one], pair)]
        if number == 1:
            before = [one for one in range(place) if _begins_anew(pairs[one], pair)]
        scores = [
            (best[one][0] + _NEXT * (pairs[one].note.number in {number - 1, 0}), -one)
            for one in before
        ]
        score, from_place = max(scores, default=(0, 1))
        best.append((score + pair.weight, None if from_place == 1 else -from_place))
        by_number[number].append(place)
    at: int | None = max(range(len(best)), key=lambda one: best[one][0]) if best else None
    at = None if at is not None and best[at][0] <= 0 else at
    found: list[_Pair] = []
    while at is not None:
        found.append(pairs[at])
        at = best[at][1]
    found.reverse()
    behind = sum(one.sign.is_behind_mark for one in found)
    return found if 2 * behind >= len(found) else []


def _follows(one: _Pair, other: _Pair) -> bool:
    return one.note.at < other.note.at and one.sign.span.end <= other.sign.span.start


def _begins_anew(one: _Pair, other: _Pair) -> bool:
    return _follows(one, other) and one.note.at < other.sign.span.start


def _parted(text: str, blocks: Sequence[TextBlock], chain: Sequence[_Pair]) -> list[TextBlock]:
    """Return the blocks of a text, and its notes out of the paragraphs they were taken for."""
    found: list[TextBlock] = []
    ends = [0, *(one.end for one in blocks)]
    for before, block in zip(ends, blocks, strict=False):
        own = [one for one in chain if before <= one.note.at < block.end]
        if not own:
            found.append(block)
            continue
        rest = trim_span(text, block.start, max(block.start, own[0].note.at))
        if rest.start < rest.end:
            found.append(block._replace(start=rest.start, end=rest.end))
        for one, end in zip(own, [*(two.note.at for two in own[1:]), block.end], strict=True):
            words = trim_span(text, one.note.words, max(one.note.words, end))
            number = str(one.note.number)
            found.append(TextBlock(*words, BlockKind.NOTE, number, one.sign.span.start))
    return found
