"""Findings between the same two sentences, told as one problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from typing import NamedTuple

from argmap.case.quotation import within_quotes
from argmap.sources.other_events import IN_DOUBT
from argmap.sources.passages import Span
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.sources.report_words import Report

_SHOWN = 100
_EVERYWHERE = 3
"""So many sentences with one name for another: it stands for it wherever it is named."""


class Finding(NamedTuple):
    """What differs in one way: between which two sentences it is told, and all its places.

    `shown` are the words of the two that are told; `words` say what differs. Where a name
    stands for another, `names` are the places of the two.
    """

    kind: str
    pair: tuple[tuple[int, int], tuple[int, int]]
    places: tuple[tuple[int, Span], ...]
    shown: tuple[tuple[int, Span], tuple[int, Span]]
    words: str
    names: tuple[tuple[int, Span], ...] = ()


def problem_of(reports: Sequence[Report], found: Sequence[Finding]) -> Problem:
    """Tell findings between the same two sentences as one problem, of the kind told first."""
    (one, _), (other, _) = found[0].shown
    shown = tuple(
        (report, reduce(around, (finding.shown[side][1] for finding in found)))
        for side, report in enumerate((one, other))
    )
    places = _joined(place for finding in found for place in finding.places)
    words = [*dict.fromkeys(finding.words for finding in found)]
    if all(said.endswith(IN_DOUBT) for said in words):
        words = [*(said.removesuffix(IN_DOUBT) for said in words[:-1]), words[-1]]
    told = " ".join(f"{said[:1].upper()}{said[1:]}." for said in words)
    message = f"{_passages(reports, shown)} {told}"
    names = {name_of(reports, report) for report, _ in places}
    others = sorted(names - _named_in(reports, message))
    more = f" Also in {', '.join(others)}." if others else ""
    where = tuple(place_of(reports, report, span) for report, span in places)
    origins = _origins(reports, places)
    message += more + origins
    kind, *also = dict.fromkeys(finding.kind for finding in found)
    return Problem(kind, Grade.WARNING, where, message, told + origins, tuple(also))


def everywhere(reports: Sequence[Report], found: Iterable[Finding]) -> list[list[Finding]]:
    """Put together where two reports have the same name for another again and again."""
    groups: dict[object, list[Finding]] = {}
    for one in found:
        if one.names:
            ranks = tuple(report for report, _ in one.shown)
            names = tuple(_bare(reports[rank].text[slice(*span)]) for rank, span in one.names)
            groups.setdefault((ranks, names), []).append(one)
    return [group for group in groups.values() if len(group) >= _EVERYWHERE]


def told_everywhere(reports: Sequence[Report], found: Sequence[Finding]) -> Problem:
    """Tell one name for another in many sentences of two reports as one problem."""
    first = found[0]
    more = f", here and in {len(found) - 1} more sentences"
    problem = problem_of(reports, [first._replace(words=first.words + more)])
    places = _joined(place for one in found for place in one.places)
    return replace(problem, where=tuple(place_of(reports, *one) for one in places))


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", " ".join(name.split())).casefold()


def _joined(places: Iterable[tuple[int, Span]]) -> list[tuple[int, Span]]:
    """Put places in order, those of one report that overlap as one."""
    joined: list[tuple[int, Span]] = []
    for report, span in sorted(set(places)):
        if joined and joined[-1][0] == report and span.start < joined[-1][1].end:
            joined[-1] = report, around(joined[-1][1], span)
        else:
            joined.append((report, span))
    return joined


def _named_in(reports: Sequence[Report], message: str) -> set[str]:
    return {name for rank in range(len(reports)) if (name := name_of(reports, rank)) in message}


def _passages(reports: Sequence[Report], shown: Sequence[tuple[int, Span]]) -> str:
    passages = (
        f"{name_of(reports, one)}: “{cut_words(reports, one, span)}”." for one, span in shown
    )
    return " ".join(passages)


def _origins(reports: Sequence[Report], places: Sequence[tuple[int, Span]]) -> str:
    """Say so where all the reports of a problem go back to one origin."""
    origins = {reports[report].origin for report, _ in places}
    if len(origins) > 1 or not all(origins) or len({report for report, _ in places}) == 1:
        return ""
    return f" They are reports of one origin ({origins.pop()}), so one of them may have changed it."


def name_of(reports: Sequence[Report], report: int) -> str:
    """Return what messages call a report."""
    return reports[report].name.rstrip(".") or f"Source {report + 1}"


def cut_words(reports: Sequence[Report], report: int, span: Span) -> str:
    """Return the words of a span on one line, as many as are shown."""
    words = within_quotes(" ".join(reports[report].text[span.start : span.end].split()))
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def place_of(reports: Sequence[Report], report: int, span: Span) -> TextPlace:
    """Return a span of a report as a place of a problem."""
    return TextPlace(reports[report].source, span.start, span.end)


def around(one: Span, other: Span) -> Span:
    """Return the least span that holds two."""
    return Span(min(one.start, other.start), max(one.end, other.end))
