"""The sources of a case against each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.case.source_names import name_of_source
from argmap.sources.checking import TextOf
from argmap.sources.comparing import told_differently
from argmap.sources.giving_up import KeepGoing, always
from argmap.sources.problems import Problem, TextPlace
from argmap.sources.quoted_differently import quoted_differently
from argmap.sources.reading_together import read_together
from argmap.sources.report_words import Report
from argmap.sources.versions import SharedStatement, shared_in

_NAME = 60
_WORDING = "reported differently"


class Compared(NamedTuple):
    """What the sources of a case tell differently, and the statements that two of them share."""

    problems: tuple[Problem, ...] = ()
    shared: tuple[SharedStatement, ...] = ()


def compare_case(case_map: CaseMap, text_of: TextOf) -> list[Problem]:
    """Find what the sources of a case tell and quote differently.

    Names joined by the aliases of the case are one.
    """
    return compared_problems(case_map, text_of, compare_sources(case_map, text_of))


def compare_sources(case_map: CaseMap, text_of: TextOf, keep_going: KeepGoing = always) -> Compared:
    """Compare the texts of the sources, whatever is quoted of them.

    Raises `GivenUpError` as soon as `keep_going` says no.
    """
    reports = reports_of(case_map, text_of)
    with read_together(reports, alias_groups(case_map), keep_going=keep_going) as reading:
        return Compared(tuple(told_differently(reading)), tuple(shared_in(reading)))


def compared_problems(case_map: CaseMap, text_of: TextOf, compared: Compared) -> list[Problem]:
    """Tell what was compared: first the speakers who are quoted differently.

    What is told of a speaker's quotes is not told again of the sources' wording.
    """
    reports = reports_of(case_map, text_of)
    quoted = quoted_differently(case_map, compared.shared, reports, alias_groups(case_map))
    known = [_places(problem) for problem in quoted]
    return [*quoted, *(one for one in compared.problems if not _is_told(one, known))]


def _is_told(problem: Problem, known: Sequence[Sequence[TextPlace]]) -> bool:
    """Say whether a problem of wording is about nothing but speakers' quotes that are told of.

    They are told of where each two sources of it are the two of one such problem.
    """
    if problem.kind != _WORDING or problem.also:
        return False
    places = _places(problem)
    near = [
        {rank for rank, told in enumerate(known) if any(_overlap(place, one) for one in told)}
        for place in places
    ]
    return all(
        near[one] & near[other]
        for one, other in combinations(range(len(places)), 2)
        if places[one].source != places[other].source
    ) and any(near)


def _overlap(one: TextPlace, other: TextPlace) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _places(problem: Problem) -> list[TextPlace]:
    return [one for one in problem.where if isinstance(one, TextPlace)]


def reports_of(case_map: CaseMap, text_of: TextOf) -> list[Report]:
    """Read the texts that are held of the sources of a case, in the order of the sources."""
    names = report_names(case_map)
    held = ((source, text_of(source)) for source in case_map.ranked_sources())
    return [
        report_of(source, document, names[source.id])
        for source, document in held
        if document is not None
    ]


def report_of(source: Source, document: Document, name: str) -> Report:
    """Return the text of a source as a report that messages call by a name."""
    return Report(source.id, document.text, name, source.origin)


def report_names(case_map: CaseMap) -> dict[SourceId, str]:
    """Name every source of a case as messages do: its title, and what tells it from its like."""
    apart = marks_apart(case_map)
    return {one.id: _name(one) + apart[one.id] for one in case_map.sources.values()}


def marks_apart(case_map: CaseMap) -> dict[SourceId, str]:
    """Return what tells sources of one title apart, in parentheses; empty for a title of its own.

    That is the publisher or the date, where each has another, else a number.
    """
    alike: dict[str, list[Source]] = {}
    for source in case_map.ranked_sources():
        alike.setdefault(_name(source), []).append(source)
    return {
        source.id: f" ({mark})" if mark else ""
        for sources in alike.values()
        for source, mark in zip(sources, _telling_apart(sources), strict=True)
    }


def _telling_apart(sources: Sequence[Source]) -> list[str]:
    if len(sources) == 1:
        return [""]
    for marks in ([one.publisher for one in sources], [one.date for one in sources]):
        if all(marks) and len(set(marks)) == len(marks):
            return marks
    return [str(number) for number in range(1, len(sources) + 1)]


def alias_groups(case_map: CaseMap) -> list[list[str]]:
    """List the names the case says are one: “Matze = Matzi”."""
    return [[name.strip() for name in entry.split("=")] for entry in case_map.case.aliases]


def _name(source: Source) -> str:
    name = name_of_source(source)
    return name if len(name) <= _NAME else name[:_NAME].rsplit(" ", 1)[0] + " …"
