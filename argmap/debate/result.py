"""What came of a round: what was let go, the time used, and what the words said add up to.

What was said is labelled and weighed beside the whole map: a finding counts for the round only
where its factor, or its cause of action, was argued in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.rounds import FlowEntry, FlowStatus, Round
from argmap.case.terms import Side
from argmap.case.weighing import Finding
from argmap.debate.asked_entries import argued_in
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat, Speech
from argmap.debate.joins import BENCH
from argmap.debate.never_said import bearer_of, never_said
from argmap.debate.practising import Practice
from argmap.debate.round_map import RoundMap
from argmap.debate.round_options import read_options
from argmap.debate.round_state import read_state
from argmap.debate.standing import Standing
from argmap.law.answer import Answer
from argmap.law.case_findings import causes_of_action, weigh_case
from argmap.law.standard import StandardSet
from argmap.reasoning.burden import burden_of
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels

PREPARATION = "preparation"
"""The slot of the clock for preparation before a round; a side's pool is this with its id."""


@dataclass(frozen=True, slots=True)
class TimeUsed:
    """What a slot of the clock took, in seconds, of what it had."""

    slot: str
    title: str
    used: float
    length: float

    @property
    def overtime(self) -> float:
        """How far over its time it went, 0 where it did not."""
        return max(0.0, self.used - self.length)


@dataclass(frozen=True, slots=True)
class ClaimApart:
    """A claim that was said, with its label from what was said and that of the whole map."""

    claim: ClaimId
    in_round: Label
    on_map: Label


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a round.

    `dropped` lists by side of the format what it let go; `counts` are how the arguments of each
    side stand, and what the bench asked where it asked anything. `issue` is the claim at issue,
    None in a map without claims; `loses_in_round` and `loses_on_map` are who loses on it.
    `never_said` is what was not said of what it rests on, by which the side that bears its
    burden loses. `apart` are claims whose label differs from the map's.
    """

    flow: Flow
    dropped: Mapping[str, tuple[Standing, ...]]
    counts: Mapping[str, Mapping[FlowStatus, int]]
    times: tuple[TimeUsed, ...]
    issue: ClaimId | None
    loses_in_round: Side
    loses_on_map: Side
    apart: tuple[ClaimApart, ...]
    unsaid: int
    never_said: tuple[ClaimId, ...] = ()


def result_of(practice: Practice, whole: Labels) -> Result:
    """Tell what came of a round; `whole` are the labels of the whole map."""
    flow, debate_format = practice.flow, practice.format
    said = practice.said(Side.NEUTRAL)
    claims = argued_claims(practice.case_map, flow)
    missing = never_said(said, claims) if said else ()
    return Result(
        flow=flow,
        dropped={one.id: tuple(flow.dropped_by(one.id)) for one in debate_format.sides},
        counts=_counts(flow, debate_format),
        times=times_used(practice.held, debate_format),
        issue=said.issue if said else None,
        loses_in_round=_loses_in_round(said, missing) if said else Side.NEUTRAL,
        loses_on_map=_loses(practice.case_map, whole, said.issue) if said else Side.NEUTRAL,
        apart=tuple(_apart(said, whole, claims, missing)) if said else (),
        unsaid=len(practice.case_map.claims) - len(said_claims(practice.case_map, flow)),
        never_said=missing,
    )


def said_claims(case_map: CaseMap, flow: Flow) -> list[ClaimId]:
    """List the claims of the map that somebody said, in questions too, in the order said."""
    entries = (one.entry for one in flow.standings.values() if not one.entry.crossed_out)
    return _claims_of(case_map, entries)


def argued_claims(case_map: CaseMap, flow: Flow) -> list[ClaimId]:
    """List the claims of the map that were argued, each once, in the order of the round."""
    return _claims_of(case_map, (one.entry for one in argued_in(flow)))


def _claims_of(case_map: CaseMap, entries: Iterable[FlowEntry]) -> list[ClaimId]:
    claims = dict.fromkeys(entry.claim for entry in entries if entry.claim)
    return [one for one in claims if one in case_map.claims]


def slot_lengths(held: Round, debate_format: DebateFormat) -> dict[str, float]:
    """Return the seconds of each slot of a round's clock: speeches, and pools of preparation."""
    reserved = read_options(held.options).reserved
    lengths = {key: float(one) for key, one in debate_format.lengths(reserved).items()}
    if debate_format.preparation:
        lengths[PREPARATION] = float(debate_format.preparation)
    pools = (one for one in debate_format.sides if one.preparation)
    return lengths | {pool_of(one.id): float(one.preparation) for one in pools}


