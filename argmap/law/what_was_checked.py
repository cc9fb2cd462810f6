"""What of the law in the data was compared with a text of its source, and what was not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.law.checklist import load_checklist
from argmap.law.doctrines import load_doctrines
from argmap.law.evidence_rules import EvidenceRules, load_evidence_rules
from argmap.law.security import load_security_law
from argmap.law.standard import Posture, Standard, StandardSet
from argmap.reasoning.schemes import load_schemes

YES, PARTLY, NO = "yes", "partly", "no"


class Checked(NamedTuple):
    """One piece of the law: what it is, whether it was checked, and what its data says of that."""

    group: str
    name: str
    state: str
    said: str


def what_was_checked(known: StandardSet) -> tuple[Checked, ...]:
    """List every standard, posture and cause, and counts of whatever has many lines."""
    standards = [_standard(one) for one in known.standards.values()]
    postures = [_posture(one) for one in known.postures.values()]
    return (*standards, *postures, *_merge(known), *_causes(known), *_many())


def _standard(standard: Standard) -> Checked:
    raised = [one.checked for one in standard.raises]
    said = standard.source
    if raised:
        said = f"{said} Of what raises it, {sum(raised)} of {len(raised)} lines were checked."
    return Checked("Standards", standard.name, standard.checked, said)


def _posture(posture: Posture) -> Checked:
    gates = [one.checked for one in posture.gates]
    lines = [posture.checked, *gates, *(one.checked for one in posture.conditions)]
    return Checked("Where the motion stands", posture.name, _state(lines), posture.source)


def _merge(known: StandardSet) -> Iterable[Checked]:
    merge = known.scales.merge
    if merge:
        names = " and ".join(known.scales.factors[one].name.lower() for one in merge.factors)
        said = f"That {names} are one inquiry against the government: {merge.cite}."
        yield Checked("Where the motion stands", "Government", _state([merge.checked]), said)


def _causes(known: StandardSet) -> Iterable[Checked]:
    for one in known.causes.values():
        yield Checked("Causes and defences", one.name, _state([one.checked]), one.source)


def _many() -> Iterable[Checked]:
    items, lines = load_checklist(), load_security_law().lines
    doctrines = load_doctrines().by_id.values()
    yield _listed("Checklist of Rule 65", [(one.name, one.where) for one in items])
    yield _listed("What is said of security", [(one.cite, one.where) for one in lines])
    yield _listed("Which harms count", [(one.name, one.where) for one in doctrines])
    schemes = load_schemes()
    questions = [question.checked for scheme in schemes for question in scheme.questions]
    for name, counted in (
        ("What evidence is worth", _evidence(load_evidence_rules())),
        ("Schemes of argument", [one.checked for one in schemes]),
        ("Critical questions", questions),
    ):
        yield _counted(name, counted)


def _listed(name: str, lines: list[tuple[str, str]]) -> Checked:
    """Count lines that say with what they were compared, and say it of each that was."""
    counted = _counted(name, [bool(where) for _, where in lines])
    told = "; ".join(dict.fromkeys(f"{line}: {where}" for line, where in lines if where))
    return counted._replace(said=f"{counted.said} Compared with: {told}.") if told else counted


def _counted(name: str, lines: list[bool]) -> Checked:
    said = f"{sum(lines)} of {len(lines)} lines were checked."
    return Checked("Lists of many lines", name, _state(lines), said)


def _evidence(rules: EvidenceRules) -> list[bool]:
    papers = [paper.ground for paper in rules.papers.values()]
    stages = [stage.ground for stage in rules.stages.values()]
    grounds = [*papers, *rules.speakers.values(), *rules.purposes.values(), *stages]
    return [ground.checked for ground in grounds]


def _state(lines: list[bool]) -> str:
    if all(lines):
        return YES
    return PARTLY if any(lines) else NO
