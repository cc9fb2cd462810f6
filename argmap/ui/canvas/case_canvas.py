"""The canvas that draws the open case: what is folded, what is picked, what stays in place."""

from __future__ import annotations

from functools import reduce

from PySide6.QtCore import QPointF, QRectF, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.drawing.live import NO_EDIT, LiveDrawing
from argmap.layout.forest import Direction
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.canvas import MapCanvas
from argmap.ui.canvas.describing import describe_box
from argmap.ui.canvas.first_look import READABLE, FirstLook, look_to_read
from argmap.ui.canvas.folded_away import uses_left
from argmap.ui.canvas.folding import FIRST_DEPTH, Folds, folded_below
from argmap.ui.canvas.lineage import above
from argmap.ui.canvas.pins import Pins
from argmap.ui.canvas.scene import Appearance
from argmap.ui.canvas.staying import Staying
from argmap.ui.canvas.view import LEGIBLE
from argmap.ui.overriding import override
from argmap.ui.selection import Selection, Use
from argmap.ui.theme import Theme

_TOO_MANY = 1000
"""More claims than these are readable on no screen: they are folded before they are measured."""


class CaseCanvas(MapCanvas):
    """Shows the map of the open case and marks what is picked."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._bridge = bridge
        self._selection = selection
        self.drawing = LiveDrawing(self.measures, self._tell_progress)
        self._since: ChangeSet | None = None
        self.folds, self.pins = Folds(), Pins()
        self._branch: ClaimId | None = None
        self.passing: object = None
        """While something is picked on the way to something else, what tells the way."""
        self.first = FirstLook(self)

    @property
    def case_map(self) -> CaseMap:
        """The map that is drawn."""
        return self._bridge.case_map

    @property
    def can_look(self) -> bool:
        """Whether a case is open and can be seen."""
        return self.isVisible() and self._bridge.is_open

    @property
    def picked_uses(self) -> tuple[Use, ...]:
        """The appearances that are picked, the leading one first."""
        return self._selection.picked.uses

    @property
    def branch(self) -> ClaimId | None:
        """The claim whose branch alone is shown, at least a level of it; None for all claims."""
        return self._branch

    @branch.setter
    def branch(self, claim: ClaimId | None) -> None:
        if claim != self._branch:
            self._branch = claim
            self.folds.look_into(claim)

    @Slot()
    def toggle_fold(self) -> None:
        """Collapse the picked claim, or expand it."""
        self.toggle_box(self.selected)

    @Slot()
    def fold_all(self) -> None:
        """Collapse every claim below the roots."""
        self.folds.fold_below(self._bridge.case_map, 1)
        self.draw_folded()

    @Slot()
    def unfold_all(self) -> None:
        """Expand every claim."""
        self.folds.unfold_all()
        self.draw()

    @Slot()
    def zoom_to_selection(self) -> None:
        """Show everything that is picked, as large as it fits."""
        found = (self.scene.find(*use) for use in self.picked_uses)
        if rects := [self.scene.rect(index) for index in found if index >= 0]:
            self.view.fit(reduce(QRectF.united, rects))
            self._on_view_moved()

    def read_picked(self) -> None:
        """Come near to what is picked, where its words are too small to be read."""
        if self.selected >= 0 and self.view.scale < LEGIBLE:
            rect = self.scene.rect(self.selected)
            self.view.set_scale(READABLE, QPointF(0.0, 0.0))
            self.view.centre(rect)
            self.view.show_rect(rect)
            self._on_view_moved()

    def set_direction(self, direction: Direction) -> None:
        """Let what bears on a box stand below it, or to its right."""
        if direction != self.direction:
            self.direction = direction
            self.draw()

    def show_branch(self, claim: ClaimId | None) -> None:
        """Show the branch of a claim alone, None for the whole map."""
        self.branch = claim
        self.draw()
        if claim is not None:
            look_to_read(self)
            self._on_view_moved()

    @Slot(object)
    def toggle_box(self, index: int) -> None:
        """Fold or unfold what is below a box, which stays where it is."""
        if 0 <= index < len(self.scene.boxes) and self.scene.boxes[index].foldable:
            appearance = self.scene.appearance(index)
            self.folds.toggle(ClaimId(self.scene.boxes[index].claim))
            self.draw_folded(anchor=appearance)

    def draw_folded(self, anchor: Appearance | None = None) -> None:
        """Draw the map as it is folded now, and pick what the picked claims are folded into."""
        self.draw(anchor)
        uses = self._selection.picked.uses
        left = uses_left(self._bridge.case_map, self.scene, uses)
        if left != list(uses):
            self._selection.pick_claims(left)

    def draw(self, anchor: Appearance | None = None) -> None:
        """Draw the map again; the anchor, else what is picked, stays where it is on the screen.

        It gives way where the whole map, or what belongs to it, would not be seen.
        """
        staying = Staying(self.view, self.scene, selected=self.selected, anchor=anchor)
        if self.branch not in self._bridge.case_map.claims:
            self.branch = None
        self.show_picture(
            self.drawing.draw(
                self._bridge.case_map,
                collapsed=self.folds.claims,
                only=self.branch,
                direction=self.direction,
                since=self._since,
                pinned=self.pins.wishes(self._bridge.case_map, self.direction),
            )
        )
        self._since = NO_EDIT
        found = (self.scene.find(*use) for use in self.pins.living)
        self.scene.pinned = frozenset(index for index in found if index >= 0)
        staying.hold(self.scene)
        self.mark_picked()
        if not self.first.is_due:
            kept = self.selected if anchor is None else self.scene.find(*anchor)
            staying.keep_in_view(self.scene, kept)
        self._on_view_moved()
        self._bridge.busy.emit("")

    def take_in(self, change_set: ChangeSet) -> None:
        """Remember, until the map is drawn again, what has been edited."""
        if self._since is not None:
            is_all = change_set.outweighs(len(self.case_map.claims))
            self._since = None if is_all else self._since.followed_by(change_set)

    def draw_new(self) -> None:
        """Draw a case that was just opened, and look at it afresh."""
        self.branch = None
        self.folds.begin()
        self.pins.begin()
        self._since, self.first.is_due = None, True
        ahead = self._bridge.ahead
        if ahead is not None:
            self.drawing.begin_with(ahead.begun)
        case_map = self._bridge.case_map
        if len(case_map.claims) > _TOO_MANY and not self.folds.is_recalled:
            self.folds.claims = ahead.folded if ahead else folded_below(case_map, FIRST_DEPTH)
        self.draw()
        self.first.look()

    def show_picked(self) -> None:
        """Mark what is picked, unfold what hides it, and bring it into view.

        What was out of sight, and what is come to on a walk, is shown with what is around it.
        """
        picked, case_map = self._selection.picked, self._bridge.case_map
        if picked.claim and picked.claim in case_map.claims and not self.scene.shows(picked):
            path = self.drawing.above(picked.claim, picked.premise)
            if path is None or not self.branch:
                self.branch = None
                path = [*(path or ()), *above(case_map, picked.claim, picked.premise)]
            self.folds.reveal(path)
            self.draw()
        self.mark_picked()
        if self.selected >= 0 and (self.passing is not None or not self.sees(self.selected)):
            self.show_around(self.selected)
        elif self.selected >= 0:
            self.show_box(self.selected)

    def mark_picked(self) -> None:
        """Put the ring around what is picked, and say it to those who hear the map."""
        picked = self._selection.picked
        self.selected = self.scene.find(picked.claim, picked.premise)
        is_shown = self.selected >= 0 and picked.claim in self._bridge.case_map.claims
        words = describe_box(self._bridge.case_map, self.scene, self.selected) if is_shown else ""
        self.setAccessibleDescription(words)
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first.look()

    def show_around(self, index: int) -> None:
        """Bring a box into view with what is around it."""
        self.view.show_around(self.scene.rect(index))
        self._on_view_moved()

    def sees(self, index: int) -> bool:
        """Tell whether any of a box is on the screen."""
        return self.view.visible().intersects(self.scene.rect(index))

    def _tell_progress(self, done: int, boxes: int) -> None:
        self._bridge.busy.emit(f"Drawing {boxes:,} claims… {100 * done // boxes} %")
