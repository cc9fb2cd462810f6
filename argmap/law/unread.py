"""What a case says that the standards do not have: nothing can be weighed on it.

No edit writes most of it, but a newer argmap or another program may have, so a case
that holds it opens all the same, and is told of. A finding about a claim that is no
longer a cause of action, or about the motion as a whole where each cause has its own,
is told of too: nothing weighs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.terms import ClaimRole
from argmap.case.weighing import Finding
from argmap.law.case_findings import findings_by
from argmap.law.standard import StandardSet

_HINT = "Choose another, or update argmap if a newer one wrote it."


@dataclass(frozen=True, slots=True)
class Unread:
    """A record with a word that the standards do not have, and sentences about it."""

    record: Case | Finding
    message: str


def unread_records(case_map: CaseMap, standards: StandardSet) -> list[Unread]:
    """List the motion and the findings that name what the standards do not have."""
    found = [Unread(case_map.case, fault) for fault in _motion_faults(case_map.case, standards)]
    for _, finding in sorted(case_map.findings.items()):
        faults = _finding_faults(finding, standards) or _about_nothing(case_map, finding, standards)
        found += [Unread(finding, fault) for fault in faults]
    return found


def _motion_faults(case: Case, standards: StandardSet) -> Iterator[str]:
    yield from _faults("The motion", standards.standard, case.standard)
    if case.posture:
        yield from _faults("The motion", standards.posture, case.posture)
    for flag in case.flags:
        yield from _faults("The motion", standards.scales.flag, flag)


def _finding_faults(finding: Finding, standards: StandardSet) -> list[str]:
    who = f"A finding of “{finding.by}”"
    factor = standards.scales.factors.get(finding.factor)
    if factor is None:
        return list(_faults(who, standards.scales.factor, finding.factor))
    levels = [one for one in (finding.level, finding.level_high) if one]
    wrong = [fault for level in levels for fault in _faults(who, factor.rank, level)]
    if not wrong and [*levels] != sorted(levels, key=factor.rank):
        told = f"its range of “{factor.name}” runs from “{levels[0]}” down to “{levels[1]}”"
        wrong = [f"{who} cannot be weighed: {told}."]
    return wrong


def _about_nothing(case_map: CaseMap, finding: Finding, standards: StandardSet) -> list[str]:
    """Say that nothing asks for what a finding is about, so that it is left out."""
    if finding.claim is None:
        return _at_large(case_map, finding, standards)
    who, scales = f"A finding of “{finding.by}” is not weighed", standards.scales
    claim = case_map.claims[finding.claim]
    title = claim.short_title or claim.text
    if finding.factor != scales.by_cause:
        name = scales.factors[finding.factor].name
        return [f"{who}: “{name}” is found for the whole motion, and this is about “{title}”."]
    if claim.role is not ClaimRole.CAUSE_OF_ACTION:
        return [f"{who}: it is about “{title}”, which is not a cause of action."]
    return []


def _at_large(case_map: CaseMap, finding: Finding, standards: StandardSet) -> list[str]:
    """Say that success was found on each cause of action since, which counts instead."""
    by_cause = standards.scales.by_cause
    if finding.factor != by_cause or None in findings_by(case_map, finding.by, by_cause).by_cause:
        return []
    name = standards.scales.factors[by_cause].name
    told = f"“{name}” is found on each cause of action, and this is about the motion as a whole"
    return [f"A finding of “{finding.by}” is not weighed: {told}."]


def _faults(who: str, ask: Callable[[str], object], name: str) -> Iterator[str]:
    try:
        ask(name)
    except RuleError as error:
        yield f"{who} cannot be weighed: {error.message} {_HINT}"
