"""What a side says against claims that the other has not said yet, but is likely to.

Where nothing that was said leaves a side anything to say, as where only the claim at issue was,
it goes on with its own case: its attacks on what the map has nearest to that claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Side, Stance
from argmap.debate.round_map import RoundMap
from argmap.reasoning.critical_questions import side_of_step


def foreseen(said: RoundMap, plays: Side) -> list[tuple[ArgumentId, tuple[ClaimId, ...]]]:
    """List a side's attacks on unsaid claims of the other, of those nearest to the issue alone.

    Each is a step with the claims of it that are still to be said, all of them the side's own.
    """
    for steps in _by_distance(said.case_map, said.issue):
        found = []
        for step in steps:
            claims = _to_say(said, plays, step)
            if claims:
                found.append((step.id, claims))
        if found:
            return found
    return []


def _by_distance(case_map: CaseMap, issue: ClaimId) -> Iterator[list[Argument]]:
    """Walk the steps of the map that bear on a claim, those on itself first, level by level."""
    targets: list[ClaimId | ArgumentId] = [issue]
    seen: set[str] = {issue}
    while targets:
        steps = [step for target in targets for step in case_map.arguments_on(target)]
        yield steps
        below: list[ClaimId | ArgumentId] = []
        for step in steps:
            uses = case_map.premises_of(step.id)
            ones: list[ClaimId | ArgumentId] = [step.id, *(use.claim for use in uses)]
            below += [one for one in ones if one not in seen]
            seen.update(ones)
        targets = below


def _to_say(said: RoundMap, plays: Side, step: Argument) -> tuple[ClaimId, ...]:
    """Return the claims that a step says against an unsaid claim; none where it is no such step."""
    case_map = said.case_map
    if step.stance is not Stance.CON or side_of_step(case_map, step) is not plays:
        return ()
    if not any(_is_others(said, plays, one) for one in _attacked(case_map, step)):
        return ()
    uses = [one for one in case_map.premises_of(step.id) if one.claim not in said.view.claims]
    mine = {plays, Side.NEUTRAL}
    if any(one.negated or case_map.claims[one.claim].side not in mine for one in uses):
        return ()
    return tuple(dict.fromkeys(one.claim for one in uses))


def _attacked(case_map: CaseMap, step: Argument) -> list[ClaimId]:
    """Return the claims that a step attacks: of an undercut those of the step that it is on."""
    if step.target_claim is not None:
        return [step.target_claim]
    if step.target_argument is None:
        return []
    return [use.claim for use in case_map.premises_of(step.target_argument)]


def _is_others(said: RoundMap, plays: Side, claim: ClaimId) -> bool:
    is_unsaid = claim not in said.view.claims
    return is_unsaid and said.case_map.claims[claim].side is plays.opposite
