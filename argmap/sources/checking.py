"""Every quote of a case against the text of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite, Document, Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.case.source_names import name_of_source
from argmap.case.terms import SourceKind
from argmap.sources.alterations import TURNED_IN_PRINT, alteration_faults
from argmap.sources.anchor_words import MISPRINTED, NOT_HELD, STATE_WORDS, stands, told_setting
from argmap.sources.anchoring import Anchor, AnchorState, resolve
from argmap.sources.copies import Copies
from argmap.sources.cut_words import cut_faults
from argmap.sources.event_times import time_faults
from argmap.sources.faults import Fault
from argmap.sources.left_out import left_out_faults
from argmap.sources.passages import Span
from argmap.sources.printing import is_noted_in_cites
from argmap.sources.problems import Grade, Problem, RecordPlace, TextPlace
from argmap.sources.resting import Resting, resting_faults
from argmap.sources.saying.party_names import with_parties
from argmap.sources.sense import sense_faults
from argmap.sources.speaker_faults import Names, speaker_faults

TextOf = Callable[[Source], Document | None]
"""Reads the document of a source; None where its text is not held."""


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """What has become of one quote, and what is wrong with it.

    `held` is whether the text of its source is held. `targets` is what the quote
    is brought to bear on, empty where it was checked by itself.
    """

    id: QuoteId
    source: SourceId
    anchor: Anchor
    problems: tuple[Problem, ...] = ()
    held: bool = True
    targets: tuple[RecordPlace, ...] = ()

    @property
    def state(self) -> AnchorState:
        """The state of the quote."""
        return self.anchor.state

    @property
    def words(self) -> str:
        """The words the source has for the quote; empty where no one place has them."""
        return self.anchor.found_text

    @property
    def told(self) -> str:
        """The state in words, as it is shown and printed beside the quote."""
        if self.set_otherwise:
            return told_setting(self.set_otherwise)
        told = STATE_WORDS[self.state] if self.held else NOT_HELD
        return f"{told}, but {self.misprinted}" if self.misprinted else told

    @property
    def misprinted(self) -> str:
        """How it is printed otherwise than its source has it; empty where it says so, or is not."""
        kinds = {problem.kind for problem in self.problems}
        return next((MISPRINTED[kind] for kind in MISPRINTED if kind in kinds), "")

    @property
    def set_otherwise(self) -> tuple[str, ...]:
        """In what its source sets the very words of the quote otherwise; mostly in nothing."""
        return self.anchor.set_otherwise

    @property
    def sound(self) -> bool:
        """Whether the words still stand in their source as quoted, be they set otherwise."""
        return stands(self.anchor)


@dataclass(frozen=True, slots=True)
class EvidenceCheck:
    """Every quote of a case, source by source in the order of its text, and the problems.

    `dismissed` is how many findings of comparing the user has dismissed: they are no problems.
    """

    quotes: tuple[QuoteCheck, ...]
    problems: tuple[Problem, ...]
    dismissed: int = 0


def check_quote(
    quote: Quote,
    source: Source,
    document: Document | None,
    *,
    is_noted: bool = False,
    names: Names = (),
) -> QuoteCheck:
    """Check one quote against the document of its source, as every check of a quote does.

    A quote of a source whose text is not held is *lost*: nothing vouches for it.
    `is_noted` is what `is_noted_in_cites` says of it, `names` what `with_parties` says of
    its case.
    """
    held = document is not None
    anchor = resolve(quote, document.text) if document else Anchor(AnchorState.LOST)
    problems = list(_quote_problems(quote, source))
    check = QuoteCheck(quote.id, source.id, anchor, held=held)
    if document is not None and check.sound:
        span = Span(anchor.start, anchor.end)
        own = bool(quote.speaker) and quote.speaker.casefold() == source.author.casefold()
        reported = source.kind is SourceKind.ARTICLE and not own
        faults = sense_faults(quote, document.text, span, is_reported=reported)
        changed = alteration_faults(quote, document.text, span, is_noted=is_noted)
        others = speaker_faults(quote, source, document.text, span, names)
        left_out = left_out_faults(quote, document.text, span)
        found = (*cut_faults(document.text, span), *faults, *others, *changed, *left_out)
        problems += [_fault_problem(quote, source, fault) for fault in found]
    return replace(check, problems=tuple(problems))


def changed_text(source: Source, document: Document) -> Problem | None:
    """Tell whether the kept text of a source is no longer the one that was imported."""
    if document.is_sound and document.hash == source.document:
        return None
    return Problem(
        "text changed",
        Grade.ERROR,
        (RecordPlace("source", source.id),),
        f"{name_of_source(source)}: the text is not the one that was imported; something changed it"
        " outside argmap. Import the document again.",
    )


def check_evidence(case_map: CaseMap, text_of: TextOf) -> EvidenceCheck:
    """Check every quote of a case against its source, reading each document once."""
    quotes: list[QuoteCheck] = []
    problems: list[Problem] = []
    names = with_parties(case_map.case) if case_map.quotes else ()
    for source in case_map.ranked_sources():
        held = case_map.quotes_of(source.id)
        document = text_of(source)
        problems += _source_problems(source, document, quoted=bool(held))
        for quote in held:
            noted = is_noted_in_cites(case_map, quote)
            check = check_quote(quote, source, document, is_noted=noted, names=names)
            quotes.append(replace(check, targets=_targets(case_map, quote)))
            problems += check.problems
    copies = Copies(case_map, text_of)
    faults = resting_faults(case_map, copies.are_copies)
    problems += [_resting_problem(fault) for fault in faults]
    problems += [_resting_problem(fault) for fault in time_faults(case_map)]
    return EvidenceCheck(tuple(quotes), tuple(problems))


def check_quotes(case_map: CaseMap, text_of: TextOf) -> list[QuoteCheck]:
    """Check every quote of a case against its source."""
    return list(check_evidence(case_map, text_of).quotes)


def _source_problems(
    source: Source, document: Document | None, *, quoted: bool
) -> Iterator[Problem]:
    where = (RecordPlace("source", source.id),)
    if document is None:
        if quoted:
            told = "its text is not held, so its quotes cannot be checked. Import the document."
            yield Problem("text not held", Grade.ERROR, where, f"{name_of_source(source)}: {told}")
    elif (changed := changed_text(source, document)) is not None:
        yield changed


def _quote_problems(quote: Quote, source: Source) -> Iterator[Problem]:
    where = (RecordPlace("quote", quote.id), TextPlace(source.id, quote.start, quote.end))
    if quote.source_hash and source.document and quote.source_hash != source.document:
        yield Problem(
            "other document",
            Grade.WARNING,
            where,
            "This quote was taken from another version of its source."
            " Look whether it says the same there.",
        )
    if quote.caution:
        told = f"Quote with caution: {quote.caution.rstrip('.')}."
        yield Problem("caution", Grade.WARNING, where, told)


def _fault_problem(quote: Quote, source: Source, fault: Fault) -> Problem:
    where = (RecordPlace("quote", quote.id), TextPlace(source.id, fault.start, fault.end))
    grade = Grade.ERROR if fault.kind == TURNED_IN_PRINT else Grade.WARNING
    return Problem(fault.kind, grade, where, fault.message)


def _resting_problem(fault: Resting) -> Problem:
    quotes = tuple(RecordPlace("quote", quote.id) for quote in fault.quotes)
    where = (RecordPlace(*fault.target), *quotes)
    return Problem(fault.kind, Grade.WARNING, where, fault.message)


def _targets(case_map: CaseMap, quote: Quote) -> tuple[RecordPlace, ...]:
    return tuple(_target(cite) for cite in case_map.cites_of(quote.id))


def _target(cite: Cite) -> RecordPlace:
    if cite.claim:
        return RecordPlace("claim", cite.claim)
    if cite.harm:
        return RecordPlace("harm", cite.harm)
    if cite.finding:
        return RecordPlace("finding", cite.finding)
    assert cite.event is not None  # a cite bears on one of the four
    return RecordPlace("event", cite.event)
