"""What a cause of action or a defence still needs: element by element, what meets it.

An element is *met* here where a claim that is listed for it has something cited for it or
below it; *thin* where claims are listed but none has; a *gap* where none is. It says how far
the file goes, never whether a court would be persuaded.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.elements import Element
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId
from argmap.case.lookups import cited_source
from argmap.case.signals import SUPPORTING
from argmap.case.terms import ClaimRole, Side, SourceKind, Stance
from argmap.law.causes import KnownCause, KnownElement
from argmap.reasoning.support import NEEDING_NONE

HOW_TO_READ = (
    "Met: a claim is listed, and something is cited for it or it needs nothing. No cite: a claim"
    " is listed and nothing is cited for it. Gap: no claim is listed. It tells how far this"
    " {whole} goes, not whether a court would be persuaded."
)
"""What the standings mean, on the screen of a map and on the paper of a document."""

LOOKED_AT = 500
"""How many claims below an element are looked at, at most, for something cited."""


class Standing(StrEnum):
    """How far the file goes on an element."""

    MET = "met"
    THIN = "thin"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class ElementState:
    """An element of a claim's cause as the case has it.

    `record` is what the case says of it, None where nothing; `known` is the element of the
    data, None for one of the user's own and for one that the data no longer have. `claims`
    are those that are listed for it; `cites` what is cited for them and for what supports
    them, the nearest first. `bears` is who has to persuade.
    """

    name: str
    text: str
    known: KnownElement | None
    record: Element | None
    bears: Side
    claims: tuple[Claim, ...]
    cites: tuple[Cite, ...]
    standing: Standing
    why: str


def element_states(
    case_map: CaseMap, cause: Claim, known: Mapping[str, KnownCause]
) -> list[ElementState]:
    """List the elements of a claim: those of its cause in the data, then the others it has.

    What is said of an element that the data do not have, or no longer have, is kept in sight.
    """
    data = known.get(cause.cause)
    elements = data.elements if data else ()
    records = case_map.elements_of(cause.id)
    said = {one.element: one for one in reversed(records) if one.element}
    ids = {one.id for one in elements}
    states = [_state(case_map, cause, one, said.get(one.id)) for one in elements]
    others = (one for one in records if one.element not in ids)
    states += [_state(case_map, cause, None, one, _lost_words(one, known)) for one in others]
    return states


def gaps(states: list[ElementState]) -> list[ElementState]:
    """List the elements for which no claim is listed."""
    return [one for one in states if one.standing is Standing.GAP]


def usual_burden(cause: Claim) -> Side:
    """Return who bears a cause where its data do not say: a defence is the respondent's."""
    named = {side.value: side for side in (Side.MOVANT, Side.RESPONDENT)}
    if cause.burden in named:
        return named[cause.burden]
    return Side.RESPONDENT if cause.role is ClaimRole.DEFENCE else Side.MOVANT


def _state(
    case_map: CaseMap,
    cause: Claim,
    known: KnownElement | None,
    record: Element | None,
    lost: str = "",
) -> ElementState:
    listed = record.claims if record else ()
    claims = tuple(case_map.claims[one] for one in listed if one in case_map.claims)
    cites = tuple(one for one in cites_behind(case_map, claims) if not is_ruling(case_map, one))
    standing, why = _standing(claims, cites)
    own = record.text if record else ""
    return ElementState(
        known.name if known else own or lost,
        known.text if known else own,
        known,
        record,
        _bears(cause, known, record),
        claims,
        cites,
        standing,
        why,
    )


def _lost_words(record: Element, known: Mapping[str, KnownCause]) -> str:
    """Name an element that is none of the cause that its claim now is."""
    for cause in known.values():
        if element := cause.element(record.element):
            return f"{element.name}, of {cause.name}"
    return f"“{record.element}”, which the data no longer have"


def _bears(cause: Claim, known: KnownElement | None, record: Element | None) -> Side:
    if record is not None and record.burden is not Side.NEUTRAL:
        return record.burden
    return known.burden if known else usual_burden(cause)


def _standing(claims: tuple[Claim, ...], cites: tuple[Cite, ...]) -> tuple[Standing, str]:
    if not claims:
        return Standing.GAP, "No claim is listed for it."
    if cites:
        return Standing.MET, "A claim is listed for it, with something cited for it."
    if any(one.status in NEEDING_NONE for one in claims):
        return Standing.MET, "A claim is listed for it that is admitted or assumed."
    return Standing.THIN, "Nothing is cited for the claims that are listed for it."


def cites_behind(case_map: CaseMap, claims: tuple[Claim, ...]) -> tuple[Cite, ...]:
    """Gather what is cited for claims and for what supports them, level by level."""
    pending = deque(one.id for one in claims)
    seen: set[ClaimId] = set(pending)
    found: dict[str, Cite] = {}
    looked = 0
    while pending and looked < LOOKED_AT:
        claim = pending.popleft()
        looked += 1
        supporting = (one for one in case_map.cites_on(claim) if one.signal in SUPPORTING)
        found |= {one.id: one for one in supporting}
        for below in _supporting(case_map, claim):
            if below not in seen:
                seen.add(below)
                pending.append(below)
    return tuple(found.values())


def is_ruling(case_map: CaseMap, cite: Cite) -> bool:
    """Tell whether a cite is to a court's order, which decides and is no evidence of a fact."""
    return cited_source(case_map, cite).kind is SourceKind.ORDER


def _supporting(case_map: CaseMap, claim: ClaimId) -> list[ClaimId]:
    return [
        use.claim
        for argument in case_map.arguments_on(claim)
        if argument.stance is Stance.PRO
        for use in case_map.premises_of(argument.id)
        if not use.negated
    ]
