"""Quotation marks within a quotation that open or close at other words than they do in its source.

Only where nobody can doubt it: the marks balance on both sides, and every word is the source's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.law.citecheck.matching import Match, exact_matches
from argmap.law.citecheck.printed_words import Piece, PieceKind, pieces_of
from argmap.law.citecheck.quotations import FoundQuotation, find_quotations
from argmap.law.citecheck.source_places import Place
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.passages import Span, paragraph_around
from argmap.sources.quotation_marks import quotations_over

_OPENS = re.compile(r"‘|(?<!\w)'(?=\w)")
_CLOSES = re.compile(r"’(?!\w)|(?<=\S)'(?!\w)")
_ANY_WORD = re.compile(r"[^\W_]")
_SHOWN = 12
_Row = tuple[int, int]
"""The numbers of the first word and of the last within marks."""


def moved_marks(one: FoundQuotation, place: Place) -> str:
    """Say that marks within a quotation stand elsewhere in its source; or nothing.

    Marks that the source has not are the writer's own, as far as they cross none of its.
    Nothing is said where the source has the words elsewhere with the marks as they are printed.
    """
    pieces, words = pieces_of(one.words), place.source.words
    printed = _printed_rows(one.words, pieces)
    if not printed or any(piece.kind is not PieceKind.WORD for piece in pieces):
        return ""
    told = ""
    for match in exact_matches(pieces, words):
        moved = _moved(printed, match, words)
        if moved is None:
            return ""
        told = told or moved
    return told


def _moved(printed: Sequence[_Row], match: Match, words: SourceWords) -> str | None:
    """Say which marks of a place are others than those printed; None where none is."""
    own = _own_rows(match, words)
    for first, last in printed:
        row = (match.first + first, match.first + last)
        for other in own:
            if _is_moved(row, other):
                shown = " ".join(words.text[slice(*words.span(*other))].split())
                kept = shown.split()
                short = shown if len(kept) <= _SHOWN else f"{' '.join(kept[:_SHOWN])} …"
                return (
                    "Its inner quotation marks stand at other words than in the source, which has"
                    f" “{short}” in marks."
                )
    return None


def _is_moved(one: _Row, other: _Row) -> bool:
    """Tell whether two stretches cross, or begin or end at one word and not at both."""
    crosses = one[0] < other[0] <= one[1] < other[1] or other[0] < one[0] <= other[1] < one[1]
    return crosses or (one[0] == other[0]) != (one[1] == other[1])


def _printed_rows(text: str, pieces: Sequence[Piece]) -> list[_Row]:
    """List what stands in marks within a quotation; nothing where these may be apostrophes."""
    found = find_quotations(text)
    if not found or not _are_plain(text, found):
        return []
    return list(_rows([one.span for one in found], [piece.span for piece in pieces]))


def _own_rows(match: Match, words: SourceWords) -> list[_Row]:
    """List what a place of a source has in marks, both of them within it.

    Nothing where its paragraph has marks that do not balance, or some within others: what is
    quoted there is not certain. Marks around the whole place may be those of the document.
    """
    text, place = words.text, words.span(match.first, match.last)
    paragraph = paragraph_around(text, *place)
    near = text[slice(*paragraph)]
    found = find_quotations(near)
    if not _are_plain(near, found) or not all(
        one.whole for one in quotations_over(text, paragraph)
    ):
        return []
    at = paragraph.start
    spans = [Span(one.span.start + at, one.span.end + at) for one in found]
    numbers = range(match.first, match.last + 1)
    inner = [
        one
        for one in spans
        if place.start <= one.start and not _ANY_WORD.search(text, place.end, one.end)
    ]
    rows = _rows(inner, [words.span(number, number) for number in numbers])
    own = [(match.first + first, match.first + last) for first, last in rows]
    return [row for row in own if row != (match.first, match.last)]


def _are_plain(text: str, found: Sequence[FoundQuotation]) -> bool:
    """Tell whether every mark is closed, none stands within others, and none is an apostrophe."""
    are_closed = all(one.is_closed and not one.depth for one in found)
    return are_closed and len(_OPENS.findall(text)) == len(_CLOSES.findall(text))


def _rows(spans: Sequence[Span], words: Sequence[Span]) -> Iterator[_Row]:
    for span in spans:
        inside = [at for at, word in enumerate(words) if span.holds(word)]
        if inside:
            yield inside[0], inside[-1]
