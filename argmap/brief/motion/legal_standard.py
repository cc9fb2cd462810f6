"""The legal standard: the test of the motion's court, as its data have it."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.brief.blocks import Paragraph
from argmap.brief.motion.asked_for import order_name
from argmap.brief.motion.drafting import Draft, Work
from argmap.brief.motion.joining import clause_of, sentence_of
from argmap.law.scales import Minimum
from argmap.law.standard import Posture, Standard
from argmap.sources.problems import RecordPlace


def standard_work(draft: Draft) -> Work:
    """Write where the motion stands, which test governs it, and what each route of it asks."""
    case = draft.case_map.case
    about = RecordPlace("case", case.id)
    posture = draft.case.standards.postures.get(case.posture)
    standard = draft.case.standards.standards.get(case.standard)
    if posture is not None and not (standard and standard.is_abroad(posture)):
        yield from _posture(draft, posture, about)
    if standard is None:
        return
    cited = draft.law.cites(standard.cite)
    rule = draft.clauses.within(standard.rule) or clause_of(standard.rule)
    first = draft.template.run("governed", test=standard.test, rule=rule)
    yield Paragraph((first, *cited), about=about)
    if standard.checked != "yes":
        yield draft.unchecked(standard.cite, about)
    yield from _routes(draft, standard, about)
    for change in standard.raises:
        if change.when in case.flags and change.minima:
            because = standard.scales.flags[change.when].because
            needs = _needs(draft, change.minima)
            said = draft.template.run("raised", because=because, needs=needs)
            yield Paragraph((said, *draft.law.cites(change.cite)), about=about)


def _posture(draft: Draft, posture: Posture, about: RecordPlace) -> Work:
    said = draft.template.run("posture", order=order_name(draft), help=sentence_of(posture.help))
    yield Paragraph((said, *draft.law.cites(posture.source)), about=about)
    if not posture.checked:
        yield draft.unchecked(posture.source, about)
    for gate in posture.gates:
        asked = draft.template.run("gate", what=gate.minimum.factor.subject)
        yield Paragraph((asked, *draft.law.cites(gate.rule)), about=about)


def _routes(draft: Draft, standard: Standard, about: RecordPlace) -> Work:
    several = len(standard.routes) > 1
    for route in standard.routes:
        name = "route" if several else "route_only"
        needs = _needs(draft, route.minima)
        yield draft.said(name, about, route=route.name, needs=needs)


def _needs(draft: Draft, minima: Iterable[Minimum]) -> str:
    says = draft.template.says
    needs = [says("need", subject=one.factor.subject, needed=one.level.needed) for one in minima]
    return "; ".join((*needs[:-1], f"and {needs[-1]}")) if len(needs) > 1 else "".join(needs)
