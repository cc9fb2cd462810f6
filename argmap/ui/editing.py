"""What the user can do to the claim that is picked, as methods that actions call."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from argmap.case.appearances import Appearance, Appearances
from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.homes import shown_use
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_moves import plan_detach
from argmap.case.plan_rows import plan_moves, plan_reorders, plan_reuses
from argmap.case.plan_together import plan_removals
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Stance
from argmap.case.weighing import Harm
from argmap.ui.availability import use_of
from argmap.ui.bridge import Bridge
from argmap.ui.neighbours import all_touched_by, fallbacks, place_beside
from argmap.ui.selection import Picked, Selection, Use
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
        self.take_harm: Callable[[], bool] | None = None
        """Quotes the words selected for a harm, and tells whether there are any."""
        bridge.stepped.connect(self._on_stepped)

    @property
    def claim(self) -> Claim | None:
        """The picked claim as it stands, None where no claim is picked."""
        picked = self._selection.picked.claim
        return self._bridge.case_map.claims.get(picked) if picked else None

    @property
    def use(self) -> Premise | None:
        """The use by which the picked claim appears: the one picked, else that at home."""
        return use_of(self._bridge, self._selection.picked)

    @property
    def uses(self) -> list[Appearance]:
        """All that is picked, the leading claim first, each by the use by which it appears."""
        return [self._shown(use) for use in self._selection.picked.uses]

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
    def add_sibling_before(self) -> None:
        """Add an empty claim before the picked one, bearing on the same target alike."""
        self._add(place_beside(self._bridge.case_map, self.claim, self.use, before=True))

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
        """Add an empty harm to the ledger and pick it; where words are selected, quote them."""
        if self.take_harm is not None and self.take_harm():
            return
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
        """Remove what is picked with everything below it; of a reused claim, only that use."""
        self.remove_as(plan_removals)

    def remove_as(self, planner: Callable[..., ChangeSet]) -> ChangeSet | None:
        """Remove what is picked by a planner of several appearances, and pick what is next.

        Returns what was done; where nothing was, None.
        """
        case_map = self._bridge.case_map
        uses = self.uses
        if not uses:
            return None
        heirs = fallbacks(case_map, uses[0])
        done = self._bridge.edit(planner, uses)
        if done is not None:
            left = (one for one in heirs if one.claim in case_map.claims)
            heir = next(left, Picked())
            self._selection.pick_claim(heir.claim, heir.premise)
            self._selection.keep_to(case_map)
        return done

    @Slot()
    def move_up(self) -> None:
        """Move what is picked before its elder siblings."""
        self._reorder(-1)

    @Slot()
    def move_down(self) -> None:
        """Move what is picked after its younger siblings."""
        self._reorder(1)

    @Slot()
    def detach(self) -> None:
        """End the uses by which what is picked appears; the claims stay."""
        uses = self.uses
        if len(uses) > 1:
            self.move_all(uses, Alone())
        elif self.use and self._bridge.edit(plan_detach, self.use.id) is not None:
            self._selection.pick_claim(uses[0].claim)

    def move(self, claim: ClaimId, premise: PremiseId | None, place: Place) -> bool:
        """Move an appearance of a claim to a place and pick it there; tell whether it moved."""
        return self.move_all([(claim, premise)], place) is not None

    def move_all(
        self, uses: Appearances, place: Place, *, keeps_stances: bool = False
    ) -> ChangeSet | None:
        """Move several appearances to a place as one step, and pick them where they went.

        Returns what was done; where it is refused, None.
        """
        new_id = self._bridge.new_id
        done = self._bridge.edit(
            plan_moves, uses, place, new_id=new_id, keeps_stances=keeps_stances
        )
        if done is not None:
            self._pick_again(done, uses)
        return done

    def reuse_all(self, uses: Appearances, place: Place) -> ChangeSet | None:
        """Use several claims once more at a place, as one step, and pick them there."""
        done = self._bridge.edit(plan_reuses, uses, place, new_id=self._bridge.new_id)
        if done is not None:
            self._pick_again(done, uses)
        return done

    def _pick_again(self, done: ChangeSet, uses: Appearances) -> None:
        new = {one.claim: one.id for one in _added(done) if isinstance(one, Premise)}
        moved = [Use(claim, new.get(claim, premise)) for claim, premise in uses]
        self._selection.pick_claims(moved)
        self._selection.keep_to(self._bridge.case_map)

    def _shown(self, use: Use) -> Appearance:
        shown = shown_use(self._bridge.case_map, *use)
        return Appearance(use.claim, shown.id if shown else None)

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
        if before and before.claim:
            self._selection.pick_claim(before.claim, before.premise)
        else:
            touched = all_touched_by(self._bridge.case_map, done)
            if touched:
                self._selection.pick_claims(touched)
        self._selection.keep_to(self._bridge.case_map)

    def _reorder(self, by: int) -> None:
        if self.uses:
            self._bridge.edit(plan_reorders, self.uses, by)


def _added(done: ChangeSet | None) -> list[object]:
    return [change.after for change in done.changes if change.before is None] if done else []


def _premise_in(done: ChangeSet | None, claim: ClaimId) -> PremiseId | None:
    for record in _added(done):
        if isinstance(record, Premise) and record.claim == claim:
            return record.id
    return None
