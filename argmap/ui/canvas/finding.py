"""Finding words on the map: which claims have them, and stepping from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.tree import build_tree

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.selection import Selection

ShownOrder = Callable[[AbstractSet[ClaimId]], list[ClaimId] | None]
"""Puts claims into the order in which the map shows them; None where it shows not all."""


class Finding(QObject):
    """The claims that hold the words looked for, in reading order, folded ones too.

    An edit looks only at the claims it changes; the order is found again when it is asked for.
    """

    changed = Signal()
    """Other words are looked for, or other claims hold them."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        shown_order: ShownOrder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown_order = shown_order
        self.hits: set[ClaimId] = set()
        self._bridge = bridge
        self._selection = selection
        self._words = ""
        self._order: dict[ClaimId, int] = {}
        self._ordered: list[ClaimId] | None = None
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def words(self) -> str:
        """The words looked for; empty where nothing is."""
        return self._words

    @property
    def at(self) -> int:
        """The place of the picked claim among the hits, from 1.

        0 where it is none of them, or where an edit has left hits that nobody has
        stepped through since.
        """
        picked = self._selection.picked.claim
        if picked is None or picked not in self.hits:
            return 0
        hits = self._ordered or self._shown_order(self.hits)
        return hits.index(picked) + 1 if hits else 0

    def look_for(self, words: str) -> None:
        """Look for words anywhere in what claims say, whatever their case."""
        wanted = " ".join(words.split())
        if wanted != self._words:
            self._words = wanted
            self._find()
            self.changed.emit()

    def step(self, by: int) -> None:
        """Pick the hit after (1) or before (-1) what is picked, round at the ends."""
        hits = self._in_order()
        picked = self._selection.picked.claim
        if not hits:
            return
        if picked in self.hits and picked:
            at = hits.index(picked) + by
        else:
            at = self._first_from(picked) - (by < 0)
        self._selection.pick_claim(hits[at % len(hits)])

    def pick_nearest(self, start: ClaimId | None) -> None:
        """Pick the first hit from a claim on, that claim included, else the first of all."""
        hits = self._in_order()
        if hits:
            self._selection.pick_claim(hits[self._first_from(start) % len(hits)])

    def _first_from(self, start: ClaimId | None) -> int:
        """Return how many hits stand before a claim in reading order."""
        if start is None or start not in self._bridge.case_map.claims:
            return 0
        return self._sorted(self.hits | {start}).index(start)

    def _find(self) -> None:
        wanted, self._ordered = self._words.casefold(), None
        claims = self._bridge.case_map.claims.values() if wanted else ()
        self.hits = {claim.id for claim in claims if _holds(claim, wanted)}

    def _in_order(self) -> list[ClaimId]:
        if self._ordered is None:
            self._ordered = self._sorted(self.hits)
        return self._ordered

    def _sorted(self, claims: set[ClaimId]) -> list[ClaimId]:
        """Put claims into reading order; only where some are not on the map is all of it read."""
        shown = self._shown_order(claims)
        if shown is not None:
            return shown
        if not self._order:
            boxes = build_tree(self._bridge.case_map).boxes()
            full = (box.claim.id for box in boxes if not box.is_reference)
            self._order = {claim: number for number, claim in enumerate(full)}
        return sorted(claims, key=self._order.__getitem__)

    @Slot()
    def _on_opened(self) -> None:
        self._order = {}
        self.look_for("")

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        self._order, self._ordered = {}, None
        if not self._words:
            return
        wanted = self._words.casefold()
        claims = [change for change in change_set.changes if isinstance(change.record, Claim)]
        for change in claims:
            self.hits.discard(ClaimId(change.record.id))
            if isinstance(change.after, Claim) and _holds(change.after, wanted):
                self.hits.add(change.after.id)
        if claims:
            self.changed.emit()


def _holds(claim: Claim, wanted: str) -> bool:
    words = f"{claim.text}\n{claim.short_title}\n{claim.key}".casefold()
    return wanted in words or wanted in " ".join(words.split())
