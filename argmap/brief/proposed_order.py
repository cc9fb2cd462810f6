"""The skeleton of a proposed order, filled from the case; brackets hold what is to be written.

Fed. R. Civ. P. 65(d)(1) asks an order to state its reasons and its terms and to describe the
acts without referring to another paper; 65(b)(2) asks one without notice for date and hour,
the injury, why it is irreparable and why there was no notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.paper import Block, Heading, Listing, Paragraph, Run, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.motion import Relief
from argmap.case.terms import ME
from argmap.law.case_findings import causes_of_action
from argmap.law.durations import MOST_DAYS, is_too_long
from argmap.law.scales import Factor
from argmap.law.standard import Posture, StandardSet

ABOUT = (
    "A skeleton, filled from the case. What stands in brackets is still to be written, and every"
    " finding is the court’s to make."
)
TITLE = "Proposed order"
_KINDS = {
    "tro-without-notice": "temporary restraining order without notice",
    "tro-on-notice": "temporary restraining order",
    "preliminary-injunction": "preliminary injunction",
    "permanent": "permanent injunction",
}
_BRIEF = ("tro-without-notice", "tro-on-notice")
_USUAL_PERSONS = (
    "the respondent, its officers, agents, servants, employees and attorneys, and other persons"
    " in active concert or participation with any of them"
)


def proposed_order(case_map: CaseMap, standards: StandardSet) -> tuple[Block, ...]:
    """Write the skeleton of the order that the motion asks for; empty where there is none.

    There is none for a stay, nor where the case does not say where the motion stands. Only
    the user's own findings are taken for what is proposed.
    """
    posture = standards.postures.get(case_map.case.posture)
    if posture is None or posture.id not in _KINDS:
        return ()
    return tuple(_order(case_map, standards, posture))


def order_text(case_map: CaseMap, standards: StandardSet) -> str:
    """Return the skeleton under its caption, for the clipboard; empty where there is none."""
    blocks = proposed_order(case_map, standards)
    if not blocks:
        return ""
    case = case_map.case
    court = case.court.strip() or "[Court]"
    parties = f"{case.movant.strip() or '[Movant]'} v. {case.respondent.strip() or '[Respondent]'}"
    number = f"No. {case.docket_number.strip() or '[docket number]'}"
    return f"{court.upper()}\n\n{parties}\n{number}\n\n{plain_text(blocks)}"


def plain_text(blocks: tuple[Block, ...]) -> str:
    """Return the words of an order for the clipboard, a blank line between its parts."""
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(block.text.upper() if block.level == 1 else block.text)
        elif isinstance(block, Paragraph):
            parts.append(_words(block.runs))
        elif isinstance(block, Listing):
            lines = (f"{at}. {_words(item)}" for at, item in enumerate(block.items, 1))
            parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _words(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _order(case_map: CaseMap, standards: StandardSet, posture: Posture) -> Iterator[Block]:
    case, kind = case_map.case, _KINDS[posture.id]
    yield Heading(1, TITLE, "proposed-order")
    yield Paragraph((Run(ABOUT, RunStyle.MUTED),))
    yield _said(
        f"On the motion of {case.movant or '[the movant]'} for a {kind} against"
        f" {case.respondent or '[the respondent]'}, the Court finds and orders as follows."
    )
    yield Heading(2, "Findings", "order-findings")
    yield Listing(tuple((Run(line),) for line in _findings(case_map, standards)))
    if posture.gates:
        yield from _without_notice()
    yield Heading(2, "Acts restrained or required", "order-acts")
    yield Listing(tuple((Run(line),) for line in _acts(case_map.ranked_reliefs())))
    yield Heading(2, "Persons bound", "order-persons")
    yield _said(f"This order binds, on actual notice of it, {_persons(case_map)}.")
    yield Heading(2, "Time", "order-time")
    yield _said(_time(case_map, posture))
    yield Heading(2, "Security", "order-security")
    yield _said(_security(case_map))
    if posture.id in _BRIEF:
        yield Heading(2, "Hearing", "order-hearing")
        when = case.hearing_date or "[date]"
        yield _said(f"The motion for a preliminary injunction is heard on {when} at [hour].")
    yield Heading(2, "Entry", "order-entry")
    yield _said("Entered on [date] at [hour]. [Signature of the judge]")


def _said(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _without_notice() -> Iterator[Block]:
    yield Heading(2, "Why without notice", "order-notice")
    yield _said(
        "The injury is [the injury]; it is irreparable because [reasons, from the affidavit or the"
        " verified complaint]. This order is issued without notice because [reasons]."
    )


def _findings(case_map: CaseMap, standards: StandardSet) -> Iterator[str]:
    standard = standards.standards.get(case_map.case.standard)
    if standard is None:
        yield "[Findings on each factor of the court’s test.]"
        return
    merits = standards.scales.by_cause
    for factor in standard.factors:
        if factor.id != merits:
            yield _finding(case_map, factor, None, factor.name)
            continue
        causes = causes_of_action(case_map)
        for cause in causes:
            called = cause.short_title or cause.text
            yield _finding(case_map, factor, cause.id, f"{factor.name}, {called.rstrip('.')}")
        if not causes:
            yield _finding(case_map, factor, None, factor.name)


def _finding(case_map: CaseMap, factor: Factor, cause: str | None, name: str) -> str:
    found = [
        one
        for one in case_map.findings.values()
        if one.by == ME and one.factor == factor.id and one.claim == cause
    ]
    if not found or found[0].level not in factor.scale:
        return f"{name}: [finding and reasons, with cites to the record]."
    ends = (one for one in (found[0].level, found[0].level_high) if one in factor.scale)
    labels = (factor.levels[factor.rank(one)].label for one in ends)
    level = " to ".join(dict.fromkeys(labels))
    why = found[0].why.strip().rstrip(".") or "[reasons, with cites to the record]"
    return f"{name}: proposed “{level}”, because {why}."


def _acts(reliefs: list[Relief]) -> Iterator[str]:
    for relief in reliefs:
        yield relief.text.strip() or "[An act, in reasonable detail.]"
    if not reliefs:
        yield "[Each act, in reasonable detail and without referring to another paper.]"


def _persons(case_map: CaseMap) -> str:
    named = dict.fromkeys(
        one.persons.strip().rstrip(".") for one in case_map.ranked_reliefs() if one.persons.strip()
    )
    return "; ".join(named) or f"[{_USUAL_PERSONS}]"


def _time(case_map: CaseMap, posture: Posture) -> str:
    wanted = [one.duration.strip() for one in case_map.ranked_reliefs() if one.duration.strip()]
    if posture.id not in _BRIEF:
        return f"It remains in force {wanted[0].rstrip('.') if wanted else 'until [event]'}."
    asked = next((one for one in wanted if not is_too_long(one)), "")
    span = f" ({asked.rstrip('.')})" if asked else ""
    most = f"not later than {MOST_DAYS} days after its entry"
    return (
        f"This order expires on [date] at [hour]{span}, {most}, unless before then it is"
        " extended for good cause, with reasons, or by consent."
    )


def _security(case_map: CaseMap) -> str:
    case = case_map.case
    amount = case.security.strip().rstrip(".") or "[amount, or why none]"
    basis = case.security_basis.strip().rstrip(".")
    return f"The movant gives security: {amount}{f' ({basis})' if basis else ''}."
