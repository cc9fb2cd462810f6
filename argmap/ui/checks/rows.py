"""The rows of the Checks tab: what a check has found, in the order of its gravity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.anchoring import AnchorState
from argmap.sources.checking import (
    EvidenceCheck,
    Grade,
    Problem,
    QuoteCheck,
    RecordPlace,
    TextPlace,
)
from argmap.ui.checks.kinds import STATES, problem_kind, rank_of
from argmap.ui.comparing.kinds import Kind

Texts = Mapping[SourceId, Document | None]
_MOST_PASSAGES = 2
_SHOWN = 400
_ELSEWHERE = (AnchorState.MOVED, AnchorState.ALTERED)


class Gravity(StrEnum):
    """How grave a row is; the groups stand in this order."""

    ERROR = "Errors"
    WAITING = "Will wait for you"
    MOVED = "To be laid anew"
    WARNING = "Warnings"
    KEPT = "Will go along"

    @property
    def is_grave(self) -> bool:
        """Whether it is told in the colour of warnings: its user has to decide something."""
        return self in {Gravity.ERROR, Gravity.WAITING}


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source, on one line, and what is said of them below."""

    words: str
    about: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing that a check has found: a quote that is not exact, or a problem.

    `quote` is the check of the quote where that is what is found. `where` are the
    records and places that it is about.
    """

    gravity: Gravity
    kind: Kind
    sentence: str
    passages: tuple[Passage, ...] = ()
    where: tuple[RecordPlace | TextPlace, ...] = ()
    quote: QuoteCheck | None = None

    @property
    def quote_id(self) -> QuoteId | None:
        """The quote that it is about, None where it is about none, or about sources."""
        records = (one for one in self.where if isinstance(one, RecordPlace))
        return next((QuoteId(one.id) for one in records if one.kind == "quote"), None)

    @property
    def key(self) -> object:
        """What tells it from others, and stays when the case is checked anew."""
        return self.kind.word, self.where

    @property
    def can_be_laid(self) -> bool:
        """Whether the source has one place for the words of the quote, and it is another one."""
        return self.quote is not None and self.quote.state in _ELSEWHERE


def rows_of(case_map: CaseMap, check: EvidenceCheck, texts: Texts) -> tuple[CheckRow, ...]:
    """Make a row of everything found, the gravest first."""
    states = [one for one in check.quotes if one.held and one.state is not AnchorState.EXACT]
    order = list(AnchorState)
    states.sort(key=lambda one: -order.index(one.state))
    rows = [quote_row(case_map, one) for one in states]
    problems = sorted(check.problems, key=lambda one: rank_of(one.kind))
    rows += [_problem_row(case_map, one, texts) for one in problems]
    gravities = list(Gravity)
    return tuple(sorted(rows, key=lambda row: gravities.index(row.gravity)))


def quote_row(case_map: CaseMap, check: QuoteCheck) -> CheckRow:
    """Make the row of a quote: its words, and those the source has where they are others."""
    quote, source = case_map.quotes[check.id], case_map.sources[check.source]
    gravity = Gravity.MOVED if check.state is AnchorState.MOVED else Gravity.ERROR
    told = check.told.partition(": ")[2] or check.told
    passages = [Passage(one_line(quote.exact), source.title)]
    if check.state is AnchorState.ALTERED:
        passages = [
            Passage(one_line(quote.exact), "As quoted"),
            Passage(one_line(check.words), f"Now in {source.title or 'its source'}"),
        ]
    where = (RecordPlace("quote", check.id), TextPlace(source.id, quote.start, quote.end))
    sentence = f"{told[0].upper()}{told[1:]}."
    return CheckRow(gravity, STATES[check.state], sentence, tuple(passages), where, check)


def one_line(words: str) -> str:
    """Return words on one line, cut where they are too many to be looked at."""
    words = " ".join(words[: 2 * _SHOWN].split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _problem_row(case_map: CaseMap, problem: Problem, texts: Texts) -> CheckRow:
    gravity = Gravity.ERROR if problem.grade is Grade.ERROR else Gravity.WARNING
    passages = tuple(_passages(case_map, problem, texts))[:_MOST_PASSAGES]
    sentence = problem.told or problem.message
    return CheckRow(gravity, problem_kind(problem.kind), sentence, passages, problem.where)


def _passages(case_map: CaseMap, problem: Problem, texts: Texts) -> Iterator[Passage]:
    records = [one for one in problem.where if isinstance(one, RecordPlace)]
    quotes = [case_map.quotes[QuoteId(one.id)] for one in records if one.kind == "quote"]
    for quote in quotes:
        yield Passage(one_line(quote.exact), case_map.sources[quote.source].title)
    if quotes:
        return
    seen = set()
    for place in problem.where:
        document = texts.get(place.source) if isinstance(place, TextPlace) else None
        if document is None or not isinstance(place, TextPlace) or place.source in seen:
            continue
        seen.add(place.source)
        words = document.text[place.start : place.end]
        yield Passage(one_line(words), case_map.sources[place.source].title)
