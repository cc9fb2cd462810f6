"""The outline for a moot court, and the case for a debate: what is said aloud for one side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Listing, Paragraph
from argmap.brief.motion.arguing import Arguing
from argmap.brief.motion.asked_for import named, order_name
from argmap.brief.motion.assembling import assembled, draft_of, side_of
from argmap.brief.motion.cards import card_work
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.factors import causes, factor_claims
from argmap.brief.motion.resisting import grounds_against
from argmap.brief.motion.strength import grounds_in_order
from argmap.brief.motion.walk import (
    attacks_on,
    claims_behind,
    grounds_of,
    is_bare,
    points_for,
    premises_in_order,
    replies_to,
    unique,
)
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Side
from argmap.reasoning.critical_questions import QuestionStands, critical_questions
from argmap.sources.checking import RecordPlace


@dataclass(frozen=True, slots=True)
class _Point:
    """What is said under one claim: its steps, and what is said against these or it."""

    claim: Claim
    steps: list[Argument]
    attacks: list[Argument]


def moot_outline(case: PaperCase) -> Paper:
    """Write the points of a side in a line each, and the questions that the bench may ask."""
    parts = {"roadmap": _roadmap, "points": _points_work}
    return assembled(draft_of(case, "moot", side_of(case)), parts)


def debate_case(case: PaperCase) -> Paper:
    """Write the contentions of a side with their cards, and answers to the other side's."""
    parts = {"contentions": _contentions_work, "answers": _answers_work}
    return assembled(draft_of(case, "debate", side_of(case)), parts)


def _roadmap(draft: Draft) -> Work:
    points = list(_points(draft))
    if points:
        name = "asks_to_grant" if draft.side is Side.MOVANT else "asks_to_deny"
        party = named(draft, draft.side)
        about = about_claim(points[0].claim)
        yield draft.said(name, about, party=party, order=order_name(draft))
        yield Listing(tuple((Run(_title(draft, one)),) for one in points), numbered=True)


def _points_work(draft: Draft) -> Work:
    arguing = Arguing(draft)
    for point in _points(draft):
        yield draft.heading(2, _title(draft, point), about_claim(point.claim))
        claims = unique(one for step in point.steps for one in _claims(draft, step))
        items = tuple(_line(draft, one) for one in claims)
        if items:
            yield Listing(items)
        else:
            yield draft.argument_needed(point.claim.text, about_claim(point.claim))
        for attack in point.attacks:
            yield _asked(draft, arguing.contends(_claims(draft, attack)), attack)
        for step in point.steps:
            yield from _open_questions(draft, step)


def _points(draft: Draft) -> Iterator[_Point]:
    """Walk the points of a side: the factors and causes, for the respondent those against them."""
    case_map = draft.case_map
    apart = {one.id for one in causes(draft)}
    claims = [*factor_claims(draft, Side.MOVANT), *causes(draft)] or goals(draft)
    for claim in draft.plan.claims(unique(claims)):
        if draft.side is Side.MOVANT:
            against = grounds_against(draft, claim, apart - {claim.id})
            yield _Point(claim, draft.plan.steps(grounds_of(case_map, claim.id)), against)
            continue
        against = grounds_in_order(draft, grounds_against(draft, claim, apart - {claim.id}))
        attacks = [
            one
            for ground in against
            for one in (
                *case_map.arguments_on(ground.id),
                *(a for c in _claims(draft, ground) for a in attacks_on(case_map, c.id)),
            )
        ]
        if against:
            yield _Point(claim, against, list({one.id: one for one in attacks}.values()))


def goals(draft: Draft) -> list[Claim]:
    """List the roots of the map: what the debate, or the motion, is about."""
    return draft.case_map.roots()


def _title(draft: Draft, point: _Point) -> str:
    sentence = draft.sentence(point.claim)
    if draft.side is Side.MOVANT:
        return sentence
    return draft.that("against", [point.claim.text]).text


