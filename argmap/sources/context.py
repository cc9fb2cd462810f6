"""The words around a span of a text: what is shown with a quotation, so that its sense is seen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argmap.sources.passages import Span, sentences_of, snap_to_words

SENTENCES = 2
"""So many sentences before and after are a quotation's context."""
_MOST = 1200
"""More characters than this on a side are no sentences: a table, or a text without full stops."""
_KEPT = 16
"""The sentences of so many texts are kept at a time."""
_ROMAN = r"(?=[ivxl])(?:xl|l?x{0,4})(?:ix|iv|v?i{0,4})"
_NUMBER = re.compile(
    rf"(?:¶¶?|§§?|No\.|para(?:graph|\.)?)?\s*[(\[]?"
    rf"(?:\d{{1,4}}(?:\.\d{{1,3}})*|(?:{_ROMAN}|[a-z])(?=[.:)\]]))"
    rf"[.:)\]]*(?:\((?:\d{{1,3}}|{_ROMAN}|[a-z])\)[.:]*)*",
    re.IGNORECASE,
)
"""The number of a paragraph: 4. or ¶ 12. or (a) or II., also one on a line of its own."""
_BEFORE_NAMES = re.compile(
    r"\b(?:Messrs|Mmes?|Mlles?|Msgr|Maj|Cpl|Pvt|Brig|Cmdr|Adm|Amb|Att?ys?|Det|Insp|Supt|Ofc|Ald"
    r"|Pres|Asst|Dep|Pls?|Defs?|Wm|Chas|Geo|Jas|Thos"
    r"|MRS?|MS|DR|MESSRS|HON|PROF|GEN|CAPT|SGT|SEN|GOV|REP|REV)\.$"
)
_BEFORE_NUMBERS = re.compile(
    r"\b(?:[Pp]aras?|[Ff]igs?|[Vv]ols?|[Aa]rts|art|[Ss]ecs|sec|chs?|cls?|[Rr]egs?|fn|nn?|[Pp]ts?|ss?|rr?)\.$"
)
_LONGEST = 12
"""Characters of such an abbreviation, with what stands before it."""


class Context(NamedTuple):
    """What stands right before and right after a span; both touch it, and either may be empty."""

    before: Span
    after: Span

    @property
    def whole(self) -> Span:
        """Before, the span itself, and after, as one stretch of the text."""
        return Span(self.before.start, self.after.end)


def context_around(text: str, start: int, end: int, *, sentences: int = SENTENCES) -> Context:
    """Return the rest of the sentences that a span cuts, and so many whole ones on each side.

    Sentences are those of `sentences_of`, and the ones around may stand in other
    paragraphs; the number of a paragraph belongs to its first one. A side is cut at a word
    when it grows too long to be sentences. Offsets outside the text are taken for its ends.
    """
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    spans = _sentences(text)
    first = bisect_right(spans, start, key=_end)
    last = bisect_left(spans, end, key=_start) - 1
    if not spans:
        return Context(Span(start, start), Span(end, end))
    left = min(start, spans[max(0, min(first - sentences, len(spans) - 1))].start)
    right = max(end, spans[min(max(last + sentences, 0), len(spans) - 1)].end)
    return Context(
        Span(_not_far_before(text, left, start), start), _not_far_after(text, end, right)
    )


def _not_far_before(text: str, left: int, start: int) -> int:
    if start - left <= _MOST:
        return left
    cut = start - _MOST
    return min(start, snap_to_words(text, cut, start).start)


def _not_far_after(text: str, end: int, right: int) -> Span:
    if right - end <= _MOST:
        return Span(end, right)
    cut = end + _MOST
    return Span(end, max(end, snap_to_words(text, end, cut).end))


@lru_cache(maxsize=_KEPT)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(_whole_sentences(text))


def _whole_sentences(text: str) -> Iterator[Span]:
    """Walk sentences, with what is none by itself: a paragraph's number, or “Messrs.”."""
    spans = list(sentences_of(text))
    begun: int | None = None  # where a sentence began that has only such words yet
    piece: int | None = None  # where an abbreviation stands that the words go on from
    is_head = True
    for span, following in zip(spans, _beginnings_after(spans, len(text)), strict=True):
        is_last = _is_broken(text, span.end, following)
        piece = span.start if piece is None else piece
        begun = piece if begun is None else begun
        is_number = is_head and _NUMBER.fullmatch(text, piece, span.end) is not None
        if not is_number and not is_last and _goes_on(text, span.end, following):
            continue
        piece, is_head = None, is_number or is_last
        if not is_number:
            yield Span(begun, span.end)
            begun = None


def _beginnings_after(spans: list[Span], end: int) -> list[int]:
    return [*(one.start for one in spans[1:]), end][: len(spans)]


def _is_broken(text: str, start: int, end: int) -> bool:
    return any(one in text[start:end] for one in "\n\u2029")


def _goes_on(text: str, stop: int, following: int) -> bool:
    """Tell whether a stop only shortens a word before a name or a number."""
    abbreviated = _BEFORE_NUMBERS if text[following : following + 1].isdigit() else _BEFORE_NAMES
    return abbreviated.search(text, max(0, stop - _LONGEST), stop) is not None


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
