"""What is to be told of a part of a speech before somebody reads it to a judge."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Quote
from argmap.case.speeches import CLAIM_GONE, QUOTE_GONE, PartKind
from argmap.debate.speech_rows import SpeechRow, card_cite
from argmap.sources.alterations import UNMARKED_STRESS
from argmap.sources.checking import QuoteCheck
from argmap.sources.doubting import told_of

CheckOf = Callable[[Quote], QuoteCheck | None]


class DoubtKind(StrEnum):
    """What sort of doubt it is."""

    MISSING = "missing"
    ALTERED = "altered"
    CAUTION = "caution"
    UNCITED = "uncited"
    UNTAGGED = "untagged"


GRAVE = frozenset({DoubtKind.MISSING, DoubtKind.ALTERED, DoubtKind.CAUTION})
"""Doubts for which a card should not be read as it stands."""


@dataclass(frozen=True, slots=True)
class CardDoubt:
    """A doubt about a part: its kind, and a sentence that says what it is and what to do."""

    kind: DoubtKind
    words: str


_NO_QUOTE = "This card has no quote behind it: take it out, or say its words as words."
_NO_WORDS = "Nothing is said here: give it words, or take it out."
_NO_CITE = (
    "Its cite was not recognised in the document that it came from; all its words are in its body."
)
_NO_TAG = "The card has no tag: say in a sentence what it shows."


def doubts_about(case_map: CaseMap, row: SpeechRow, check_of: CheckOf) -> Iterator[CardDoubt]:
    """Walk what is to be told of a part of a speech; mostly nothing.

    `check_of` checks a quote against its source; None where there is nothing to tell.
    """
    part = row.part
    if part.note in (QUOTE_GONE, CLAIM_GONE):
        yield CardDoubt(DoubtKind.MISSING, part.note)
    if part.kind is PartKind.CARD:
        yield from _about_card(case_map, row, check_of)
    elif not row.words:
        yield CardDoubt(DoubtKind.UNTAGGED, _NO_WORDS)


def _about_card(case_map: CaseMap, row: SpeechRow, check_of: CheckOf) -> Iterator[CardDoubt]:
    quote = case_map.quotes.get(row.part.quote) if row.part.quote else None
    if quote is None:
        yield CardDoubt(DoubtKind.MISSING, _NO_QUOTE)
    else:
        yield from _about_quote(quote, check_of)
    if not row.words:
        yield CardDoubt(DoubtKind.UNTAGGED, _NO_TAG)


def _about_quote(quote: Quote, check_of: CheckOf) -> Iterator[CardDoubt]:
    check = check_of(quote)
    kind = DoubtKind.CAUTION if check is None or check.sound else DoubtKind.ALTERED
    for told in told_of(check) if check else ():
        if told != UNMARKED_STRESS:  # who reads a card aloud stresses by its layers
            yield CardDoubt(kind, told)
    if quote.caution:
        yield CardDoubt(DoubtKind.CAUTION, f"Caution: {quote.caution}")
    if card_cite(quote) == "":
        yield CardDoubt(DoubtKind.UNCITED, _NO_CITE)
