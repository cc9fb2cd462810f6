"""What the user can do to the claim that is picked, as methods that actions call."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_claims import plan_amendment, plan_claim, plan_stance
from argmap.case.plan_moves import plan_detach, plan_move, plan_reorder
from argmap.case.plan_removals import plan_removal, plan_use_removal
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Side, Stance
from argmap.case.weighing import Harm
from argmap.ui.availability import use_of
from argmap.ui.bridge import Bridge
from argmap.ui.neighbours import heir_of, place_beside, touched_by
from argmap.ui.selection import Picked, Selection
from argmap.ui.typing_step import words_of


class Editing(QObject):
    """Edits the picked claim and picks what came of it."""

    edit_wanted = Signal(object)
    """The id of the claim whose text the user wants to type.

    The window hands it to the map or the outline, whichever was last worked in;
    no panel connects to it itself.
    """

    adding = Signal()
    """A claim is about to be added: whoever takes words keeps those typed until now."""

    def __init__(self, bridge: Bridge, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._before: dict[ClaimId, Picked] = {}
        bridge.stepped.connect(self._on_stepped)

    @property
    def claim(self) -> Claim | None:
        """The picked claim as it stands, None where no claim is picked."""
        picked = self._selection.picked.claim
        return self._bridge.case_map.claims.get(picked) if picked else None

    @property
    def use(self) -> Premise | None:
        """The use by which the picked claim appears: the one picked, else its first."""
        return use_of(self._bridge, self._selection.picked)

    @property
    def argument(self) -> Argument | None:
        """The argument in which the picked claim appears, None for a root."""
        use = self.use
        return self._bridge.case_map.arguments[use.argument] if use else None

    @Slot()
    def add_claim(self) -> None:
        """Add an empty claim that bears on nothing yet."""
        self._add(Alone())

    @Slot()
    def add_reason(self) -> None:
        """Add an empty claim as a reason for the picked one."""
        self._add_under(Stance.PRO)

    @Slot()
    def add_objection(self) -> None:
        """Add an empty claim as an objection to the picked one."""
        self._add_under(Stance.CON)

    @Slot()
    def add_sibling(self) -> None:
        """Add an empty claim after the picked one, bearing on the same target alike."""
        self._add(place_beside(self._bridge.case_map, self.claim, self.use))

    @Slot()
    def add_co_premise(self) -> None:
        """Add an empty claim that stands or falls with the picked one."""
        if self.use:
            self._add(Beside(self.use.argument))

    @Slot()
    def add_undercut(self) -> None:
        """Add an empty claim against the step from the picked one to its target."""
        if self.use:
            self._add(Against(self.use.argument))

    @Slot()
    def add_harm(self) -> None:
        """Add an empty harm to the ledger and pick it."""
        done = self._bridge.edit(plan_harm, "", new_id=self._bridge.new_id)
        for record in _added(done):
            if isinstance(record, Harm):
                self._selection.pick_harm(record.id)

    @Slot()
    def edit_text(self) -> None:
        """Ask for the editor of the picked claim's text."""
        if self.claim:
            self.edit_wanted.emit(self.claim.id)

    @Slot()
    def remove(self) -> None:
        """Remove the picked claim with everything below it, or one use of a reused claim."""
        claim, use = self.claim, self.use
        if claim is None:
            return
        heir = heir_of(self._bridge.case_map, claim, use)
        if use and len(self._bridge.case_map.uses_of(claim.id)) > 1:
            done = self._bridge.edit(plan_use_removal, use.id)
        else:
            done = self._bridge.edit(plan_removal, claim.id)
        if done is not None:
            self._selection.pick_claim(heir.claim, heir.premise)
            self._selection.keep_to(self._bridge.case_map)

    @Slot()
    def move_up(self) -> None:
        """Move the picked claim before its elder sibling."""
        self._reorder(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the picked claim after its younger sibling."""
        self._reorder(1)

    @Slot()
    def detach(self) -> None:
        """End the use by which the picked claim appears; the claim stays."""
        use = self.use
        if use and self._bridge.edit(plan_detach, use.id) is not None:
            self._selection.pick_claim(use.claim)

    @Slot()
    def make_reason(self) -> None:
        """Let the argument of the picked claim support its target."""
        self._set_stance(Stance.PRO)

    @Slot()
    def make_objection(self) -> None:
        """Let the argument of the picked claim attack its target."""
        self._set_stance(Stance.CON)

    @Slot()
    def side_movant(self) -> None:
        """Say that the picked claim is the movant's."""
        self._set_side(Side.MOVANT)

    @Slot()
    def side_respondent(self) -> None:
        """Say that the picked claim is the respondent's."""
        self._set_side(Side.RESPONDENT)

    @Slot()
    def side_neutral(self) -> None:
        """Say that the picked claim is nobody's."""
        self._set_side(Side.NEUTRAL)

    def move(self, claim: ClaimId, premise: PremiseId | None, place: Place) -> bool:
        """Move an appearance of a claim to a place and pick it there; tell whether it moved."""
        done = self._bridge.edit(plan_move, claim, premise, place, new_id=self._bridge.new_id)
        if done is None:
            return False
        self._selection.pick_claim(claim, _premise_in(done, claim) or premise)
        self._selection.keep_to(self._bridge.case_map)
        return True

    def _add_under(self, stance: Stance) -> None:
        if self.claim:
            self._add(Under(self.claim.id, stance))

    def _add(self, place: Place) -> None:
        """Add an empty claim; the words typed into it next belong to the same step."""
        self.adding.emit()
        bridge, before = self._bridge, self._selection.picked
        claim = ClaimId(bridge.new_id())
        done = bridge.edit(
            plan_claim, "", place, id=claim, new_id=bridge.new_id, typing=words_of(claim)
        )
        if done is not None:
            self._before[claim] = before
            self._selection.pick_claim(claim, _premise_in(done, claim))
            self.edit_wanted.emit(claim)

    @Slot(object)
    def _on_stepped(self, done: ChangeSet) -> None:
        """Pick what a step taken back or brought again has touched, as it was picked before."""
        gone = {change.record.id for change in done.changes if change.after is None}
        before = next((self._before[one] for one in self._before if one in gone), None)
        picked = before if before and before.claim else touched_by(self._bridge.case_map, done)
        if picked is not None:
            self._selection.pick_claim(picked.claim, picked.premise)
            self._selection.keep_to(self._bridge.case_map)

    def _reorder(self, by: int) -> None:
        claim, use = self.claim, self.use
        if claim:
            self._bridge.edit(plan_reorder, claim.id, use.id if use else None, by)

    def _set_stance(self, stance: Stance) -> None:
        if self.use:
            self._bridge.edit(plan_stance, self.use.argument, stance)

    def _set_side(self, side: Side) -> None:
        if self.claim:
            self._bridge.edit(plan_amendment, self.claim, side=side)


def _added(done: ChangeSet | None) -> list[object]:
    return [change.after for change in done.changes if change.before is None] if done else []


def _premise_in(done: ChangeSet | None, claim: ClaimId) -> PremiseId | None:
    for record in _added(done):
        if isinstance(record, Premise) and record.claim == claim:
            return record.id
    return None
