"""The findings that an order drafted for the movant proposes, and on which causes none is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.errors import ArgmapError
from argmap.case.terms import ME
from argmap.law.answer import Answer, Result, WeighedCause
from argmap.law.case_findings import weigh_case
from argmap.law.nearest import as_near
from argmap.law.scales import Factor
from argmap.law.standard import StandardSet
from argmap.law.wording import listed, quoted

_OPEN = "finding and reasons, with cites to the record"


class ProposedFindings(NamedTuple):
    """A line for each finding, and what the drafter of the order is to know; "" where nothing."""

    lines: tuple[str, ...]
    note: str


def proposed_findings(case_map: CaseMap, standards: StandardSet) -> ProposedFindings:
    """Propose the user's findings: on the merits of the causes on which relief is permitted.

    Where it is permitted on none, of those that are nearest to it. A finding that would not
    carry the order is left to be made; the note says which causes and findings are not proposed.
    """
    try:
        answer = weigh_case(case_map, standards, reader=ME)
    except ArgmapError:
        return ProposedFindings(("[Findings on each factor of the court’s test.]",), "")
    causes = answer.permitted_on or as_near(answer.causes)
    lines = tuple(_lines(case_map, answer, causes))
    left = [one.name for one in answer.causes if one not in causes and one.name]
    note = ""
    if left:
        note = (
            f"No finding is proposed on {listed(quoted(left))}: by your findings relief is further"
            " away there."
        )
    return ProposedFindings(lines, note)


def _lines(case_map: CaseMap, answer: Answer, causes: tuple[WeighedCause, ...]) -> Iterator[str]:
    merits = answer.standard.scales.by_cause
    for factor in answer.standard.factors:
        of_each = causes if factor.id == merits else causes[:1]
        for cause in of_each:
            claim = cause.claim if factor.id == merits else None
            name = f"{factor.name}, {cause.name.rstrip('.')}" if claim else factor.name
            carries = _carries(cause, factor)
            yield f"{name}: {_proposed(case_map, factor, claim, carries=carries)}."


def _carries(cause: WeighedCause, factor: Factor) -> bool:
    """Tell whether what is found of a factor is enough for a route, or for none it is asked."""
    gates = [one for tried in cause.routes for one in tried.gates if one.factor == factor.id]
    return not gates or any(one.result is not Result.FAIL for one in gates)


def _proposed(case_map: CaseMap, factor: Factor, claim: str | None, *, carries: bool) -> str:
    mine = (one for one in case_map.findings.values() if one.by == ME)
    found = next((one for one in mine if (one.factor, one.claim) == (factor.id, claim)), None)
    if found is None:
        return f"[{_OPEN}]"
    ends = (one for one in (found.level, found.level_high) if one in factor.scale)
    labels = dict.fromkeys(factor.levels[factor.rank(one)].label for one in ends)
    level = f"“{' to '.join(labels)}”"
    if not carries:
        return f"[{_OPEN}; your own finding, {level}, does not carry the order]"
    why = found.why.strip().rstrip(".") or "[reasons, with cites to the record]"
    return f"proposed {level}, because {why}"
