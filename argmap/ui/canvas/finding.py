"""Finding words on the map: which claims have them, and stepping from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Collection
from collections.abc import Set as AbstractSet
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId

if TYPE_CHECKING:
    from argmap.drawing.live import LiveDrawing
    from argmap.drawing.walk import Integers
    from argmap.ui.bridge import Bridge
    from argmap.ui.selection import Selection


class Finding(QObject):
    """The claims that hold the words looked for, in reading order, folded ones too.

    An edit looks only at the claims it changes; the order, which `drawing` knows, is
    found again when it is asked for.
    """

    changed = Signal()
    """Other words are looked for, or other claims hold them."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        drawing: LiveDrawing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._hits: dict[ClaimId, None] = {}  # in the order of the records, which is quick to read
        self._numbers: Integers | None = None
        self._all: Integers | None = None
        """The numbers of all claims, in the order of the records."""
        self._places: Integers | None = None
        self._bridge = bridge
        self._selection = selection
        self._words = ""
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def words(self) -> str:
        """The words looked for; empty where nothing is."""
        return self._words

    @property
    def hits(self) -> AbstractSet[ClaimId]:
        """The claims that hold the words; not to be kept, as the next edit may change them."""
        return self._hits.keys()

    @property
    def numbers(self) -> Integers:
        """The numbers that the drawing has given to the hits."""
        if self._numbers is None:
            self._numbers = self._drawing.numbers(self._bridge.case_map, self._hits.keys())
        return self._numbers

    @property
    def at(self) -> int:
        """The place of the picked claim among the hits, from 1; 0 where it is none of them."""
        picked = self._selection.picked.claim
        return self._first_from(picked) + 1 if picked in self._hits else 0

    def look_for(self, words: str) -> None:
        """Look for words anywhere in what claims say, whatever their case."""
        wanted = " ".join(words.split())
        if wanted != self._words:
            # Who types on looks for what only hits of the words until now can hold.
            begun = bool(self._words) and self._words.casefold() in wanted.casefold()
            self._words = wanted
            self._look_among(self._hits if begun else self._bridge.case_map.claims, begun=begun)
            self.changed.emit()

    def prepare(self) -> None:
        """Make ready what the first letter would wait for."""
        if self._all is None:
            case_map = self._bridge.case_map
            self._all = self._drawing.numbers(case_map, case_map.claims)

    def step(self, by: int) -> None:
        """Pick the hit after (1) or before (-1) what is picked, round at the ends."""
        picked = self._selection.picked.claim
        is_between = picked not in self._hits
        self._pick(self._first_from(picked) + by - (is_between and by > 0))

    def pick_nearest(self, start: ClaimId | None) -> None:
        """Pick the first hit from a claim on, that claim included, else the first of all."""
        self._pick(self._first_from(start))

    def _look_among(self, claims: Collection[ClaimId], *, begun: bool) -> None:
        table, is_hit = self._bridge.case_map.claims, _looking_for(self._words)
        self._places = None
        if not self._words:
            self._hits, self._numbers = {}, None
            return
        self.prepare()
        numbers = self.numbers if begun else self._all
        assert numbers is not None, "they have just been prepared"
        found = [is_hit(table[claim]) for claim in claims]
        self._hits = dict.fromkeys(compress(claims, found))
        self._numbers = numbers[np.array(found, dtype=np.bool_)]

    def _pick(self, at: int) -> None:
        """Pick a hit by its place among them, round at the ends."""
        if self._hits:
            number = np.argsort(self._in_order())[at % len(self._hits)]
            self._selection.pick_claim(list(self._hits)[number])

    def _first_from(self, start: ClaimId | None) -> int:
        """Return how many hits stand before a claim in reading order."""
        case_map = self._bridge.case_map
        if start not in case_map.claims or start is None:
            return 0
        place = self._drawing.places(case_map, self._drawing.numbers(case_map, [start]))
        return int((self._in_order() < place).sum())

    def _in_order(self) -> Integers:
        """Return where each hit stands in the order of the map."""
        if self._places is None:
            self._places = self._drawing.places(self._bridge.case_map, self.numbers)
        return self._places

    @Slot()
    def _on_opened(self) -> None:
        self._all = None
        self.look_for("")

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        self._places = None
        claims = [change for change in change_set.changes if isinstance(change.record, Claim)]
        self._all = None if claims else self._all
        if not (self._words and claims):
            return
        is_hit, self._numbers = _looking_for(self._words), None
        for change in claims:
            self._hits.pop(ClaimId(change.record.id), None)
            if isinstance(change.after, Claim) and is_hit(change.after):
                self._hits[change.after.id] = None
        self.changed.emit()


def _looking_for(words: str) -> Callable[[Claim], bool]:
    """Return what tells whether a claim holds words; more than a space may part them there."""
    wanted = words.casefold()
    several = " " in wanted

    def is_hit(claim: Claim) -> bool:
        text = claim.text
        if claim.short_title or claim.key:
            text = f"{text} {claim.short_title} {claim.key}"
        text = text.casefold()
        if wanted in text:
            return True
        is_plain = not several or (text.isprintable() and "  " not in text)
        return not is_plain and wanted in " ".join(text.split())

    return is_hit
