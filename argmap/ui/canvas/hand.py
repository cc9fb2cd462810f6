"""What the mouse can ask of the map: pick, fold, edit, tell, and let things go somewhere."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRectF, Qt, Signal

from argmap.case.appearances import Appearance
from argmap.case.homes import home_use
from argmap.case.ids import ClaimId, PremiseId
from argmap.drawing.picture import PictureBox, label_of
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.case_canvas import CaseCanvas
from argmap.ui.canvas.dropping import Dropping
from argmap.ui.canvas.hover_card import HoverCard
from argmap.ui.canvas.picked_boxes import boxes_of, boxes_within
from argmap.ui.drop_plans import Dragged, Drop, claim_in, quote_drop
from argmap.ui.landing import Landing
from argmap.ui.selection import Selection, Use


class Hand(QObject):
    """Joins boxes of the picture to claims of the case; points are the canvas's."""

    toggled = Signal(object)
    """The place, in the picture, of the box to fold or unfold."""
    edit_asked = Signal(object)
    """The id of the claim whose words are to be edited; it is picked already."""
    pinned = Signal(object, object)
    """The place, in the picture, of the box to pin, and how far it is moved on the map."""

    def __init__(self, canvas: CaseCanvas, bridge: Bridge, selection: Selection) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.card = HoverCard(canvas)
        self._bridge = bridge
        self._selection = selection
        self._landing = Landing(bridge, selection)

    def pick(self, index: int) -> None:
        """Select a box; -1 selects no claim."""
        if index < 0:
            self._selection.pick_claim(None)
            return
        box = self.canvas.scene.boxes[index]
        self._selection.pick_claim(ClaimId(box.claim), use_in(box))

    def is_picked(self, index: int) -> bool:
        """Tell whether a box is among those selected."""
        return self._use(index) in self._selection.picked.uses

    def toggle(self, index: int) -> None:
        """Select a box together with those selected, or let go of it alone."""
        self._selection.toggle_claim(*self._use(index))

    def pick_row(self, index: int) -> None:
        """Select the siblings from the leading box up to a box; of another row, that box as well.

        The leading box still leads.
        """
        scene, lead = self.canvas.scene, self.canvas.selected
        if lead < 0:
            self.pick(index)
            return
        row = scene.children[scene.boxes[index].parent]
        between = [index]
        if lead in row:
            start, end = sorted((row.index(lead), row.index(index)))
            between = row[start : end + 1]
        self._selection.pick_claims(
            [*self._selection.picked.uses, *(self._use(one) for one in between)]
        )

    def extend(self, index: int) -> None:
        """Lead on to another box; the one left stays selected, unless the way goes back."""
        uses, use = self._selection.picked.uses, self._use(index)
        if use == uses[0]:
            return
        kept = uses[1:] if use in uses else uses
        self._selection.pick_claims([use, *(one for one in kept if one != use)])

    def pick_within(self, band: QRectF) -> None:
        """Select the boxes that a rectangle of the map touches together with those selected."""
        uses = [self._use(index) for index in boxes_within(self.canvas.scene, band)]
        self._selection.pick_claims([*self._selection.picked.uses, *uses])

    def dragged_from(self, index: int) -> Dragged:
        """Return what a drag of a box takes along: all that is selected, if the box is."""
        use = self._use(index)
        uses = self._selection.picked.uses
        if use not in uses or len(uses) == 1:
            return Dragged(*use)
        order = [self._use(one) for one in boxes_of(self.canvas.scene, uses)]
        return Dragged(*use, together=tuple(Appearance(*one) for one in order))

    def pick_at(self, at: QPoint) -> None:
        """Select the box at a point, or no claim on the ground; one of several stays one."""
        index = self._box_at(QPointF(at))
        if index < 0 or not self.is_picked(index):
            self.pick(index)

    def pin_reach(self, index: int, by: QPointF) -> QPointF:
        """Return how far on the map a box can be moved of this, to be pinned there."""
        box, direction = self.canvas.scene.boxes[index], self.canvas.direction
        use = Use(ClaimId(box.claim), use_in(box))
        return QPointF(*self.canvas.pins.reach(use, (by.x(), by.y()), direction))

    def go_home(self, index: int) -> None:
        """Select the box where the claim of a reference stands in full."""
        claim = ClaimId(self.canvas.scene.boxes[index].claim)
        self._selection.pick_claim(claim, home_use(self._bridge.case_map, claim))

    def open_box(self, index: int) -> None:
        """Edit the words of a box."""
        self.pick(index)
        self.edit_asked.emit(ClaimId(self.canvas.scene.boxes[index].claim))

    def tell_about(self, index: int, at: QPointF) -> None:
        """Show the card of a box; -1 hides it, and so does editing."""
        if index < 0 or not self.canvas.is_ringed:
            self.card.hide()
            return
        box = self.canvas.scene.boxes[index]
        case_map = self._bridge.case_map
        if box.claim in case_map.claims:
            is_pinned = index in self.canvas.scene.pinned
            use, label = self._use(index), label_of(box)
            self.card.tell(case_map, use, at.toPoint(), is_pinned=is_pinned, label=label)

    def drop_for(self, dragged: Dragged, at: QPointF, modifiers: Qt.KeyboardModifier) -> Drop:
        """Say what letting go of a claim will do."""
        canvas, bridge = self.canvas, self._bridge
        dropping = Dropping(bridge.case_map, canvas.scene, bridge.new_id, canvas.direction)
        return dropping.drop(dragged, canvas.view.to_map(at), modifiers)

    def carry_out(self, dragged: Dragged, drop: Drop) -> bool:
        """Do what the hint of a drop says; tell whether anything was done."""
        return self._landing.carry_out(dragged, drop)

    def arrival_for(self, mime: QMimeData, at: QPointF, modifiers: Qt.KeyboardModifier) -> Drop:
        """Say what letting go of something from another panel will do."""
        dragged = claim_in(mime, self._bridge.case_map)
        if dragged is not None:
            return self.drop_for(dragged, at, modifiers)
        index = self._box_at(at)
        rect = self.canvas.scene.rect(index) if index >= 0 else None
        return quote_drop(self._bridge, mime, self._claim_at(index), rect)

    def take_in(self, mime: QMimeData, at: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        """Do what was said of something from another panel; tell whether anything was done."""
        drop = self.arrival_for(mime, at, modifiers)
        return self._landing.land(mime, drop, self._claim_at(self._box_at(at)))

    def _claim_at(self, index: int) -> ClaimId | None:
        return ClaimId(self.canvas.scene.boxes[index].claim) if index >= 0 else None

    def _use(self, index: int) -> Use:
        box = self.canvas.scene.boxes[index]
        return self._selection.told(ClaimId(box.claim), use_in(box))

    def _box_at(self, at: QPointF) -> int:
        return self.canvas.scene.box_at(self.canvas.view.to_map(at))


def use_in(box: PictureBox) -> PremiseId | None:
    """Return the use by which a box shows its claim, None for a root."""
    return PremiseId(box.premise) if box.premise else None
