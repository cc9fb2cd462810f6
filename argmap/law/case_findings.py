"""From the findings in a case, by a named reader, to what a standard answers on them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.errors import FormatError
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import (
    COURT,
    ME,
    ClaimRole,
)
from argmap.case.weighing import Finding
from argmap.law.answer import Answer, WeighedCause
from argmap.law.motion import Motion
from argmap.law.oaths import is_sworn_harm_cited
from argmap.law.scales import Scales
from argmap.law.standard import StandardSet
from argmap.law.weighing import Found
from argmap.law.wording import WHOLE_MOTION

_Place: TypeAlias = tuple[tuple[bool, float, str], ...]
_Step: TypeAlias = Claim | Premise | Argument


@dataclass(frozen=True, slots=True)
class Findings:
    """What one reader found: by factor, and on the merits by cause of action.

    A cause is None where the merits were found without naming one.
    """

    by_factor: dict[str, Found]
    by_cause: dict[str | None, Found]


def readers(case_map: CaseMap) -> list[str]:
    """List whose findings the case holds: "me" first, then by name."""
    names = {finding.by for finding in case_map.findings.values()}
    return sorted(names, key=lambda name: (name != ME, name))


def found_nothing(case_map: CaseMap, name: str) -> FormatError | None:
    """Make the error of a reader who has found nothing; None for one who has."""
    known = readers(case_map)
    if name in known:
        return None
    found = f"Found: {', '.join(known) or 'nobody'}."
    return FormatError(f"“{name}” has found nothing in this case.", found)


def default_reader(case_map: CaseMap) -> str:
    """Choose whose findings to weigh where nobody says: "me", else the only reader."""
    names = readers(case_map)
    return names[0] if len(names) == 1 else ME


def unasked_reader(case_map: CaseMap, *, revealed: bool = False) -> str:
    """Choose whose findings are weighed where nobody says, the same on screen and on paper.

    It is the `default_reader` of the whole map, court and all, however little of it is written
    down. The court's own findings are for those to whom they are `revealed`.
    """
    reader = default_reader(case_map)
    return ME if reader == COURT and not revealed else reader


def reader_name(reader: str) -> str:
    """Name whose findings they are, as it stands after "by"."""
    return "the user" if reader == ME else f"the {reader}"


def reader_with_findings(case_map: CaseMap, asked: str) -> str:
    """Choose the reader that is asked for, else the only other one where he found nothing.

    The court's findings are for those who ask for them. No name is `ME`.
    """
    names = readers(case_map)
    others = [name for name in names if name != COURT]
    return others[0] if asked not in names and len(others) == 1 else asked or ME


def causes_of_action(case_map: CaseMap) -> list[Claim]:
    """List the causes of action in the order of the map, from the top and from the left."""
    causes = case_map.claims_in_role(ClaimRole.CAUSE_OF_ACTION)
    return sorted(causes, key=lambda claim: _place(case_map, claim))


def _place(case_map: CaseMap, claim: Claim) -> _Place:
    place: list[tuple[bool, float, str]] = []
    seen: set[str] = set()
    step: _Step | None = claim
    while step is not None and step.id not in seen:
        seen.add(step.id)
        # The premises of a step are drawn before the undercuts of it.
        place.append((isinstance(step, Argument), step.rank, step.id))
        step = _above(case_map, step)
    return tuple(reversed(place))


def _above(case_map: CaseMap, step: _Step) -> _Step | None:
    if isinstance(step, Claim):
        return next(iter(case_map.uses_of(step.id)), None)
    if isinstance(step, Premise):
        return case_map.arguments[step.argument]
    if step.target_claim is not None:
        return case_map.claims[step.target_claim]
    return case_map.arguments[cast("ArgumentId", step.target_argument)]


def findings_by(case_map: CaseMap, reader: str, by_cause: str = "merits") -> Findings:
    """Gather what a reader found; `by_cause` is the factor found cause by cause.

    Every cause of action of the case is listed, found or not. A finding on that
    factor that names no cause stands beside them until there is one on each: relief
    is permitted on a cause, and none is then found as it says. One about a claim that
    is no longer a cause, or on another factor for one cause only, is left out.
    """
    mine = [one for _, one in sorted(case_map.findings.items()) if one.by == reader]
    whole = {one.factor: _found(one) for one in mine if one.claim is None}
    about = {one.claim: _found(one) for one in mine if one.claim and one.factor == by_cause}
    causes: dict[str | None, Found] = {
        claim.id: about.get(claim.id) for claim in causes_of_action(case_map)
    }
    nameless = whole.pop(by_cause, None)
    if not causes or (nameless is not None and None in causes.values()):
        causes[None] = nameless
    return Findings(whole, causes)


def _found(finding: Finding) -> Found:
    return (finding.level, finding.level_high) if finding.level_high else finding.level


def motion_of(
    case_map: CaseMap, standards: StandardSet, standard_id: str | None = None, reader: str = ME
) -> Motion:
    """Gather what a reader found on the motion of a case, by default under its own standard.

    Raises `RuleError` where the case names a standard or a posture that there is not.
    """
    case = case_map.case
    standard = standards.standard(case.standard if standard_id is None else standard_id)
    posture = standards.posture(case.posture) if case.posture else None
    found = findings_by(case_map, reader, standards.scales.by_cause)
    by_factor = _with_sworn(case_map, found.by_factor, standards.scales)
    return Motion(standard, by_factor, case.flags, found.by_cause, posture)


def weigh_case(
    case_map: CaseMap, standards: StandardSet, standard_id: str | None = None, reader: str = ME
) -> Answer:
    """Weigh the motion of a case on a reader's findings, by default under its own standard.

    Raises `RuleError` where the case names a standard, a posture, a flag, a
    factor or a level that the standards do not have.
    """
    return answer_of(case_map, motion_of(case_map, standards, standard_id, reader), reader)


def answer_of(case_map: CaseMap, motion: Motion, reader: str) -> Answer:
    """Weigh a motion gathered from a case, its causes called as the case calls them."""
    answer = motion.weigh()
    several = len(answer.causes) > 1
    causes = tuple(_named(case_map, one, several=several) for one in answer.causes)
    # What the map answered nobody found, so nobody is told that it is not read.
    told = {one.factor for one in case_map.findings.values() if one.by == reader}
    unread = tuple(factor for factor in answer.unread if factor.id in told)
    return replace(answer, causes=causes, by=reader, unread=unread)


def _with_sworn(case_map: CaseMap, by_factor: dict[str, Found], scales: Scales) -> dict[str, Found]:
    if by_factor.get(scales.sworn) is not None or not is_sworn_harm_cited(case_map):
        return by_factor
    return {**by_factor, scales.sworn: scales.factor(scales.sworn).scale[-1]}


def cause_names(case_map: CaseMap) -> dict[str, str]:
    """Return what prose calls the causes of action, by their ids."""
    return {one.id: one.short_title or one.text for one in causes_of_action(case_map)}


def _named(case_map: CaseMap, cause: WeighedCause, *, several: bool) -> WeighedCause:
    if cause.claim is None:
        return replace(cause, name=WHOLE_MOTION) if several else cause
    claim = case_map.claims[ClaimId(cause.claim)]
    return replace(cause, name=claim.short_title or claim.text)
