"""Quotations with words from right to left, which a PDF gives in the order of a page or of a line.

Where such words stand among others, nothing in a PDF tells which of them come first.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from argmap.law.citecheck.packet import PacketQuotation
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.passages import Span

TURNED = (
    "All of its words stand there, and some run from right to left: a PDF does not tell their"
    " order. Read it by eye."
)
TURNED_IN = (
    "“{source}” has all of its words in another order, and some run from right to left: a PDF does"
    " not tell their order. Read it by eye."
)
_FROM_RIGHT = frozenset({"R", "AL"})


def has_words_from_right(words: str) -> bool:
    """Tell whether some of the letters of a text run from right to left."""
    return not words.isascii() and any(
        unicodedata.bidirectional(one) in _FROM_RIGHT for one in words
    )


def stands_turned(one: PacketQuotation, room: Span, words: SourceWords) -> Span | None:
    """Return where all words of a quotation stand side by side in some order; None where not.

    Only of a quotation with words from right to left, and within `room`.
    """
    if not has_words_from_right(one.words):
        return None
    keys = [key for key in SourceWords(one.words).keys if key.isalnum()]
    if not keys:
        return None
    places = [
        at
        for at, key in enumerate(words.keys)
        if key.isalnum() and room.start <= words.span(at, at).start < room.end
    ]
    at = _same_words(keys, [words.keys[place] for place in places])
    if at is None:
        return None
    return words.span(places[at], places[at + len(keys) - 1])


def turned_in(printed: str, source: SourceWords) -> Span | None:
    """Return where a source has all words of a quotation side by side in some order; else None.

    Only of a quotation with words from right to left.
    """
    keys = SourceWords(printed).keys if has_words_from_right(printed) else []
    at = _same_words(keys, source.keys) if keys else None
    return None if at is None else source.span(at, at + len(keys) - 1)


def _same_words(wanted: Sequence[str], there: Sequence[str]) -> int | None:
    """Return where as many words begin that are those wanted, in whatever order."""
    size, lacking = len(wanted), Counter(wanted)
    for at, key in enumerate(there):
        lacking[key] -= 1
        if not lacking[key]:
            del lacking[key]
        if at >= size:
            lacking[there[at - size]] += 1
            if not lacking[there[at - size]]:
                del lacking[there[at - size]]
        if not lacking and at >= size - 1:
            return at - size + 1
    return None
