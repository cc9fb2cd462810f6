"""What letting go of something over a point of the map will do, said before it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt

from argmap.case.appearances import Appearance, place_next_to
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId
from argmap.case.lookups import title_of
from argmap.case.places import Against, Alone, Beside, Place, Under
from argmap.case.quotation import in_quotes
from argmap.layout.forest import Direction
from argmap.ui.canvas.gaps import Gap, gap_at
from argmap.ui.canvas.scene import Scene
from argmap.ui.drop_plans import Dragged, Drop, DropPlans, Ways

_SIDE = 22.0
"""So near to an edge where a box's siblings stand, left or right, a drop means: beside it."""
_SHARE = 0.25
"""The edges, above and below where the map grows to the right, leave the middle of a box."""
_MARK = 12.0
"""Half the width of what is ringed around a + or -."""


class Dropping(DropPlans):
    """Reads the place under a pointer and plans what a drop there would do."""

    def __init__(
        self, case_map: CaseMap, scene: Scene, new_id: NewId, direction: Direction = "down"
    ) -> None:
        super().__init__(case_map, new_id)
        self._scene = scene
        self._direction = direction

    def drop(self, dragged: Dragged, at: QPointF, modifiers: Qt.KeyboardModifier) -> Drop:
        """Say what letting go of claims will do; the map is asked whether it may be done."""
        index = self._scene.box_at(at)
        if index >= 0 and self._appearance(index) in dragged.uses:
            return Drop("Drop it on another box, or on the ground")
        ways = Ways.of(modifiers)
        place, rect, beside = self._place(dragged, at, index, turns=ways.turns)
        return self.drop_at(dragged, place, ways, rect=rect, beside=beside)

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
        edge = self._edge_at(at, rect)
        if box.premise and edge:
            premise = self._map.premises[PremiseId(box.premise)]
            row = [one.id for one in self._map.premises_of(premise.argument)]
            place = Beside(premise.argument, row.index(premise.id) + (edge > 0))
            return place, self._scene.frame_of(premise.argument) or rect, ""
        stance = self.stance(dragged, ClaimId(box.claim), turns=turns)
        return Under(ClaimId(box.claim), stance), rect, ""

    def _edge_at(self, at: QPointF, rect: QRectF) -> int:
        """Tell whether a point of a box is where its sibling before (-1) or after (1) stands."""
        if self._direction == "right":
            first, point, last, least = rect.top(), at.y(), rect.bottom(), _SHARE * rect.height()
        else:
            first, point, last, least = rect.left(), at.x(), rect.right(), _SHARE * rect.width()
        side = min(_SIDE, least)
        return int(point > last - side) - int(point < first + side)

    def _in_gap(
        self, dragged: Dragged, gap: Gap, *, turns: bool
    ) -> tuple[Place, QRectF | None, str]:
        one = self._appearance(gap.box)
        if one.claim not in self._map.claims:
            return Alone(), None, ""
        place = place_next_to(self._map, one, before=gap.before)
        if isinstance(place, Under):
            place = replace(place, stance=self.stance(dragged, place.claim, turns=turns))
        side = "before" if gap.before else "after"
        return place, gap.mark, f", {side} {in_quotes(title_of(self._map.claims[one.claim]))}"

    def _around_mark(self, argument: str) -> QRectF | None:
        mark = self._scene.mark_of(argument)
        if mark is None:
            return None
        reach = QPointF(_MARK, _MARK)
        return QRectF(mark - reach, mark + reach)
