"""A speaker whose words two sources quote differently: which words, and where.

Nothing here says which source is right: what was said is not known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.ids import SourceId
from argmap.case.quotation import within_quotes
from argmap.sources.names import joined_names
from argmap.sources.passages import Span
from argmap.sources.problems import Grade, Problem, RecordPlace, TextPlace
from argmap.sources.quotation_marks import quotations_over
from argmap.sources.quoted_stretches import Rewording, StretchWords, reworded
from argmap.sources.report_words import Report, Word
from argmap.sources.speaker_names import SpeakerNames
from argmap.sources.versions import SharedStatement
from argmap.sources.word_differences import written_words

KIND = "quoted differently"
_PARAPHRASE = re.compile(r"\bparaphras|\bunquoted\b|\bwithout (?:quot|marks)", re.IGNORECASE)
_SHOWN = 3
_CUT = 100

_BESIDE = 80
"""How many characters beside a quote tell whether the source goes on as the other does."""


class _Stretch(Protocol):
    """Something from a start to an end in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class _Side(NamedTuple):
    """A stretch of a source that is given as a speaker's words, and the quote that gives it so."""

    source: SourceId
    span: Span
    quote: Quote | None


@dataclass(slots=True)
class _Pair:
    """Two sides that quote one speaker, and what was compared of them, place by place."""

    quote: Quote
    rival: _Side
    parts: list[Rewording] = field(default_factory=list)


def quoted_differently(
    case_map: CaseMap,
    shared: Iterable[SharedStatement],
    reports: Iterable[Report],
    aliases: Sequence[Sequence[str]] = (),
) -> list[Problem]:
    """Find the quotes of a speaker that another source quotes in other words, a problem a pair.

    `shared` are the statements that stand in two of the reports; `aliases` are
    groups of spellings of one name. The other source has the words in a quote of
    the same speaker, or in quotation marks. Copies of a text count once, and a source
    that has the very words, with more of them in quotation marks, has no others.
    """
    finder = _Finder(case_map, reports, aliases)
    pairs: dict[object, _Pair] = {}
    for statement in shared:
        if statement.one.source != statement.other.source:
            for quote, rival, part in finder.compared(statement):
                key = quote.id, rival.quote.id if rival.quote else rival.source
                pairs.setdefault(key, _Pair(quote, rival)).parts.append(part)
    return [finder.problem(pair) for pair in finder.without_copies(pairs.values())]


