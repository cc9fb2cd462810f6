"""What takes long on a large case is said before it begins: folding it, deleting much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.case.case_map import CaseMap
    from argmap.case.ids import ArgumentId, ClaimId
    from argmap.ui.bridge import Bridge
    from argmap.ui.menus import WindowActions
    from argmap.ui.selection import Selection

_LARGE = 5000
"""A case of more claims takes long to be folded."""
_MANY = 600
"""More claims than these take long to be deleted: to plan it, before it is written."""
_FOLDING = {
    "fold_all": "Collapsing all claims…",
    "fold_branch": "Collapsing the branch…",
    "fold_others": "Collapsing the other claims…",
    "unfold_all": "Expanding all claims…",
    "unfold_branch": "Expanding the branch…",
} | {f"show_{number}_level{'s' * (number > 1)}": "Collapsing to levels…" for number in range(1, 10)}
_REMOVING = {"remove": "Deleting many claims…", "cut_claims": "Cutting many claims…"}


class Forewarning(QObject):
    """Watches which action is about to be done, and says so where its user will have to wait."""

    def __init__(self, actions: WindowActions, bridge: Bridge, selection: Selection) -> None:
        super().__init__(actions)
        self._bridge = bridge
        self._selection = selection
        self._has_said = False
        actions.begun.connect(self._on_begun)
        actions.ended.connect(self._on_ended)

    @Slot(object)
    def _on_begun(self, action_id: str) -> None:
        case_map = self._bridge.case_map
        words = _FOLDING.get(action_id, "") if len(case_map.claims) > _LARGE else ""
        if action_id in _REMOVING:
            claims = [use.claim for use in self._selection.picked.uses]
            words = _REMOVING[action_id] if are_many_below(case_map, claims, _MANY) else ""
        self._has_said = bool(words)
        if words:
            self._bridge.busy.emit(words)

    @Slot(object)
    def _on_ended(self, _action_id: str) -> None:
        if self._has_said:
            self._has_said = False
            self._bridge.busy.emit("")


def are_many_below(case_map: CaseMap, claims: Iterable[ClaimId], most: int) -> bool:
    """Tell whether more claims than so many are there or below; no more than these are visited."""
    waiting = list(claims)
    found = set(waiting)
    while waiting and len(found) <= most:
        steps: list[ArgumentId] = list(case_map.argument_ids_on(waiting.pop()))
        while steps and len(found) <= most:
            step = steps.pop()
            steps += case_map.argument_ids_on(step)
            new = {one.claim for one in case_map.premises_of(step)} - found
            found |= new
            waiting += new
    return len(found) > most
