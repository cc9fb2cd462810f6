"""What a claim answers among what was said: what the map says first, else what was chosen."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, FlowEntryId
from argmap.debate.asking import asks
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat, Speech, SpeechKind
from argmap.debate.joins import BENCH, bears_on


def joined_by_map(
    case_map: CaseMap,
    flow: Flow,
    where: tuple[DebateFormat, Speech],
    claim: ClaimId,
    chosen: FlowEntryId | None,
) -> list[FlowEntryId]:
    """List the points that the map has a claim answer, said in a speech, and not the one chosen.

    Empty where the map has it answer none, or the one that was chosen, and where that asks a
    question: who answers one says so.
    """
    met = _answered(case_map, flow, where, claim)
    is_question = chosen is not None and _asks(flow, chosen)
    return [] if is_question or chosen in met else met


def answered_by_map(
    case_map: CaseMap, flow: Flow, where: tuple[DebateFormat, Speech], claim: ClaimId
) -> list[FlowEntryId]:
    """List the points that the map has a claim answer, said in a speech, without what it concedes.

    Who says it records them, so that it goes on to answer them when the map changes.
    """
    met = _answered(case_map, flow, where, claim)
    return [one for one in met if flow.standings[one].entry.claim != claim]


def _answered(
    case_map: CaseMap, flow: Flow, where: tuple[DebateFormat, Speech], claim: ClaimId
) -> list[FlowEntryId]:
    """List the points of other sides, each where it was said last before a speech."""
    debate_format, speech = where
    if speech.is_questioning or claim not in case_map.claims:
        return []
    met = {claim, *(target for target, is_attack in bears_on(case_map, claim) if is_attack)}
    before = {one.id for one in debate_format.speeches[: debate_format.order_of(speech.id)]}
    found: dict[tuple[ClaimId, str], FlowEntryId] = {}
    for one in flow.standings.values():
        said = one.entry.claim
        is_other = one.is_argument and one.side not in {speech.side, BENCH}
        if said and said in met and is_other and one.entry.speech in before:
            found[said, one.side] = one.entry.id
    return [*found.values()]


def conceded_in(
    flow: Flow, where: tuple[DebateFormat, Speech], side: str, claim: ClaimId
) -> FlowEntryId | None:
    """Return the last point of another side that a side concedes if it says a claim now.

    None where no other side has said the claim, whosever it is on the map; who asks in a
    cross-examination concedes nothing.
    """
    debate_format, speech = where
    if speech.kind is SpeechKind.CROSS_EXAMINATION and side == speech.side:
        return None
    until = debate_format.order_of(speech.id)
    begun = {one.id for one in debate_format.speeches[: until + 1]}
    found = [
        one.entry.id
        for one in flow.standings.values()
        if one.entry.claim == claim and one.side not in {side, BENCH}
        if one.entry.speech in begun and not one.entry.crossed_out
    ]
    return found[-1] if found else None


def _asks(flow: Flow, entry: FlowEntryId) -> bool:
    one = flow.standings.get(entry)
    return one is not None and (one.is_questioning or one.side == BENCH or asks(one.entry))
