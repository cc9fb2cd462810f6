"""What the sources of a case have in common and tell differently, found in one go by a worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.comparing import told_differently
from argmap.sources.giving_up import KeepGoing, always
from argmap.sources.reading_together import read_together
from argmap.sources.report_words import Report
from argmap.sources.versions import shared_in
from argmap.ui.comparing.entries import Entry, entries_of


class Bounds(NamedTuple):
    """How like two passages are, 0 to 100, to be the same words, and to be perhaps the same."""

    same: int
    candidate: int


class Question(NamedTuple):
    """What is compared: the reports, the names that are joined, and how like is like enough."""

    reports: tuple[Report, ...]
    aliases: tuple[tuple[str, ...], ...]
    bounds: Bounds


def findings_of(question: Question, keep_going: KeepGoing = always) -> tuple[Entry, ...]:
    """Compare reports; takes as long as their text is long, and needs nothing else of the case.

    Raises `GivenUpError` as soon as `keep_going` says no.
    """
    reports, aliases = question.reports, question.aliases
    same, candidate = question.bounds
    with read_together(reports, aliases, candidate=candidate, keep_going=keep_going) as reading:
        told, shared = told_differently(reading), shared_in(reading, same=same)
        return entries_of(told, shared, _texts(reports))


def _texts(reports: Sequence[Report]) -> dict[str, str]:
    return {report.source: report.text for report in reports}
