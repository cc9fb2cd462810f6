"""The records of a speech that is written out: the document, and its parts in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, QuoteId, RoundId, SpeechDocumentId, SpeechPartId, require_id
from argmap.case.terms import Side
from argmap.case.text_rules import require_texts


class PartKind(StrEnum):
    """What a part of a speech is; the first three are headings, each under the one before."""

    POCKET = "pocket"
    HAT = "hat"
    BLOCK = "block"
    CARD = "card"
    CLAIM = "claim"
    TEXT = "text"


QUOTE_GONE = "The quote of this card was deleted from the case; its tag and its words are kept."
CLAIM_GONE = "The claim was deleted from the map; its words are kept."
"""What the note of a part says whose quote or claim has gone, where it had no other."""
HEADINGS = (PartKind.POCKET, PartKind.HAT, PartKind.BLOCK)
"""The kinds of part that are headings, the widest first."""


@dataclass(frozen=True, slots=True)
class SpeechDocument:
    """A speech that is written out from cards and claims.

    `format` and `speech` are the ids of a format of debate and of a speech of it, whose time it
    is to keep to; empty where it is for none. `round` is the round that it is for.
    """

    id: SpeechDocumentId
    title: str = ""
    format: str = ""
    speech: str = ""
    round: RoundId | None = None
    side: Side = Side.NEUTRAL
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.title, self.format, self.speech, what="speech")
        require_texts(self.note, self.key, self.extra, what="speech")


@dataclass(frozen=True, slots=True)
class SpeechPart:
    """A part of a speech: a heading, a card, a claim, or words of its own.

    A card is a `quote` under its tag: `words`, or else those of its `claim`. A claim is said in
    its own words, or in `words`. Of a claim or a quote that has gone the words stay.
    """

    id: SpeechPartId
    speech: SpeechDocumentId
    kind: PartKind = PartKind.TEXT
    words: str = ""
    claim: ClaimId | None = None
    quote: QuoteId | None = None
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.words, self.note, self.key, self.extra, what="part of a speech")
        if self.quote is not None and self.kind is not PartKind.CARD:
            raise RuleError("Only a card has a quote.")
        if self.claim is not None and self.kind not in (PartKind.CARD, PartKind.CLAIM):
            raise RuleError("Only a card or a claim that is said has a claim.")
