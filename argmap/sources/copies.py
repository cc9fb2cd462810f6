"""Which sources of a case are copies of one text, found out as it is asked."""

from __future__ import annotations

from collections.abc import Callable

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.sources.likeness import NEARLY, may_be_copies, runs_of, share_of


class Copies:
    """Compares the texts of sources two by two, each text read once."""

    def __init__(self, case_map: CaseMap, text_of: Callable[[Source], Document | None]) -> None:
        self._case_map = case_map
        self._text_of = text_of
        self._runs: dict[SourceId, frozenset[int]] = {}
        self._known: dict[frozenset[SourceId], bool] = {}

    def are_copies(self, one: SourceId, other: SourceId) -> bool:
        """Say whether the texts of two sources are nearly the same."""
        pair = frozenset((one, other))
        if pair not in self._known:
            lengths = [self._case_map.sources[source].length for source in (one, other)]
            self._known[pair] = (
                may_be_copies(*lengths)
                and share_of(self._runs_of(one), self._runs_of(other)) >= NEARLY
            )
        return self._known[pair]

    def _runs_of(self, source: SourceId) -> frozenset[int]:
        if source not in self._runs:
            document = self._text_of(self._case_map.sources[source])
            self._runs[source] = runs_of(document.text) if document else frozenset()
        return self._runs[source]
