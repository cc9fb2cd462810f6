"""What reports tell differently as problems: the places, and a sentence that says what differs."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import eq
from typing import NamedTuple

from argmap.case.quotation import within_quotes
from argmap.sources.checking import Grade, Problem, TextPlace
from argmap.sources.contradictions import Contradiction
from argmap.sources.contrasts import Mark
from argmap.sources.differences import Difference
from argmap.sources.joining_findings import Place, joined_findings, level_of
from argmap.sources.names import NamePair, NamePlace
from argmap.sources.other_events import IN_DOUBT
from argmap.sources.passages import Span
from argmap.sources.report_words import Report, Sentence
from argmap.sources.same_words import SameWords
from argmap.sources.wording import english

_SHOWN = 100
_PLACES = 3
_COPIES = 20
_COUNTED_KINDS = ("number", "time")


class Told(NamedTuple):
    """A difference between two passages that say the same."""

    same: SameWords
    difference: Difference


def reworded_problems(
    reports: Sequence[Report], told: Sequence[Told], opposed: Iterable[Contradiction]
) -> Iterator[Problem]:
    """Tell the differences, those of one kind in all versions of a statement as one problem."""
    known = {frozenset(_marked(pair)) for pair in opposed}
    unknown = [one for one in told if frozenset(_differing(one)) not in known]
    for group in joined_findings(unknown, _stretches, _is_same_stretch):
        kinds: defaultdict[str, list[Told]] = defaultdict(list)
        for one in group:
            kinds[one.difference.kind].append(one)
        for kind, alike in kinds.items():
            yield _reworded(reports, kind, alike)


def contradiction_problems(
    reports: Sequence[Report], opposed: Sequence[Contradiction]
) -> Iterator[Problem]:
    """Tell the marks that contradict each other, those that hang together as one problem."""
    for pairs in joined_findings(opposed, _mark_places, eq):
        yield _contradicted(reports, pairs)


def _marked(pair: Contradiction) -> tuple[tuple[int, Span], ...]:
    return tuple((mark.sentence.report, mark.span) for mark in pair.marks)


def _differing(told: Told) -> tuple[tuple[int, Span], ...]:
    """Return the words that differ: where they contradict each other they are told as that."""
    match, difference = told.same.match, told.difference
    return (match.one.report, difference.one), (match.other.report, difference.other)


def _mark_places(pair: Contradiction) -> tuple[Place, Place]:
    one, other = (
        Place(mark.sentence.report, mark.span, (mark.kind, mark.topic, mark.side))
        for mark in pair.marks
    )
    return one, other


def _stretches(told: Told) -> tuple[Place, Place]:
    match, (one, other) = told.same.match, told.same.spans
    return (
        Place(match.one.report, one, match.one.rank),
        Place(match.other.report, other, match.other.rank),
    )


def name_problem(reports: Sequence[Report], pair: NamePair) -> Problem:
    """Tell two spellings that look like one name."""
    usual = {place.report: place for place in reversed(pair.usual_places)}
    places = [*pair.rare_places[:_PLACES], *(usual[report] for report in sorted(usual))]
    told = (
        f"“{pair.rare}” and “{pair.usual}” look like one name in two spellings."
        " If they are, join them as aliases."
    )
    message = (
        f"“{pair.rare}” ({_reports(reports, pair.rare_places)}) and “{pair.usual}”"
        f" ({_reports(reports, pair.usual_places)}) look like one name in two spellings."
        " If they are, join them as aliases."
    )
    where = tuple(_place(reports, *one) for one in places)
    return Problem("name", Grade.WARNING, where, message, told)


def with_copies(
    problem: Problem,
    reports: Sequence[Report],
    sentences: Sequence[Sequence[Sentence]],
    copies: Mapping[tuple[int, int], Sequence[Sentence]],
) -> Problem:
    """Add to the places of a problem the sentences that are word for word those it has."""
    ranks = {report.source: rank for rank, report in enumerate(reports)}
    more: list[TextPlace] = []
    for place in problem.where:
        if copies and isinstance(place, TextPlace):
            rank = ranks[place.source]
            sentence = bisect_right(sentences[rank], place.start, key=_start_of) - 1
            more += [
                TextPlace(reports[copy.report].source, *copy.span)
                for copy in copies.get((rank, sentence), ())
            ]
    return replace(problem, where=(*problem.where, *more[:_COPIES])) if more else problem


def _start_of(sentence: Sentence) -> int:
    return sentence.span.start


def _is_same_stretch(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(one.end - one.start, other.end - other.start)


def _reworded(reports: Sequence[Report], kind: str, alike: Sequence[Told]) -> Problem:
    best = max(alike, key=_worth_telling)
    stretches: dict[tuple[int, int], Span] = {}
    for told in alike:
        match = told.same.match
        for where, span in zip((match.one.where, match.other.where), told.same.spans, strict=True):
            stretches[where] = _around(stretches.get(where, span), span)
    places = [(report, span) for (report, _), span in sorted(stretches.items())]
    one, other = best.same.match.one.report, best.same.match.other.report
    words = best.difference.told.format(
        one=_cut(reports, one, best.difference.one),
        other=_cut(reports, other, best.difference.other),
    )
    shown = ((one, best.same.spans[0]), (other, best.same.spans[1]))
    return _problem(reports, kind, places, shown, words)


def _worth_telling(told: Told) -> tuple[int, float]:
    """Prefer the first reports, so that what is told stays; of theirs, the words most alike."""
    return -level_of(_stretches(told)), told.same.score


def _contradicted(reports: Sequence[Report], pairs: Sequence[Contradiction]) -> Problem:
    marks = (mark for pair in pairs for mark in pair.marks)
    places = sorted({(mark.sentence.report, mark.stretch) for mark in marks})
    one, other = max(pairs, key=_worth_showing).marks
    doubted = IN_DOUBT if all(pair.doubted for pair in pairs) else ""
    words = _opposed(reports, one, other) + doubted
    shown = ((one.sentence.report, one.stretch), (other.sentence.report, other.stretch))
    return _problem(reports, one.kind, places, shown, words)


def _worth_showing(pair: Contradiction) -> tuple[int, bool, int]:
    """Prefer the first reports, two of them to one, and marks with much around in common."""
    one, other = pair.marks
    level, apart = level_of(_mark_places(pair)), one.sentence.report != other.sentence.report
    return -level, apart, len(one.about & other.about)


def _opposed(reports: Sequence[Report], one: Mark, other: Mark) -> str:
    here = _cut(reports, one.sentence.report, one.span)
    there = _cut(reports, other.sentence.report, other.span)
    if one.kind not in _COUNTED_KINDS:
        if (here.casefold(), there.casefold()) != (one.told, other.told):
            return f"“{here}” means {one.told}, “{there}” {other.told}"
        return f"the first has “{here}”, the second “{there}”"
    zones = english().zones.intersection((*one.sentence.forms, *other.sentence.forms))
    zone = " (a time zone is given: the hours may agree)" if zones and one.kind == "time" else ""
    return f"the first has “{here}”, the second “{there}”{zone}"


def _problem(
    reports: Sequence[Report],
    kind: str,
    places: Sequence[tuple[int, Span]],
    shown: Sequence[tuple[int, Span]],
    words: str,
) -> Problem:
    told = f"{words[:1].upper()}{words[1:]}."
    message = f"{_passages(reports, shown)} {told}"
    others = sorted({_name(reports, report) for report, _ in places} - _named_in(reports, message))
    also = f" Also in {', '.join(others)}." if others else ""
    where = tuple(_place(reports, report, span) for report, span in places)
    origins = _origins(reports, places)
    return Problem(kind, Grade.WARNING, where, message + also + origins, told + origins)


def _named_in(reports: Sequence[Report], message: str) -> set[str]:
    return {name for rank in range(len(reports)) if (name := _name(reports, rank)) in message}


def _passages(reports: Sequence[Report], shown: Sequence[tuple[int, Span]]) -> str:
    passages = (f"{_name(reports, one)}: “{_cut(reports, one, span)}”." for one, span in shown)
    return " ".join(passages)


def _origins(reports: Sequence[Report], places: Sequence[tuple[int, Span]]) -> str:
    """Say so where all the reports of a problem go back to one origin."""
    origins = {reports[report].origin for report, _ in places}
    if len(origins) > 1 or not all(origins) or len({report for report, _ in places}) == 1:
        return ""
    return f" They are reports of one origin ({origins.pop()}), so one of them may have changed it."


def _reports(reports: Sequence[Report], places: Sequence[NamePlace]) -> str:
    ranks = sorted({place.report for place in places})
    names = [_name(reports, rank) for rank in ranks[:_PLACES]]
    more = len(ranks) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _name(reports: Sequence[Report], report: int) -> str:
    return reports[report].name.rstrip(".") or f"Source {report + 1}"


def _cut(reports: Sequence[Report], report: int, span: Span) -> str:
    words = within_quotes(" ".join(reports[report].text[span.start : span.end].split()))
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _place(reports: Sequence[Report], report: int, span: Span) -> TextPlace:
    return TextPlace(reports[report].source, span.start, span.end)


def _around(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
