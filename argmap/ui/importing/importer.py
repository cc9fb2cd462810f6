"""One import from the first file to the one step: read, compared, decided on, taken in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.counting import counted
from argmap.case.errors import SourceError
from argmap.case.evidence import Source
from argmap.case.ids import NewId, QuoteId, SourceId
from argmap.case.plan_intake import Replacement, plan_intake
from argmap.case.plan_replacement import Decisions, Place
from argmap.debate.card_import import plan_with_cards
from argmap.sources.reading.outcome import Outcome
from argmap.sources.reanchoring import Reanchoring
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.importing.import_sheet import ask_import
from argmap.ui.importing.near_finder import NearFinder
from argmap.ui.importing.offers import MOST_TOLD, Choice, Offer, cards_taken, offers_of, told
from argmap.ui.importing.reading_in import ReadingIn
from argmap.ui.importing.reanchoring import replacement_job, words_taken
from argmap.ui.next_turn import NextTurn
from argmap.ui.selection import Selection

_BREATH_MS = 10
_DONE = {"Import": "Imported", "Replace": "Replaced"}
_CANCELLED = "The import was cancelled; nothing was imported."
_BUSY = SourceError(
    "Another import is going on.", "Wait until it is read, or cancel it, and import again."
)


class Importer(QObject):
    """Carries one import at a time through its stages; the window stays free meanwhile."""

    read = Signal()
    """Something of what was to be imported could be read."""

    def __init__(self, bridge: Bridge, selection: Selection, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._selection = selection
        self._window = window
        self._stage: ReadingIn | NearFinder | Aside | None = None
        self._first: SourceId | None = None
        """The first source of an import, until it is open."""
        self._offers: list[Offer] = []
        self._places: list[tuple[Reanchoring, Mapping[QuoteId, Place]]] = []
        """Where the quotes of each replaced text go, and which words their user took."""
        self._later = NextTurn(window)
        """Takes in what was agreed to, once the sheet is gone."""
        self._later.due.connect(self._find_places)
        bridge.closing.connect(self._on_closing)

    @property
    def is_busy(self) -> bool:
        """Whether an import is under way."""
        return bool(self._stage or self._first or self._later.is_wanted)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Begin to import files and folders."""
        reading = self._begun()
        if reading is not None:
            reading.read_files(paths)

    def import_pasted(self, forms: Sequence[tuple[bytes, str]]) -> None:
        """Begin to import what was pasted: bytes and a file name of each of its forms."""
        reading = self._begun()
        if reading is not None:
            reading.read_pasted(forms)

    def _begun(self) -> ReadingIn | None:
        if self.is_busy:
            self._bridge.failed.emit(_BUSY)
            return None
        reading = ReadingIn(self)
        reading.finished.connect(self._on_read)
        self._enter(reading)
        return reading

    def _enter(self, stage: ReadingIn | NearFinder) -> None:
        self._stage = stage
        stage.cancelled.connect(self._on_cancelled)
        self._bridge.working.emit(stage.work)

    def _leave(self) -> None:
        stage, self._stage = self._stage, None
        if stage is not None:
            stage.deleteLater()

    @Slot(object)
    def _on_read(self, outcomes: list[Outcome]) -> None:
        self._leave()
        self._offers = offers_of(self._bridge.case_map, outcomes)
        if any(one.document is not None for one in outcomes):
            self.read.emit()
        if not any(one.can_be_taken for one in self._offers):
            self._tell_nothing_taken()
            return
        finder = NearFinder(self._bridge, self)
        finder.finished.connect(self._on_compared)
        self._enter(finder)
        finder.look(self._offers)

    def _tell_nothing_taken(self) -> None:
        number = len(self._offers)
        if number > MOST_TOLD:
            # Each is listed there with why it cannot be imported.
            ask_import(self._bridge, self._offers, self._window)
        if number > 1:
            summary = f"None of {counted(number, 'file')} was imported."
            self._bridge.failed.emit(SourceError(f"{summary} {told(self._offers)}"))
        elif number:
            error = self._offers[0].outcome.error
            self._bridge.failed.emit(error or SourceError(told(self._offers)))

    @Slot()
    def _on_compared(self) -> None:
        try:
            is_agreed = ask_import(self._bridge, self._offers, self._window)
        finally:
            self._leave()
        self._places = []
        if is_agreed and self._bridge.is_open:
            self._later.want()

    @Slot()
    def _find_places(self) -> None:
        """Find where the quotes of texts that are replaced go, one text after the other."""
        replacing = _replacing(self._offers)
        if len(self._places) == len(replacing):
            self._take_in(replacing)
            return
        aside = Aside("places", self)
        aside.answered.connect(self._on_places)
        self._stage = aside
        aside.do(replacement_job(self._bridge, replacing[len(self._places)]))

    @Slot(object)
    def _on_places(self, found: Reanchoring) -> None:
        self._leave()
        offer = _replacing(self._offers)[len(self._places)]
        taken = words_taken(self._bridge, offer, found, self._window)
        if taken is None:
            self._on_cancelled()
        elif self._bridge.is_open:
            self._places.append((found, taken))
            self._find_places()

    def _take_in(self, replacing: Sequence[Offer]) -> None:
        new = [one for one in self._offers if one.is_taken and one.choice is Choice.TAKE]
        replacements = [
            Replacement(
                *(one.near.source.id, one.document, found.places),
                replace(_decided(one), taken=taken),
            )
            for one, (found, taken) in zip(replacing, self._places, strict=True)
            if one.near is not None and one.near.source is not None
        ]
        rows = [(one.fields | {"file_name": one.outcome.file_name}, one.document) for one in new]
        cards = {one.document.hash: one.cards for one in new if one.with_cards and one.cards}

        def plan(case_map: CaseMap, *, new_id: NewId) -> ChangeSet:
            planned = plan_intake(case_map, rows, replacements, new_id=new_id)
            return plan_with_cards(case_map, planned, cards, new_id=new_id)

        done = self._bridge.edit(plan, new_id=self._bridge.new_id)
        if done is None:
            return
        first = next((one.after for one in done.changes if isinstance(one.after, Source)), None)
        rest = " ".join(filter(None, (told(self._offers), cards_taken(new))))
        if rest:
            verb, _, what = done.label.partition(" ")
            self._bridge.said.emit(f"{_DONE[verb]} {what}. {rest}")
        if first is not None:
            # A long text takes a moment to open, and so does what is written of the import.
            self._first = first.id
            QTimer.singleShot(_BREATH_MS, self, self._open_first)

    @Slot()
    def _open_first(self) -> None:
        first, self._first = self._first, None
        if first in self._bridge.case_map.sources:
            self._selection.pick_source(first)

    @Slot()
    def _on_cancelled(self) -> None:
        self._leave()
        self._bridge.said.emit(_CANCELLED)

    @Slot()
    def _on_closing(self) -> None:
        self._later.hurry()  # it was agreed to
        if isinstance(self._stage, ReadingIn | NearFinder):
            self._stage.cancel()


def _replacing(offers: Sequence[Offer]) -> list[Offer]:
    return [one for one in offers if one.is_taken and one.choice is Choice.REPLACE]


def _decided(offer: Offer) -> Decisions:
    """Return what is decided on a replacement; the source is of the new file from then on."""
    decided = offer.decided or Decisions()
    return replace(decided, fields={**decided.fields, "file_name": offer.outcome.file_name})
