"""Which sources of a case are copies of one text, found out as it is asked."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.sources.likeness import NEARLY, TextWords, may_be_copies, share_of, words_in


class Copies:
    """Compares the texts of sources two by two, each text read once.

    What it knows is of texts, and stays true when a source gets another one.
    """

    def __init__(self, case_map: CaseMap, text_of: Callable[[Source], Document | None]) -> None:
        self.case_map = case_map
        self._text_of = text_of
        self._words: dict[str | None, TextWords] = {}
        self._known: dict[frozenset[str | None], bool] = {}

    def are_copies(self, one: SourceId, other: SourceId) -> bool:
        """Say whether the texts of two sources are nearly the same."""
        first, second = (self.case_map.sources[source] for source in (one, other))
        if not may_be_copies(first.length, second.length):
            return False
        pair = frozenset((first.document, second.document))
        if pair not in self._known:
            share = share_of(self._words_of(first), self._words_of(second))
            self._known[pair] = share >= NEARLY
        return self._known[pair]

    def _words_of(self, source: Source) -> TextWords:
        if source.document not in self._words:
            document = self._text_of(source)
            self._words[source.document] = words_in(document.text) if document else TextWords()
        return self._words[source.document]