def speeches_left(held: Round, debate_format: DebateFormat) -> list[Speech]:
    """List the speeches of a round that are still to be held: not over, and with time."""
    over, lengths = read_state(held.state).over, slot_lengths(held, debate_format)
    return [one for one in debate_format.speeches if lengths[one.id] and one.id not in over]


def pool_of(side: str) -> str:
    """Return the slot of the clock that is a side's pool of preparation."""
    return f"{PREPARATION}: {side}"


def times_used(held: Round, debate_format: DebateFormat) -> tuple[TimeUsed, ...]:
    """List every slot of a round that took time or has some, in order, the pools last."""
    used = read_state(held.state).used
    lengths = slot_lengths(held, debate_format)
    titles = {one.id: one.title for one in debate_format.speeches}
    titles |= {PREPARATION: "Preparation"}
    titles |= {pool_of(one.id): f"Preparation: {one.title}" for one in debate_format.sides}
    slots = [one for one in lengths if lengths[one] or used.get(one)]
    gone = [one for one in sorted(used) if one not in lengths]
    return tuple(
        TimeUsed(one, titles.get(one, one), used.get(one, 0.0), lengths.get(one, 0.0))
        for one in (*slots, *gone)
    )


def weigh_round(
    case_map: CaseMap, flow: Flow, standards: StandardSet, reader: str
) -> tuple[Answer, Answer]:
    """Weigh a reader's findings on what was argued in a round, and all of them.

    Raises `RuleError` as `weigh_case` does.
    """
    argued = argued_map(case_map, flow)
    return weigh_case(argued, standards, None, reader), weigh_case(
        case_map, standards, None, reader
    )


def argued_map(case_map: CaseMap, flow: Flow) -> CaseMap:
    """Return the map without the findings on what nobody argued in a round: a view, no record.

    Whoever argues a claim argues what it bears on.
    """
    argued = _at_and_above(case_map, argued_claims(case_map, flow))
    factors = {case_map.claims[one].factor for one in argued}
    causes = {one.id for one in causes_of_action(case_map)} & argued

    def is_argued(finding: Finding) -> bool:
        if finding.claim is not None:
            return finding.claim in causes
        return finding.factor in factors

    gone = {one.id for one in case_map.findings.values() if not is_argued(one)}
    cites = {one.id for one in case_map.cites.values() if one.finding in gone}
    return CaseMap(one for one in case_map.records() if one.id not in gone | cites)


def _at_and_above(case_map: CaseMap, claims: list[ClaimId]) -> set[ClaimId]:
    """Return claims with all that they bear on, for or against."""
    found = set(claims)
    pending: list[ClaimId] = list(claims)
    while pending:
        for use in case_map.uses_of(pending.pop()):
            step = case_map.arguments[use.argument]
            while step.target_argument is not None:
                step = case_map.arguments[step.target_argument]
            if step.target_claim is not None and step.target_claim not in found:
                found.add(step.target_claim)
                pending.append(step.target_claim)
    return found


def _counts(flow: Flow, debate_format: DebateFormat) -> dict[str, dict[FlowStatus, int]]:
    counts: dict[str, Counter[FlowStatus]] = {one.id: Counter() for one in debate_format.sides}
    for one in flow.standings.values():
        if one.is_argument and (one.side in counts or one.side == BENCH):
            counts.setdefault(one.side, Counter())[one.status] += 1
    return {side: dict(found) for side, found in counts.items()}


def _loses(case_map: CaseMap, labels: Labels, issue: ClaimId) -> Side:
    return burden_of(case_map, labels, issue).loses


def _loses_in_round(said: RoundMap, missing: tuple[ClaimId, ...]) -> Side:
    return bearer_of(said) if missing else _loses(said.view, said.labels, said.issue)


def _apart(
    said: RoundMap, whole: Labels, claims: list[ClaimId], missing: tuple[ClaimId, ...]
) -> list[ClaimApart]:
    found = []
    for claim in dict.fromkeys([said.issue, *claims]):
        on_map = whole.label(claim) if claim in whole else Label.UNDECIDED
        # What nobody argued to its end nobody has decided, whatever else stands behind it.
        is_open = bool(missing) and claim == said.issue and said.label(claim) is Label.IN
        in_round = Label.UNDECIDED if is_open else said.label(claim)
        if in_round is not on_map:
            found.append(ClaimApart(claim, in_round, on_map))
    return found
