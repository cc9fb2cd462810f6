"""Reports read together: their sentences, and those of them that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from argmap.sources.differences import is_quoted
from argmap.sources.names import joined_names
from argmap.sources.report_words import Report, Sentence, fragments_of, read_reports
from argmap.sources.same_statements import Match, Weights, matches_of, weights_of
from argmap.sources.same_words import SameWords, same_words

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

    `copies` are the sentences that are word for word another's, by its place.
    """

    texts: list[str]
    sentences: list[list[Sentence]]
    copies: dict[tuple[int, int], list[Sentence]]
    weights: Weights
    matches: list[Match]
    fragments: list[Match]


def read_together(reports: Sequence[Report], aliases: Iterable[Iterable[str]]) -> Reading:
    """Read reports, and find the sentences of them that share words.

    `aliases` are groups of spellings of one name.
    """
    sentences = read_reports(reports, joined_names(aliases, reports))
    whole, copies = _without_copies(sentences)
    parts = [fragment for sentence in whole for fragment in fragments_of(sentence)]
    weights = weights_of(whole)
    matches = matches_of([*whole, *parts], weights)
    return Reading(
        [report.text for report in reports],
        sentences,
        copies,
        weights,
        [match for match in matches if not _is_of_fragment(match)],
        [match for match in matches if _is_of_fragment(match)],
    )


def _without_copies(
    reports: Sequence[Sequence[Sentence]],
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


def statements_of(reading: Reading, candidate: float) -> list[SameWords]:
    """Align the sentences, and the quoted parts of sentences, that say the same."""
    found: dict[tuple[tuple[int, int], tuple[int, int]], SameWords] = {}
    wholes = [match for match in reading.matches if _may_be_one(match)]
    for match in [*wholes, *_quoted_alike(reading)]:
        same = same_words(match, reading.weights, reading.texts)
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
