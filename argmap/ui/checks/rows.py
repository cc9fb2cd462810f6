"""The rows of the Checks tab: what a check has found, in the order of its gravity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document
from argmap.case.ids import QuoteId, SourceId
from argmap.case.source_names import name_of_source
from argmap.sources.anchoring import AnchorState
from argmap.sources.case_reports import marks_apart
from argmap.sources.checking import EvidenceCheck, QuoteCheck
from argmap.sources.passages import Span
from argmap.sources.problems import Grade, Problem, RecordPlace, TextPlace
from argmap.sources.quoted_differently import KIND as QUOTED_DIFFERENTLY
from argmap.sources.setting import Difference, SetOtherwise, with_signs
from argmap.sources.word_differences import written_runs
from argmap.ui.checks.kinds import problem_kind, rank_of, state_kind
from argmap.ui.comparing.kinds import Kind
from argmap.ui.marking.marks import Mark, MarkKind, marks_in_words, marks_of_both, marks_within

Texts = Mapping[SourceId, Document | None]
_MOST_PASSAGES = 2
_SHOWN = 400
_COMPARED = 4000
"""Longer passages than this are compared as far as that."""
_BEFORE = 60
"""Where the first difference comes later than this, what is before it is cut."""
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
    """Words of a source, on one line, and what is said of them below.

    `marks` are what differs in them from the other passage of the row.
    """

    words: str
    about: str
    marks: tuple[Mark, ...] = ()

    @property
    def told(self) -> str:
        """The marks in words, for those who do not see them."""
        return marks_in_words(self.words, self.marks)


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
    gravity = Gravity.MOVED if check.sound else Gravity.ERROR
    told = check.told.partition(": ")[2] or check.told
    name = f"{name_of_source(source)}{marks_apart(case_map)[source.id]}"
    passages = [Passage(one_line(quote.exact), name)]
    if check.state is AnchorState.ALTERED:
        now = f"Now in {name}"
        compare = marked_setting if check.set_otherwise else marked
        passages = [*compare(Passage(quote.exact, "As quoted"), Passage(check.words, now))]
    where = (RecordPlace("quote", check.id), TextPlace(source.id, quote.start, quote.end))
    sentence = f"{told[0].upper()}{told[1:]}."
    return CheckRow(gravity, state_kind(check.anchor), sentence, tuple(passages), where, check)


def marked(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    """Put two passages on one line each, with what differs in them marked.

    They begin shortly before the first difference where they are long.
    """
    first, second = (" ".join(passage.words.split()) for passage in (one, other))
    runs = written_runs(first[:_COMPARED], second[:_COMPARED])
    own, rival = marks_of_both(runs, first, second)
    return _excerpt(first, one.about, own), _excerpt(second, other.about, rival)


def marked_setting(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    """Put two passages of the same words on one line each, with signs where they are set apart."""
    shown = with_signs(one.words[:_COMPARED], other.words[:_COMPARED])
    own = tuple(_mark(shown, at, is_first=True) for at in shown.differences)
    rival = tuple(_mark(shown, at, is_first=False) for at in shown.differences)
    return _excerpt(shown.one, one.about, own), _excerpt(shown.other, other.about, rival)


def _mark(shown: SetOtherwise, at: Difference, *, is_first: bool) -> Mark:
    (here, there), text = (at, shown.other) if is_first else (at[::-1], shown.one)
    has_sign, has_other = here.start < here.end, there.start < there.end
    kind = MarkKind.ONLY_HERE if has_sign else MarkKind.MISSING
    return Mark(
        MarkKind.CHANGED if has_sign and has_other else kind,
        *here,
        text[there.start : there.end],
    )


def _excerpt(words: str, about: str, marks: tuple[Mark, ...]) -> Passage:
    start = 0
    if marks and len(words) > _BEFORE and marks[0].start > _BEFORE:
        start = words.rfind(" ", 0, marks[0].start - _BEFORE // 2) + 1
    end = min(len(words), start + _SHOWN)
    end = end if end == len(words) else max(words.rfind(" ", start, end), start + 1)
    before, after = "… " * (start > 0), " …" * (end < len(words))
    kept = marks_within(marks, Span(start, end), len(before) - start)
    return Passage(f"{before}{words[start:end]}{after}", about, kept)


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
    """Walk the quotes of a problem, or the places of one that is about sources."""
    records = [one for one in problem.where if isinstance(one, RecordPlace)]
    quotes = [case_map.quotes[QuoteId(one.id)] for one in records if one.kind == "quote"]
    if quotes and problem.kind != QUOTED_DIFFERENTLY:
        for quote in quotes:
            yield Passage(one_line(quote.exact), case_map.sources[quote.source].title)
        return
    first: dict[SourceId, Passage] = {}
    for place in problem.where:
        document = texts.get(place.source) if isinstance(place, TextPlace) else None
        if document is not None and isinstance(place, TextPlace):
            words = document.text[place.start : place.end]
            first.setdefault(place.source, Passage(words, case_map.sources[place.source].title))
    shown = list(first.values())[:_MOST_PASSAGES]
    if len(shown) == _MOST_PASSAGES:
        yield from marked(*shown)
    else:
        yield from (Passage(one_line(one.words), one.about) for one in shown)
