"""A layout asked for, and turned into a picture."""

from __future__ import annotations

import numpy as np

from argmap.drawing.arrays import EDGE_KINDS, BoxArray, EdgeArray, FrameArray, LazyEdges
from argmap.drawing.ids import Ids
from argmap.drawing.picture import EdgeKind, Picture, Rect
from argmap.drawing.sheet import Sheet
from argmap.drawing.showing import Shown
from argmap.drawing.walk import Integers, Walk
from argmap.layout.forest import Direction, Forest, Placed, Role
from argmap.layout.kin import Pins
from argmap.layout.lay_out import Layout, lay_out
from argmap.layout.runs import Runs

_TRUNK = np.int8(EDGE_KINDS.index(EdgeKind.TRUNK))


class Laying:
    """Asks for the layout of a drawing, and tells what stood where in the last one."""

    def __init__(self) -> None:
        self._before: Layout | None = None
        self._boxes = np.zeros(0, dtype=np.int64)
        """For each node its box in the last layout, -1 if it was not drawn."""
        self._steps = np.zeros(0, dtype=np.int64)

    def carry_over(self, runs: Runs) -> None:
        """Take in that the nodes are others, of which some were among those before."""
        self._boxes = runs.carry(self._boxes, -1)
        self._steps = runs.carry(self._steps, -1)

    def lay_out(
        self, sheet: Sheet, part: Shown, direction: Direction, pinned: Pins | None = None
    ) -> Layout:
        """Lay out what is shown, near to how it was; `pinned` as the layout takes it."""
        before = self._before
        if before is not None and before.direction != direction:
            before = None
        layout = lay_out(
            _forest(sheet, part),
            direction=direction,
            before=before,
            box_origin=self._boxes[part.boxes] if before else None,
            step_origin=self._steps[part.steps] if before else None,
            pinned=pinned,
        )
        self._before = layout
        self._boxes = _numbers(len(sheet.width), part.boxes)
        self._steps = _numbers(len(sheet.width), part.steps)
        return layout


def _numbers(nodes: int, drawn: Integers) -> Integers:
    numbers = np.full(nodes, -1, dtype=np.int64)
    numbers[drawn] = np.arange(len(drawn))
    return numbers


def _forest(sheet: Sheet, part: Shown) -> Forest:
    return Forest(
        width=sheet.width[part.boxes],
        height=sheet.height[part.boxes],
        holder=part.holder,
        target_box=part.target_box,
        target_step=part.target_step,
        title=sheet.title_width[part.steps],
    )


def compose(walk: Walk, sheet: Sheet, part: Shown, layout: Layout, boxes: BoxArray) -> Picture:
    """Put boxes, frames and edges where the layout has placed them."""
    placed = layout.placed
    sizes = sheet.width[part.boxes], sheet.height[part.boxes]
    framed = part.steps[placed.frame_step]
    return Picture(
        bounds=(0.0, 0.0, placed.width, placed.height),
        boxes=boxes.moved(np.column_stack((placed.x, placed.y, *sizes))),
        frames=FrameArray(placed.frame, walk.own[framed], sheet.title[framed].tolist(), boxes.ids),
        edges=LazyEdges(_EdgeDrawer(walk, sheet, part, placed, boxes.ids)),
    )


class _EdgeDrawer:
    """Draws the edges of a picture; what it reads stays as it is when the map changes."""

    def __init__(self, walk: Walk, sheet: Sheet, part: Shown, placed: Placed, ids: Ids) -> None:
        self._kind, self._weight = sheet.kind, sheet.weight
        self._own, self._steps = walk.own, part.steps
        self._placed, self._ids = placed, ids

    def __call__(self, near: Rect | None) -> EdgeArray:
        drawn = self._placed.lines if near is None else self._placed.draw(near)
        trunk = drawn.role == Role.TRUNK
        step = self._steps[np.where(trunk, -1, drawn.owner)]
        return EdgeArray(
            points=drawn.points,
            start=drawn.start,
            kind=np.where(trunk, _TRUNK, self._kind[step]),
            argument=np.where(trunk, -1, self._own[step]),
            marks=drawn.mark,
            weight=np.where(trunk, np.nan, self._weight[step]),
            ids=self._ids,
            bearer=np.where(trunk, drawn.owner, -1),
        )
