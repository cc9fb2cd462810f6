"""Reports read together: their sentences, and those of them that say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from operator import attrgetter
from traceback import clear_frames
from types import TracebackType
from typing import Self

from argmap.sources.giving_up import (
    GivenUpError,
    KeepGoing,
    always,
    give_back,
    while_wanted,
)
from argmap.sources.lexicons import lexicon_of
from argmap.sources.names import joined_names
from argmap.sources.own_words import is_quoted
from argmap.sources.report_words import Reader, Report, Sentence, fragments_of
from argmap.sources.same_statements import (
    ALIKE,
    QUOTED_PART,
    SEVERAL,
    WHOLE,
    Match,
    matches_of,
    may_be_one,
)
from argmap.sources.same_words import CANDIDATE, SameWords, same_words
from argmap.sources.seen_beside import Views

_SURE = 75.0


@dataclass(frozen=True)
class Reading:
    """Reports read once for every question, and the sentences that share words.

    `copies` are the sentences that are word for word another's, by its place;
    `stated` are the sentences that say the same, aligned.
    """

    reports: Sequence[Report]
    sentences: list[list[Sentence]]
    copies: dict[tuple[int, int], list[Sentence]]
    views: Views
    matches: list[Match]
    fragments: list[Match]
    keep_going: KeepGoing
    stated: list[SameWords] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The texts of the reports."""
        return [report.text for report in self.reports]

    def __enter__(self) -> Self:
        """Read, until the block ends."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Let go of what was read, whether the block came to its end or was given up."""
        self.let_go(traceback)

    def let_go(self, traceback: TracebackType | None = None) -> None:
        """Give back what was read bit by bit: all at once, every thread would have to wait.

        What was given up hands its traceback, whose steps hold what they were about.
        """
        clear_frames(traceback)
        self.views.let_go()
        give_back(self.copies, self.stated, self.matches, self.fragments, self.sentences)


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
    reader, sentences = Reader(joined_names(aliases)), list[list[Sentence]]()
    views = Views(reports, [], sentences, reader)
    reading = Reading(reports, sentences, {}, views, [], [], keep_going)
    whole: list[Sentence] = []
    try:
        for report in while_wanted(reports, keep_going):
            views.lexicons.append(lexicon_of(report.text))
        for rank, report in enumerate(while_wanted(reports, keep_going)):
            words = reader.sentences(report.text, rank, views.lexicons[rank])
            sentences.append(list(words))
        whole += _without_copies(while_wanted(sentences, keep_going), reading.copies)
        told = while_wanted(_with_fragments(whole), keep_going)
        for match in while_wanted(matches_of(told, views), keep_going):
            (reading.fragments if _is_of_fragment(match) else reading.matches).append(match)
        reading.stated.extend(_statements_of(reading, candidate))
    except GivenUpError as given_up:
        give_back(whole)
        reading.let_go(given_up.__traceback__)
        raise
    return reading


def _with_fragments(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Walk sentences and what they quote, report by report: a report more comes after all."""
    for _, ones in groupby(sentences, key=attrgetter("report")):
        told = list(ones)
        yield from told
        for sentence in told:
            yield from fragments_of(sentence)


def _without_copies(
    reports: Iterable[Sequence[Sentence]], copies: dict[tuple[int, int], list[Sentence]]
) -> Iterable[Sentence]:
    """Keep one of the sentences that are word for word the same, and list the others by it.

    A wire in a hundred papers is compared once.
    """
    first: dict[tuple[str, ...], Sentence] = {}
    for sentence in chain.from_iterable(reports):
        known = first.setdefault(sentence.forms, sentence)
        if known is not sentence and known.report != sentence.report:
            copies.setdefault(known.where, []).append(sentence)
    return first.values()


def _is_of_fragment(match: Match) -> bool:
    return match.one.fragment or match.other.fragment


def _statements_of(reading: Reading, candidate: float) -> list[SameWords]:
    """Align the sentences, and the quoted parts of sentences, that say the same."""
    found: dict[tuple[tuple[int, int], tuple[int, int]], SameWords] = {}
    wholes = [match for match in reading.matches if may_be_one(match)]
    texts = reading.texts
    try:
        for match in while_wanted([*wholes, *_quoted_alike(reading)], reading.keep_going):
            same = same_words(match, texts)
            if same is not None and same.score >= max(candidate, _least_score(match)):
                found.setdefault((match.one.where, match.other.where), same)
    except GivenUpError:
        give_back(found)
        raise
    return list(found.values())


def _least_score(match: Match) -> float:
    sure = match.both >= ALIKE or match.part >= WHOLE or _is_of_fragment(match)
    return 0.0 if sure else _SURE


def _quoted_alike(reading: Reading) -> list[Match]:
    """Return the quoted words that another report of the same matter quotes nearly so."""
    kin = {
        frozenset((match.one.where, match.other.where))
        for match in reading.matches
        if match.one.names & match.other.names and len(match.keys) >= SEVERAL
    }
    return [
        match
        for match in reading.fragments
        if match.part >= QUOTED_PART
        and frozenset((match.one.where, match.other.where)) in kin
        and is_quoted(match.one.words)
        and is_quoted(match.other.words)
    ]
