"""The outline for a moot court: the points of one side, and what the bench may ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Listing, Paragraph
from argmap.brief.motion.asked_for import goal_work, named, order_name
from argmap.brief.motion.assembling import assembled, draft_of, side_of
from argmap.brief.motion.contending import contends, says_who
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.factors import causes, claims_on, factors_of, in_plan
from argmap.brief.motion.joining import clause_of
from argmap.brief.motion.listing import listed_claims
from argmap.brief.motion.resisting import grounds_against, is_met, resisted, resisted_cause
from argmap.brief.motion.strength import grounds_in_order, strongest_first
from argmap.brief.motion.walk import (
    attacks_on,
    grounds_of,
    replies_to,
    unique,
)
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Side
from argmap.reasoning.critical_questions import QuestionStands, critical_questions
from argmap.sources.problems import RecordPlace

_TOP = 2
"""The level of a factor's heading; a cause of action stands under that of the merits."""


@dataclass(frozen=True, slots=True)
class _Point:
    """What is said under one claim: its heading, its steps, what is said against these or it."""

    level: int
    title: str
    claim: Claim
    steps: list[Argument]
    attacks: list[Argument]


def moot_outline(case: PaperCase) -> Paper:
    """Write the points of a side in a line each, and the questions that the bench may ask."""
    parts = {"roadmap": _roadmap, "points": _points_work}
    return assembled(draft_of(case, "moot", side_of(case)), parts)


def _roadmap(draft: Draft) -> Work:
    points = [one for one in _points(draft) if one.level == _TOP]
    if points:
        name = "asks_to_grant" if draft.side is Side.MOVANT else "asks_to_deny"
        party = named(draft, draft.side)
        about = about_claim(points[0].claim)
        yield draft.said(name, about, party=party, order=order_name(draft))
        places = tuple(about_claim(one.claim) for one in points)
        yield Listing(tuple((Run(one.title),) for one in points), numbered=True, about=places)
    yield goal_work(draft)


def _points_work(draft: Draft) -> Work:
    points = list(_points(draft))
    apart = {one.claim.id for one in points}
    for at, point in enumerate(points):
        yield draft.heading(point.level, point.title, about_claim(point.claim))
        claims = unique(one for step in point.steps for one in draft.premises(step))
        listed = [one for one in claims if one.id not in apart]
        cites = list(_cited(draft, point))
        yield from cites
        if listed:
            yield from _lines(draft, listed)
        elif not cites and point.level >= max(
            (one.level for one in points[at + 1 : at + 2]), default=_TOP
        ):
            yield draft.argument_needed(point.claim.text, about_claim(point.claim))
        for attack in point.attacks:
            yield _asked(draft, contends(draft, draft.premises(attack)), attack)
        for step in point.steps:
            yield from _open_questions(draft, step)
    yield from _bare_factors(draft)


def _bare_factors(draft: Draft) -> Work:
    """Ask for an argument on each factor on which neither side has a claim."""
    for factor in in_plan(draft, factors_of(draft)):
        by_cause = factor.id == draft.case.standards.scales.by_cause and causes(draft)
        if not by_cause and not draft.case_map.claims_on_factor(factor.id):
            about = RecordPlace("factor", factor.id)
            title = factor.name if draft.side is Side.MOVANT else resisted(draft, factor)
            yield draft.heading(_TOP, title, about)
            yield draft.argument_needed(factor.name, about)


def _cited(draft: Draft, point: _Point) -> Iterator[Block]:
    """Cite what is cited for the claim of a point, under its heading, which has its words."""
    if point.claim.side not in (draft.side, Side.NEUTRAL):
        return
    backed, about = draft.backing.behind(point.claim.id), about_claim(point.claim)
    if backed.runs:
        yield Paragraph(backed.runs[1:], about=about)
    yield from backed.blocks
    yield from draft.quote_notes(backed, about)


