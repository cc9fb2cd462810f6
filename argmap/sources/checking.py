"""Every quote of a case against the text of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.ids import QuoteId, SourceId
from argmap.case.records import Cite, Document, Quote, Source
from argmap.sources.anchoring import Anchor, AnchorState, resolve

TextOf = Callable[[Source], Document | None]
"""Reads the document of a source; None where its text is not held."""


class Severity(StrEnum):
    """How much a problem matters: an error makes `argmap check` fail."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """A record that a problem is about."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A span of a source that a problem is about."""

    source: SourceId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the evidence: a kind for programs, a sentence for people."""

    kind: str
    severity: Severity
    where: tuple[RecordPlace | TextPlace, ...]
    message: str


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """What has become of one quote, and what it is brought to bear on."""

    id: QuoteId
    source: SourceId
    anchor: Anchor
    targets: tuple[RecordPlace, ...]

    @property
    def state(self) -> AnchorState:
        """The state of the quote."""
        return self.anchor.state

    @property
    def words(self) -> str:
        """The words the source has for the quote; empty where no one place has them."""
        return self.anchor.found_text


@dataclass(frozen=True, slots=True)
class EvidenceCheck:
    """Every quote of a case, source by source in the order of its text, and the problems."""

    quotes: tuple[QuoteCheck, ...]
    problems: tuple[Problem, ...]


def check_evidence(case_map: CaseMap, text_of: TextOf) -> EvidenceCheck:
    """Check every quote of a case against its source, reading each document once.

    A quote of a source whose text is not held is *lost*: nothing vouches for it.
    """
    quotes: list[QuoteCheck] = []
    problems: list[Problem] = []
    for source in case_map.ranked_sources():
        held = case_map.quotes_of(source.id)
        document = text_of(source)
        problems += _source_problems(source, document, quoted=bool(held))
        for quote in held:
            anchor = resolve(quote, document.text) if document else Anchor(AnchorState.LOST)
            quotes.append(QuoteCheck(quote.id, source.id, anchor, _targets(case_map, quote)))
            problems += _quote_problems(quote, source)
    return EvidenceCheck(tuple(quotes), tuple(problems))


def check_quotes(case_map: CaseMap, text_of: TextOf) -> list[QuoteCheck]:
    """Check every quote of a case against its source."""
    return list(check_evidence(case_map, text_of).quotes)


def evidence_report(check: EvidenceCheck) -> dict[str, list[dict[str, object]]]:
    """Return a check as the plain data that `argmap check --json` writes."""
    return {
        "quotes": [_quote_report(quote) for quote in check.quotes],
        "problems": [problem_report(problem) for problem in check.problems],
    }


def problem_report(problem: Problem) -> dict[str, object]:
    """Return a problem as the plain data that `argmap check --json` writes."""
    return {
        "kind": problem.kind,
        "severity": problem.severity.value,
        "where": [_place_report(place) for place in problem.where],
        "message": problem.message,
    }


def _quote_report(quote: QuoteCheck) -> dict[str, object]:
    return {
        "id": quote.id,
        "source": quote.source,
        "state": quote.state.value,
        "words": quote.words,
        "start": quote.anchor.start,
        "end": quote.anchor.end,
        "targets": [_place_report(target) for target in quote.targets],
    }


def _place_report(place: RecordPlace | TextPlace) -> dict[str, object]:
    if isinstance(place, RecordPlace):
        return {"kind": place.kind, "id": place.id}
    return {"source": place.source, "start": place.start, "end": place.end}


def _source_problems(
    source: Source, document: Document | None, *, quoted: bool
) -> Iterator[Problem]:
    name = source.title or source.key or "A source"
    where = (RecordPlace("source", source.id),)
    if document is None:
        if quoted:
            yield Problem(
                "text not held",
                Severity.ERROR,
                where,
                f"{name}: its text is not held, so its quotes cannot be checked."
                " Import the document.",
            )
    elif not document.is_sound or document.hash != source.document:
        yield Problem(
            "text changed",
            Severity.ERROR,
            where,
            f"{name}: the text is not the one that was imported; something changed it outside"
            " argmap. Import the document again.",
        )


def _quote_problems(quote: Quote, source: Source) -> Iterator[Problem]:
    where = (RecordPlace("quote", quote.id), TextPlace(source.id, quote.start, quote.end))
    if quote.source_hash and source.document and quote.source_hash != source.document:
        yield Problem(
            "other document",
            Severity.WARNING,
            where,
            "This quote was taken from another version of its source."
            " Look whether it says the same there.",
        )
    if quote.caution:
        yield Problem(
            "caution", Severity.WARNING, where, f"Quote with caution: {quote.caution.rstrip('.')}."
        )


def _targets(case_map: CaseMap, quote: Quote) -> tuple[RecordPlace, ...]:
    return tuple(_target(cite) for cite in case_map.cites_of(quote.id))


def _target(cite: Cite) -> RecordPlace:
    if cite.claim:
        return RecordPlace("claim", cite.claim)
    if cite.harm:
        return RecordPlace("harm", cite.harm)
    assert cite.finding is not None  # a cite bears on one of the three
    return RecordPlace("finding", cite.finding)
