"""Edits that need a second claim: the palette asks which, so that no mouse is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from argmap.case.errors import RuleError
from argmap.case.homes import home_use, shown_use
from argmap.case.idle_moves import stands_there
from argmap.case.places import Against, Beside, Place, Under
from argmap.ui.drop_plans import Dragged, DropPlans

if TYPE_CHECKING:
    from argmap.case.ids import ArgumentId, ClaimId
    from argmap.ui.bridge import Bridge
    from argmap.ui.editing import Editing

Answer = Callable[["ClaimId"], None]
AskClaim = Callable[[str, Answer], None]
"""Asks for a claim, in these words, and calls the answer's taker with its id."""


class Arranging(QObject):
    """Moves what is picked to another claim, or brings another one to it."""

    def __init__(self, bridge: Bridge, editing: Editing, ask: AskClaim, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._editing = editing
        self._ask = ask

    @Slot()
    def move_below(self) -> None:
        """Move what is picked below another claim, bearing on it as it bore before."""
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
        """Use another claim once more, bearing on the picked one as it bears where it stands."""
        self._ask("Use which claim here too?", self._on_reused)

    @Slot()
    def reuse_beside(self) -> None:
        """Use another claim once more, as a co-premise of the picked one."""
        self._ask("Use which claim as a co-premise here?", self._on_reused_beside)

    @Slot()
    def reuse_against(self) -> None:
        """Use another claim once more, against the step from the picked one."""
        self._ask("Use which claim against this step?", self._on_reused_against)

    def _on_below(self, target: ClaimId) -> None:
        self._move(Under(target), keeps_stances=True)

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
            case_map = self._bridge.case_map
            plans = DropPlans(case_map, self._bridge.new_id)
            dragged = Dragged(chosen, home_use(case_map, chosen))
            stance = plans.stance(dragged, picked.id, turns=False)
            self._editing.reuse_all([(chosen, None)], Under(picked.id, stance))

    def _on_reused_beside(self, chosen: ClaimId) -> None:
        use = self._editing.use
        if use is not None:
            self._editing.reuse_all([(chosen, None)], Beside(use.argument))

    def _on_reused_against(self, chosen: ClaimId) -> None:
        use = self._editing.use
        if use is not None:
            self._editing.reuse_all([(chosen, None)], Against(use.argument))

    def _move(self, place: Place, *, keeps_stances: bool = False) -> None:
        uses = self._editing.uses
        if all(stands_there(self._bridge.case_map, one.premise, place) for one in uses):
            they = "They stand" if len(uses) > 1 else "It stands"
            self._bridge.said.emit(f"{they} there already: nothing is moved.")
            return
        self._editing.move_all(uses, place, keeps_stances=keeps_stances)

    def _step_from(self, claim: ClaimId) -> ArgumentId | None:
        use = shown_use(self._bridge.case_map, claim)
        if use is not None:
            return use.argument
        self._bridge.failed.emit(
            RuleError(
                "That claim bears on nothing, so there is no step from it.", "Choose another."
            )
        )
        return None
