"""The opposition, which mirrors the motion, and the reply: what is said against each factor."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.factors import causes, claims_on, in_plan
from argmap.brief.motion.strength import grounds_in_order, strongest_first, weakest_first
from argmap.brief.motion.walk import attacks_on, claims_behind, grounds_of
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.terms import Side
from argmap.law.scales import Factor
from argmap.sources.checking import RecordPlace


def opposing_work(draft: Draft) -> Work:
    """Resist every factor, the strongest ground first, the merits cause by cause."""
    arguing = Arguing(draft)
    for factor in strongest_first(draft):
        yield draft.heading(2, resisted(draft, factor), RecordPlace("factor", factor.id))
        for claim in in_plan(draft, claims_on(draft, factor, Side.RESPONDENT)):
            if claim.side is Side.RESPONDENT:
                yield arguing.claim(claim, 3)
        apart = {one.id for one in causes(draft)}
        for claim in claims_on(draft, factor, Side.MOVANT):
            yield _against(draft, arguing, claim, apart)
        if factor.id == draft.case.standards.scales.by_cause:
            for cause in weakest_first(draft, causes(draft)):
                title = draft.template.says("resisted_cause", cause=full_title_of(cause))
                yield draft.heading(3, title, about_claim(cause))
                yield _against(draft, arguing, cause, apart - {cause.id}, level=3)
    yield _against_goals(draft, arguing)


def replying_work(draft: Draft) -> Work:
    """Answer what is said against each factor, in the order of the opposition."""
    arguing = Arguing(draft)
    for factor in strongest_first(draft):
        apart = {one.id for one in causes(draft)}
        for claim in claims_on(draft, factor, Side.MOVANT):
            yield _answered(draft, arguing, claim, apart, level=2)
        if factor.id == draft.case.standards.scales.by_cause:
            for cause in weakest_first(draft, causes(draft)):
                yield _answered(draft, arguing, cause, apart - {cause.id}, level=3)


def resisted(draft: Draft, factor: Factor) -> str:
    """Return the heading that mirrors the movant's on a factor."""
    name = f"resisted_{factor.id}"
    says = draft.template
    movant = draft.party(Side.MOVANT)
    found = name if says.has(name) else "resisted_other"
    return says.says(found, movant=movant, factor=factor.name)


def grounds_against(draft: Draft, claim: Claim, apart: set[ClaimId]) -> list[Argument]:
    """List what attacks a claim or anything it rests on, but for claims that stand apart."""
    case_map = draft.case_map
    found: dict[ArgumentId, Argument] = {}
    seen, waiting = set(apart), [claim.id]
    while waiting:
        one = waiting.pop(0)
        if one in seen:
            continue
        seen.add(one)
        found |= {attack.id: attack for attack in attacks_on(case_map, one)}
        for step in grounds_of(case_map, one):
            waiting += [use.claim for use in case_map.premises_of(step.id)]
    return list(found.values())


def _against(
    draft: Draft, arguing: Arguing, claim: Claim, apart: set[ClaimId], level: int = 2
) -> Work:
    for ground in grounds_in_order(draft, grounds_against(draft, claim, apart)):
        yield _ground(draft, arguing, ground, level)
    for step in grounds_of(draft.case_map, claim.id):
        if not _is_met(draft, step, apart):
            yield arguing.unanswered(step)


def _ground(draft: Draft, arguing: Arguing, ground: Argument, level: int) -> Work:
    if arguing.is_made(ground.id):
        return
    yield arguing.step(ground, level, headed=True)
    for undercut in draft.case_map.arguments_on(ground.id):
        yield arguing.attack(undercut)


def _against_goals(draft: Draft, arguing: Arguing) -> Work:
    """Make what is said against the relief itself."""
    for root in draft.case_map.roots():
        if not root.factor and not root.role and root.side is Side.MOVANT:
            attacks: Iterable[Argument] = attacks_on(draft.case_map, root.id)
            for ground in grounds_in_order(draft, attacks):
                yield _ground(draft, arguing, ground, 1)


def _is_met(draft: Draft, step: Argument, apart: set[ClaimId]) -> bool:
    """Tell whether anything attacks a step or what it rests on, or it is argued apart."""
    case_map = draft.case_map
    behind = claims_behind(case_map, step)
    return (
        bool(case_map.arguments_on(step.id))
        or bool(apart.intersection(behind))
        or any(attacks_on(case_map, one) for one in behind)
    )


def _answered(
    draft: Draft, arguing: Arguing, claim: Claim, apart: set[ClaimId], *, level: int
) -> Work:
    attacks = [one for one in grounds_against(draft, claim, apart) if not arguing.is_made(one.id)]
    causes_below = apart.intersection(
        use.claim
        for step in grounds_of(draft.case_map, claim.id)
        for use in draft.case_map.premises_of(step.id)
    )
    if attacks or causes_below:
        yield draft.heading(level, draft.sentence(claim), about_claim(claim))
    for attack in attacks:
        yield arguing.attack(attack)
