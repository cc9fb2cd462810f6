"""What the Weigh tab is asked at one moment, gathered once for all its pages."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.law.answer import Answer
from argmap.law.case_findings import answer_of, motion_of
from argmap.law.motion import Motion
from argmap.law.standard import Standard, StandardSet


class Asked(NamedTuple):
    """A motion as one reader finds it; `court_shown` is whether the court's findings may be."""

    case_map: CaseMap
    known: StandardSet
    motion: Motion
    reader: str
    court_shown: bool

    @property
    def has_range(self) -> bool:
        """Whether a finding that is weighed is a range."""
        found = self.case_map.findings.values()
        return any(one.by == self.reader and one.level_high for one in found)

    def answer(self, standard: Standard | None = None) -> Answer:
        """Weigh it, by default under the standard of the case."""
        motion = self.motion if standard is None else self.motion._replace(standard=standard)
        return answer_of(self.case_map, motion, self.reader)


def ask(case_map: CaseMap, known: StandardSet, reader: str, *, court_shown: bool) -> Asked:
    """Gather what a reader found; raise `RuleError` where the case names what there is not."""
    return Asked(case_map, known, motion_of(case_map, known, None, reader), reader, court_shown)
