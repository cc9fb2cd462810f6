"""The factors of the court's test in their order, and the claims that answer each."""

from __future__ import annotations

from argmap.brief.motion.drafting import Draft
from argmap.brief.motion.walk import points_for, unique
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import ClaimRole, Side
from argmap.law.case_findings import causes_of_action
from argmap.law.scales import Factor


def factors_of(draft: Draft) -> list[Factor]:
    """List the factors of the test; where none is known, those that claims of the map answer."""
    standards, case = draft.case.standards, draft.case_map.case
    standard = standards.standards.get(case.standard)
    if standard is not None:
        return list(standard.factors)
    return [
        one for one in standards.scales.factors.values() if draft.case_map.claims_on_factor(one.id)
    ]


def claims_on(draft: Draft, factor: Factor, side: Side) -> list[Claim]:
    """List the claims of a side that answer a factor: what it asserts of it."""
    claims = draft.case_map.claims_on_factor(factor.id)
    kept = [one for one in claims if one.side in (side, Side.NEUTRAL)]
    return [one for one in kept if not one.role]


def factor_claims(draft: Draft, side: Side) -> list[Claim]:
    """List the claims of a side that answer factors, in the order of the test."""
    found = (one for factor in factors_of(draft) for one in claims_on(draft, factor, side))
    return draft.plan.claims(unique(found))


def causes(draft: Draft) -> list[Claim]:
    """List the causes of action, those that the plan of the brief names first."""
    return draft.plan.claims(causes_of_action(draft.case_map))


def in_plan(draft: Draft, factors: list[Factor]) -> list[Factor]:
    """Order factors as the plan of the brief has the claims that answer them."""
    by_cause = draft.case.standards.scales.by_cause

    def points(factor: Factor) -> list[ClaimId]:
        alone = causes(draft) if factor.id == by_cause else []
        claims = draft.case_map.claims_on_factor(factor.id)
        return [one.id for one in (*claims, *alone)]

    return draft.plan.sorted(factors, points)


def rest_of_roots(draft: Draft, done: set[ClaimId]) -> list[Claim]:
    """List what directly supports a root of the map for the side and is in no factor."""
    found = []
    for root in draft.case_map.roots():
        below = points_for(draft.case_map, root)
        if below:
            found += [one for one in below if one.side in (draft.side, Side.NEUTRAL)]
        elif root.side in (draft.side, Side.NEUTRAL) and root.role is ClaimRole.NONE:
            found.append(root)
    return [one for one in unique(found) if one.id not in done]
