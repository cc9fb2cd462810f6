"""What was let go of on a claim or beside it: done as its hint said, and picked where it went."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from argmap.case.changes import ChangeSet
from argmap.case.claims import Premise
from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge
from argmap.ui.drop_plans import Dragged, Drop, claim_in
from argmap.ui.reader.quoting import quote_in
from argmap.ui.selection import Selection, Use


class Landing:
    """Carries out drops."""

    def __init__(self, bridge: Bridge, selection: Selection) -> None:
        self._bridge = bridge
        self._selection = selection

    def land(self, mime: QMimeData, drop: Drop, claim: ClaimId | None) -> bool:
        """Do what was said of claims or words that a drag brought; tell whether anything was done.

        Words are quoted for `claim`.
        """
        dragged = claim_in(mime, self._bridge.case_map)
        if dragged is not None:
            return self.carry_out(dragged, drop)
        done = self._bridge.edit(drop.plan) if drop.plan else None
        quote = quote_in(done) if done else None
        if quote is None or claim is None:
            return False
        source = self._bridge.case_map.quotes[quote].source
        self._selection.pick_quote(quote, source, claim=claim)
        return True

    def carry_out(self, dragged: Dragged, drop: Drop) -> bool:
        """Do what the hint of a drop of claims says; tell whether anything was done."""
        done = self._bridge.edit(drop.plan) if drop.plan else None
        if done is None:
            return False
        new = {one.claim: one.id for one in _new_uses(done)}
        gone = ((dragged.claim, dragged.premise), *dragged.uses)
        self._selection.pick_claims(
            [Use(claim, new.get(claim, premise)) for claim, premise in gone]
        )
        self._selection.keep_to(self._bridge.case_map)
        return True


def _new_uses(done: ChangeSet) -> list[Premise]:
    added = (change.after for change in done.changes if change.before is None)
    return [one for one in added if isinstance(one, Premise)]
