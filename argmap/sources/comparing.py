"""Reports of one event against each other: what they tell differently, and in which words.

Nothing here says which report is right, and nothing is repaired.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from argmap.sources.antecedents import antecedent_difference
from argmap.sources.contradictions import Contradiction, contradictions
from argmap.sources.differences import differences_of
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.names import name_pairs
from argmap.sources.other_events import in_doubt, is_of_another_event, may_be_of_one
from argmap.sources.own_words import is_quoted
from argmap.sources.problems import Problem
from argmap.sources.reading_together import Reading, read_together
from argmap.sources.report_problems import (
    Told,
    differing_problems,
    name_problem,
    with_copies,
)
from argmap.sources.report_words import Report
from argmap.sources.same_statements import Match
from argmap.sources.same_words import CANDIDATE, SameWords
from argmap.sources.two_papers import with_papers


def compare_reports(
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]] = (),
    *,
    candidate: float = CANDIDATE,
    keep_going: KeepGoing = always,
) -> list[Problem]:
    """Find what several reports tell differently, and the names they spell differently.

    `aliases` are groups of spellings of one name. Passages less alike than
    `candidate`, 0 to 100, are not taken for one statement. Every place of a
    problem is a sentence of a report or less; every problem is a warning.
    Raises `GivenUpError` as soon as `keep_going` says no.
    """
    with read_together(reports, aliases, candidate=candidate, keep_going=keep_going) as reading:
        return told_differently(reading)


def told_differently(reading: Reading) -> list[Problem]:
    """Find what reports that were read together tell differently, as `compare_reports` does."""
    reports = reading.reports
    told, opposed = _differing(reading)
    sentences = (
        one for part in while_wanted(reading.sentences, reading.keep_going) for one in part
    )
    pairs = name_pairs(sentences, reading.texts, reading.views.lexicons, reading.keep_going)
    found = [
        with_copies(problem, reports, reading.sentences, reading.copies)
        for problem in differing_problems(reports, told, opposed)
    ]
    return [*found, *(name_problem(reports, pair) for pair in pairs)]


def _differing(reading: Reading) -> tuple[list[Told], list[Contradiction]]:
    """Tell what differs in statements of one event.

    A report says like things of different matters in like words: of two places
    in one report only quotations are set against each other word by word.
    """
    stated, wanted = reading.stated, reading.keep_going
    told = [
        Told(same, with_papers(difference, same, reading.sentences))
        for same in while_wanted(stated, wanted)
        for difference in differences_of(same)
    ]
    for same in while_wanted(stated, wanted):
        pointing = antecedent_difference(same, reading.sentences, reading.views)
        told += [Told(same, pointing)] if pointing else []
    sure = {same.match for same in stated if _are_two(same)}
    opposed = list(contradictions(while_wanted(reading.matches, wanted), sure, reading.views))
    kinds: defaultdict[Match, set[str]] = defaultdict(set)
    for one in told:
        kinds[one.same.match].add(one.difference.kind)
    for pair in opposed:
        kinds[pair.match].add(pair.one.kind)
    apart = {same.match for same in stated if is_of_another_event(same, kinds[same.match])}
    doubtful = {
        same.match
        for same in stated
        if same.match in apart and same.match in sure and may_be_of_one(same)
    }
    plain, gone = sure - apart, apart - doubtful
    doubted = (one for one in told if one.same.match in doubtful)
    return (
        [
            *(one for one in told if one.same.match in plain),
            *(Told(one.same, in_doubt(one.difference)) for one in doubted),
        ],
        [
            pair._replace(doubted=pair.match in doubtful)
            for pair in opposed
            if pair.match not in gone
        ],
    )


def _are_two(same: SameWords) -> bool:
    apart = same.match.one.report != same.match.other.report
    return apart or (is_quoted(same.one) and is_quoted(same.other))
