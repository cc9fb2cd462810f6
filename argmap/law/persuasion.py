"""Who has to persuade of a claim, and so loses on a tie: as the claim or the law says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.elements import Element
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.terms import ClaimRole, Side
from argmap.law.causes import KnownCause
from argmap.law.elements import usual_burden

_NAMED = {side.value: side for side in (Side.MOVANT, Side.RESPONDENT)}


class Persuasion(NamedTuple):
    """A side, neutral where nobody has to persuade, and in a phrase why it is that one."""

    side: Side
    why: str


def persuasion_on(case_map: CaseMap, claim: ClaimId, known: Mapping[str, KnownCause]) -> Persuasion:
    """Tell who has to persuade of a claim.

    Whom the claim itself names; else whoever bears the element that it is listed for, by the
    data of its cause; else whoever bears such a cause or defence; else whose claim it is.
    """
    record = case_map.claims[claim]
    if record.burden in _NAMED:
        return Persuasion(_NAMED[record.burden], "as the claim says")
    for element in case_map.lists_with(claim):
        if isinstance(element, Element) and (found := _of_element(case_map, element, known)):
            return found
    if record.role is not ClaimRole.NONE:
        return Persuasion(usual_burden(record), f"who bears a {record.role.value}")
    return Persuasion(record.side, "whose claim it is")


def _of_element(
    case_map: CaseMap, element: Element, known: Mapping[str, KnownCause]
) -> Persuasion | None:
    """Return who bears an element, None where neither the case nor the data say."""
    cause = case_map.claims[element.cause]
    data = known.get(cause.cause)
    named = data.element(element.element) if data and element.element else None
    side = element.burden
    if side is Side.NEUTRAL and named is not None:
        side = named.burden
    if side is Side.NEUTRAL:
        return None
    what = in_quotes(named.name if named else element.text or "an element")
    return Persuasion(side, f"who bears {what} of {in_quotes(title_of(cause))}")
