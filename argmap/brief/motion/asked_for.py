"""What the motion asks for: the introduction, security, the scope of the order, the conclusion."""

from __future__ import annotations

from argmap.brief.blocks import Paragraph
from argmap.brief.filling import Several
from argmap.brief.motion.drafting import Draft, Work, about_claim, standing_for
from argmap.brief.motion.factors import factor_claims
from argmap.brief.motion.joining import clause_of, sentence_of
from argmap.brief.motion.walk import is_bare
from argmap.brief.runs import Run
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.motion import Relief
from argmap.case.terms import Side
from argmap.law.security import load_security_law
from argmap.sources.problems import RecordPlace


def introduction_work(draft: Draft) -> Work:
    """Say who moves for what against whom, what the order is to say, and why in a paragraph."""
    case = draft.case_map.case
    about = RecordPlace("case", case.id)
    yield draft.said("moves", about, **parties_and_order(draft))
    movant = draft.party(Side.MOVANT)
    for relief in draft.case_map.ranked_reliefs():
        if relief.text.strip():
            said = draft.template.run("asks", movant=movant, text=sentence_of(relief.text))
            yield Paragraph((said,), about=_about(relief))
    if case.relief_sought.strip() and not draft.case_map.reliefs:
        yield draft.said("asks", about, movant=movant, text=sentence_of(case.relief_sought))
    yield goal_work(draft)
    claims = factor_claims(draft, draft.side)
    if claims:
        told = [standing_for(one, (Run(sentence_of(one.text)),)) for one in claims]
        runs = [run for one in told for run in (Run(" "), *one)][1:]
        yield Paragraph(tuple(runs), about=about_claim(claims[0]))


def goal_work(draft: Draft) -> Work:
    """Tell what the map is for, where something is cited for that itself: nothing else tells it."""
    for root in draft.case_map.roots():
        is_ours = root.side in (draft.side, Side.NEUTRAL)
        is_goal = is_ours and not root.factor and not root.role
        if not is_goal or is_bare(draft.case_map, root.id):
            continue
        backed, about = draft.backing.behind(root.id), about_claim(root)
        if backed.is_any:
            yield Paragraph((Run(sentence_of(root.text)), *backed.runs), about=about)
            yield from backed.blocks
            yield from draft.quote_notes(backed, about)


def security_work(draft: Draft) -> Work:
    """Say what is offered, what may be lost, and what courts say of it."""
    case = draft.case_map.case
    about = RecordPlace("case", case.id)
    if case.security.strip():
        basis = clause_of(case.security_basis)
        name = "security_for" if basis else "security"
        party = draft.party(Side.MOVANT)
        yield draft.said(name, about, movant=party, security=clause_of(case.security), basis=basis)
    else:
        what = draft.template.says("security_needed")
        yield Paragraph((draft.cite_needed(about, what, "security_unsaid"),), about=about)
    yield law_of_security(draft)


def law_of_security(draft: Draft) -> Work:
    """Say what courts say of security."""
    case = draft.case_map.case
    about = RecordPlace("case", case.id)
    for line in load_security_law().lines_for(case.standard, case.flags):
        runs = (Run(sentence_of(line.text)), *draft.law.cites(line.cite))
        yield Paragraph(runs, about=about)
        if not line.checked:
            yield draft.unchecked(line.cite, about)


def scope_work(draft: Draft) -> Work:
    """Say of each part of the relief whom it binds, for how long, and what less would do."""
    for relief in draft.case_map.ranked_reliefs():
        says, about = draft.template, _about(relief)
        runs = [says.run("effect", text=sentence_of(relief.text))]
        if relief.persons.strip():
            runs += [Run(" "), says.run("binds", persons=clause_of(relief.persons))]
        if relief.duration.strip():
            runs += [Run(" "), says.run("lasts", duration=clause_of(relief.duration))]
        supporting = _supporting(draft, relief)
        if supporting:
            runs += [Run(" "), says.run("supported_by", claims="; ".join(supporting))]
        yield Paragraph(tuple(runs), about=about)
    yield narrower_work(draft)


def narrower_work(draft: Draft) -> Work:
    """Say what narrower orders would do."""
    for relief in draft.case_map.ranked_reliefs():
        for narrower in relief.narrower:
            yield draft.said("narrower", _about(relief), text=sentence_of(narrower))


def conclusion_work(draft: Draft) -> Work:
    """Ask the court to decide."""
    about = RecordPlace("case", draft.case_map.case.id)
    party = draft.party(draft.side)
    yield draft.said("concludes", about, party=party, order=order_name(draft))


def order_name(draft: Draft) -> str:
    """Return what the order is called that is asked for: “preliminary injunction”."""
    name = f"order_{draft.case_map.case.posture.replace('-', '_')}"
    says = draft.template
    return says.says(name if says.has(name) else "order_other")


def named(draft: Draft, side: Side) -> str:
    """Name a party in full, with the short name that the brief uses where it has another."""
    name, short = draft.parties.full(side), draft.party(side)
    if not name or name == short:
        return short
    said = draft.template.says("called", name=name, short=short)
    return Several(said) if isinstance(short, Several) else said


def parties_and_order(draft: Draft) -> dict[str, str]:
    """Return what a sentence that opens a paper is filled with: both parties, and the order."""
    return {
        "movant": named(draft, Side.MOVANT),
        "respondent": named(draft, Side.RESPONDENT),
        "order": order_name(draft),
    }


def _supporting(draft: Draft, relief: Relief) -> list[str]:
    claims = draft.case_map.claims
    titles = (full_title_of(claims[ClaimId(one)]) for one in relief.claims)
    return [clause_of(one) for one in titles if draft.side is Side.MOVANT]


def _about(relief: Relief) -> RecordPlace:
    return RecordPlace("relief", relief.id)
