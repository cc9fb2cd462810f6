"""A debater's document of cards taken into a case: as a source, its cards as quotes, a speech.

The document is kept whole, and the body of each card is a span of it. What was written as its
cite stays with the quote as it stood; where none was recognised, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.counting import counted
from argmap.case.evidence import Document, Source
from argmap.case.ids import NewId, QuoteId, SpeechDocumentId
from argmap.case.plan_evidence import plan_quotes
from argmap.case.plan_speeches import plan_speech_document, plan_speech_parts
from argmap.case.plan_together import Plan, plan_together
from argmap.case.quotation import in_quotes
from argmap.case.speeches import PartKind
from argmap.debate.speech_rows import kept_card_cite
from argmap.sources.reading.card_parts import CardPart, CardPartKind

_KINDS = {
    CardPartKind.POCKET: PartKind.POCKET,
    CardPartKind.HAT: PartKind.HAT,
    CardPartKind.BLOCK: PartKind.BLOCK,
    CardPartKind.CARD: PartKind.CARD,
    CardPartKind.ANALYTIC: PartKind.CLAIM,
    CardPartKind.TEXT: PartKind.TEXT,
}


def plan_with_cards(
    case_map: CaseMap,
    planned: ChangeSet,
    cards: Mapping[str, Sequence[CardPart]],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Add to the plan of an import what its documents of cards hold, in the same step.

    `cards` are the parts of documents by the hashes of these: each card becomes a quote of its
    source, and the parts of a document a speech. Raises `RuleError` where a part is not of its
    document.
    """
    documents = {one.hash: one for one in planned.documents}
    made = [one.after for one in planned.changes if one.before is None]
    plans: list[Plan] = [lambda _: planned]
    for source in made:
        held = source.document if isinstance(source, Source) else None
        if isinstance(source, Source) and held in cards and held is not None:
            intake = _Intake(source, documents[held], cards[held], new_id)
            plans += [intake.quotes, intake.speech, intake.parts]
    if len(plans) == 1:
        return planned
    return replace(plan_together(case_map, planned.label, plans), documents=planned.documents)


def import_remarks(parts: Sequence[CardPart]) -> Iterator[str]:
    """Say what was found in a document of cards, and of which cards no cite was recognised."""
    cards = [one for one in parts if one.kind is CardPartKind.CARD]
    yield f"It holds {counted(len(cards), 'card')}."
    for one in cards:
        if not one.cite:
            tag = in_quotes(one.tag[:80]) if one.tag else "a card without a tag"
            yield f"The cite of {tag} was not recognised; all its words are in its body."


class _Intake:
    """Plans the quotes of one document, a speech, and its parts, each after the one before."""

    def __init__(
        self, source: Source, document: Document, cards: Sequence[CardPart], new_id: NewId
    ) -> None:
        self._source = source
        self._document = document
        self._cards = cards
        self._new_id = new_id
        self._quotes: list[QuoteId] = []
        self._speech = SpeechDocumentId("")

    def quotes(self, case_map: CaseMap) -> ChangeSet:
        """Plan a quote of the body of each card."""
        rows = [_quote_row(one) for one in self._cards if one.kind is CardPartKind.CARD]
        source, text = self._source.id, self._document.text
        done = plan_quotes(case_map, source, text, rows, new_id=self._new_id)
        self._quotes = [QuoteId(one.record.id) for one in done.changes]
        return done

    def speech(self, case_map: CaseMap) -> ChangeSet:
        """Plan the speech that holds the parts."""
        done = plan_speech_document(case_map, new_id=self._new_id, title=self._source.title)
        self._speech = SpeechDocumentId(done.changes[-1].record.id)
        return done

    def parts(self, case_map: CaseMap) -> ChangeSet:
        """Plan the parts in their order."""
        quotes = iter(self._quotes)
        rows = [
            {"kind": _KINDS[one.kind], "words": one.tag}
            | ({"quote": next(quotes)} if one.kind is CardPartKind.CARD else {})
            for one in self._cards
        ]
        return plan_speech_parts(case_map, self._speech, rows, new_id=self._new_id)


_OWN_WORDS = "the author’s own words"
"""What a card is cut from is cited as its author’s: nobody reports it."""


def _quote_row(card: CardPart) -> dict[str, Any]:
    return {
        "start": card.body_start,
        "end": card.end,
        "speaker": card.author,
        "attribution": _OWN_WORDS if card.author else "",
        "layers": tuple(sorted(card.layers)),
        "extra": kept_card_cite(card.cite),
    }
