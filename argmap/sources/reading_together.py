"""Reports read together: their sentences, and those of them that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from argmap.sources.differences import is_quoted
from argmap.sources.giving_up import KeepGoing, always, while_wanted
from argmap.sources.names import joined_names
from argmap.sources.report_words import Report, Sentence, fragments_of, read_reports
from argmap.sources.same_statements import Match, Weights, matches_of, weights_of
from argmap.sources.same_words import CANDIDATE, SameWords, same_words

_ALIKE = 0.38
"""The share of their words' weight that two sentences have in common to be one statement."""
_PART = 0.5
"""The share of the lighter one, where as many words are shared and as like as the next two say."""
_SHARED = 5
_SURE = 75.0
_WHOLE = 0.9
_QUOTED_PART = 0.4
_MATTER = 3


@dataclass(frozen=True)
class Reading:
    """Reports read once for every question, and the sentences that share words.

    `copies` are the sentences that are word for word another's, by its place;
    `stated` are the sentences that say the same, aligned.
    """

    reports: Sequence[Report]
    sentences: list[list[Sentence]]
    copies: dict[tuple[int, int], list[Sentence]]
    weights: Weights
    matches: list[Match]
    fragments: list[Match]
    keep_going: KeepGoing
    stated: list[SameWords] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The texts of the reports."""
        return [report.text for report in self.reports]

    def let_go(self) -> None:
        """Give back what was read bit by bit: all at once, every thread would have to wait."""
        self.copies.clear()
        parts: tuple[list[Any], ...] = (self.stated, self.matches, self.fragments, self.sentences)
        for part in parts:
            while part:
                part.pop()


def read_together(
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]],
    *,
    candidate: float = CANDIDATE,
    keep_going: KeepGoing = always,
) -> Reading:
    """Read reports, and find the sentences of them that share words.

    `aliases` are groups of spellings of one name; what is less alike than
    `candidate` is not taken for one statement. Raises `GivenUpError` as soon as
    `keep_going` says no.
    """
    sentences = read_reports(reports, joined_names(aliases, reports), keep_going)
    whole, copies = _without_copies(while_wanted(sentences, keep_going))
    parts = [fragment for sentence in whole for fragment in fragments_of(sentence)]
    weights = weights_of(whole)
    reading = Reading(reports, sentences, copies, weights, [], [], keep_going)
    for match in while_wanted(matches_of([*whole, *parts], weights), keep_going):
        (reading.fragments if _is_of_fragment(match) else reading.matches).append(match)
    reading.stated.extend(_statements_of(reading, candidate))
    return reading


def _without_copies(
    reports: Iterable[Sequence[Sentence]],
) -> tuple[list[Sentence], dict[tuple[int, int], list[Sentence]]]:
    """Keep one of the sentences that are word for word the same, and list the others by it.

    A wire in a hundred papers is compared once.
    """
    first: dict[tuple[str, ...], Sentence] = {}
    copies: dict[tuple[int, int], list[Sentence]] = {}
    for sentence in chain.from_iterable(reports):
        known = first.setdefault(sentence.forms, sentence)
        if known is not sentence and known.report != sentence.report:
            copies.setdefault(known.where, []).append(sentence)
    return list(first.values()), copies


def _is_of_fragment(match: Match) -> bool:
    return match.one.fragment or match.other.fragment


def _statements_of(reading: Reading, candidate: float) -> list[SameWords]:
    """Align the sentences, and the quoted parts of sentences, that say the same."""
    found: dict[tuple[tuple[int, int], tuple[int, int]], SameWords] = {}
    wholes = [match for match in reading.matches if _may_be_one(match)]
    texts = reading.texts
    for match in while_wanted([*wholes, *_quoted_alike(reading)], reading.keep_going):
        same = same_words(match, reading.weights, texts)
        if same is not None and same.score >= max(candidate, _least_score(match)):
            found.setdefault((match.one.where, match.other.where), same)
    return list(found.values())


def _may_be_one(match: Match) -> bool:
    """Say whether two sentences are one statement, or one has the other for a clause."""
    clause = match.part >= _PART and len(match.keys) >= _SHARED
    return match.both >= _ALIKE or match.part >= _WHOLE or clause


def _least_score(match: Match) -> float:
    sure = match.both >= _ALIKE or match.part >= _WHOLE or _is_of_fragment(match)
    return 0.0 if sure else _SURE


def _quoted_alike(reading: Reading) -> list[Match]:
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
