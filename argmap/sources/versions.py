"""What other sources have for a statement, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.sources.giving_up import while_wanted
from argmap.sources.lexicons import lexicon_of, lexicon_of_all
from argmap.sources.names import joined_names
from argmap.sources.problems import TextPlace
from argmap.sources.reading_together import Reading, read_together
from argmap.sources.report_words import Reader, Report, Sentence
from argmap.sources.same_words import CANDIDATE, SAME, SameWords
from argmap.sources.word_alignment import WordRun, word_runs

_LEAST = 3
"""A copied sentence of fewer words that carry sense is no statement: *Leave a reply*."""


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


def shared_statements(
    reports: Sequence[Report],
    aliases: Iterable[Iterable[str]] = (),
    *,
    same: float = SAME,
    candidate: float = CANDIDATE,
) -> list[SharedStatement]:
    """Find the statements that stand in two of the reports, the most alike first."""
    return shared_in(read_together(reports, aliases, candidate=candidate), same=same)


def shared_in(reading: Reading, *, same: float = SAME) -> list[SharedStatement]:
    """Find the statements that stand in two reports read together, the most alike first."""
    reports = reading.reports
    stated = while_wanted(reading.stated, reading.keep_going)
    found = [_shared(reports, one, same) for one in stated]
    for (report, rank), copies in reading.copies.items():
        found += _copied(reports, reading.sentences[report][rank], copies)
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
    # Of sentences that are word for word the same the first is compared: that of the passage.
    ordered = sorted(reports, key=lambda report: report.source != passage.source)
    found = []
    for statement in shared_statements(ordered, aliases, same=same, candidate=candidate):
        if _overlap(statement.one, passage):
            found.append(statement)
        elif _overlap(statement.other, passage):
            found.append(_turned(statement))
    return found


def align_passages(
    one: str, other: str, aliases: Iterable[Iterable[str]] = ()
) -> tuple[WordRun, ...]:
    """Align any two passages word by word; the spans of the runs are offsets in them."""
    reader = Reader(joined_names(aliases))
    lexicon = lexicon_of_all(map(lexicon_of, (one, other)))
    words, rivals = (
        [word for sentence in reader.sentences(text, 0, lexicon) for word in sentence.words]
        for text in (one, other)
    )
    return tuple(word_runs(words, rivals))


def _shared(reports: Sequence[Report], stated: SameWords, same: float) -> SharedStatement:
    one, other = (
        TextPlace(reports[sentence.report].source, *span)
        for sentence, span in zip((stated.match.one, stated.match.other), stated.spans, strict=True)
    )
    runs = tuple(word_runs(stated.one, stated.other))
    return SharedStatement(one, other, stated.score, stated.score >= same, runs)


def _copied(
    reports: Sequence[Report], sentence: Sentence, copies: Sequence[Sentence]
) -> Iterator[SharedStatement]:
    if len(sentence.keys) >= _LEAST:
        place = _whole(reports, sentence)
        for copy in copies:
            runs = tuple(word_runs(sentence.words, copy.words))
            yield SharedStatement(place, _whole(reports, copy), 100.0, same=True, runs=runs)


def _whole(reports: Sequence[Report], sentence: Sentence) -> TextPlace:
    return TextPlace(reports[sentence.report].source, *sentence.span)


def _turned(statement: SharedStatement) -> SharedStatement:
    runs = tuple(run.turned() for run in statement.runs)
    return replace(statement, one=statement.other, other=statement.one, runs=runs)


def _overlap(one: TextPlace, other: TextPlace) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end
