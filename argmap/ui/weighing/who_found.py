"""Whose findings there are, and what somebody found."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.terms import COURT, ME
from argmap.case.weighing import Finding
from argmap.law.case_findings import readers
from argmap.law.scales import Factor


def readers_shown(case_map: CaseMap, *, with_court: bool) -> list[str]:
    """List the readers to choose from: always "me", and the court's only when revealed."""
    others = [name for name in readers(case_map) if name != ME]
    return [ME, *(name for name in others if with_court or name != COURT)]


def has_court(case_map: CaseMap) -> bool:
    """Tell whether the case holds findings of the court."""
    return COURT in readers(case_map)


def reader_label(reader: str) -> str:
    """Return what a list calls a reader's findings."""
    return "Mine" if reader == ME else reader[:1].upper() + reader[1:]


def whose_words(reader: str) -> str:
    """Say whose findings a reader's are."""
    if reader == COURT:
        return (
            "These findings are the court’s: read them, and find for yourself. "
            "They cannot be changed here."
        )
    if reader == ME:
        return "These findings are yours."
    return f"These findings stand under the name “{reader}”; what you find here is theirs."


def finding_by(
    case_map: CaseMap, reader: str, factor: str, cause: ClaimId | None
) -> Finding | None:
    """Return what a reader found on a factor, about one cause of action or none."""
    for finding in case_map.findings.values():
        if (finding.by, finding.factor, finding.claim) == (reader, factor, cause):
            return finding
    return None


def found_label(factor: Factor, finding: Finding) -> str:
    """Return what a list calls what was found: a level, or "weak to likely" for a range."""
    ends = [one for one in (finding.level, finding.level_high) if one]
    return " to ".join(factor.levels[factor.rank(one)].label for one in dict.fromkeys(ends))
