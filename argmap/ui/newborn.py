"""The claim added last: given up before it got a word, it is taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge


class Newborn(QObject):
    """Remembers which claim was added last, and by which step."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._last: tuple[ClaimId, str] | None = None
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @Slot(object)
    def take_back(self, claim: ClaimId) -> None:
        """Take back the adding of a claim, if it is the last step and the claim has no words."""
        record = self._bridge.case_map.claims.get(claim)
        if record is None or record.text or self._last != (claim, self._bridge.undo_label):
            return
        self._bridge.undo()

    @Slot()
    def _on_opened(self) -> None:
        self._last = None

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        for change in change_set.changes:
            if change.before is None and isinstance(change.after, Claim):
                self._last = (change.after.id, change_set.label)
