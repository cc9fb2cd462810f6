"""Corrections by hand of layers that their cites have no more: they stand there and count nothing.

A layer goes where the speaker of a quote, or the kind of its source, becomes another.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.evidence import Cite
from argmap.case.lookups import beginning_of, cited_source, full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.source_names import source_in_words
from argmap.case.weighing import Finding, Harm
from argmap.law.evidence_rules import EvidenceRules
from argmap.law.layers import Unapplied
from argmap.law.worth import worth_of
from argmap.reasoning.linter import Fault

KIND = "correction not counted"
_ADVICE = "Remove it in the worth of the cite, or correct what stands there now."


def moot_corrections(case_map: CaseMap, rules: EvidenceRules) -> Iterator[Fault]:
    """Yield the corrections that no posture would count, cite by cite.

    One that was made for another posture counts there, and is no fault.
    """
    for cite in case_map.cites.values():
        if cite.extra:
            for one in worth_of(case_map, cite, rules).unapplied:
                if one.is_moot:
                    yield _fault(case_map, cite, one)


def _fault(case_map: CaseMap, cite: Cite, unapplied: Unapplied) -> Fault:
    source, quote, target = cited_source(case_map, cite), cite.quote, _target(case_map, cite)
    of = source_in_words(source)
    told = f"A correction by hand is not counted in the cite of {of} {_bearing(target)}"
    records = (target, *((case_map.quotes[quote],) if quote else ()), source)
    return Fault(KIND, f"{told}: {unapplied.said} {_ADVICE}", records)


def _target(case_map: CaseMap, cite: Cite) -> Claim | Harm | Finding | Event:
    if cite.claim:
        return case_map.claims[cite.claim]
    if cite.harm:
        return case_map.harms[cite.harm]
    if cite.finding:
        return case_map.findings[cite.finding]
    assert cite.event is not None  # a cite bears on one of the four
    return case_map.events[cite.event]


def _bearing(target: Claim | Harm | Finding | Event) -> str:
    if isinstance(target, Finding):
        return f"for a finding on {target.factor}"
    words = full_title_of(target) if isinstance(target, Claim) else target.text
    return f"for {in_quotes(beginning_of(words))}"
