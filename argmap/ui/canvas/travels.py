"""Going about the map: back, forward, and to the places that are bookmarked."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.ui.canvas.pins import Pinned
from argmap.ui.canvas.place_book import Kept, KeptOf, PlaceBook
from argmap.ui.canvas.places import Place
from argmap.ui.canvas.visiting import Visiting

if TYPE_CHECKING:
    from argmap.case.changes import ChangeSet
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Selection

_WRITE_MS = 400
"""How long folding rests before it is written down."""

AskClaim = Callable[[str, Callable[[ClaimId], None], Collection[ClaimId]], None]
"""Asks, in these words, for one of these claims, and hands the one chosen to an answer."""


class Travels(QObject):
    """Remembers the places visited, the bookmarks, folds and pins of the open case."""

    bookmarked = Signal()
    """There are other bookmarks."""

    def __init__(
        self, panel: MapPanel, bridge: Bridge, selection: Selection, book: PlaceBook
    ) -> None:
        super().__init__(panel)
        self.ask_claim: AskClaim | None = None
        self._map = panel
        self._bridge = bridge
        self._selection = selection
        self._book = book
        self.visiting = Visiting(panel, bridge, selection)
        self._case: KeptOf | None = None
        self._kept = Kept()
        self._left: Place | None = None
        """How the map lay when the case was closed last."""
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(_WRITE_MS)
        self._writing.timeout.connect(self.write)
        panel.folds.recall = self._recall
        panel.pins.recall = self._recall_pins
        panel.first.lie = self._lie
        panel.pictured.connect(self._on_pictured)
        bridge.changed.connect(self._on_changed)

    @property
    def bookmarks(self) -> list[Place]:
        """The bookmarked places that are still in the map, in the order they were set."""
        return [place for place in self._kept.bookmarks if place.is_in(self._bridge.case_map)]

    @Slot()
    def go_back(self) -> None:
        """Go back to the place visited before."""
        if not self.visiting.step(-1):
            self._bridge.said.emit("This is where you began.")

    @Slot()
    def go_forward(self) -> None:
        """Go again to the place that one came back from."""
        if not self.visiting.step(1):
            self._bridge.said.emit("This is where you were last.")

    @Slot()
    def toggle_bookmark(self) -> None:
        """Set a bookmark at the picked claim, or take it away."""
        place = self.visiting.here()
        if place is None or not place.is_picked:
            return
        others = [one for one in self.bookmarks if one.claim != place.claim]
        is_new = len(others) == len(self.bookmarks)
        self._keep_bookmarks([*others, place] if is_new else others)
        done = "set at" if is_new else "removed from"
        self._bridge.said.emit(f"Bookmark {done} {in_quotes(self.title_of(place))}.")

    @Slot()
    def next_bookmark(self) -> None:
        """Go to the bookmark after the one where the user is, round at the end."""
        places = self.bookmarks
        if not places:
            self._bridge.said.emit("There is no bookmark yet.")
            return
        claims = [place.claim for place in places]
        picked = self._selection.picked.claim
        at = claims.index(picked) + 1 if picked in claims else 0
        self.visiting.go(places[at % len(places)])

    @Slot()
    def choose_bookmark(self) -> None:
        """Ask which of the bookmarks to go to."""
        claims = [place.claim for place in self.bookmarks]
        if not claims:
            self._bridge.said.emit("There is no bookmark yet.")
        elif self.ask_claim:
            self.ask_claim("Go to a bookmark", self.go_to_bookmark, claims)

    @Slot()
    def remove_bookmarks(self) -> None:
        """Take every bookmark of the case away."""
        self._keep_bookmarks([])
        self._bridge.said.emit("Every bookmark removed.")

    def title_of(self, place: Place) -> str:
        """Return what the claim of a place is called."""
        return title_of(self._bridge.case_map.claims[place.claim]) or "Empty claim"

    def go_to_bookmark(self, claim: ClaimId) -> None:
        """Go to the bookmark at a claim."""
        for place in self.bookmarks:
            if place.claim == claim:
                self.visiting.go(place)

    @Slot()
    def leave(self) -> None:
        """Write down all that is kept, as the case is closed: how the map lies, too."""
        if not self._map.first.is_due:
            here = self.visiting.here()
            self._left = here._replace(also=(), is_picked=True, room=None) if here else None
        self.write()

    @Slot()
    def write(self) -> None:
        """Write down what is folded, bookmarked and pinned, where that has changed."""
        self._writing.stop()
        if self._case and self._is_shown_anew():
            self._keep(self._kept.bookmarks)

    def _recall(self) -> frozenset[ClaimId] | None:
        """Read what is kept of the case that is being opened; write what was of the last one."""
        self.write()
        self.visiting.begin()
        bridge = self._bridge
        self._case = KeptOf(bridge.case_map.case.id, bridge.path) if bridge.is_open else None
        self._kept = self._book.read(self._case) if self._case else Kept()
        self._left = self._kept.left
        self.bookmarked.emit()
        return self._kept.folded

    def _recall_pins(self) -> Pinned:
        return self._kept.pinned

    def _is_shown_anew(self) -> bool:
        folded, kept = self._map.folds.lasting, self._kept.folded or frozenset()
        if self._map.pins.living != self._kept.pinned or self._left != self._kept.left:
            return True
        return folded is not kept and folded != kept

    def _keep(self, bookmarks: tuple[Place, ...]) -> None:
        if self._case:
            pinned = self._map.pins.living
            self._kept = Kept(self._map.folds.lasting, bookmarks, pinned, self._left)
            self._book.write(self._case, self._kept)

    def _keep_bookmarks(self, places: list[Place]) -> None:
        if self._case:
            self._keep(tuple(places))
            self.bookmarked.emit()

    def _lie(self) -> bool:
        """Let the map of a case just opened lie as it was left; answer whether that is known."""
        left = self.visiting.still(self._left) if self._left else None
        if left is None:
            return False
        if left.branch is not None:
            self._map.show_branch(left.branch)
        return self.visiting.lay(left)

    @Slot()
    def _on_pictured(self) -> None:
        if self._case and self._is_shown_anew():
            self._writing.start()

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        if self._kept.bookmarks:
            self.bookmarked.emit()
