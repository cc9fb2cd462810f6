"""What is put into a speech, moved in it and taken out, each as one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QObject

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Document, Quote
from argmap.case.ids import (
    ClaimId,
    NewId,
    QuoteId,
    SpeechDocumentId,
    SpeechPartId,
)
from argmap.case.plan_evidence import plan_quote
from argmap.case.plan_speeches import (
    plan_speech_document,
    plan_speech_part_move,
    plan_speech_part_removal,
    plan_speech_parts,
)
from argmap.case.plan_together import plan_together
from argmap.case.speeches import PartKind, SpeechDocument, SpeechPart
from argmap.ui.bridge import Bridge
from argmap.ui.claim_mime import dragged_in
from argmap.ui.debate.held_speech import HeldSpeech
from argmap.ui.debate.speech_model import PART_MIME
from argmap.ui.reader.quote_mime import Passage, passage_in

Row = Mapping[str, Any]


class SpeechEdits(QObject):
    """Carries out edits of the open speech; begins one where there is none."""

    def __init__(self, bridge: Bridge, held: HeldSpeech, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._held = held

    def begin(self) -> bool:
        """Begin a speech and open it."""
        bridge = self._bridge
        number = len(bridge.case_map.speech_documents) + 1
        title = f"Speech {number}"
        done = bridge.edit(plan_speech_document, new_id=bridge.new_id, title=title)
        self._open_made(done)
        return done is not None

    def add_shown(self, key: str, at: int | None) -> SpeechPartId | None:
        """Put in a claim or, as a card, a quote, by its id; return the part."""
        rows = [self._row_of(key)]
        return self.add(rows, at)

    def add(self, rows: Sequence[Row], at: int | None) -> SpeechPartId | None:
        """Put parts in at a place, else last; return the last of them, None where none was."""
        bridge = self._bridge
        document = self._held.document
        return _made_in(bridge.edit(_plan_rows, document, rows, at, new_id=bridge.new_id), self)

    def drop(self, mime: QMimeData, at: int) -> SpeechPartId | None:
        """Take what was let go at a place: a part of the speech, claims, or words of a source."""
        if mime.hasFormat(PART_MIME):
            part = SpeechPartId(bytes(mime.data(PART_MIME).data()).decode("ascii", "replace"))
            self._move_to(part, at)
            return part
        passage = passage_in(mime)
        if passage is not None:
            return self._add_passage(passage, at)
        claims = dict.fromkeys(claim for claim, _ in dragged_in(mime, self._bridge.case_map))
        return self.add([self._row_of(one) for one in claims], at) if claims else None

    def move(self, part: SpeechPartId, down: int) -> None:
        """Move a part by a number of rows."""
        record = self._bridge.case_map.speech_parts.get(part)
        if record is not None:
            ids = [one.id for one in self._bridge.case_map.parts_of(record.speech)]
            self._bridge.edit(plan_speech_part_move, part, max(0, ids.index(part) + down))

    def remove(self, part: SpeechPartId) -> None:
        """Take a part out."""
        self._bridge.edit(plan_speech_part_removal, part)

    def add_cards_of(self, claim: ClaimId, at: int | None) -> SpeechPartId | None:
        """Put in the quotes of a claim as cards, but those that should not be quoted."""
        case_map = self._bridge.case_map
        quotes = [case_map.quotes[one.quote] for one in case_map.cites_on(claim) if one.quote]
        rows = [_card(one.id, claim) for one in quotes if not one.caution]
        if not rows:
            self._bridge.said.emit("No quote of this claim can be a card: none is without caution.")
            return None
        return self.add(rows, at)

    def _move_to(self, part: SpeechPartId, at: int) -> None:
        record = self._bridge.case_map.speech_parts.get(part)
        if record is None or record.speech != self._held.id:
            return
        ids = [one.id for one in self._bridge.case_map.parts_of(record.speech)]
        self._bridge.edit(plan_speech_part_move, part, at - 1 if ids.index(part) < at else at)

    def _row_of(self, key: str) -> Row:
        case_map = self._bridge.case_map
        if key not in case_map.quotes:
            return {"kind": PartKind.CLAIM, "claim": ClaimId(key)}
        quote = QuoteId(key)
        claims = [one.claim for one in case_map.cites_of(quote) if one.claim]
        return _card(quote, claims[0] if claims else None)

    def _add_passage(self, passage: Passage, at: int) -> SpeechPartId | None:
        bridge, document = self._bridge, self._bridge.document_of(passage.source)
        if document is None or passage.span.start == passage.span.end:
            return None
        done = bridge.edit(
            *(_plan_passage, self._held.document, passage, document, at), new_id=bridge.new_id
        )
        return _made_in(done, self)

    def _open_made(self, done: ChangeSet | None) -> None:
        for one in done.changes if done else ():
            if one.before is None and isinstance(one.after, SpeechDocument):
                self._held.id = one.after.id


def _card(quote: QuoteId, claim: ClaimId | None) -> Row:
    return {"kind": PartKind.CARD, "quote": quote, "claim": claim}


def _plan_rows(
    case_map: CaseMap,
    document: SpeechDocument | None,
    rows: Sequence[Row],
    at: int | None,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan parts of a speech, and the speech where there is none."""
    if document is not None:
        return plan_speech_parts(case_map, document.id, rows, new_id=new_id, at=at)
    begun = plan_speech_document(case_map, new_id=new_id, title="Speech 1")
    made = SpeechDocumentId(begun.changes[-1].record.id)
    return plan_together(
        *(case_map, "Begin a speech"),
        [lambda _: begun, lambda trial: plan_speech_parts(trial, made, rows, new_id=new_id)],
    )


def _plan_passage(  # noqa: PLR0913 -- where words stand, and where they go
    case_map: CaseMap,
    speech: SpeechDocument | None,
    passage: Passage,
    document: Document,
    at: int | None,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan to quote a passage, unless it is quoted already, and a card of it."""
    start, end = passage.span
    quotes = case_map.quotes_of(passage.source)
    known = [one for one in quotes if (one.start, one.end) == (start, end)]
    if known:
        cited = [one.claim for one in case_map.cites_of(known[0].id) if one.claim]
        row = _card(known[0].id, cited[0] if cited else None)
        return _plan_rows(case_map, speech, [row], at, new_id=new_id)
    page, last_page = document.pages_of(start, end)
    quoted = plan_quote(
        *(case_map, passage.source, document.text, start, end),
        new_id=new_id,
        page=page,
        last_page=last_page,
    )
    quote = next(one.after.id for one in quoted.changes if isinstance(one.after, Quote))
    return plan_together(
        *(case_map, "Make a card of quoted words"),
        [
            lambda _: quoted,
            lambda trial: _plan_rows(trial, speech, [_card(quote, None)], at, new_id=new_id),
        ],
    )


def _made_in(done: ChangeSet | None, edits: SpeechEdits) -> SpeechPartId | None:
    """Return the last part that an edit has made, and open the speech that it has begun."""
    edits._open_made(done)  # noqa: SLF001 -- of this module
    made = [one.after for one in done.changes if one.before is None] if done else []
    parts = [one.id for one in made if isinstance(one, SpeechPart)]
    return parts[-1] if parts else None
