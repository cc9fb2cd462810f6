"""The caption: which court, which parties, which motion, and how much the case holds."""

from __future__ import annotations

from dataclasses import replace

from argmap.brief.days import american_time
from argmap.brief.paper import Caption
from argmap.brief.paper_case import PaperCase
from argmap.brief.quoting import Evidence
from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.terms import CaseKind, Side
from argmap.law.standard import StandardSet
from argmap.sources.anchor_words import counted_quotes, is_exact

UNTITLED = "Untitled case"


def make_caption(case: Case, evidence: Evidence, standards: StandardSet) -> Caption:
    """Make the caption of a case."""
    parties = ((Side.MOVANT, case.movant), (Side.RESPONDENT, case.respondent))
    return Caption(
        title=case.title.strip() or UNTITLED,
        court=case.court,
        docket_number=case.docket_number,
        parties=tuple((side, name) for side, name in parties if name),
        motion=_motion(case, standards),
        facts=tuple((name, words) for name, words in _facts(case, evidence) if words),
    )


def plain_caption(case: PaperCase) -> Caption:
    """Make the caption of a paper that is not of the map: without what the map holds."""
    return replace(make_caption(case.case_map.case, case.evidence, case.standards), facts=())


def _motion(case: Case, standards: StandardSet) -> tuple[str, ...]:
    if case.kind is CaseKind.DEBATE:
        return ("Debate",)
    posture = standards.postures.get(case.posture)
    standard = standards.standards.get(case.standard)
    flags = (standards.scales.flags.get(flag) for flag in case.flags)
    said = [posture.name if posture else case.posture, standard.name if standard else case.standard]
    return tuple(one for one in (*said, *(flag.name for flag in flags if flag)) if one)


def _facts(case: Case, evidence: Evidence) -> list[tuple[str, str]]:
    return [
        ("Relief sought", case.relief_sought),
        ("Filed", american_time(case.filed)),
        ("Hearing", american_time(case.hearing_date)),
        ("Decided", american_time(case.decided)),
        ("Citation", case.citation),
        ("In this map", _holdings(evidence.case_map)),
        ("Quotations", _soundness(evidence)),
    ]


def _holdings(case_map: CaseMap) -> str:
    counts = (
        counted(len(case_map.claims), "claim"),
        counted(len(case_map.arguments), "argument"),
        counted(len(case_map.quotes), "quote"),
        counted(len(case_map.sources), "source"),
        counted(len(case_map.harms), "harm"),
    )
    return ", ".join(counts)


def _soundness(evidence: Evidence) -> str:
    checks = evidence.checks.values()
    if not checks:
        return ""
    others = [one for one in checks if not is_exact(one)]
    exact = len(checks) - len(others)
    if others:
        told = f"{exact:,} of {len(checks):,} stand in their sources word for word"
    else:
        told = f"All {exact:,} stand in their sources word for word" if exact > 1 else "Exact"
    return "; ".join(filter(None, (told, counted_quotes(others))))
