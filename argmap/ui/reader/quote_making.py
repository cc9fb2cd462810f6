"""Quoting the selected words: for what is picked, for something new, or for what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId, EventId, HarmId
from argmap.case.places import Alone, Place, Under
from argmap.case.plan_chronology import plan_event
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Stance
from argmap.ui.bridge import Bridge
from argmap.ui.palette_entries import Entry
from argmap.ui.reader.quote_entries import event_entries, every_entry, harm_entries, new_entry
from argmap.ui.reader.quoting import (
    NO_TARGET,
    QuoteTarget,
    claim_in,
    made_in,
    plan_quote_for,
    plan_quote_for_new,
    quote_in,
    target_of,
    target_title,
    what_is_missing,
    words_with_citation,
)
from argmap.ui.reader.source_reader import SourceReader
from argmap.ui.selection import Picked, Selection

Ask: TypeAlias = Callable[[str, list[Entry], Callable[[str], None]], None]
"""Asks the user to choose among entries: what for, the entries, who gets the id chosen."""

_NEW_HARM, _NEW_EVENT, _NEW_CLAIM = "new harm", "new event", "new claim"


class QuoteMaking(QObject):
    """Quotes the words selected in the reader last used, each time as one step."""

    claim_made = Signal(object)
    """The id of a claim just added for quoted words: its text is still to be typed."""
    quoted = Signal(object, object)
    """The id of the quote, and of what it was quoted for; None for a claim still to be typed."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self.reader: SourceReader | None = None
        """The reader whose words are quoted."""
        self.ask: Ask | None = None
        """How a claim, a harm or an event is asked for."""
        self._made: tuple[ClaimId, Place] | None = None
        """The new claim that is still picked since it was made, and where it was put."""
        selection.changed.connect(self._on_picked)

    @property
    def target(self) -> QuoteTarget | None:
        """What is picked to quote words for."""
        return target_of(self._bridge.case_map, self._selection.picked)

    @property
    def target_words(self) -> str:
        """What that is called, in quotation marks; empty where nothing is picked."""
        return target_title(self._bridge.case_map, self.target) if self.target else ""

    @Slot()
    def quote_for_claim(self) -> None:
        """Quote the selected words for the picked claim, harm or event; say what is missing."""
        if not self._is_ready():
            return
        if self.target is None:
            self._bridge.said.emit(NO_TARGET)
            return
        self._quote_for(self.target)

    @Slot()
    def quote_for_new_claim(self) -> None:
        """Quote the words for a new reason for the picked claim; its text is typed next.

        The next claim is put beside one that was made so and is still picked, not below it.
        """
        if self._is_ready():
            self._quote_new(self._plan_claim, self._on_claim_made)

    @Slot()
    def quote_for_harm(self) -> None:
        """Ask for a harm, or a new one, and quote the words for it."""
        if self._is_ready():
            self._ask(
                "Quote for which harm?",
                [new_entry(_NEW_HARM, "New harm"), *harm_entries(self._bridge.case_map)],
            )

    def take_harm(self) -> bool:
        """Quote for a harm where words are selected and read now; tell whether they are."""
        reader = self.reader
        focused = QApplication.focusWidget()
        if reader is None or focused is None or not reader.isAncestorOf(focused):
            return False
        if what_is_missing(reader.document, reader.passage):
            return False
        self.quote_for_harm()
        return True

    @Slot()
    def quote_for_event(self) -> None:
        """Ask for an event, or a new one, and quote the words for it."""
        if self._is_ready():
            self._ask(
                "Quote for which event?",
                [new_entry(_NEW_EVENT, "New event"), *event_entries(self._bridge.case_map)],
            )

    @Slot()
    def quote_for_other(self) -> None:
        """Ask for any claim, harm or event, by typing, and quote the words for it."""
        if self._is_ready():
            found = every_entry(self._bridge.case_map)
            new = [new_entry(_NEW_CLAIM, "New claim"), new_entry(_NEW_HARM, "New harm")]
            new.append(new_entry(_NEW_EVENT, "New event"))
            self._ask("Quote for which claim, harm or event?", [*found, *new])

    @Slot()
    def copy_with_citation(self) -> None:
        """Copy the selected words in quotation marks, with their source."""
        reader = self.reader
        if reader is None or reader.document is None or reader.source is None:
            return
        start, end = reader.passage.span
        if start == end:
            self._bridge.said.emit("Select the words to copy in the source first.")
            return
        cited = words_with_citation(reader.source, reader.document, start, end)
        QGuiApplication.clipboard().setText(cited)
        self._bridge.said.emit("Copied, with its citation.")

    def _is_ready(self) -> bool:
        reader = self.reader
        if reader is None:
            return False
        missing = what_is_missing(reader.document, reader.passage)
        if missing:
            self._bridge.said.emit(missing)
        return not missing

    def _quote_for(self, target: QuoteTarget) -> None:
        reader = self.reader
        assert reader is not None
        done = self._bridge.edit(
            *(plan_quote_for, reader.passage, reader.document, target), new_id=self._bridge.new_id
        )
        self._tell(done, target)

    def _quote_new(
        self,
        make: Callable[[CaseMap], ChangeSet],
        after: Callable[[ChangeSet], None] | None = None,
    ) -> None:
        reader = self.reader
        assert reader is not None
        done = self._bridge.edit(
            *(plan_quote_for_new, reader.passage, reader.document, make),
            new_id=self._bridge.new_id,
        )
        if done is not None and after is not None:
            reader.let_go()
            after(done)
        else:
            self._tell(done, None)

    def _tell(self, done: ChangeSet | None, target: QuoteTarget | None) -> None:
        if done is not None and self.reader is not None:
            self.reader.let_go()
            self.quoted.emit(quote_in(done), target)

    def _on_claim_made(self, done: ChangeSet) -> None:
        claim, quote = claim_in(done), quote_in(done)
        if claim and quote:
            # Who says it is offered for the quote that is picked.
            source = self._bridge.case_map.quotes[quote].source
            place = self._place
            self._selection.pick_quote(quote, source, claim=claim)
            self._made = claim, place
            self.claim_made.emit(claim)

    def _on_worded_made(self, done: ChangeSet) -> None:
        self.quoted.emit(quote_in(done), made_in(done))

    def _ask(self, words: str, entries: list[Entry]) -> None:
        if self.ask is not None:
            self.ask(words, entries, self._on_chosen)

    def _on_chosen(self, chosen: str) -> None:
        what, _, typed = chosen.partition("\n")
        case_map = self._bridge.case_map
        if what == _NEW_CLAIM:
            after = self._on_worded_made if typed else self._on_claim_made
            self._quote_new(partial(self._plan_claim, text=typed), after)
        elif what == _NEW_HARM:
            self._quote_new(partial(self._plan_harm, text=typed), self._on_worded_made)
        elif what == _NEW_EVENT:
            self._quote_new(partial(self._plan_event, text=typed), self._on_worded_made)
        elif chosen in case_map.claims:
            self._quote_for(ClaimId(chosen))
        else:
            is_harm = chosen in case_map.harms
            self._quote_for(HarmId(chosen) if is_harm else EventId(chosen))

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        if self._made and picked.claim != self._made[0]:
            self._made = None

    @property
    def _place(self) -> Place:
        """Where a new claim is put: below the one the user picked, beside one just made."""
        picked, case_map = self._selection.picked.claim, self._bridge.case_map
        place: Place = Under(picked, Stance.PRO) if picked else Alone()
        if self._made and self._made[0] == picked:
            place = self._made[1]
        return Alone() if isinstance(place, Under) and place.claim not in case_map.claims else place

    def _plan_claim(self, case_map: CaseMap, text: str = "") -> ChangeSet:
        return plan_claim(case_map, text, self._place, new_id=self._bridge.new_id)

    def _plan_harm(self, case_map: CaseMap, text: str) -> ChangeSet:
        return plan_harm(case_map, text or self._words(), new_id=self._bridge.new_id)

    def _plan_event(self, case_map: CaseMap, text: str) -> ChangeSet:
        return plan_event(case_map, text or self._words(), new_id=self._bridge.new_id)

    def _words(self) -> str:
        assert self.reader is not None
        assert self.reader.document is not None
        start, end = self.reader.passage.span
        return " ".join(self.reader.document.text[start:end].split())
