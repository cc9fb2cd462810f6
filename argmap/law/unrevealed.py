"""What a check says of the court's findings, kept back from whoever is still predicting them."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.ids import FindingId
from argmap.case.terms import COURT
from argmap.sources.checking import EvidenceCheck, Grade, Problem, RecordPlace


def without_court(case_map: CaseMap, check: EvidenceCheck) -> tuple[EvidenceCheck, int]:
    """Return a check that tells nothing the court found, and how many problems that hides.

    Errors stay: a finding that no scale knows tells nothing, and has to be mended.
    """
    told = tuple(one for one in check.problems if not _tells_court(case_map, one))
    return replace(check, problems=told), len(check.problems) - len(told)


def _tells_court(case_map: CaseMap, problem: Problem) -> bool:
    if problem.grade is Grade.ERROR:
        return False
    places = (one for one in problem.where if isinstance(one, RecordPlace))
    found = (case_map.findings.get(FindingId(one.id)) for one in places if one.kind == "finding")
    return any(one is not None and one.by == COURT for one in found)
