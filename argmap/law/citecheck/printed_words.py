"""A quotation as it is printed, taken apart: words, brackets, ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from argmap.law.citecheck.source_words import WORD
from argmap.sources.normalising import Normalised
from argmap.sources.passages import Span

_LETTERS = r"[^\W_]+(?:['&-][^\W_]+)*"
_PIECE = re.compile(
    rf"\[(?P<put>[^\]]*)\](?P<tail>{_LETTERS})?|(?P<head>{_LETTERS})\[(?P<ending>[^\]]*)\]"
    rf"|(?P<gap>\.(?:\s?\.){{2,3}}|\*(?:\s?\*){{2,3}})|(?P<sic>\(sic\))|(?P<word>{WORD})"
)


_MOST_TRIED = 4
"""Of so many brackets some may be the source's and others the writer's."""


class PieceKind(StrEnum):
    """What a piece of a printed quotation stands for in its source."""

    WORD = "word"
    PART = "part"  # of a word, the rest of which was changed
    PUT_IN = "put in"
    GAP = "gap"


class Piece(NamedTuple):
    """A piece of a printed quotation and its place in it.

    `key` is the word in comparable form, of a part what was left as it was, of what
    was put in the words within the brackets. `is_cased` says that brackets tell of a
    capital that was changed; `at_end` that a part is the end of its word.
    """

    kind: PieceKind
    key: str
    span: Span
    text: str
    is_cased: bool = False
    at_end: bool = False

    def fits(self, word: str) -> bool:
        """Tell whether a word of the source, in comparable form, may be what this stands for."""
        if self.kind is PieceKind.WORD:
            return word == self.key
        return word.endswith(self.key) if self.at_end else word.startswith(self.key)

    @property
    def is_word(self) -> bool:
        """Whether it stands for one word of the source."""
        return self.kind in {PieceKind.WORD, PieceKind.PART}


def pieces_of(words: str) -> list[Piece]:
    """Take a printed quotation apart; *sic* and empty brackets stand for nothing."""
    form = Normalised(words)
    return list(_pieces(words, form))


def _pieces(words: str, form: Normalised) -> Iterator[Piece]:
    for match in _PIECE.finditer(form.text):
        span = form.span_of(*match.span())
        text = words[span.start : span.end]
        if match["word"]:
            yield Piece(PieceKind.WORD, match["word"], span, text)
        elif match["gap"]:
            yield Piece(PieceKind.GAP, "", span, text)
        elif match["head"]:
            yield Piece(PieceKind.PART, match["head"], span, text)
        elif not match["sic"]:
            yield from _bracketed(match, span, text)


def _bracketed(match: re.Match[str], span: Span, text: str) -> Iterator[Piece]:
    put, tail = match["put"].strip(), match["tail"] or ""
    if put and not put.strip("*. …"):
        yield Piece(PieceKind.GAP, "", span, text)
    elif len(put) == 1 and put.isalpha() and tail:
        yield Piece(PieceKind.WORD, put + tail, span, text, is_cased=True)
    elif tail:
        yield Piece(PieceKind.PART, tail, span, text, at_end=True)
    elif put and put != "sic":
        yield Piece(PieceKind.PUT_IN, put, span, text)


def own_bracketed(pieces: Sequence[Piece], text: str) -> Iterator[list[Piece]]:
    """Walk the ways to take brackets that a source has itself, to the letter, for words of it.

    A writer who quotes what was altered before leaves its brackets (Bluebook, R. 5.2(f)(i)). All
    are taken so at first, then fewer: the source may have one of them in another place.
    """
    brackets = [
        at
        for at, one in enumerate(pieces)
        if "[" in one.text and one.kind is not PieceKind.GAP and one.text in text
    ]
    least = 1 if len(brackets) <= _MOST_TRIED else len(brackets)
    for count in range(len(brackets), least - 1, -1) if brackets else ():
        for own in combinations(brackets, count):
            ways = (_as_words(one) if at in own else [one] for at, one in enumerate(pieces))
            yield [word for way in ways for word in way]


def _as_words(piece: Piece) -> Iterator[Piece]:
    form = Normalised(piece.text)
    for match in re.finditer(WORD, form.text):
        at = form.span_of(*match.span())
        span = Span(piece.span.start + at.start, piece.span.start + at.end)
        yield Piece(PieceKind.WORD, match[0], span, piece.text[at.start : at.end])


def plain_rows(pieces: Sequence[Piece]) -> list[tuple[int, list[str]]]:
    """List the runs of unchanged words, each with the number of the piece it begins at."""
    rows: list[tuple[int, list[str]]] = []
    goes_on = False
    for place, one in enumerate(pieces):
        if one.kind is not PieceKind.WORD:
            goes_on = False
        elif goes_on:
            rows[-1][1].append(one.key)
        else:
            rows.append((place, [one.key]))
            goes_on = True
    return rows
