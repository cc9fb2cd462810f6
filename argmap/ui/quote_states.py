"""What has become of every quote in the text of its source, checked while nothing else is done."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from argmap.case.caption import Case
from argmap.case.changes import ChangeSet
from argmap.case.counting import counted
from argmap.case.evidence import Cite, Document, Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.sources.anchor_words import counted_quotes, is_exact
from argmap.sources.checking import QuoteCheck, check_quote
from argmap.sources.doubting import is_in_doubt, told_of
from argmap.sources.printing import is_noted_in_cites
from argmap.sources.saying.party_names import with_parties
from argmap.sources.speaker_faults import Names
from argmap.sources.speakers import SaidBy, is_reporters_own, suggest_speaker
from argmap.ui.bridge import Bridge

_SLICE_MS = 8


class QuoteStates(QObject):
    """Checks quotes a few at a time and remembers each answer as long as it holds."""

    changed = Signal()
    """More quotes have been checked, or there is another case."""
    doubted = Signal(object)
    """The ids of quotes that are in doubt now and were not, or the other way round."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: dict[tuple[Quote, Source, bool, Names], QuoteCheck] = {}
        self._said: dict[tuple[Quote, Source], SaidBy | None] = {}
        self._documents: dict[SourceId, Document | None] = {}
        self._in_doubt: set[QuoteId] = set()
        self._names: Names = ()
        self._pending: list[Quote] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._check_some)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)
        self._begin()

    @property
    def is_checking(self) -> bool:
        """Whether there are quotes that have not been checked yet."""
        return bool(self._pending)

    def check_of(self, quote: Quote) -> QuoteCheck:
        """Return the check of one quote, checking it now if it has not been."""
        case_map = self._bridge.case_map
        source = case_map.sources[quote.source]
        noted = is_noted_in_cites(case_map, quote)
        key = (quote, source, noted, self._names)
        if key not in self._known:
            document = self._document(source)
            self._known[key] = check_quote(
                quote, source, document, is_noted=noted, names=self._names
            )
        return self._known[key]

    def is_in_doubt(self, quote: Quote) -> bool:
        """Tell whether the last check of a quote said something of it; no quote is checked now."""
        return quote.id in self._in_doubt

    def told_of(self, quote: Quote) -> tuple[str, ...]:
        """Say what the checks find out about a quote, checking it now if it has not been."""
        return told_of(self.check_of(quote))

    def said_by(self, quote: Quote) -> SaidBy | None:
        """Suggest who says the words of a quote that names no speaker yet; None where it does.

        Words recorded as the reporter's own are nobody else's.
        """
        if quote.speaker or is_reporters_own(quote.attribution):
            return None
        source = self._bridge.case_map.sources[quote.source]
        if (quote, source) not in self._said:
            document = self._document(source)
            text = document.text if document else ""
            stands = text[quote.start : quote.end] == quote.exact
            found = suggest_speaker(text, quote.start, quote.end) if stands else None
            self._said[quote, source] = found
        return self._said[quote, source]

    def summary(self) -> str:
        """Say how many quotes there are and how they stand, in a few words."""
        quotes = list(self._bridge.case_map.quotes.values())
        if not quotes:
            return ""
        total = counted(len(quotes), "quote")
        if self._pending:
            return f"{total}, being checked"
        checks = [self.check_of(quote) for quote in quotes]
        others = [one for one in checks if not is_exact(one)]
        exact = "all exact" if len(checks) > 1 else "exact"
        return f"{total}, {counted_quotes(others) if others else exact}"

    @Slot()
    def _on_opened(self) -> None:
        self._known.clear()
        self._in_doubt.clear()
        self._said.clear()
        self._begin()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(isinstance(change.record, Quote | Source | Case) for change in change_set.changes):
            self._begin()
            return
        cites = [change.record for change in change_set.changes if isinstance(change.record, Cite)]
        if cites:  # what is said in a cite may answer a problem of its quote
            kept = self._bridge.case_map.quotes
            self._pending += [kept[cite.quote] for cite in cites if cite.quote in kept]
            self._idle.start()

    def _begin(self) -> None:
        self._documents.clear()
        case_map = self._bridge.case_map
        self._names = with_parties(case_map.case) if case_map.quotes else ()
        self._pending = list(case_map.quotes.values())
        self._idle.start()

    @Slot()
    def _check_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        kept = self._bridge.case_map.quotes
        others: set[QuoteId] = set()
        while self._pending and clock.elapsed() < _SLICE_MS:
            quote = kept.get(self._pending.pop().id)
            if quote is not None and is_in_doubt(self.check_of(quote)) != self.is_in_doubt(quote):
                others.add(quote.id)
        if not self._pending:
            self._idle.stop()
        if others:
            self._in_doubt ^= others
            self.doubted.emit(others)
        self.changed.emit()

    def _document(self, source: Source) -> Document | None:
        if source.id not in self._documents:
            self._documents[source.id] = self._bridge.document_of(source.id)
        return self._documents[source.id]
