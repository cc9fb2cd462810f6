"""The speech that is open: its parts as they are shown, and how long each takes to read."""

from __future__ import annotations

from typing import NamedTuple

from argmap.brief.card_citation import card_citation
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import SourceId, SpeechDocumentId
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.debate.card_doubts import CardDoubt, doubts_about
from argmap.debate.pace import Pace, words_in
from argmap.debate.speech_rows import SpeechRow, speech_row
from argmap.debate.speech_time import SpeechTime, allowed_for, time_of
from argmap.sources.checking import QuoteCheck
from argmap.ui.bridge import Bridge
from argmap.ui.debate.pace_book import PaceBook
from argmap.ui.quote_states import QuoteStates

_Key = tuple[SpeechPart, str, Quote | None, Source | None]


class ShownPart(NamedTuple):
    """A part: its row, how many of its words are read aloud, in which time, what is to be told."""

    row: SpeechRow
    words: int
    seconds: float
    doubts: tuple[CardDoubt, ...]


class HeldSpeech:
    """Reads the open speech from the case; a part that has not changed is not read anew."""

    def __init__(self, bridge: Bridge, states: QuoteStates, book: PaceBook) -> None:
        self._bridge = bridge
        self._states = states
        self._book = book
        self.pace = book.read()
        self.id: SpeechDocumentId | None = None
        self._known: dict[_Key, tuple[SpeechRow, int]] = {}

    @property
    def document(self) -> SpeechDocument | None:
        """The open speech; the last of the case where it has gone, None where there is none."""
        held = self._bridge.case_map.speech_documents if self._bridge.is_open else {}
        if self.id not in held:
            listed = self._bridge.case_map.ranked_speech_documents() if held else []
            self.id = listed[-1].id if listed else None
        return held[self.id] if self.id else None

    def forget(self) -> None:
        """Begin anew, in another case."""
        self.id = None
        self._known.clear()

    def keep_pace(self, pace: Pace) -> None:
        """Reckon with a pace, and keep it; raise `StoreError` where the disk refuses."""
        self.pace = pace
        self._book.write(pace)

    def parts(self) -> list[ShownPart]:
        """List the parts of the open speech as they stand."""
        document = self.document
        if document is None:
            return []
        known, self._known = self._known, {}
        return [self._shown(one, known) for one in self._bridge.case_map.parts_of(document.id)]

    def time(self, parts: list[ShownPart]) -> SpeechTime:
        """Return how long parts take, against what the speech may take."""
        document = self.document
        allowed = allowed_for(self._bridge.case_map, document) if document else 0
        return time_of((one.words for one in parts), self.pace, allowed)

    def _shown(self, part: SpeechPart, known: dict[_Key, tuple[SpeechRow, int]]) -> ShownPart:
        case_map = self._bridge.case_map
        claim = case_map.claims[part.claim].text if part.claim else ""
        quote = case_map.quotes[part.quote] if part.quote else None
        source = case_map.sources[quote.source] if quote else None
        key = (part, claim, quote, source)
        found = known.get(key)
        if found is None:
            cite = card_citation(source) if source else ""
            row = speech_row(case_map, part, self._document, cite)
            found = row, words_in(row.aloud)
        self._known[key] = found
        row, words = found
        doubts = tuple(doubts_about(case_map, row, self._check))
        return ShownPart(row, words, self.pace.seconds(words), doubts)

    def _check(self, quote: Quote) -> QuoteCheck | None:
        """Return the check of a quote in doubt; others are checked while nothing else is done."""
        return self._states.check_of(quote) if self._states.is_in_doubt(quote) else None

    def _document(self, source: Source) -> Document | None:
        return self._bridge.document_of(SourceId(source.id))
