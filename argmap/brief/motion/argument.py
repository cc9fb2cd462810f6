"""The argument of the movant: factor by factor of the court's test, cause by cause."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.drafting import Draft, Work
from argmap.brief.motion.factors import causes, claims_on, factors_of, in_plan, rest_of_roots
from argmap.brief.motion.harms import harm_work
from argmap.brief.motion.walk import attacks_on
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.law.scales import Factor
from argmap.sources.problems import RecordPlace


def argument_work(draft: Draft) -> Work:
    """Argue every factor of the test in its order, then what else speaks for the motion.

    Each factor is argued from the claims that answer it, the merits cause by cause as well.
    """
    arguing = Arguing(draft)
    for factor in in_plan(draft, factors_of(draft)):
        yield _factor(draft, arguing, factor)
    done = {one for one in draft.case_map.claims if arguing.is_argued(one)}
    for claim in draft.plan.claims(rest_of_roots(draft, done)):
        yield arguing.claim(claim, 2)
    for root in draft.case_map.roots():
        for attack in attacks_on(draft.case_map, root.id) if _is_goal(draft, root.id) else ():
            yield arguing.attack(attack)


def _factor(draft: Draft, arguing: Arguing, factor: Factor) -> Work:
    is_merits = factor.id == draft.case.standards.scales.by_cause
    claims = draft.plan.claims(claims_on(draft, factor, draft.side))
    alone = causes(draft) if is_merits else []
    if not claims:
        yield draft.heading(2, factor.name, RecordPlace("factor", factor.id))
        if not alone:
            yield draft.argument_needed(factor.name, RecordPlace("factor", factor.id))
    for claim in claims[:-1]:
        yield arguing.claim(claim, 2)
    if claims:
        yield arguing.claim(claims[-1], 2, harm_work(draft, factor))
    else:
        yield harm_work(draft, factor)
    yield _causes(arguing, alone)


def _causes(arguing: Arguing, alone: Iterable[Claim]) -> Work:
    for cause in alone:
        if not arguing.is_argued(cause.id):
            yield arguing.claim(cause, 3)


def _is_goal(draft: Draft, root: ClaimId) -> bool:
    """Tell whether a root is the relief itself: what the factors are argued for."""
    claim = draft.case_map.claims[root]
    return bool(draft.case_map.arguments_on(root)) and not claim.factor and not claim.role