def _points(draft: Draft) -> Iterator[_Point]:
    """Walk the points of a side: the factors and causes, for the respondent those against them."""
    case_map = draft.case_map
    apart = {one.id for one in causes(draft)}
    subjects = list(_subjects(draft))
    made = _made_against(draft, (claim for *_, claim in subjects), apart)
    for level, title, claim in subjects:
        if claim.side is draft.side is Side.RESPONDENT:
            if claim.id not in made:
                yield _own_point(draft, level, claim)
            continue
        against = grounds_against(draft, claim, apart - {claim.id})
        if draft.side is Side.MOVANT:
            steps = draft.plan.steps(grounds_of(case_map, claim.id))
            yield _Point(level, draft.sentence(claim), claim, steps, against)
            continue
        others = apart - {claim.id}
        theirs = draft.plan.steps(grounds_of(case_map, claim.id))
        unmet = [one for one in theirs if not is_met(draft, one, others)]
        steps = grounds_in_order(draft, against)
        attacks = {one.id: one for ground in steps for one in _said_against(draft, ground)}
        yield _Point(level, title, claim, steps, [*unmet, *attacks.values()])


def _made_against(draft: Draft, claims: Iterable[Claim], apart: set[ClaimId]) -> frozenset[ClaimId]:
    """Return what is said against claims of the other side: it stands under these."""
    theirs = [one for one in claims if one.side is not draft.side]
    grounds = (one for claim in theirs for one in grounds_against(draft, claim, apart - {claim.id}))
    return frozenset(one.id for ground in grounds for one in draft.premises(ground))


def _own_point(draft: Draft, level: int, claim: Claim) -> _Point:
    """Make a point of what the respondent itself says of a factor."""
    steps = draft.plan.steps(grounds_of(draft.case_map, claim.id))
    attacks = grounds_against(draft, claim, set())
    return _Point(level, draft.sentence(claim), claim, steps, attacks)


def _said_against(draft: Draft, ground: Argument) -> Iterator[Argument]:
    """Walk what undercuts a ground, then what attacks anything that it is made of."""
    yield from draft.case_map.arguments_on(ground.id)
    for claim in draft.premises(ground):
        yield from attacks_on(draft.case_map, claim.id)


def _subjects(draft: Draft) -> Iterator[tuple[int, str, Claim]]:
    """Walk what is argued, with the level and what the respondent says of it."""
    alone = dict.fromkeys(one.id for one in causes(draft))
    told = False
    is_for = draft.side is Side.MOVANT
    factors = in_plan(draft, factors_of(draft)) if is_for else strongest_first(draft)
    for factor in factors:
        claims = draft.plan.claims(claims_on(draft, factor, Side.MOVANT))
        for claim in claims:
            told = True
            yield _TOP, resisted(draft, factor), claim
        for claim in () if is_for else draft.plan.claims(claims_on(draft, factor, draft.side)):
            if claim.side is draft.side:
                yield _TOP, resisted(draft, factor), claim
        if factor.id == draft.case.standards.scales.by_cause:
            for cause in alone:
                told = True
                claim = draft.case_map.claims[cause]
                yield (_TOP + 1 if claims else _TOP), resisted_cause(draft, claim), claim
    for claim in () if told else draft.plan.claims(causes(draft) or draft.case_map.roots()):
        yield _TOP, draft.that("against", [claim.text]).text, claim


def _lines(draft: Draft, claims: list[Claim]) -> Iterator[Block]:
    return listed_claims(draft, ((Run(draft.sentence(one)), one) for one in claims))


def _asked(draft: Draft, contention: Run, attack: Argument) -> Iterator[Block]:
    asks = draft.template.run("bench_asks")
    about = about_step(attack)
    yield Paragraph((asks, Run(" "), _what_of(draft, attack)), about=about)
    answers = [one for reply in replies_to(draft.case_map, attack) for one in draft.premises(reply)]
    if answers:
        yield from _lines(draft, list(unique(answers)))
        return
    yield draft.answer_needed((contention,), about)


def _what_of(draft: Draft, attack: Argument) -> Run:
    claims = draft.premises(attack)
    texts, side = [clause_of(one.text) for one in claims], claims[0].side
    if side is draft.side.opposite and side is not draft.side:
        return says_who(draft, "what_of", texts, party=draft.party(side))
    return says_who(draft, "what_if", texts)


def _open_questions(draft: Draft, step: Argument) -> Iterator[Block]:
    """Ask the critical questions that somebody has asked of a step."""
    about = about_step(step)
    for one in critical_questions(draft.case_map, step):
        if one.stands is QuestionStands.UNTOUCHED:
            continue
        yield Paragraph((draft.template.run("bench_asks"), Run(f" {one.text}")), about=about)
        if one.claim is not None:
            yield from _lines(draft, [draft.case_map.claims[one.claim]])
        else:
            yield draft.answer_needed((Run(one.text),), about)
