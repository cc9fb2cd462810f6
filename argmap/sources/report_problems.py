"""What reports tell differently as problems: the places, and a sentence that says what differs."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import eq
from typing import NamedTuple

from argmap.sources.contradictions import Contradiction
from argmap.sources.contrasts import Mark
from argmap.sources.differences import Difference
from argmap.sources.joining_findings import Place, joined_findings, level_of
from argmap.sources.names import NamePair, NamePlace
from argmap.sources.other_events import IN_DOUBT
from argmap.sources.passages import Span
from argmap.sources.problems import Grade, Problem, TextPlace
from argmap.sources.report_words import Report, Sentence
from argmap.sources.same_words import SameWords
from argmap.sources.told_pairs import (
    Finding,
    around,
    cut_words,
    everywhere,
    name_of,
    place_of,
    problem_of,
    told_everywhere,
)
from argmap.sources.wording import english

_PLACES = 3
_COPIES = 20
_COUNTED_KINDS = ("number", "time")
_ACTOR = "actor"


class Told(NamedTuple):
    """A difference between two passages that say the same."""

    same: SameWords
    difference: Difference


def differing_problems(
    reports: Sequence[Report], told: Sequence[Told], opposed: Sequence[Contradiction]
) -> Iterator[Problem]:
    """Tell what differs, all that differs between the same two sentences as one problem.

    It is called by the kind of what is told first: of what contradicts, before other words.
    """
    pairs: dict[object, list[Finding]] = {}
    found = [*_contradictions(reports, opposed), *_rewordings(reports, told, opposed)]
    groups = everywhere(reports, found)
    for group in groups:
        yield told_everywhere(reports, group)
    known = {id(one) for group in groups for one in group}
    for one in found:
        if id(one) not in known:
            pairs.setdefault(one.pair, []).append(one)
    for together in pairs.values():
        yield problem_of(reports, together)


def _rewordings(
    reports: Sequence[Report], told: Sequence[Told], opposed: Iterable[Contradiction]
) -> Iterator[Finding]:
    """Tell the differences, those of one kind in all versions of a statement as one finding."""
    known = {frozenset(_marked(pair)) for pair in opposed}
    unknown = [one for one in told if frozenset(_differing(one)) not in known]
    for group in joined_findings(unknown, _stretches, _is_same_stretch):
        kinds: defaultdict[str, list[Told]] = defaultdict(list)
        for one in group:
            kinds[one.difference.kind].append(one)
        for kind, alike in kinds.items():
            yield _reworded(reports, kind, alike)


def _contradictions(
    reports: Sequence[Report], opposed: Sequence[Contradiction]
) -> Iterator[Finding]:
    """Tell the marks that contradict each other, those that hang together as one finding."""
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
    where = tuple(place_of(reports, *one) for one in places)
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


def _reworded(reports: Sequence[Report], kind: str, alike: Sequence[Told]) -> Finding:
    best = max(alike, key=_worth_telling)
    stretches: dict[tuple[int, int], Span] = {}
    for told in alike:
        match = told.same.match
        for where, span in zip((match.one.where, match.other.where), told.same.spans, strict=True):
            stretches[where] = around(stretches.get(where, span), span)
    places = tuple((report, span) for (report, _), span in sorted(stretches.items()))
    one, other = best.same.match.one.report, best.same.match.other.report
    put_in = (
        " ".join(reports[(one, other)[side]].text[word.start : word.end] for word in ones)
        for side, ones in best.difference.words
    )
    words = best.difference.told.format(
        *put_in,
        one=cut_words(reports, one, best.difference.one),
        other=cut_words(reports, other, best.difference.other),
    )
    shown = ((one, best.same.spans[0]), (other, best.same.spans[1]))
    pair = (best.same.match.one.where, best.same.match.other.where)
    spans = ((one, best.difference.one), (other, best.difference.other))
    return Finding(kind, pair, places, shown, words, spans if kind == _ACTOR else ())


def _worth_telling(told: Told) -> tuple[int, float]:
    """Prefer the first reports, so that what is told stays; of theirs, the words most alike."""
    return -level_of(_stretches(told)), told.same.score


def _contradicted(reports: Sequence[Report], pairs: Sequence[Contradiction]) -> Finding:
    marks = (mark for pair in pairs for mark in pair.marks)
    places = tuple(sorted({(mark.sentence.report, mark.stretch) for mark in marks}))
    one, other = max(pairs, key=_worth_showing).marks
    doubted = IN_DOUBT if all(pair.doubted for pair in pairs) else ""
    words = _opposed(reports, one, other) + doubted
    shown = ((one.sentence.report, one.stretch), (other.sentence.report, other.stretch))
    pair = (one.sentence.where, other.sentence.where)
    return Finding(one.kind, pair, places, shown, words)


def _worth_showing(pair: Contradiction) -> tuple[int, bool, int]:
    """Prefer the first reports, two of them to one, and marks with much around in common."""
    one, other = pair.marks
    level, apart = level_of(_mark_places(pair)), one.sentence.report != other.sentence.report
    return -level, apart, len(one.about & other.about)


def _opposed(reports: Sequence[Report], one: Mark, other: Mark) -> str:
    here = cut_words(reports, one.sentence.report, one.span)
    there = cut_words(reports, other.sentence.report, other.span)
    if one.kind not in _COUNTED_KINDS:
        if (here.casefold(), there.casefold()) != (one.told, other.told):
            return f"“{here}” means {one.told}, “{there}” {other.told}"
        return f"the first has “{here}”, the second “{there}”"
    zones = english().zones.intersection((*one.sentence.forms, *other.sentence.forms))
    zone = " (a time zone is given: the hours may agree)" if zones and one.kind == "time" else ""
    return f"the first has “{here}”, the second “{there}”{zone}"


def _reports(reports: Sequence[Report], places: Sequence[NamePlace]) -> str:
    ranks = sorted({place.report for place in places})
    names = [name_of(reports, rank) for rank in ranks[:_PLACES]]
    more = len(ranks) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")
