"""A whole case checked: quotes against their sources, sources against each other, the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.law.authorities import authority_faults
from argmap.law.case_labels import labels_of
from argmap.law.doctrines import load_doctrines
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.harm_faults import harm_faults
from argmap.law.label_and_finding import (
    answers_apart,
    findings_at_odds,
    findings_of_nothing,
    labels_apart,
)
from argmap.law.moot_corrections import moot_corrections
from argmap.law.reading import load_standards
from argmap.law.standard import StandardSet
from argmap.law.unread import Unread, unread_records
from argmap.law.worth import oath_missing
from argmap.reasoning.linter import Fault, structural_faults
from argmap.sources.anchor_words import counted_quotes
from argmap.sources.anchoring import AnchorState
from argmap.sources.case_reports import compare_case
from argmap.sources.checking import EvidenceCheck, TextOf, check_evidence
from argmap.sources.copies import Copies
from argmap.sources.dismissing import without_dismissed
from argmap.sources.problems import Grade, Problem, RecordPlace


def check_case(
    case_map: CaseMap, text_of: TextOf, standards: StandardSet | None = None
) -> EvidenceCheck:
    """Check every quote, the sources against each other, and what is said against the law.

    The law is argmap's own standards, where no others are given.
    """
    check = check_records(case_map, text_of, standards)
    compared = compare_case(case_map, text_of)
    told, dismissed = without_dismissed(case_map, text_of, compared)
    return replace(check, problems=(*check.problems, *told), dismissed=dismissed)


def check_records(
    case_map: CaseMap, text_of: TextOf, standards: StandardSet | None = None
) -> EvidenceCheck:
    """Check as `check_case` does, without the sources against each other."""
    known = standards or load_standards()
    check = check_evidence(case_map, text_of)
    unread = map(_problem, unread_records(case_map, known))
    faults = (_fault_problem(one) for one in _faults(case_map, text_of, check, known))
    problems = (*check.problems, *unread, *_oath_problems(case_map), *faults)
    return replace(check, problems=problems)


def _faults(
    case_map: CaseMap, text_of: TextOf, check: EvidenceCheck, known: StandardSet
) -> Iterator[Fault]:
    """Yield the faults of the map's structure, labelled by the evidence that stands."""
    sound = {quote.id for quote in check.quotes if quote.sound}
    are_copies = Copies(case_map, text_of).are_copies
    labels = labels_of(case_map, lambda quote: quote.id in sound, are_copies)
    yield from structural_faults(case_map, labels)
    yield from findings_of_nothing(case_map, known.scales)
    yield from findings_at_odds(case_map, known.scales)
    yield from labels_apart(case_map, known.scales, labels)
    yield from answers_apart(case_map, known, labels)
    yield from authority_faults(case_map)
    yield from harm_faults(case_map, load_doctrines())
    yield from moot_corrections(case_map, load_evidence_rules())


def _fault_problem(fault: Fault) -> Problem:
    where = tuple(RecordPlace(type(one).__name__.lower(), one.id) for one in fault.records)
    return Problem(fault.kind, Grade.WARNING, where, fault.message)


def check_summary(check: EvidenceCheck) -> str:
    """Say in a line how many quotes are in which state, and how many findings are dismissed."""
    number = check.dismissed
    dismissed = f" {counted(number, 'finding')} dismissed." if number else ""
    return _quotes_summary(check) + dismissed


def _quotes_summary(check: EvidenceCheck) -> str:
    if not check.quotes:
        return "No quotes yet."
    return f"{counted(len(check.quotes), 'quote')}: {counted_quotes(check.quotes)}."


def is_faulty(check: EvidenceCheck) -> bool:
    """Tell whether a quote is altered, ambiguous or lost, or a problem is an error."""
    stand = (AnchorState.EXACT, AnchorState.MOVED)
    return any(quote.state not in stand for quote in check.quotes) or any(
        problem.grade is Grade.ERROR for problem in check.problems
    )


def _oath_problems(case_map: CaseMap) -> tuple[Problem, ...]:
    message = oath_missing(case_map, load_evidence_rules())
    place = RecordPlace("case", case_map.case.id)
    return (Problem("no oath", Grade.WARNING, (place,), message),) if message else ()


def _problem(unread: Unread) -> Problem:
    place = RecordPlace(type(unread.record).__name__.lower(), unread.record.id)
    return Problem("not known", Grade.ERROR, (place,), unread.message)
