"""What a check says of the court's findings, kept back from whoever is still predicting them."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, removed
from argmap.case.ids import FindingId
from argmap.case.plan_removals import cite_removals
from argmap.case.terms import COURT
from argmap.case.trial import TrialMap
from argmap.sources.checking import EvidenceCheck
from argmap.sources.problems import Grade, Problem, RecordPlace


def without_court(case_map: CaseMap, check: EvidenceCheck) -> tuple[EvidenceCheck, int]:
    """Return a check that tells nothing the court found, and how many problems that hides.

    Errors stay: a finding that no scale knows tells nothing, and has to be mended.
    """
    told = tuple(one for one in check.problems if not _tells_court(case_map, one))
    return replace(check, problems=told), len(check.problems) - len(told)


def as_revealed(case_map: CaseMap, reader: str = "", *, revealed: bool) -> CaseMap:
    """Return a map as it may be written down: without what the court found unless revealed.

    Who asks for a paper on the court's findings, by its name as `reader`, has revealed them.
    """
    is_told = revealed or reader == COURT
    if is_told or all(one.by != COURT for one in case_map.findings.values()):
        return case_map
    return map_without_court(case_map)


def map_without_court(case_map: CaseMap) -> CaseMap:
    """Return a map without the findings of the court, and without quotes for them alone."""
    findings = [one for _, one in sorted(case_map.findings.items()) if one.by == COURT]
    cites = [cite for finding in findings for cite in case_map.cites_on(finding.id)]
    trial = TrialMap(case_map)
    changes = (*cite_removals(case_map, cites), *removed(*findings))
    trial.apply(ChangeSet("Keep back what the court found", changes))
    return trial


def _tells_court(case_map: CaseMap, problem: Problem) -> bool:
    if problem.grade is Grade.ERROR:
        return False
    places = (one for one in problem.where if isinstance(one, RecordPlace))
    found = (case_map.findings.get(FindingId(one.id)) for one in places if one.kind == "finding")
    return any(one is not None and one.by == COURT for one in found)
