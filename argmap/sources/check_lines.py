"""A check of the evidence as the lines that `argmap check` prints, each naming what it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Quote
from argmap.case.ids import ClaimId, EventId, FindingId, HarmId, QuoteId, SourceId
from argmap.case.lookups import beginning_of, full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.source_names import name_of_source
from argmap.sources.anchoring import AnchorState
from argmap.sources.case_reports import marks_apart
from argmap.sources.checking import EvidenceCheck, QuoteCheck, TextOf
from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.problems import Problem, RecordPlace, TextPlace

_SHOWN = 3
_ASIDE = ("claim", "harm", "event")
"""What a sentence that is about it names already."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A line, and where it belongs: lines of one group stand together."""

    group: str
    start: int
    line: str


def check_lines(case_map: CaseMap, text_of: TextOf, check: EvidenceCheck) -> list[str]:
    """Write what is wrong, source by source, then between sources, then of the claims.

    Each line names source, place and first words of the quote it is about, and
    what it is quoted for. Blank lines stand between the groups.
    """
    naming = _Naming(case_map, text_of, check)
    told = [*naming.quotes(check.quotes), *naming.problems(check.problems)]
    order = {source.id: rank for rank, source in enumerate(case_map.ranked_sources())}
    told.sort(key=lambda one: (order.get(SourceId(one.group), len(order)), one.group, one.start))
    lines: list[str] = []
    for _, group in groupby(told, key=lambda one: one.group):
        lines += [*([""] if lines else []), *(one.line for one in group)]
    return lines


class _Naming:
    """Names quotes, places and records as a reader of the case knows them."""

    def __init__(self, case_map: CaseMap, text_of: TextOf, check: EvidenceCheck) -> None:
        self._map = case_map
        self._text_of = text_of
        self._apart = marks_apart(case_map)
        self._quotes = {one.id: one for one in check.quotes}
        self._read: dict[SourceId, tuple[Document | None, list[int]]] = {}

    def quotes(self, checks: Iterable[QuoteCheck]) -> Iterator[_Told]:
        """Walk the quotes that are not where they were taken."""
        for one in checks:
            if one.state is not AnchorState.EXACT:
                quote = self._map.quotes[one.id]
                now = f"now {in_quotes(one.words)}" if one.words else "(not found)"
                told = one.told if one.set_otherwise else f"{one.state}: {now}"
                state, _, said = told.partition(": ")
                line = f"{state}: {self._quote(quote)}: {said}"
                yield _Told(one.source, self._start(quote), line)

    def problems(self, problems: Iterable[Problem]) -> Iterator[_Told]:
        """Walk the problems, each with what it is about before its sentence."""
        for one in problems:
            group, start, subject = self._subject(one)
            subject = f"{subject}: " if subject else ""
            yield _Told(group, start, f"{one.grade}: {subject}{one.message}")

    def _subject(self, problem: Problem) -> tuple[str, int, str]:
        """Return the group a problem belongs to, its place there, and what it is about."""
        records = [one for one in problem.where if isinstance(one, RecordPlace)]
        places = [one for one in problem.where if isinstance(one, TextPlace)]
        quotes = [self._map.quotes[QuoteId(one.id)] for one in records if one.kind == "quote"]
        if len({one.source for one in places}) > 1 or len(places) > len(quotes) > 1:
            return "between", 0, self._listed(self._place(one.source, one.start) for one in places)
        if records and records[0].kind in _ASIDE:
            return "records", 0, self._listed(self._quoted(quote) for quote in quotes)
        if quotes:
            return quotes[0].source, self._start(quotes[0]), self._quote(quotes[0])
        if places:
            named = self._listed(self._place(one.source, one.start) for one in places)
            return places[0].source, places[0].start, named
        is_source = bool(records) and records[0].kind == "source"
        return (records[0].id, -1, "") if is_source else ("case", 0, "")

    def _quote(self, quote: Quote) -> str:
        """Name a quote: its source, its place, its first words, and what it is quoted for."""
        targets = [self._target(one) for one in self._quotes[quote.id].targets]
        bearing = f" (for {self._listed(targets)})" if targets else ""
        return f"{self._quoted(quote)}{bearing}"

    def _quoted(self, quote: Quote) -> str:
        # Words that are nowhere stand in no paragraph.
        found = bool(self._quotes[quote.id].words)
        place = (
            self._place(quote.source, self._start(quote)) if found else self._title(quote.source)
        )
        return f"{place}, {in_quotes(beginning_of(quote.exact))}"

    def _start(self, quote: Quote) -> int:
        check = self._quotes[quote.id]
        return check.anchor.start if check.words else quote.start

    def _place(self, source: SourceId, start: int) -> str:
        """Name a place: the title cut short, page and paragraph where the text is held."""
        document, starts = self._document(source)
        if document is None:
            return self._title(source)
        page = document.page_at(start)
        paragraph = bisect_right(starts, start)
        parts = (f"p. {page}" if page else "", f"¶ {paragraph}" if paragraph else "")
        return ", ".join(filter(None, (self._title(source), *parts)))

    def _title(self, source: SourceId) -> str:
        known = self._map.sources[source]
        return beginning_of(name_of_source(known)) + self._apart[source]

    def _target(self, place: RecordPlace) -> str:
        if place.kind == "claim":
            return in_quotes(beginning_of(full_title_of(self._map.claims[ClaimId(place.id)])))
        if place.kind == "harm":
            return f"the harm {in_quotes(beginning_of(self._map.harms[HarmId(place.id)].text))}"
        if place.kind == "event":
            return f"the event {in_quotes(beginning_of(self._map.events[EventId(place.id)].text))}"
        return f"a finding on {self._map.findings[FindingId(place.id)].factor}"

    def _document(self, source: SourceId) -> tuple[Document | None, list[int]]:
        if source not in self._read:
            document = self._text_of(self._map.sources[source])
            self._read[source] = document, paragraph_starts(document.text) if document else []
        return self._read[source]

    @staticmethod
    def _listed(names: Iterable[str]) -> str:
        known = list(dict.fromkeys(names))
        more = len(known) - _SHOWN
        return "; ".join(known[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
