"""Reports of one event against each other: what they tell differently, and in which words.

Nothing here says which report is right, and nothing is repaired.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from argmap.sources.antecedents import antecedent_difference
from argmap.sources.checking import Problem, TextPlace
from argmap.sources.contradictions import contradictions
from argmap.sources.differences import differences_of, is_quoted
from argmap.sources.names import joined_names, name_pairs
from argmap.sources.report_problems import (
    Told,
    contradiction_problems,
    name_problem,
    reworded_problems,
)
from argmap.sources.report_words import Report, Sentence, fragments_of, read_reports
from argmap.sources.same_statements import Match, Weights, matches_of, weights_of
from argmap.sources.same_words import CANDIDATE, SAME, SameWords, same_words
from argmap.sources.word_alignment import WordRun, word_runs

_ALIKE = 0.38
"""The share of their words' weight that two sentences have in common to be one statement."""
_PART = 0.75
"""The share of the lighter one, where the words are as like as `_SURE`."""
_SURE = 75.0
_WHOLE = 0.9
_QUOTED_PART = 0.4
_MATTER = 3


@dataclass(frozen=True, slots=True)
class SharedStatement:
    """A statement in two sources, or in two places of one, aligned word by word.

    `score`, 0 to 100, is how like the words are; `same` is whether they are so
    like that both give one quotation. The spans of `runs` are offsets in the
    texts of `one` and of `other`.
    """

    one: TextPlace
    other: TextPlace
    score: float
    same: bool
    runs: tuple[WordRun, ...]


@dataclass(frozen=True)
class _Reading:
    """Reports read once for every check, and the sentences that share words."""

    texts: list[str]
    sentences: list[list[Sentence]]
    weights: Weights
    matches: list[Match]
    fragments: list[Match]


def compare_reports(
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]] = (),
    *,
    candidate: float = CANDIDATE,
) -> list[Problem]:
    """Find what several reports tell differently, and the names they spell differently.

    `aliases` are groups of spellings of one name. Passages less alike than
    `candidate`, 0 to 100, are not taken for one statement. Every place of a
    problem is a sentence of a report or less; every problem is a warning.
    """
    reading = _read(reports, aliases)
    stated = _statements(reading, candidate)
    told = [Told(same, difference) for same in stated for difference in differences_of(same)]
    for same in stated:
        pointing = antecedent_difference(same, reading.sentences)
        told += [Told(same, pointing)] if pointing else []
    opposed = list(contradictions(reading.matches, {same.match for same in stated}))
    pairs = name_pairs((one for part in reading.sentences for one in part), reading.texts)
    return [
        *contradiction_problems(reports, opposed),
        *reworded_problems(reports, told, opposed),
        *(name_problem(reports, pair) for pair in pairs),
    ]


def shared_statements(
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]] = (),
    *,
    same: float = SAME,
    candidate: float = CANDIDATE,
) -> list[SharedStatement]:
    """Find the statements that stand in two of the reports, the most alike first."""
    reading = _read(reports, aliases)
    found = [_shared(reports, one, same) for one in _statements(reading, candidate)]
    return sorted(found, key=lambda statement: -statement.score)


def versions_of(
    passage: TextPlace,
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]] = (),
    *,
    same: float = SAME,
    candidate: float = CANDIDATE,
) -> list[SharedStatement]:
    """Find what other reports, or other places, have for a passage of one of the reports.

    `one` of each version lies in the passage; the most alike come first.
    """
    found = []
    for statement in shared_statements(reports, aliases, same=same, candidate=candidate):
        if _overlap(statement.one, passage):
            found.append(statement)
        elif _overlap(statement.other, passage):
            found.append(_turned(statement))
    return found


def _read(reports: Sequence[Report], aliases: Iterable[Iterable[str]]) -> _Reading:
    sentences = read_reports(reports, joined_names(aliases, reports))
    whole = [sentence for part in sentences for sentence in part]
    parts = [fragment for sentence in whole for fragment in fragments_of(sentence)]
    weights = weights_of(whole)
    matches = matches_of([*whole, *parts], weights)
    texts = [report.text for report in reports]
    return _Reading(
        texts,
        sentences,
        weights,
        [match for match in matches if not _is_of_fragment(match)],
        [match for match in matches if _is_of_fragment(match)],
    )


def _is_of_fragment(match: Match) -> bool:
    return match.one.fragment or match.other.fragment


def _statements(reading: _Reading, candidate: float) -> list[SameWords]:
    """Align the sentences, and the quoted parts of sentences, that say the same."""
    found: dict[tuple[tuple[int, int], tuple[int, int]], SameWords] = {}
    wholes = [match for match in reading.matches if match.both >= _ALIKE or match.part >= _PART]
    for match in [*wholes, *_quoted_alike(reading)]:
        same = same_words(match, reading.weights, reading.texts)
        if same is not None and same.score >= max(candidate, _least_score(match)):
            found.setdefault((match.one.where, match.other.where), same)
    return list(found.values())


def _least_score(match: Match) -> float:
    sure = match.both >= _ALIKE or match.part >= _WHOLE or _is_of_fragment(match)
    return 0.0 if sure else _SURE


def _quoted_alike(reading: _Reading) -> list[Match]:
    """Return the quoted words that another report of the same matter quotes nearly so."""
    kin = {
        (match.one.where, match.other.where)
        for match in reading.matches
        if match.one.names & match.other.names and len(match.keys) >= _MATTER
    }
    return [
        match
        for match in reading.fragments
        if match.part >= _QUOTED_PART
        and (match.one.where, match.other.where) in kin
        and is_quoted(match.one.words)
        and is_quoted(match.other.words)
    ]


def _shared(reports: Sequence[Report], stated: SameWords, same: float) -> SharedStatement:
    one, other = (
        TextPlace(reports[sentence.report].source, *span)
        for sentence, span in zip((stated.match.one, stated.match.other), stated.spans, strict=True)
    )
    runs = tuple(word_runs(stated.one, stated.other))
    return SharedStatement(one, other, stated.score, stated.score >= same, runs)


def _turned(statement: SharedStatement) -> SharedStatement:
    runs = tuple(run.turned() for run in statement.runs)
    return replace(statement, one=statement.other, other=statement.one, runs=runs)


def _overlap(one: TextPlace, other: TextPlace) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
