"""Whose each box is, as numbers: looked up once a claim, and again where an edit says otherwise."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.terms import Side
from argmap.drawing.arrays import BoxArray
from argmap.drawing.ids import Ids
from argmap.ui.bridge import Bridge

SIDES = (Side.NEUTRAL, Side.RESPONDENT, Side.MOVANT)
"""A side is its place in this row."""
_UNKNOWN = -1
"""The number of a claim whose side nobody has asked for."""
_NUMBERS = {side: number for number, side in enumerate(SIDES)}


class SideTable(QObject):
    """The side of every claim that a picture of the open case has shown."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ids: Ids | None = None
        self._table = np.zeros(0, dtype=np.int8)
        bridge.changed.connect(self._on_changed)

    def of(self, boxes: BoxArray) -> NDArray[np.int8]:
        """Return the number of each box's side."""
        if boxes.ids is not self._ids:
            self._ids, self._table = boxes.ids, np.zeros(0, dtype=np.int8)
        fresh = len(boxes.ids) - len(self._table)
        if fresh:
            unknown = np.full(fresh, _UNKNOWN, dtype=np.int8)
            self._table = np.concatenate([self._table, unknown])
        asked = np.unique(boxes.claim[self._table[boxes.claim] == _UNKNOWN])
        self._table[asked] = [self._side_of(boxes.ids.name(at)) for at in asked.tolist()]
        return np.asarray(self._table[boxes.claim])

    def _side_of(self, name: str) -> int:
        claim = self._bridge.case_map.claims.get(ClaimId(name))
        return _NUMBERS[claim.side] if claim else 0

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        for change in change_set.changes:
            if isinstance(change.after, Claim) and self._ids is not None:
                number = self._ids.find(change.after.id)
                if 0 <= number < len(self._table):
                    self._table[number] = _NUMBERS[change.after.side]
