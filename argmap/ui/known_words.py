"""What was known on a day, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.case.case_map import CaseMap
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.weighing import Finding
from argmap.reasoning.known_on import AsKnown
from argmap.ui.counting import counted

_MOST = 6


def known_sentences(case_map: CaseMap, known: AsKnown) -> str:
    """Say which sources count on a day and which do not, by name."""
    said = _later(case_map, known) if known.later else "No source is dated later."
    if known.undated:
        counts = "counts" if len(known.undated) == 1 else "count"
        said += f" {counted(len(known.undated), 'source')} without a date {counts} as known."
    return f"{said} No record is changed."


def _later(case_map: CaseMap, known: AsKnown) -> str:
    one = len(known.later) == 1
    said = f"{counted(len(known.later), 'source')} {'is' if one else 'are'} dated later"
    said += f" and {'does' if one else 'do'} not count"
    if known.cites:
        said += f", with {'its' if one else 'their'} {counted(len(known.cites), 'cite')}"
    later = (source for source in case_map.ranked_sources() if source.id in known.later)
    return f"{said}: {_listed(in_quotes(source.title) for source in later)}."


def bare_sentences(
    case_map: CaseMap, known: AsKnown, name_of_factor: Callable[[str], str]
) -> list[str]:
    """Name what rests on nothing that was known, a sentence a kind; empty where all stands."""

    def found(finding: Finding) -> str:
        cause = case_map.claims.get(finding.claim) if finding.claim else None
        about = f" of {in_quotes(title_of(cause))}" if cause else ""
        return f"{name_of_factor(finding.factor).lower()}{about}, found by {finding.by}"

    findings = [case_map.findings[one] for one in sorted(known.findings)]
    harms = [one.text or "a harm" for one in case_map.ranked_harms() if one.id in known.harms]
    claims = [title_of(case_map.claims[one]) or "a claim" for one in sorted(known.claims)]
    return [
        f"{counted(len(names), kind)}: {_listed(names)}."
        for kind, names in (
            ("finding", [found(one) for one in findings]),
            ("harm", [in_quotes(name) for name in harms]),
            ("claim", [in_quotes(name) for name in claims]),
        )
        if names
    ]


def _listed(names: Iterable[str]) -> str:
    named = list(names)
    more = len(named) - _MOST
    return "; ".join(named[:_MOST]) + (f"; and {more} more" if more > 0 else "")