def _line(draft: Draft, claim: Claim) -> Runs:
    backed = draft.backing.behind(claim.id)
    runs = (Run(draft.sentence(claim)), *backed.runs)
    if backed.is_any or not is_bare(draft.case_map, claim.id):
        return runs
    return (*runs, Run(" "), draft.cite_needed(about_claim(claim), claim.text))


def _asked(draft: Draft, contention: Run, attack: Argument) -> Iterator[Block]:
    asks = draft.template.run("bench_asks")
    about = about_step(attack)
    yield Paragraph((asks, Run(" "), contention), about=about)
    answers = [one for reply in replies_to(draft.case_map, attack) for one in _claims(draft, reply)]
    if answers:
        yield Listing(tuple(_line(draft, one) for one in unique(answers)))
        return
    yield _answer_needed(draft, (contention,), about)


def _open_questions(draft: Draft, step: Argument) -> Iterator[Block]:
    """Ask the critical questions that somebody has asked of a step."""
    about = about_step(step)
    for one in critical_questions(draft.case_map, step):
        if one.stands is QuestionStands.UNTOUCHED:
            continue
        yield Paragraph((draft.template.run("bench_asks"), Run(f" {one.text}")), about=about)
        if one.claim is not None:
            yield Listing((_line(draft, draft.case_map.claims[one.claim]),))
        else:
            yield _answer_needed(draft, (Run(one.text),), about)


def _answer_needed(draft: Draft, to: Runs, about: RecordPlace) -> Paragraph:
    draft.unanswered.append((to, about))
    run = Run(draft.template.says("answer_needed"), RunStyle.NEEDED)
    return Paragraph((run,), about=about)


def _contentions_work(draft: Draft) -> Work:
    told: set[ClaimId] = set()
    for claim in draft.plan.claims(_contentions(draft)):
        if claim.id not in told:
            yield card_work(draft, claim, 2)
            told.add(claim.id)
        for below in _below(draft, claim):
            if below.id not in told:
                yield card_work(draft, below, 3)
                told.add(below.id)


def _contentions(draft: Draft) -> list[Claim]:
    case_map = draft.case_map
    if draft.side is Side.RESPONDENT:
        steps: Iterable[Argument] = (
            step for root in goals(draft) for step in attacks_on(case_map, root.id)
        )
        found = [one for step in steps for one in _claims(draft, step)]
        roots = [one for one in goals(draft) if one.side is Side.RESPONDENT]
        return list(unique((*roots, *found))) or _all_against(draft)
    below = [one for root in goals(draft) for one in points_for(case_map, root)]
    return list(unique(below)) or [one for one in goals(draft) if one.side is not Side.RESPONDENT]


def _all_against(draft: Draft) -> list[Claim]:
    """List what is said against anything, where nothing is said against the goal itself."""
    steps = (step for root in goals(draft) for step in grounds_against(draft, root, set()))
    ordered = grounds_in_order(draft, steps)
    return list(unique(one for step in ordered for one in _claims(draft, step)))


def _below(draft: Draft, claim: Claim) -> list[Claim]:
    steps = grounds_of(draft.case_map, claim.id)
    behind = (one for step in steps for one in claims_behind(draft.case_map, step))
    return draft.plan.claims(unique(draft.case_map.claims[one] for one in behind))


def _answers_work(draft: Draft) -> Work:
    arguing = Arguing(draft)
    said = unique(one for claim in _contentions(draft) for one in (claim, *_below(draft, claim)))
    found = (one for claim in said for one in attacks_on(draft.case_map, claim.id))
    attacks = {one.id: one for one in draft.plan.steps(found)}
    for attack in attacks.values():
        contention = arguing.contends(_claims(draft, attack))
        yield draft.heading(2, contention.text, about_step(attack))
        replies = draft.plan.steps(replies_to(draft.case_map, attack))
        for claim in unique(one for reply in replies for one in _claims(draft, reply)):
            yield card_work(draft, claim, 3)
        if not replies:
            yield _answer_needed(draft, (contention,), about_step(attack))


def _claims(draft: Draft, step: Argument) -> list[Claim]:
    return draft.plan.claims(premises_in_order(draft.case_map, step))
