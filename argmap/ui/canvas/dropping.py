"""What letting go of something over a point of the map will do, said before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt

from argmap.case.appearances import Appearance, place_next_to
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_rows import plan_moves, plan_reuses
from argmap.case.terms import Side, Stance
from argmap.ui.canvas.gaps import Gap, gap_at
from argmap.ui.canvas.scene import Scene
from argmap.ui.keys import key_of

_SIDE = 22.0
"""So near to a box's left or right edge a drop means: beside it."""
_MARK = 12.0
"""Half the width of what is ringed around a + or -."""
_OTHER = {Stance.PRO: Stance.CON, Stance.CON: Stance.PRO}
_BEARINGS = {Stance.PRO: "reason", Stance.CON: "objection"}


@dataclass(frozen=True, slots=True)
class Dragged:
    """The appearance of a claim that is being dragged, or of several.

    `together` are all of several, the one under the pointer included, in the
    order in which they are to stand.
    """

    claim: ClaimId
    premise: PremiseId | None
    together: tuple[Appearance, ...] = ()

    @property
    def uses(self) -> tuple[Appearance, ...]:
        """All that is dragged."""
        return self.together or (Appearance(self.claim, self.premise),)


@dataclass(frozen=True, slots=True)
class Drop:
    """A place to let go: what the hint says, what is ringed, and what is then planned.

    `plan` is None where nothing can be dropped; `refused` where the map forbids it.
    """

    hint: str
    rect: QRectF | None = None
    plan: Callable[[CaseMap], ChangeSet] | None = None
    place: Place | None = None
    keys: str = ""
    refused: bool = False


class Dropping:
    """Reads the place under a pointer and plans what a drop there would do."""

    def __init__(self, case_map: CaseMap, scene: Scene, new_id: NewId) -> None:
        self._map = case_map
        self._scene = scene
        self._new_id = new_id

    def drop(self, dragged: Dragged, at: QPointF, modifiers: Qt.KeyboardModifier) -> Drop:
        """Say what letting go of claims will do; the map is asked whether it may be done."""
        index = self._scene.box_at(at)
        if index >= 0 and self._appearance(index) in dragged.uses:
            return Drop("Drop it on another box, or on the ground")
        turns = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        place, rect, beside = self._place(dragged, at, index, turns=turns)
        reuse = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        # Several keep how each of them bears, until the user turns them all.
        keeps = isinstance(place, Under) and len(dragged.uses) > 1 and not turns
        words = self._words(dragged, place, keeps=keeps) + beside
        hint = f"Use it here too: {words[0].lower()}{words[1:]}" if reuse else words
        keys = _key_words(place.stance) if isinstance(place, Under) and not reuse else ""

        def _plan(case_map: CaseMap) -> ChangeSet:
            new_id = self._new_id
            if reuse:
                return plan_reuses(case_map, dragged.uses, place, new_id=new_id)
            return plan_moves(case_map, dragged.uses, place, new_id=new_id, keeps_stances=keeps)

        try:
            _plan(self._map)
        except RuleError as error:
            return Drop(error.message, rect, refused=True)
        return Drop(hint, rect, _plan, place, keys)

    def _appearance(self, index: int) -> Appearance:
        box = self._scene.boxes[index]
        return Appearance(ClaimId(box.claim), PremiseId(box.premise) if box.premise else None)

    def _place(
        self, dragged: Dragged, at: QPointF, index: int, *, turns: bool
    ) -> tuple[Place, QRectF | None, str]:
        """Return the place at a point, what to ring there, and beside which box it is."""
        if index >= 0:
            return self._on_box(dragged, at, index, turns=turns)
        mark = self._scene.mark_at(at)
        if mark is not None:
            return Against(ArgumentId(mark)), self._around_mark(mark), ""
        frame = self._scene.frame_at(at)
        if frame is not None:
            return Beside(ArgumentId(frame.argument)), QRectF(*frame.rect), ""
        gap = gap_at(self._scene, at)
        if gap is not None:
            return self._in_gap(dragged, gap, turns=turns)
        return Alone(), None, ""

    def _on_box(
        self, dragged: Dragged, at: QPointF, index: int, *, turns: bool
    ) -> tuple[Place, QRectF, str]:
        box, rect = self._scene.boxes[index], self._scene.rect(index)
        after = at.x() > rect.right() - _SIDE
        if box.premise and (after or at.x() < rect.left() + _SIDE):
            premise = self._map.premises[PremiseId(box.premise)]
            row = [one.id for one in self._map.premises_of(premise.argument)]
            place = Beside(premise.argument, row.index(premise.id) + after)
            return place, self._scene.frame_of(premise.argument) or rect, ""
        stance = self._stance(dragged, ClaimId(box.claim), turns=turns)
        return Under(ClaimId(box.claim), stance), rect, ""

    def _in_gap(
        self, dragged: Dragged, gap: Gap, *, turns: bool
    ) -> tuple[Place, QRectF | None, str]:
        one = self._appearance(gap.box)
        if one.claim not in self._map.claims:
            return Alone(), None, ""
        place = place_next_to(self._map, one, before=gap.before)
        if isinstance(place, Under):
            place = replace(place, stance=self._stance(dragged, place.claim, turns=turns))
        side = "before" if gap.before else "after"
        return place, gap.mark, f", {side} “{title_of(self._map.claims[one.claim])}”"

    def _stance(self, dragged: Dragged, target: ClaimId, *, turns: bool) -> Stance:
        """Return how a claim bears on its new target: as it did, or else as their sides say."""
        use = self._map.premises.get(dragged.premise) if dragged.premise else None
        if use is not None:
            stance = self._map.arguments[use.argument].stance
        else:
            sides = {self._map.claims[dragged.claim].side, self._map.claims[target].side}
            stance = Stance.CON if sides == {Side.MOVANT, Side.RESPONDENT} else Stance.PRO
        return _OTHER[stance] if turns else stance

    def _around_mark(self, argument: str) -> QRectF | None:
        mark = self._scene.mark_of(argument)
        if mark is None:
            return None
        reach = QPointF(_MARK, _MARK)
        return QRectF(mark - reach, mark + reach)

    def _words(self, dragged: Dragged, place: Place, *, keeps: bool) -> str:
        number = len(dragged.uses)
        many = f"{number} claims: " if number > 1 else ""
        words = self._words_of(place, keeps=keeps)
        return f"{many}{words[0].lower()}{words[1:]}" if many else words

    def _words_of(self, place: Place, *, keeps: bool) -> str:
        if isinstance(place, Under):
            target = f"“{title_of(self._map.claims[place.claim])}”"
            if keeps:
                return f"Below {target}, each as it bears now"
            return f"{'Reason for' if place.stance is Stance.PRO else 'Objection to'} {target}"
        if isinstance(place, Against):
            return "Undercut of this step"
        if isinstance(place, Beside):
            first = self._map.premises_of(place.argument)[0].claim
            return f"Co-premise with “{title_of(self._map.claims[first])}”"
        return "Stands alone"


def _key_words(stance: Stance) -> str:
    turn, copy = key_of("drop_turned"), key_of("drop_as_copy")
    return f"{turn}: {_BEARINGS[_OTHER[stance]]}   {copy}: use it here too"
