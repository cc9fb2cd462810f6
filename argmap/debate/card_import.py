"""A debater's document of cards taken into a case: as a source, its cards as quotes, a speech.

The document is kept whole, and the body of each card is a span of it. What was written as its
cite stays with the quote as it stood; where none was recognised, that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import NewId, SourceId, SpeechDocumentId
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.case.plan_speeches import plan_speech_document, plan_speech_part
from argmap.case.plan_together import Plan, plan_together
from argmap.case.quotation import in_quotes
from argmap.case.speeches import PartKind
from argmap.debate.speech_rows import kept_card_cite
from argmap.sources.reading.verbatim import CardPart, CardPartKind

_KINDS = {
    CardPartKind.POCKET: PartKind.POCKET,
    CardPartKind.HAT: PartKind.HAT,
    CardPartKind.BLOCK: PartKind.BLOCK,
    CardPartKind.CARD: PartKind.CARD,
    CardPartKind.ANALYTIC: PartKind.CLAIM,
    CardPartKind.TEXT: PartKind.TEXT,
}


def plan_card_document(
    case_map: CaseMap,
    fields: Mapping[str, Any],
    document: Document,
    parts: Sequence[CardPart],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan to take in a document of cards in one step: source, quotes, and a speech of its parts.

    `fields` are those of the source. Raises `RuleError` where a part is not of the document.
    """
    intake = _Intake(document, new_id)
    title = str(fields.get("title", ""))
    plans: list[Plan] = [
        intake.source(fields),
        intake.speech(title),
        *(intake.part(one) for one in parts),
    ]
    done = plan_together(case_map, f"Import {in_quotes(title)}", plans)
    return ChangeSet(done.label, done.changes, (document,))


def import_remarks(parts: Sequence[CardPart]) -> Iterator[str]:
    """Say what was found in a document of cards, and of which cards no cite was recognised."""
    cards = [one for one in parts if one.kind is CardPartKind.CARD]
    yield f"It holds {len(cards)} card{'' if len(cards) == 1 else 's'}."
    for one in cards:
        if not one.cite:
            tag = in_quotes(one.tag[:80]) if one.tag else "a card without a tag"
            yield f"The cite of {tag} was not recognised; all its words are in its body."


class _Intake:
    """Plans the records of one document, which later ones point at."""

    def __init__(self, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id
        self._source = SourceId("")
        self._speech = SpeechDocumentId("")

    def source(self, fields: Mapping[str, Any]) -> Plan:
        """Plan the source."""

        def plan(case_map: CaseMap) -> ChangeSet:
            done = plan_source(case_map, fields, self._document, new_id=self._new_id)
            made = next(one.after for one in done.changes if isinstance(one.after, Source))
            self._source = made.id
            return ChangeSet(done.label, done.changes)

        return plan

    def speech(self, title: str) -> Plan:
        """Plan the speech that holds the parts."""

        def plan(case_map: CaseMap) -> ChangeSet:
            done = plan_speech_document(case_map, new_id=self._new_id, title=title)
            self._speech = SpeechDocumentId(done.changes[-1].record.id)
            return done

        return plan

    def part(self, part: CardPart) -> Plan:
        """Plan one part, and the quote of a card before it."""

        def plan(case_map: CaseMap) -> ChangeSet:
            if part.kind is not CardPartKind.CARD:
                return self._part(case_map, part, {})
            quoted = self._quote(case_map, part)
            made = next(one.after for one in quoted.changes if isinstance(one.after, Quote))
            return plan_together(
                case_map,
                "Card",
                [lambda _: quoted, lambda m: self._part(m, part, {"quote": made.id})],
            )

        return plan

    def _part(self, case_map: CaseMap, part: CardPart, fields: dict[str, Any]) -> ChangeSet:
        return plan_speech_part(
            case_map,
            self._speech,
            _KINDS[part.kind],
            new_id=self._new_id,
            words=part.tag,
            **fields,
        )

    def _quote(self, case_map: CaseMap, part: CardPart) -> ChangeSet:
        text = self._document.text
        return plan_quote(
            case_map,
            self._source,
            text,
            part.body_start,
            part.end,
            new_id=self._new_id,
            speaker=part.author,
            layers=tuple(sorted(part.layers)),
            extra=kept_card_cite(part.cite),
        )
