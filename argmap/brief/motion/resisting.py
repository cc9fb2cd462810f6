"""The opposition, which mirrors the motion, and the reply: what is said against each factor."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.causes_ruled import rule_work
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.factors import causes, claims_on
from argmap.brief.motion.harms import harm_work
from argmap.brief.motion.joining import clause_of
from argmap.brief.motion.outline import DEEPEST
from argmap.brief.motion.strength import grounds_in_order, strongest_first, weakest_first
from argmap.brief.motion.walk import attacks_on, claims_behind, grounds_of, replies_to
from argmap.brief.runs import Run, RunStyle
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.terms import Side
from argmap.law.scales import Factor
from argmap.sources.problems import RecordPlace


def opposing_work(draft: Draft) -> Work:
    """Resist every factor, the strongest ground first, the merits cause by cause."""
    arguing = Arguing(draft)
    for factor in strongest_first(draft):
        yield _factor(draft, arguing, factor)
    yield _against_goals(draft, arguing)


def _factor(draft: Draft, arguing: Arguing, factor: Factor) -> Work:
    about = RecordPlace("factor", factor.id)
    yield draft.heading(2, resisted(draft, factor), about)
    apart = {one.id for one in causes(draft)}
    own = draft.plan.claims(claims_on(draft, factor, Side.RESPONDENT))
    own = [one for one in own if one.side is Side.RESPONDENT]
    theirs = claims_on(draft, factor, Side.MOVANT)
    by_cause = factor.id == draft.case.standards.scales.by_cause
    alone = weakest_first(draft, causes(draft)) if by_cause else []
    if not (own or alone or any(grounds_against(draft, one, apart) for one in theirs)):
        yield draft.argument_needed(factor.name, about)
    yield harm_work(draft, factor)
    for claim in theirs:
        yield _notes(draft, arguing, claim, apart)
        yield _loose(draft, arguing, grounds_against(draft, claim, apart))
    for claim in own:
        yield arguing.claim(claim, 3)
    for claim in theirs:
        yield _against(draft, arguing, claim, apart)
    for cause in alone:
        yield _cause(draft, arguing, cause, apart - {cause.id})


def _cause(draft: Draft, arguing: Arguing, cause: Claim, apart: set[ClaimId]) -> Work:
    about = about_claim(cause)
    yield draft.heading(3, resisted_cause(draft, cause), about)
    yield rule_work(draft, cause)
    if not grounds_against(draft, cause, apart):
        yield draft.argument_needed(full_title_of(cause), about)
    yield _notes(draft, arguing, cause, apart)
    yield _loose(draft, arguing, grounds_against(draft, cause, apart))
    yield _against(draft, arguing, cause, apart, level=3)


def replying_work(draft: Draft) -> Work:
    """Answer what is said against each factor, in the order of the opposition."""
    arguing = Arguing(draft)
    for factor in strongest_first(draft):
        apart = {one.id for one in causes(draft)}
        for claim in draft.plan.claims(claims_on(draft, factor, Side.MOVANT)):
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
    return says.sentence(found, movant=movant, factor=factor.name)


def resisted_cause(draft: Draft, cause: Claim) -> str:
    """Return the heading that resists a cause of action."""
    return draft.template.sentence("resisted_cause", cause=clause_of(full_title_of(cause)))


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
    grounds = grounds_in_order(draft, grounds_against(draft, claim, apart))
    # Deep down a heading stands where there is more than a sentence under one of them.
    headed = level < DEEPEST - 1 or any(arguing.has_more(one) for one in grounds)
    for ground in grounds:
        yield _ground(draft, arguing, ground, level, headed=headed)


def _notes(draft: Draft, arguing: Arguing, claim: Claim, apart: set[ClaimId]) -> Work:
    for step in draft.plan.steps(grounds_of(draft.case_map, claim.id)):
        if not is_met(draft, step, apart):
            yield arguing.unanswered(step)


def _loose(draft: Draft, arguing: Arguing, grounds: Iterable[Argument]) -> Work:
    """Make the grounds that can have no heading before any has one, lest they stand under it."""
    for ground in grounds_in_order(draft, grounds):
        if arguing.is_loose(ground):
            yield _ground(draft, arguing, ground, DEEPEST)


def _ground(
    draft: Draft, arguing: Arguing, ground: Argument, level: int, *, headed: bool = True
) -> Work:
    if arguing.is_made(ground.id):
        return
    yield arguing.step(ground, level, headed=headed)
    for undercut in draft.case_map.arguments_on(ground.id):
        yield arguing.attack(undercut)


def _against_goals(draft: Draft, arguing: Arguing) -> Work:
    """Make what is said against the relief itself."""
    for root in draft.case_map.roots():
        if not root.factor and not root.role and root.side is Side.MOVANT:
            attacks: Iterable[Argument] = attacks_on(draft.case_map, root.id)
            yield _loose(draft, arguing, attacks)
            for ground in grounds_in_order(draft, attacks):
                yield _ground(draft, arguing, ground, 1)


def is_met(draft: Draft, step: Argument, apart: set[ClaimId]) -> bool:
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
    """Answer what attacks a claim; what the map does not answer stands beside its heading."""
    heard = draft.plan.steps(grounds_against(draft, claim, apart))
    attacks = [one for one in heard if not arguing.is_made(one.id)]
    below = [draft.case_map.claims[one] for one in apart if _rests_on(draft, claim, one)]
    if not attacks and not any(grounds_against(draft, one, set()) for one in below):
        return
    yield draft.heading(level, draft.sentence(claim), about_claim(claim))
    answered = [one for one in attacks if draft.plan.steps(replies_to(draft.case_map, one))]
    if attacks and not answered:
        needed = Run(draft.template.says("answer_needed"), RunStyle.NEEDED)
        yield Paragraph((needed,), about=about_claim(claim))
    yield from (arguing.attack(one) for one in attacks if one not in answered)
    yield from (arguing.attack(one) for one in answered)


def _rests_on(draft: Draft, claim: Claim, cause: ClaimId) -> bool:
    steps = grounds_of(draft.case_map, claim.id)
    return any(use.claim == cause for step in steps for use in draft.case_map.premises_of(step.id))
