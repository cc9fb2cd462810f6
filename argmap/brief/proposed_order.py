"""The skeleton of a proposed order, filled from the case; brackets hold what is to be written.

Fed. R. Civ. P. 65(d)(1) asks an order to state its reasons and its terms and to describe the
acts without referring to another paper; 65(b)(2) asks one without notice for date and hour,
the injury, why it is irreparable and why there was no notice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.brief.blocks import Block, Heading, Listing, Paragraph
from argmap.brief.cause_names import named_causes
from argmap.brief.days import american_time
from argmap.brief.filling import Several
from argmap.brief.paper import Caption, Paper
from argmap.brief.parties import Parties
from argmap.brief.proposed_findings import proposed_findings
from argmap.brief.proposed_time import order_time
from argmap.brief.runs import Run, RunStyle
from argmap.brief.wording import opened
from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError, RuleError
from argmap.case.motion import Relief
from argmap.case.terms import Side
from argmap.law.security import load_security_law, worksheet
from argmap.law.standard import Posture, StandardSet

ABOUT = (
    "A skeleton, filled from the case. What stands in brackets is still to be written, and every"
    " finding is the court’s to make."
)
TITLE = "Proposed order"
ENTRY = "order-entry"
"""The anchor of the heading under which the order is signed."""
NOTE_BEGINS, NOTE_ENDS = "[To the drafter: ", "]"
"""What stands around a note among the terms."""
_KINDS = {
    "tro-without-notice": "temporary restraining order without notice",
    "tro-on-notice": "temporary restraining order",
    "preliminary-injunction": "preliminary injunction",
    "permanent": "permanent injunction",
}
_BRIEF = ("tro-without-notice", "tro-on-notice")
_HOUR = re.compile(r", (\d\d:\d\d)")
_NOTICE = "actual notice"
_ABBREVIATED = ("Inc.", "Corp.", "Co.", "Ltd.", "L.L.C.", "L.P.", "N.A.", "al.", "Jr.", "Sr.")
_ENDS = ".!?…”"
_USUAL_PERSONS = (
    "the {respondent}, {its} officers, agents, servants, employees and attorneys, and other persons"
    " in active concert or participation with any of them"
)


def proposed_order(
    case_map: CaseMap, standards: StandardSet, *, counts_on: bool = False
) -> tuple[Block, ...]:
    """Write the skeleton of the order that the motion asks for; empty where there is none.

    There is none for a stay, nor where the case does not say where the motion stands. Only
    the user's own findings are taken for what is proposed. Where it refers to acts, their
    numbers begin with 1, or with `counts_on` after those of all that stands before them.
    """
    posture = standards.postures.get(case_map.case.posture)
    if posture is None or posture.id not in _KINDS:
        return ()
    return tuple(_order(case_map, standards, posture, counts_on=counts_on))


def no_order() -> FormatError:
    """Make the error of a motion that asks for no order."""
    return FormatError(
        "The motion asks for no order that argmap can draft.",
        "It drafts restraining orders and injunctions: say in Weigh where the motion stands.",
    )


def order_paper(case_map: CaseMap, standards: StandardSet) -> Paper:
    """Write the skeleton as a paper; raise `FormatError` where the motion asks for no order."""
    blocks = proposed_order(case_map, standards)
    if not blocks:
        raise no_order()
    about = case_map.case
    parties = (
        f"{about.movant.strip() or '[Movant]'} v. {about.respondent.strip() or '[Respondent]'}"
    )
    caption = Caption(
        title=parties,
        court=about.court.strip() or "[Court]",
        docket_number=about.docket_number.strip() or "[docket number]",
        parties=(),
        motion=(),
        facts=(),
        division=about.division.strip(),
    )
    return Paper(f"{TITLE}, {parties}", caption, blocks, kind="order")


def _order(
    case_map: CaseMap, standards: StandardSet, posture: Posture, *, counts_on: bool
) -> Iterator[Block]:
    standard = standards.standards.get(case_map.case.standard)
    without_notice = posture.gates if standard is None else standard.gates_at(posture)
    yield from _opening(case_map.case, _KINDS[posture.id])
    yield Heading(2, "Findings", "order-findings")
    findings = proposed_findings(case_map, standards)
    yield Listing(tuple((Run(line),) for line in findings.lines), numbered=True)
    if findings.note:
        note = f"{NOTE_BEGINS}{findings.note}{NOTE_ENDS}"
        yield Paragraph(named_causes(note, case_map, standards, RunStyle.MUTED))
    if without_notice:
        yield from _without_notice()
    yield from _terms(case_map)
    yield Heading(2, "Time", "order-time")
    before = len(findings.lines) + bool(without_notice) if counts_on else 0
    time = order_time(case_map.ranked_reliefs(), posture, standard, before=before)
    yield _said(time.order)
    yield from _noted(time.note)
    yield Heading(2, "Security", "order-security")
    yield _said(_security(case_map))
    yield from _noted(_may_be_lost(case_map))
    if posture.id in _BRIEF:
        yield from _hearing(case_map.case)
    yield Heading(2, "Entry", ENTRY)
    yield _said("Entered on [date] at [hour]. [Signature of the judge]")


def _opening(case: Case, kind: str) -> Iterator[Block]:
    yield Heading(1, TITLE, "proposed-order")
    yield Paragraph((Run(ABOUT, RunStyle.MUTED),))
    yield _said(
        f"On the motion of {case.movant or '[the movant]'} for a {kind} against"
        f" {case.respondent or '[the respondent]'}, the Court finds and orders as follows."
    )


def _terms(case_map: CaseMap) -> Iterator[Block]:
    yield Heading(2, "Acts restrained or required", "order-acts")
    acts = tuple((Run(line),) for line in _acts(case_map.ranked_reliefs()))
    yield Listing(acts, numbered=True)
    yield Heading(2, "Persons bound", "order-persons")
    yield _said(_bound(_persons(case_map)))


def _hearing(case: Case) -> Iterator[Block]:
    yield Heading(2, "Hearing", "order-hearing")
    when = _HOUR.sub(r", at \1", _in_words(case.hearing_date) or "[date]", count=1)
    hour = "" if ", at " in when else " at [hour]"
    yield _said(f"The motion for a preliminary injunction is heard on {when}{hour}.")


def _in_words(when: str) -> str:
    try:
        return american_time(when)
    except RuleError:
        return when  # a day in words of the user's own


def _said(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _noted(note: str) -> Iterator[Block]:
    if note:
        yield Paragraph((Run(f"{NOTE_BEGINS}{note}{NOTE_ENDS}", RunStyle.MUTED),))


def _without_notice() -> Iterator[Block]:
    yield Heading(2, "Why without notice", "order-notice")
    yield _said(
        "The injury is [the injury]; it is irreparable because [reasons, from the affidavit or the"
        " verified complaint]. This order is issued without notice because [reasons]."
    )


def _acts(reliefs: list[Relief]) -> Iterator[str]:
    for relief in reliefs:
        yield _ended(opened(relief.text.strip())) or "[An act, in reasonable detail.]"
    if not reliefs:
        yield "[Each act, in reasonable detail and without referring to another paper.]"


def _ended(words: str) -> str:
    return f"{words}." if words and words[-1] not in _ENDS else words


def _persons(case_map: CaseMap) -> str:
    told = [" ".join(one.persons.split()) for one in case_map.ranked_reliefs()]
    each = [one if one.endswith(_ABBREVIATED) else one.rstrip(".") for one in told if one]
    # Who is bound with others is not bound a second time alone.
    named = [one for one in dict.fromkeys(each) if not any(o.startswith(f"{one},") for o in each)]
    several = _are_several(case_map.case, Side.RESPONDENT)
    respondent, its = ("respondents", "their") if several else ("respondent", "its")
    return "; ".join(named) or f"[{_USUAL_PERSONS.format(respondent=respondent, its=its)}]"


def _are_several(case: Case, side: Side) -> bool:
    return isinstance(Parties(case, {}).short(side), Several)


def _bound(persons: str) -> str:
    """Say who is bound; the words on actual notice once, where those named have them already."""
    notice = "" if _NOTICE in persons.casefold() else f", on {_NOTICE} of it,"
    return f"This order binds{notice} {persons.rstrip('.')}."


def _may_be_lost(case_map: CaseMap) -> str:
    """Say what the worksheet of the security comes to; nothing where it is empty."""
    if not case_map.ranked_exposures():
        return ""
    *sums, _offer = worksheet(case_map, load_security_law()).sentences
    return " ".join(sums)


def _security(case_map: CaseMap) -> str:
    case = case_map.case
    amount = case.security.strip().rstrip(".") or "[amount, or why none]"
    basis = case.security_basis.strip().rstrip(".")
    gives = "movants give" if _are_several(case, Side.MOVANT) else "movant gives"
    return f"The {gives} security: {amount}{f' ({basis})' if basis else ''}."
