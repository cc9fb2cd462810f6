"""The sources of a case against each other."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.sources.checking import Problem, TextOf
from argmap.sources.comparing import compare_reports
from argmap.sources.report_words import Report

_NAME = 60


def compare_case(case_map: CaseMap, text_of: TextOf) -> list[Problem]:
    """Find what the sources of a case tell differently, names joined by its aliases left alone."""
    return compare_reports(reports_of(case_map, text_of), alias_groups(case_map))


def reports_of(case_map: CaseMap, text_of: TextOf) -> list[Report]:
    """Read the texts that are held of the sources of a case, in the order of the sources."""
    held = ((source, text_of(source)) for source in case_map.ranked_sources())
    return [report_of(source, document) for source, document in held if document is not None]


def report_of(source: Source, document: Document) -> Report:
    """Return the text of a source as a report."""
    return Report(source.id, document.text, _name(source), source.origin)


def alias_groups(case_map: CaseMap) -> list[list[str]]:
    """List the names the case says are one: “Matze = Matzi”."""
    return [[name.strip() for name in entry.split("=")] for entry in case_map.case.aliases]


def _name(source: Source) -> str:
    name = source.title or source.key or "A source"
    return name if len(name) <= _NAME else name[:_NAME].rsplit(" ", 1)[0] + " …"
