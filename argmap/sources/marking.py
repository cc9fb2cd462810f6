"""Where the words that were looked for stand, and which of them stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from argmap.sources.passages import Span
from argmap.sources.told_apart import forms_of
from argmap.workspace.word_index import Stretch, WordIndex

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad\u200c\u200d\u2060\ufeff])*")
"""A word as the index has it: letters and digits, with accents and what is not seen after them."""

Names: TypeAlias = Mapping[tuple[str, ...], str]
"""Which word is meant, by the stems of what stands for it: a name may be several words."""


class Mark(NamedTuple):
    """A place where something looked for stands; `key` says what."""

    span: Span
    key: str


def stems_of(index: WordIndex, words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the stems of what each is, one a word, with those told apart that mislead.

    They are for comparing with each other; the index knows its own stems only.
    """
    return [
        _told_apart(written, tuple(stems.split()))
        for written, stems in zip(words, index.stems(words), strict=True)
    ]


def _told_apart(written: str, stems: tuple[str, ...]) -> tuple[str, ...]:
    words = WORD.findall(written)
    if len(words) != len(stems):
        return stems
    return tuple((forms_of(word) or (stem,))[0] for word, stem in zip(words, stems, strict=True))


def marks_of(index: WordIndex, stretch: Stretch) -> list[Mark]:
    """Return the places found in a stretch, in its own offsets, with their stems as keys."""
    spans = [Span(start - stretch.start, end - stretch.start) for start, end in stretch.found]
    stems = stems_of(index, [stretch.text[span.start : span.end].lower() for span in spans])
    return [Mark(span, " ".join(each)) for span, each in zip(spans, stems, strict=True)]


def marks_in(index: WordIndex, text: str, span: Span, names: Names) -> Iterator[Mark]:
    """Walk what is named in a span of a text, the longest name where several begin."""
    found = list(WORD.finditer(text, *span))
    stems = [" ".join(each) for each in stems_of(index, [word.group().lower() for word in found])]
    longest = max(map(len, names), default=0)
    at = 0
    while at < len(found):
        lengths = range(min(longest, len(found) - at), 0, -1)
        length = next((n for n in lengths if tuple(stems[at : at + n]) in names), 0)
        if length:
            place = Span(found[at].start(), found[at + length - 1].end())
            yield Mark(place, names[tuple(stems[at : at + length])])
        at += length or 1