class _Finder:
    """Looks for the quotes on both sides of a statement, and compares the words of both."""

    def __init__(
        self, case_map: CaseMap, reports: Iterable[Report], aliases: Sequence[Sequence[str]]
    ) -> None:
        known = list(reports)
        self._texts = {report.source: report.text for report in known}
        self._titles = {report.source: report.name for report in known}
        self._names = SpeakerNames(aliases)
        self._joined = joined_names(aliases)
        self._known: dict[tuple[SourceId, int, int], StretchWords] = {}
        self._quotes: defaultdict[SourceId, list[Quote]] = defaultdict(list)
        for source, text in self._texts.items():
            for quote in case_map.quotes_of(source):
                if _is_given(quote) and text[quote.start : quote.end] == quote.exact:
                    self._quotes[source].append(quote)
        for quotes in self._quotes.values():
            quotes.sort(key=lambda quote: quote.start)

    def compared(self, statement: SharedStatement) -> Iterator[tuple[Quote, _Side, Rewording]]:
        """Walk the quotes that stand in a statement with what the other source has instead."""
        one, other = statement.one, statement.other
        met: set[str] = set()
        for quote in self._quotes_in(one):
            for rival in self._quotes_in(other):
                if self._names.are_one(quote.speaker, rival.speaker):
                    met |= {quote.id, rival.id}
                    side = _Side(other.source, _span(rival), rival)
                    yield from self._parts(quote, side, one, other)
        for here, there in ((one, other), (other, one)):
            for quote in self._quotes_in(here):
                if quote.id not in met:
                    for span in self._quoted_in(there):
                        side = _Side(there.source, span, None)
                        yield from self._parts(quote, side, here, there)

    def without_copies(self, pairs: Iterable[_Pair]) -> list[_Pair]:
        """Keep the first of the pairs whose two sides have the same words, whoever prints them."""
        first: dict[object, _Pair] = {}
        for pair in pairs:
            sides = frozenset(
                self._plain(source, *span)
                for part in pair.parts
                for source, span in (
                    (pair.quote.source, part.one),
                    (pair.rival.source, part.other),
                )
            )
            first.setdefault((pair.quote.speaker.casefold(), sides), pair)
        return list(first.values())

    def _plain(self, source: SourceId, start: int, end: int) -> str:
        """Return words with single spaces around and between them, without punctuation."""
        forms = (word.form for word in self._read(self._texts[source], start, end))
        return f" {' '.join(forms)} "

    def problem(self, pair: _Pair) -> Problem:
        """Tell a pair."""
        quote, rival, parts = pair.quote, pair.rival, pair.parts
        one = Span(min(part.one.start for part in parts), max(part.one.end for part in parts))
        other = Span(min(part.other.start for part in parts), max(part.other.end for part in parts))
        differing = list(dict.fromkeys(two for part in parts for two in part.differing))
        named = ", ".join(_named(*two) for two in differing[:_SHOWN])
        more = len(differing) - _SHOWN
        named += f", and {more} more" if more > 0 else ""
        told = f"{quote.speaker} is quoted in other words by two sources: {named}."
        if rival.quote is None:
            told = (
                f"{quote.speaker} is quoted in the first, and the second has other words in"
                f" quotation marks, whoever says them: {named}."
            )
        passages = (
            self._passage(quote.source, one),
            self._passage(rival.source, other),
        )
        records = [RecordPlace("quote", quote.id)]
        records += [RecordPlace("quote", rival.quote.id)] if rival.quote else []
        places = (TextPlace(quote.source, *one), TextPlace(rival.source, *other))
        message = f"{told} {' '.join(passages)}"
        return Problem(KIND, Grade.WARNING, (*records, *places), message, told)

    def _passage(self, source: SourceId, span: Span) -> str:
        words = within_quotes(" ".join(self._texts[source][slice(*span)].split()))
        cut = words if len(words) <= _CUT else f"{words[:_CUT].rsplit(' ', 1)[0]} …"
        return f"{self._titles[source].rstrip('.')}: “{cut}”."

    def _quotes_in(self, place: TextPlace) -> list[Quote]:
        quotes = self._quotes.get(place.source, [])
        past = bisect_left(quotes, place.end, key=lambda quote: quote.start)
        return [quote for quote in quotes[:past] if quote.end > place.start]

    def _quoted_in(self, place: TextPlace) -> Iterator[Span]:
        """Walk what stands in quotation marks in a place and is nobody's quote yet."""
        taken = self._quotes_in(place)
        for one in quotations_over(self._texts[place.source], Span(place.start, place.end)):
            if not any(_overlap(one, quote) for quote in taken):
                yield Span(one.start, one.end)

    def _parts(
        self, quote: Quote, rival: _Side, here: TextPlace, there: TextPlace
    ) -> Iterator[tuple[Quote, _Side, Rewording]]:
        """Compare the words of a statement that both sides quote; nothing where they agree."""
        start, end = min(there.start, rival.span.start), max(there.end, rival.span.end)
        if self._plain(here.source, *_span(quote)) in self._plain(there.source, start, end):
            return
        one, other = self._words(here, _span(quote)), self._words(there, rival.span)
        part = reworded(one, other)
        if part is not None:
            yield quote, rival, part

    def _words(self, place: TextPlace, quoted: Span) -> StretchWords:
        """Read the words of a place that are quoted, and those on either side of them, once."""
        start, end = max(place.start, quoted.start), min(place.end, quoted.end)
        key = place.source, start, end
        if (words := self._known.get(key)) is None:
            text = self._texts[place.source]
            words = self._known[key] = StretchWords(
                self._read(text, start, end),
                self._read(text, max(0, start - _BESIDE), start),
                self._read(text, end, end + _BESIDE),
            )
        return words

    def _read(self, text: str, start: int, end: int) -> list[Word]:
        words = written_words(text[start:end], self._joined)
        return [word._replace(start=word.start + start, end=word.end + start) for word in words]


def _is_given(quote: Quote) -> bool:
    """Say whether a quote gives words as a speaker's own."""
    return bool(quote.speaker.strip()) and not _PARAPHRASE.search(quote.attribution)


def _span(quote: Quote) -> Span:
    return Span(quote.start, quote.end)


def _overlap(one: _Stretch, other: _Stretch) -> bool:
    return one.start < other.end and other.start < one.end


def _named(first: str, second: str) -> str:
    if first and second:
        return f"“{first}” in the first is “{second}” in the second"
    return f"“{first or second}” in the {'first' if first else 'second'} only"
