"""The case for a debate: the contentions of one side with their cards, and its answers."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.motion.assembling import assembled, draft_of, side_of
from argmap.brief.motion.cards import card_work
from argmap.brief.motion.contending import contends
from argmap.brief.motion.drafting import Draft, Work, about_step
from argmap.brief.motion.resisting import grounds_against
from argmap.brief.motion.strength import grounds_in_order
from argmap.brief.motion.walk import (
    attacks_on,
    claims_behind,
    grounds_of,
    points_for,
    replies_to,
    unique,
)
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Side


def debate_case(case: PaperCase) -> Paper:
    """Write the contentions of a side with their cards, and answers to the other side's."""
    parts = {"contentions": _contentions_work, "answers": _answers_work}
    return assembled(draft_of(case, "debate", side_of(case)), parts)


def _contentions_work(draft: Draft) -> Work:
    told: set[ClaimId] = set()
    for claim in draft.plan.claims(_contentions(draft)):
        if claim.id not in told:
            yield card_work(draft, claim, 2)
            told.add(claim.id)
        direct = {one.id for one in points_for(draft.case_map, claim)}
        for below in _below(draft, claim):
            if below.id not in told:
                yield card_work(draft, below, 3 if below.id in direct else 4)
                told.add(below.id)


def _contentions(draft: Draft) -> list[Claim]:
    case_map = draft.case_map
    if draft.side is Side.RESPONDENT:
        steps: Iterable[Argument] = (
            step for root in draft.case_map.roots() for step in attacks_on(case_map, root.id)
        )
        found = [one for step in steps for one in draft.premises(step)]
        roots = [one for one in draft.case_map.roots() if one.side is Side.RESPONDENT]
        return list(unique((*roots, *found))) or _all_against(draft)
    below = [one for root in draft.case_map.roots() for one in points_for(case_map, root)]
    return list(unique(below)) or [
        one for one in draft.case_map.roots() if one.side is not Side.RESPONDENT
    ]


def _all_against(draft: Draft) -> list[Claim]:
    """List what is said against anything, where nothing is said against the goal itself."""
    steps = (
        step for root in draft.case_map.roots() for step in grounds_against(draft, root, set())
    )
    ordered = grounds_in_order(draft, steps)
    return list(unique(one for step in ordered for one in draft.premises(step)))


def _below(draft: Draft, claim: Claim) -> list[Claim]:
    """List what supports a claim: each direct support, and behind it what supports that."""
    found: list[Claim] = []
    for one in points_for(draft.case_map, claim):
        steps = grounds_of(draft.case_map, one.id)
        behind = (below for step in steps for below in claims_behind(draft.case_map, step))
        found += [one, *(draft.case_map.claims[below] for below in behind)]
    return draft.plan.claims(unique(found))


def _answers_work(draft: Draft) -> Work:
    # Whoever is for the motion answers what is said against it itself as well.
    goals = draft.case_map.roots() if draft.side is Side.MOVANT else []
    own = (one for claim in _contentions(draft) for one in (claim, *_below(draft, claim)))
    said = unique((*own, *goals))
    found = (one for claim in said for one in attacks_on(draft.case_map, claim.id))
    attacks = {one.id: one for one in draft.plan.steps(found)}
    alike: dict[tuple[ClaimId, ...], list[Argument]] = {}
    for attack in attacks.values():
        alike.setdefault(tuple(one.id for one in draft.premises(attack)), []).append(attack)
    for same in alike.values():
        contention = contends(draft, draft.premises(same[0]))
        yield draft.heading(2, contention.text, about_step(same[0]))
        heard = [one for attack in same for one in replies_to(draft.case_map, attack)]
        replies = draft.plan.steps(heard)
        for claim in unique(one for reply in replies for one in draft.premises(reply)):
            yield card_work(draft, claim, 3)
        if not replies:
            yield draft.answer_needed((contention,), about_step(same[0]))
