"""The bench memo: both sides of every factor, without a side of its own, and the weighing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.brief.blocks import Block, Paragraph
from argmap.brief.motion.asked_for import parties_and_order
from argmap.brief.motion.assembling import assembled, draft_of
from argmap.brief.motion.causes_ruled import rule_work
from argmap.brief.motion.contending import contends
from argmap.brief.motion.drafting import Draft, Work, about_claim, about_step
from argmap.brief.motion.factors import causes, claims_on, factors_of, in_plan
from argmap.brief.motion.facts import fact_work
from argmap.brief.motion.joining import sentence_of
from argmap.brief.motion.legal_standard import standard_work
from argmap.brief.motion.listing import listed_claims
from argmap.brief.motion.resisting import grounds_against
from argmap.brief.motion.walk import (
    claims_behind,
    grounds_of,
    premises_in_order,
    replies_to,
    unique,
)
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run
from argmap.brief.weighing import weighing_blocks
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.terms import Side
from argmap.law.scales import Factor
from argmap.sources.problems import RecordPlace


def bench_memo(case: PaperCase) -> Paper:
    """Write what both sides say of every factor, and what the standard makes of the findings."""
    parts = {
        "question": _question,
        "facts": fact_work,
        "standard": standard_work,
        "discussion": _discussion,
        "weighing": _weighing,
    }
    return assembled(draft_of(case, "bench-memo", Side.NEUTRAL), parts)


def _question(draft: Draft) -> Work:
    about = RecordPlace("case", draft.case_map.case.id)
    yield draft.said("question", about, **parties_and_order(draft))
    for relief in draft.case_map.ranked_reliefs():
        if relief.text.strip():
            place = RecordPlace("relief", relief.id)
            yield draft.said("asks", place, text=sentence_of(relief.text))


def _discussion(draft: Draft) -> Work:
    for factor in in_plan(draft, factors_of(draft)):
        yield draft.heading(2, factor.name, RecordPlace("factor", factor.id))
        yield from _sides(draft, _on(draft, factor), {one.id for one in causes(draft)})
        if factor.id == draft.case.standards.scales.by_cause:
            for cause in causes(draft):
                yield draft.heading(3, full_title_of(cause), about_claim(cause))
                yield rule_work(draft, cause)
                apart = {one.id for one in causes(draft)} - {cause.id}
                yield from _sides(draft, [cause], apart)


def _on(draft: Draft, factor: Factor) -> list[Claim]:
    sides = (claims_on(draft, factor, side) for side in (Side.MOVANT, Side.RESPONDENT))
    return list(unique(one for claims in sides for one in claims))


def _sides(draft: Draft, claims: list[Claim], apart: set[ClaimId]) -> Iterable[Block]:
    """List what is said for some claims, with its cites, and what is said against them."""
    case_map = draft.case_map
    if not claims:
        yield draft.said("nothing_said", RecordPlace("case", case_map.case.id))
        return
    supports = list(claims)
    for claim in claims:
        for step in grounds_of(case_map, claim.id):
            supports += [case_map.claims[one] for one in claims_behind(case_map, step, apart)]
    attacks = [one for claim in claims for one in grounds_against(draft, claim, apart)]
    against = [one for attack in attacks for one in premises_in_order(case_map, attack)]
    replied = [
        one
        for attack in attacks
        for reply in replies_to(case_map, attack)
        for one in premises_in_order(case_map, reply)
    ]
    for attack in attacks:
        if not replies_to(case_map, attack):
            contended = contends(draft, premises_in_order(case_map, attack))
            draft.unanswered.append(((contended,), about_step(attack)))
    about = about_claim(claims[0])
    for name, said in (("said_for", supports), ("said_against", against), ("said_back", replied)):
        yield from _listed(draft, name, draft.plan.claims(unique(said)), about)


def _listed(draft: Draft, name: str, said: list[Claim], about: RecordPlace) -> Iterable[Block]:
    """List claims with their cites; who contends them all is said once, before."""
    sides = {one.side for one in said}
    whose = sides.pop() if len(sides) == 1 else Side.NEUTRAL
    if said and whose is not Side.NEUTRAL:
        yield draft.said(f"{name}_by", about, party=draft.party(whose))
    elif said:
        yield draft.said(name, about)
    lines = [
        Run(sentence_of(one.text)) if whose is not Side.NEUTRAL else contends(draft, [one])
        for one in said
    ]
    yield from listed_claims(draft, zip(lines, said, strict=True))


def _weighing(draft: Draft) -> Work:
    case = draft.case
    # Not the paragraphs of the memo, which quote what has a caution as well.
    for block in weighing_blocks(case.case_map, case.standards, case.weighed_for):
        yield _cited(draft, block)


def _cited(draft: Draft, block: Block) -> Block:
    """Cite the rule of the test as the memo cites it elsewhere, by the sources of the case."""
    standard = draft.case.standards.standards.get(draft.case_map.case.standard)
    if standard is None or not isinstance(block, Paragraph) or not standard.cite:
        return block
    runs: list[Run] = []
    for run in block.runs:
        before, said, after = run.text.partition(f" See {standard.cite}")
        cites = [_seen(one) for one in draft.law.cites(standard.cite)] if said else []
        rest = after.removeprefix(".")
        runs += [replace(run, text=before), *cites, *([Run(rest)] if rest else [])]
    return replace(block, runs=tuple(runs))


def _seen(run: Run) -> Run:
    """Put “see” before the citation that leads a sentence."""
    leads = run.cites is not None and run.cites.lead
    return replace(run, cites=replace(run.cites, signal="see")) if leads and run.cites else run
