"""The rule of a cause of action or a defence: its elements, as the data of the law have them."""

from __future__ import annotations

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.drafting import Draft, Work, about_claim
from argmap.brief.motion.factors import causes
from argmap.brief.motion.joining import clause_of
from argmap.brief.runs import Runs
from argmap.brief.wording import in_small
from argmap.case.claims import Claim
from argmap.case.lookups import full_title_of
from argmap.case.terms import ClaimRole, Side
from argmap.law.causes import KnownElement
from argmap.law.elements import element_states, gaps
from argmap.sources.problems import RecordPlace


def rule_work(draft: Draft, claim: Claim) -> Work:
    """Write what a claim asks to be shown, with its authority; nothing of one unknown in law."""
    known = draft.case.standards.causes.get(claim.cause)
    if known is None or known.role is not claim.role:
        return
    about = about_claim(claim)
    needs = [f"({at}) {_clause(one)}" for at, one in enumerate(known.elements, 1)]
    if len(needs) > 1:
        needs[-1] = f"and {needs[-1]}"
    said = draft.template.run("elements", cause=known.name, needs="; ".join(needs))
    yield Paragraph((said, *draft.law.cites(known.cite)), about=about)
    if not known.checked:
        yield draft.unchecked(known.cite, about)


def gap_lines(draft: Draft) -> list[tuple[Runs, RecordPlace]]:
    """List the elements for which the map has no claim; a defence's are not the movant's."""
    claims = causes(draft)
    if draft.side is not Side.MOVANT:
        claims += draft.plan.claims(draft.case_map.claims_in_role(ClaimRole.DEFENCE))
    known = draft.case.standards.causes
    return [
        (_missing(draft, claim, state.name), about_claim(claim))
        for claim in claims
        for state in gaps(element_states(draft.case_map, claim, known))
    ]


def _missing(draft: Draft, claim: Claim, element: str) -> Runs:
    return (draft.template.run("gap", cause=clause_of(full_title_of(claim)), element=element),)


def _clause(element: KnownElement) -> str:
    return in_small(clause_of(element.text))
