"""How much room each node takes, and where it stands from its parent: one table.

A *block* is a box or knot with all below it; its *face* is the box, or the frame. The
steps on one node form a *group*: columns side by side under one line, the bus. A column
of one step hangs from the bus by its top; a column of several is a stack: a trunk down
its left side and a stub to each. What undercuts a knot stands below the knot's block or
to its right, and belongs to the block, so that no line ever has to leave it.

All is told relative to something near, so that an edit changes little.
"""

from __future__ import annotations

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from argmap.layout.kin import Floats, Ints, Kin, Real, real

DROP = 10.0
"""From a box down to the bus."""
STUB = 20.0
"""The shortest stub, and the room between a dotted line and what it passes."""
MARK_STUB = 28.0
"""A stub to the right that carries a mark."""
MARK_AT = 12.0
"""From the start of a stub to the centre of its mark."""
CROSS_AT = 32.0
"""From the start of a stub to the right, with a mark, to a cross on it."""
BARE_CROSS_AT = 12.0
"""The same on a stub without a mark."""
TRUNK_IN = 16.0
"""From a box's left edge to the trunk of the one stack below it."""

Row = TypeVar("Row")
ROWS = 17


class Rows(Generic[Row]):
    """The rows of the table, one entry a node: as arrays, or as views quick to read singly."""

    def __init__(self, rows: list[Row]) -> None:
        face = iter(rows)
        self.wide = next(face)
        """Width of the block."""
        self.body = next(face)
        """Height of the block from the top of the face down."""
        self.face_x = next(face)
        """From the left edge of the block's core (all but its undercuts) to the face."""
        self.face_w = next(face)
        self.face_h = next(face)
        self.hang = next(face)
        """From the left edge of a box, or of a knot's core, to the group on it."""
        self.bus = next(face)
        """From the top of a box, or of a knot's face, to the bus of the group on it."""
        self.lead = next(face)
        """Room above the face that a stack must leave for a dotted line."""
        self.inset = next(face)
        """Room left of the core for undercuts that stand below it; 0 if there are none."""
        self.x = next(face)
        """From the left edge of its group to the core."""
        self.y = next(face)
        """From the bus of its group to the top of the face."""
        self.line = next(face)
        """From the left edge of its group to the line it hangs from: its stack's trunk,
        which stands left of `x`, or the line that goes down into its own face."""
        self.premise_x = next(face)
        """From the left edge of its knot's core to a premise."""
        self.premise_y = next(face)
        """From the top of its knot's face to a premise."""
        self.turn = next(face)
        """In a folded chain, from the box above, at the foot of its column, to the line
        that goes up to this head of a column; else 0."""
        self.drop = next(face)
        """How far the face of a pinned box is moved down from where it would be."""
        self.folded = next(face)
        """1 inside a folded chain, else 0."""


class Rooms(Rows[Floats]):
    """The table as arrays."""

    def __init__(self, table: NDArray[np.float64]) -> None:
        super().__init__(list(table))
        self.table = table

    def views(self) -> Rows[Real]:
        """Return the rows as views on the same memory, quick to read one by one."""
        return Rows([real(row) for row in self.table])


def bare(kin: Kin) -> Rooms:
    """Return the table of boxes on which nothing bears yet."""
    rooms = Rooms(np.zeros((ROWS, kin.nodes)))
    strip(rooms, kin, np.arange(kin.boxes))
    return rooms


def strip(rooms: Rooms, kin: Kin, boxes: Ints) -> None:
    """Make boxes blocks of their own."""
    rooms.wide[boxes] = rooms.face_w[boxes] = kin.width[boxes]
    rooms.body[boxes] = rooms.face_h[boxes] = high = kin.height[boxes]
    rooms.bus[boxes] = high + DROP
    for row in (rooms.face_x, rooms.hang, rooms.turn, rooms.drop, rooms.folded):
        row[boxes] = 0.0
