"""Edits that need a second claim: the palette asks which, so that no mouse is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.case.errors import RuleError
from argmap.case.places import Against, Beside, Place, Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.terms import Stance

if TYPE_CHECKING:
    from argmap.case.ids import ArgumentId, ClaimId
    from argmap.ui.bridge import Bridge
    from argmap.ui.editing import Editing

Answer = Callable[["ClaimId"], None]
AskClaim = Callable[[str, Answer], None]
"""Asks for a claim, in these words, and calls the answer's taker with its id."""


class Arranging(QObject):
    """Moves the picked claim to another, or brings another one to it."""

    def __init__(self, bridge: Bridge, editing: Editing, ask: AskClaim, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._editing = editing
        self._ask = ask

    @Slot()
    def move_below(self) -> None:
        """Move the picked claim below another one, bearing on it as it bore before."""
        self._ask("Move it below which claim?", self._on_below)

    @Slot()
    def move_beside(self) -> None:
        """Make the picked claim a co-premise of another one."""
        self._ask("Let it stand or fall with which claim?", self._on_beside)

    @Slot()
    def move_against(self) -> None:
        """Turn the picked claim against the step from another one to its target."""
        self._ask("Turn it against the step from which claim?", self._on_against)

    @Slot()
    def reuse_here(self) -> None:
        """Use another claim once more, as a reason for the picked one."""
        self._ask("Use which claim as a reason here?", self._on_reused)

    def _on_below(self, target: ClaimId) -> None:
        argument = self._editing.argument
        keeps = argument is not None and not argument.is_undercut
        self._move(Under(target, argument.stance if argument and keeps else Stance.PRO))

    def _on_beside(self, target: ClaimId) -> None:
        step = self._step_from(target)
        if step is not None:
            self._move(Beside(step))

    def _on_against(self, target: ClaimId) -> None:
        step = self._step_from(target)
        if step is not None:
            self._move(Against(step))

    def _on_reused(self, chosen: ClaimId) -> None:
        picked = self._editing.claim
        if picked is not None:
            place = Under(picked.id, Stance.PRO)
            self._bridge.edit(plan_reuse, chosen, place, new_id=self._bridge.new_id)

    def _move(self, place: Place) -> None:
        claim, use = self._editing.claim, self._editing.use
        if claim is not None:
            self._editing.move(claim.id, use.id if use else None, place)

    def _step_from(self, claim: ClaimId) -> ArgumentId | None:
        uses = self._bridge.case_map.uses_of(claim)
        if uses:
            return uses[0].argument
        self._bridge.failed.emit(
            RuleError(
                "That claim bears on nothing, so there is no step from it.", "Choose another."
            )
        )
        return None
