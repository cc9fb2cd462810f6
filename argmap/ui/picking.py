"""Picking several claims at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.tree import build_tree
from argmap.ui.bridge import Bridge
from argmap.ui.selection import Selection, Use

_MANY = 5000
"""To select so many claims takes long enough to say so before."""


class Picking(QObject):
    """Picks many claims, in the order in which the map is read."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection

    @Slot()
    def pick_all(self) -> None:
        """Pick every claim, each where it stands in full; the one picked still leads."""
        claims = len(self._bridge.case_map.claims)
        if claims >= _MANY:
            self._bridge.busy.emit(f"Selecting {claims:,} claims…")
        boxes = build_tree(self._bridge.case_map).boxes()
        full = (box for box in boxes if not box.is_reference)
        uses = [Use(box.claim.id, box.premise.id if box.premise else None) for box in full]
        lead = [one for one in self._selection.picked.uses[:1] if one in set(uses)]
        self._selection.pick_claims([*lead, *uses])
        self._bridge.busy.emit("")
