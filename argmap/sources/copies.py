"""Which sources of a case are copies of one text, found out as it is asked."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.sources.likeness import NEARLY, TextWords, may_be_copies, share_of, words_in


class Copies:
    """Compares the texts of sources two by two, each text read once."""

    def __init__(self, case_map: CaseMap, text_of: Callable[[Source], Document | None]) -> None:
        self._case_map = case_map
        self._text_of = text_of
        self._words: dict[SourceId, TextWords] = {}
        self._known: dict[frozenset[SourceId], bool] = {}

    def are_copies(self, one: SourceId, other: SourceId) -> bool:
        """Say whether the texts of two sources are nearly the same."""
        pair = frozenset((one, other))
        if pair not in self._known:
            lengths = [self._case_map.sources[source].length for source in (one, other)]
            self._known[pair] = (
                may_be_copies(*lengths)
                and share_of(self._words_of(one), self._words_of(other)) >= NEARLY
            )
        return self._known[pair]

    def _words_of(self, source: SourceId) -> TextWords:
        if source not in self._words:
            document = self._text_of(self._case_map.sources[source])
            self._words[source] = words_in(document.text) if document else TextWords()
        return self._words[source]
