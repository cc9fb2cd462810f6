"""What a case says that the standards do not have: nothing can be weighed on it.

No edit writes it, but a newer argmap or another program may have, so a case
that holds it opens all the same, and is told of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.errors import RuleError
from argmap.case.weighing import Finding
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
        found += [Unread(finding, fault) for fault in _finding_faults(finding, standards)]
    return found


def _motion_faults(case: Case, standards: StandardSet) -> Iterator[str]:
    yield from _faults("The motion", standards.standard, case.standard)
    if case.posture:
        yield from _faults("The motion", standards.posture, case.posture)
    for flag in case.flags:
        yield from _faults("The motion", standards.scales.flag, flag)


def _finding_faults(finding: Finding, standards: StandardSet) -> Iterator[str]:
    who = f"A finding of “{finding.by}”"
    factor = standards.scales.factors.get(finding.factor)
    if factor is None:
        yield from _faults(who, standards.scales.factor, finding.factor)
        return
    for level in filter(None, (finding.level, finding.level_high)):
        yield from _faults(who, factor.rank, level)


def _faults(who: str, ask: Callable[[str], object], name: str) -> Iterator[str]:
    try:
        ask(name)
    except RuleError as error:
        yield f"{who} cannot be weighed: {error.message} {_HINT}"
