"""What letting go of something over a point of the map will do, said before it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.plan_claims import plan_reuse
from argmap.case.plan_moves import plan_move
from argmap.case.terms import Side, Stance
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
    """The appearance of a claim that is being dragged."""

    claim: ClaimId
    premise: PremiseId | None


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
        """Say what letting go of a claim will do; the map is asked whether it may be done."""
        index = self._scene.box_at(at)
        if index >= 0 and self._is_self(dragged, index):
            return Drop("Drop it on another box, or on the ground")
        place, rect = self._place(dragged, at, index, modifiers)
        reuse = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        words = self._words(place)
        hint = f"Use it here too: {words[0].lower()}{words[1:]}" if reuse else words
        keys = _key_words(place.stance) if isinstance(place, Under) and not reuse else ""

        def _plan(case_map: CaseMap) -> ChangeSet:
            if reuse:
                return plan_reuse(case_map, dragged.claim, place, new_id=self._new_id)
            return plan_move(case_map, dragged.claim, dragged.premise, place, new_id=self._new_id)

        try:
            _plan(self._map)
        except RuleError as error:
            return Drop(error.message, rect, refused=True)
        return Drop(hint, rect, _plan, place, keys)

    def _is_self(self, dragged: Dragged, index: int) -> bool:
        box = self._scene.boxes[index]
        return box.claim == dragged.claim and box.premise == dragged.premise

    def _place(
        self, dragged: Dragged, at: QPointF, index: int, modifiers: Qt.KeyboardModifier
    ) -> tuple[Place, QRectF | None]:
        mark = self._scene.mark_at(at)
        if index < 0 and mark is not None:
            return Against(ArgumentId(mark)), self._around_mark(mark)
        if index >= 0:
            return self._on_box(dragged, at, index, modifiers)
        frame = self._scene.frame_at(at)
        if frame is not None:
            return Beside(ArgumentId(frame.argument)), QRectF(*frame.rect)
        return Alone(), None

    def _on_box(
        self, dragged: Dragged, at: QPointF, index: int, modifiers: Qt.KeyboardModifier
    ) -> tuple[Place, QRectF]:
        box, rect = self._scene.boxes[index], self._scene.rect(index)
        after = at.x() > rect.right() - _SIDE
        if box.premise and (after or at.x() < rect.left() + _SIDE):
            premise = self._map.premises[PremiseId(box.premise)]
            row = [one.id for one in self._map.premises_of(premise.argument)]
            place = Beside(premise.argument, row.index(premise.id) + after)
            return place, self._scene.frame_of(premise.argument) or rect
        stance = self._stance(dragged, ClaimId(box.claim))
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            stance = _OTHER[stance]
        return Under(ClaimId(box.claim), stance), rect

    def _stance(self, dragged: Dragged, target: ClaimId) -> Stance:
        """Return how a claim bears on its new target: as it did, or else as their sides say."""
        use = self._map.premises.get(dragged.premise) if dragged.premise else None
        if use is not None:
            return self._map.arguments[use.argument].stance
        sides = {self._map.claims[dragged.claim].side, self._map.claims[target].side}
        return Stance.CON if sides == {Side.MOVANT, Side.RESPONDENT} else Stance.PRO

    def _around_mark(self, argument: str) -> QRectF | None:
        mark = self._scene.mark_of(argument)
        if mark is None:
            return None
        reach = QPointF(_MARK, _MARK)
        return QRectF(mark - reach, mark + reach)

    def _words(self, place: Place) -> str:
        if isinstance(place, Under):
            what = "Reason for" if place.stance is Stance.PRO else "Objection to"
            return f"{what} “{title_of(self._map.claims[place.claim])}”"
        if isinstance(place, Against):
            return "Undercut of this step"
        if isinstance(place, Beside):
            first = self._map.premises_of(place.argument)[0].claim
            return f"Co-premise with “{title_of(self._map.claims[first])}”"
        return "Stands alone"


def _key_words(stance: Stance) -> str:
    turn, copy = key_of("drop_turned"), key_of("drop_as_copy")
    return f"{turn}: {_BEARINGS[_OTHER[stance]]}   {copy}: use it here too"
