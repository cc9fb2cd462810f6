"""A layout asked for, and turned into a picture."""

from __future__ import annotations

import numpy as np

from argmap.drawing.arrays import EDGE_KINDS, BoxArray, EdgeArray, FrameArray
from argmap.drawing.picture import EdgeKind, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.showing import Shown
from argmap.drawing.walk import Integers, Walk
from argmap.layout.forest import Direction, Forest, Placed, Role
from argmap.layout.kin import Pins
from argmap.layout.lay_out import Layout, lay_out
from argmap.layout.runs import Runs

_TRUNK = EDGE_KINDS.index(EdgeKind.TRUNK)


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
        edges=_edges(walk, sheet, part, placed, boxes),
    )


def _edges(walk: Walk, sheet: Sheet, part: Shown, placed: Placed, boxes: BoxArray) -> EdgeArray:
    trunk = placed.line_role == Role.TRUNK
    owner = np.where(trunk, -1, placed.line_owner)
    # What no step owns has the last entry.
    kind = np.append(sheet.kind[part.steps], np.int8(_TRUNK))
    argument = np.append(walk.own[part.steps], -1)
    weight = np.append(sheet.weight[part.steps], np.nan)
    marks = np.vstack((placed.mark, (np.nan, np.nan))).view(np.complex128)
    return EdgeArray(
        points=placed.points,
        start=placed.line_start,
        kind=kind[owner],
        argument=argument[owner],
        marks=marks[owner].view(np.float64),  # one number is fetched sooner than two
        weight=weight[owner],
        ids=boxes.ids,
        bearer=np.where(trunk, placed.line_owner, -1),
    )
