"""Splitting the picked claim where the caret stands in its words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite
from argmap.case.plan_splitting import plan_split
from argmap.ui.bridge import Bridge
from argmap.ui.editing import Editing
from argmap.ui.keys import key_of
from argmap.ui.selection import Selection
from argmap.ui.text_field import TextField


class Splitting(QObject):
    """Makes two claims of the one whose words are being typed, wherever that is."""

    def __init__(self, bridge: Bridge, selection: Selection, editing: Editing) -> None:
        super().__init__(editing)
        self._bridge = bridge
        self._selection = selection
        self._editing = editing

    @Slot()
    def split_claim(self) -> None:
        """Let the words after the caret be a claim of their own, right after this one."""
        self._split(together=False)

    @Slot()
    def split_together(self) -> None:
        """Let the words after the caret be a co-premise of those before it."""
        self._split(together=True)

    def _split(self, *, together: bool) -> None:
        at = self._caret()
        picked, claim = self._selection.picked, self._editing.claim
        if at is None or claim is None:
            self._bridge.failed.emit(
                RuleError(
                    "There is no caret to split at.",
                    f"Open the words of the claim ({key_of('edit_text')}) and put it where the"
                    " second claim begins.",
                )
            )
            return
        use = self._editing.use
        one = (claim.id, picked.premise if use is None else use.id)
        self._bridge.end_typing()
        bridge = self._bridge
        done = bridge.edit(plan_split, one, at, new_id=bridge.new_id, together=together)
        for change in done.changes if done else ():
            if change.before is None and isinstance(change.after, Claim):
                self._selection.pick_claim(change.after.id)
                self._editing.edit_text()
        stays = _stays(bridge.case_map.cites_on(claim.id))
        if done and stays:
            bridge.said.emit(f"{done.label}. {stays}")

    def _caret(self) -> int | None:
        """Return where the caret is in the picked claim's words, as kept in the case."""
        field = QApplication.focusWidget()
        if not isinstance(field, TextField):
            return None
        field.flush()
        claim = self._editing.claim
        if claim is None or claim.text != field.text:
            return None
        return field.caret


def _stays(cites: list[Cite]) -> str:
    """Say which evidence the second half does not have."""
    quotes = sum(1 for one in cites if one.quote)
    parts = [counted(quotes, "quote")] if quotes else []
    parts += [counted(len(cites) - quotes, "cite")] if len(cites) > quotes else []
    stay = "stays" if len(cites) == 1 else "stay"
    return f"{' and '.join(parts)} {stay} with the first half." if parts else ""
