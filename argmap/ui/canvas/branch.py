"""Looking at one branch alone, and finding the way out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.ui.canvas.lineage import above
from argmap.ui.canvas.standing import Standing

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.crumbs import Crumbs
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.selection import Selection


class BranchView(QObject):
    """Shows the branch of a claim, keeps the crumbs above the map in step, and leads out.

    Who leaves comes back to where the map lay before, as large as it was.
    """

    leaving = Signal()
    """Another branch is about to be shown, or the whole map."""
    arrived = Signal()
    """It is shown."""

    def __init__(
        self, panel: MapPanel, crumbs: Crumbs, bridge: Bridge, selection: Selection
    ) -> None:
        super().__init__(panel)
        self._map = panel
        self._crumbs = crumbs
        self._bridge = bridge
        self._selection = selection
        self._told: list[tuple[ClaimId, str]] = []
        self._left: Standing | None = None
        """How the whole map lay before a branch of it was shown."""
        crumbs.chosen.connect(self.show_branch)
        panel.pictured.connect(self._on_pictured)

    @Slot()
    def focus_branch(self) -> None:
        """Show only the picked claim and what is below it."""
        claim = self._selection.picked.claim
        if claim:
            self.show_branch(claim)

    @Slot()
    def leave_branch(self) -> None:
        """Show the whole map again, the claim whose branch it was picked."""
        self.show_branch(None)

    @Slot(object)
    def show_branch(self, claim: ClaimId | None) -> None:
        """Show the branch of a claim, None for the whole map."""
        was = self._map.branch
        if claim == was:
            return
        self.leaving.emit()
        if was is None:
            self._left = Standing(self._map.view, self._map.scene, claim)
        left = self._left
        self._map.show_branch(claim)
        picked = claim or was
        if picked in self._bridge.case_map.claims:
            self._selection.pick_claim(picked)
        if claim is None and left is not None:
            left.restore(self._map)
        self._map.setFocus()
        self.arrived.emit()

    @Slot()
    def _on_pictured(self) -> None:
        branch = self._map.branch
        if branch is None:
            self._left = None
        path: list[tuple[ClaimId, str]] = []
        if branch in self._bridge.case_map.claims and branch:
            claims = self._bridge.case_map.claims
            line = [*reversed(above(self._bridge.case_map, branch)), branch]
            path = [(claim, title_of(claims[claim]) or "Empty claim") for claim in line]
        if path != self._told:
            self._told = path
            self._crumbs.show_path(path)
