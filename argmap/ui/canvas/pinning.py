"""Pinning boxes: where one is let go with Alt held, or moved by key, it stays till unpinned.

A pin is a matter of how one user looks at a case, as what is folded is: no edit of the case,
which undo would take back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from argmap.ui.canvas.pin_marks import PinMarks
from argmap.ui.canvas.pins import Pin
from argmap.ui.keys import key_of
from argmap.ui.selection import Use

if TYPE_CHECKING:
    from argmap.ui.bridge import Bridge
    from argmap.ui.canvas.panel import MapPanel
    from argmap.ui.canvas.scene import Scene
    from argmap.ui.selection import Selection
    from argmap.ui.theme import Theme

_REFUSED = "It cannot be moved that way: it stays with what it belongs to."
_FRAMED = "Co-premises stand together in the frame of their step: none is moved alone."
_STEP = 16.0
"""How far one key moves a box, in pixels of the map."""
_LEAST = 0.5
"""A box that moves less than this, in pixels of the map, has not been moved."""


class Pinning(QObject):
    """Pins and unpins the boxes of the map; the rest of the map makes room."""

    done = Signal()
    """Other boxes are pinned."""

    def __init__(self, panel: MapPanel, bridge: Bridge, selection: Selection, theme: Theme) -> None:
        super().__init__(panel)
        self.marks = PinMarks(theme)
        self._map = panel
        self._bridge = bridge
        self._selection = selection
        panel.layers.append(self.marks)
        panel.hand.pinned.connect(self.pin)

    @Slot(object, object)
    def pin(self, index: int, by: QPointF) -> None:
        """Pin a box so far to the right and down from where it stands on the map.

        The layout grants no wish that would part it from what it belongs to: then the box
        stays as it was, across or down or both.
        """
        panel, before = self._map, self._map.scene
        claim, premise = before.appearance(index)
        if claim is None:
            return
        if self._is_framed(Use(claim, premise)):
            self._bridge.said.emit(_FRAMED)
            return
        use, corner = Use(claim, premise), panel.view.to_screen(before.rect(index).topLeft())
        old, new = panel.pins.of(use), panel.pins.moved(use, (by.x(), by.y()), panel.direction)
        panel.pins.pin(use, new)
        panel.draw(anchor=use)
        across, down = _granted(before, panel.scene, use)
        kept = new.kept_where((across, down), old or Pin(), panel.direction)
        if kept != new:
            panel.pins.pin(use, kept if across or down else old)
            panel.draw(anchor=use)
        # Whatever else moves, the box is where it was let go.
        wanted = corner + QPointF(by.x() * across, by.y() * down) * panel.view.scale
        placed = panel.scene.rect(panel.scene.find(*use)).topLeft()
        panel.pan(wanted - panel.view.to_screen(placed))
        self._bridge.said.emit(_pinned() if across or down else _REFUSED)
        self.done.emit()

    @Slot()
    def nudge_left(self) -> None:
        """Move the picked box a step to the left, and pin it there."""
        self._nudge(QPointF(-_STEP, 0.0))

    @Slot()
    def nudge_right(self) -> None:
        """Move the picked box a step to the right, and pin it there."""
        self._nudge(QPointF(_STEP, 0.0))

    @Slot()
    def nudge_up(self) -> None:
        """Move the picked box a step up, and pin it there."""
        self._nudge(QPointF(0.0, -_STEP))

    @Slot()
    def nudge_down(self) -> None:
        """Move the picked box a step down, and pin it there."""
        self._nudge(QPointF(0.0, _STEP))

    @Slot()
    def unpin(self) -> None:
        """Let the picked boxes go back to where they would stand."""
        found = (self._map.scene.find(*use) for use in self._selection.picked.uses)
        shown = (self._map.scene.appearance(index) for index in found)
        uses = [Use(claim, premise) for claim, premise in shown if claim]
        self._free(uses, "It is not pinned.")

    @Slot()
    def unpin_all(self) -> None:
        """Let every pinned box go back to where it would stand."""
        self._free(list(self._map.pins.living), "Nothing is pinned.")

    def _nudge(self, by: QPointF) -> None:
        panel = self._map
        panel.show_picked()  # unfolds what hides it
        if panel.selected >= 0:
            self.pin(panel.selected, panel.hand.pin_reach(panel.selected, by))
            panel.show_picked()

    def _is_framed(self, use: Use) -> bool:
        """Tell whether a box is set in the grid of a frame: the layout knows no place beside it."""
        case_map = self._bridge.case_map
        premise = case_map.premises.get(use.premise) if use.premise else None
        if premise is None:
            return False
        held = case_map.premises_of(premise.argument)
        return len(held) > 1 and not any(case_map.arguments_on(one.claim) for one in held)

    def _free(self, uses: list[Use], otherwise: str) -> None:
        freed = self._map.pins.unpin(uses)
        if freed:
            self._map.draw()
            self.done.emit()
            self._bridge.said.emit(
                "1 box unpinned." if freed == 1 else f"{freed:,} boxes unpinned."
            )
        else:
            self._bridge.said.emit(otherwise)


def _pinned() -> str:
    return f"Pinned on your screen only. {key_of('unpin')} unpins it; Undo does not."


def _granted(before: Scene, after: Scene, use: Use) -> tuple[bool, bool]:
    """Tell whether a box has moved, across and down, from its parent or the siblings beside it."""
    index = before.find(*use)
    row = before.children[before.boxes[index].parent]
    at = row.index(index)
    kin = [before.boxes[index].parent, *row[max(0, at - 1) : at + 2]]
    across = down = False
    for one in kin:
        if one not in {-1, index}:
            box = before.boxes[one]
            now = after.rect(after.find(*use)).topLeft()
            now -= after.rect(after.find(box.claim, box.premise)).topLeft()
            moved = now - (before.rect(index).topLeft() - before.rect(one).topLeft())
            across = across or abs(moved.x()) > _LEAST
            down = down or abs(moved.y()) > _LEAST
    return across, down
