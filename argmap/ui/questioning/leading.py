"""Leading from a critical question to the claims that it names."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.ids import ArgumentId, ClaimId
from argmap.ui.bridge import Bridge
from argmap.ui.selection import Selection


class StepLeading(QObject):
    """Picks the claim that answers, or the one that a step starts from."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection

    @Slot(object)
    def pick_claim(self, claim: ClaimId) -> None:
        """Pick a claim where it stands in full."""
        if claim in self._bridge.case_map.claims:
            self._selection.pick_claim(claim)

    @Slot(object)
    def pick_step(self, argument: ArgumentId) -> None:
        """Pick the first premise of a step, as it is used there."""
        premises = self._bridge.case_map.premises_of(argument)
        if premises:
            self._selection.pick_claim(premises[0].claim, premises[0].id)
