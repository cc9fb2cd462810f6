"""Where the very words of a printed quotation stand in a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from argmap.law.citecheck.ending_brackets import with_ending
from argmap.law.citecheck.marked_changes import Step, changes_in, gaps_in, mark_faults
from argmap.law.citecheck.printed_words import Piece, PieceKind, own_bracketed, plain_rows
from argmap.law.citecheck.source_words import SourceWords
from argmap.law.citecheck.weighed_changes import weighed_changes
from argmap.sources.passages import Span

_PUT_IN = 12
"""What is put in between brackets stands for at most so many words."""
_GAP = 400
"""An ellipsis stands for at most so many words."""
_MOST_PLACES = 50


class Match(NamedTuple):
    """The words of a source, from one number to another, that a quotation gives.

    `likeness` is the share of the printed words that are there, 1 where all are;
    `fault` says what brackets or ellipses claim and is not so. `changes` are the words
    that brackets say were put in or changed, `weighed` those of them that are more than a form
    of what stood there; `gaps` the numbers of the words on both sides
    of each ellipsis.
    """

    first: int
    last: int
    likeness: float = 1.0
    fault: str = ""
    changes: tuple[str, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    weighed: tuple[str, ...] = ()


def exact_match(pieces: Sequence[Piece], words: SourceWords) -> Match | None:
    """Find the very words of a quotation, as far as its brackets and ellipses let them differ.

    Of several places the first is taken whose brackets and ellipses are right.
    """
    return next(exact_matches(pieces, words), None)


def exact_matches(pieces: Sequence[Piece], words: SourceWords) -> Iterator[Match]:
    """Walk every place of the very words, those first whose brackets and ellipses are right.

    Brackets that the source has itself are part of its words where they are printed as they are.
    """
    for own in own_bracketed(pieces, words.text):
        verbatim = [one for one in _places(own, words) if not one.fault]
        if verbatim:
            yield from verbatim
            return
    yield from _places(pieces, words)


def _places(pieces: Sequence[Piece], words: SourceWords) -> Iterator[Match]:
    rows = plain_rows(pieces)
    if not rows:
        return
    start, keys = max(rows, key=lambda row: sum(map(len, row[1])))
    amiss: list[Match] = []
    for at in islice(words.occurrences(keys), _MOST_PLACES + 1):
        match = _matched(pieces, start, words, at)
        if match is not None and not match.fault:
            yield match
        elif match is not None:
            amiss.append(match)
    yield from amiss


def _matched(pieces: Sequence[Piece], start: int, words: SourceWords, at: int) -> Match | None:
    after = _walk(pieces[start:], words.keys, at, 1)
    before = _walk(pieces[:start][::-1], words.keys, at - 1, -1)
    if after is None or before is None:
        return None
    steps = with_ending([*reversed(before), *after], words)
    numbers = [one.at for one in steps if one.size]
    ends = [one.at + one.size - 1 for one in steps if one.size]
    fault = next(mark_faults(steps, words), "")
    changes, weighed = changes_in(steps, words), weighed_changes(steps, words)
    return Match(min(numbers), max(ends), 1.0, fault, changes, gaps_in(steps), weighed)


def _walk(pieces: Sequence[Piece], keys: Sequence[str], at: int, way: int) -> list[Step] | None:
    """Step over the pieces in one direction; None where a word is not the next one."""
    steps: list[Step] = []
    for place, one in enumerate(pieces):
        if one.is_word:
            if not 0 <= at < len(keys) or not one.fits(keys[at]):
                return None
            steps.append(Step(one, at, 1))
            at += way
            continue
        following = list(takewhile(_is_word, pieces[place + 1 :]))[:3]
        beside = [other.kind for other in pieces[max(0, place - 1) : place + 2]]
        skipped = _skipped(following, keys, at, way, _GAP if PieceKind.GAP in beside else _PUT_IN)
        if skipped is None:
            return None
        low = at if way > 0 else at - skipped + 1
        steps.append(Step(one, low, skipped))
        at += way * skipped
    return steps


def _skipped(
    following: Sequence[Piece], keys: Sequence[str], at: int, way: int, most: int
) -> int | None:
    """Count the words until the pieces that follow fit; 0 where none follows."""
    if not following:
        return 0
    for count in range(most + 1):
        numbers = range(at + way * count, at + way * (count + len(following)), way)
        if all(
            0 <= number < len(keys) and one.fits(keys[number])
            for one, number in zip(following, numbers, strict=True)
        ):
            return count
    return None


def _is_word(one: Piece) -> bool:
    return one.is_word


def span_of(match: Match, words: SourceWords) -> Span:
    """Return where a match stands in the text of its source."""
    return words.span(match.first, match.last)
