"""Which of the choices of a query the places found in a text answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from argmap.sources.marking import WORD, Mark, stems_of
from argmap.sources.passages import Span
from argmap.workspace.word_index import Stretch, Term, WordIndex, WordQuery

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200c\u200d\u2060\ufeff"))


class _Choice(NamedTuple):
    """The stems of the words that a choice is between, and the beginnings, none empty."""

    stems: tuple[str, ...]
    beginnings: tuple[str, ...]


class Choices:
    """The choices of a query: a passage is as good with any word of one as with another."""

    def __init__(self, index: WordIndex, query: WordQuery) -> None:
        self._index = index
        self._choices = [_choice(index, terms) for terms in query.every]
        self._known: dict[str, tuple[str, ...]] = {}

    def marks_of(self, stretch: Stretch) -> list[Mark]:
        """Return the places found in a stretch, in its own offsets, with their choices as keys.

        Left out is what answers none: the index takes words for forms of one that are not.
        """
        spans = [Span(start - stretch.start, end - stretch.start) for start, end in stretch.found]
        found = [stretch.text[span.start : span.end].lower() for span in spans]
        if new := [words for words in dict.fromkeys(found) if words not in self._known]:
            for words, stems in zip(new, self._stems_of(new), strict=True):
                self._known[words] = tuple(self._answered(words, stems))
        return [
            Mark(span, key)
            for span, words in zip(spans, found, strict=True)
            for key in self._known[words]
        ]

    def _stems_of(self, new: list[str]) -> list[tuple[str, ...]]:
        """Return the stems of words; none where only beginnings are looked for, which have none."""
        # A beginning finds words that nobody asked the index about yet, some in every text.
        is_wanted = any(choice.stems for choice in self._choices)
        return stems_of(self._index, new) if is_wanted else [()] * len(new)

    def _answered(self, words: str, stems: tuple[str, ...]) -> Iterator[str]:
        whole, plain = _spaced(stems), _plain(words)
        for number, choice in enumerate(self._choices):
            begins = any(beginning in plain for beginning in choice.beginnings)
            if begins or any(one in whole for one in choice.stems):
                yield str(number)


def _choice(index: WordIndex, terms: tuple[Term, ...]) -> _Choice:
    whole = [term.words.lower() for term in terms if not term.prefix]
    beginnings = (_plain(term.words) for term in terms if term.prefix)
    stems = (_spaced(one) for one in stems_of(index, whole) if one)
    return _Choice(tuple(stems), tuple(filter(None, beginnings)))


def _spaced(stems: tuple[str, ...]) -> str:
    return f" {' '.join(stems)} "


def _plain(words: str) -> str:
    """Return words as they are compared by their beginnings: each after a space."""
    seen = normalize("NFKD", words.translate(_UNSEEN)).lower()
    bare = "".join(character for character in seen if not combining(character))
    return "".join(f" {word}" for word in WORD.findall(bare))
