"""How much room each subtree takes, found from the leaves up.

A *block* is a box or step with all below it. The steps on one target form a `Group`:
columns side by side under one line (the bus). A column of one step hangs from the bus
by its top; a column of several is a stack: a trunk down its left side and a stub to
each. What undercuts a step stands below the step's block or to its right, and belongs
to the block, so that no line ever has to leave it.
"""

from __future__ import annotations

from typing import NamedTuple

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
NEAR = 280.0
"""A step taller than this is undercut from its right: the dotted line stays short."""


class Column(NamedTuple):
    """Steps that stand one below the other in a group."""

    steps: list[int]
    x: float
    """From the group's left edge; where the trunk of a stack runs."""
    indent: float
    """From the trunk to the blocks; 0 if the one step hangs by its top."""
    end: float
    """From the bus to the last stub of a stack; 0 if the one step hangs by its top."""


class Group(NamedTuple):
    """The steps on one target, arranged; y counts from the bus down."""

    columns: list[Column]
    width: float
    height: float
    rise: float
    """From the bus to the tops of the first heads."""
    first: float
    last: float
    """Where the first and the last column meet the bus."""

    @property
    def stacked(self) -> bool:
        """Whether it is one stack, which needs no bus."""
        return len(self.columns) == 1 and self.columns[0].indent > 0


class Shapes:
    """The sizes of all blocks, by index of box or of step."""

    def __init__(self, boxes: int, steps: int) -> None:
        self.groups: list[Group | None] = [None] * (boxes + steps)
        """What hangs under each box; then, for each step, what undercuts it."""
        self.block = [0.0] * boxes
        """Width of a box's block."""
        self.below = [0.0] * boxes
        """Height of a box's block below the box."""
        self.head = [0.0] * boxes
        """From the left edge of a box's block to the box."""
        self.premise_x = [0.0] * boxes
        """From the left edge of a step's core to the box."""
        self.premise_y = [0.0] * boxes
        """From the top of a step's face to the box."""
        self.face_x = [0.0] * steps
        """From the left edge of the core (all but the undercuts) to the face: box or frame."""
        self.face_w = [0.0] * steps
        self.face_h = [0.0] * steps
        self.push = [0.0] * steps
        """How far below its usual place all below the face hangs."""
        self.lead = [0.0] * steps
        """Room above the face that a stack must leave for a dotted line."""
        self.width = [0.0] * steps
        """Width of a step's block in a stack."""
        self.body = [0.0] * steps
        """Height of a step's block from the top of the face down."""
        self.under_x = [0.0] * steps
        """From the core's left edge to the group of the undercuts; negative: below."""
        self.under_y = [0.0] * steps
        """From the top of the face to the bus of the undercuts."""


def top_entry(shapes: Shapes, step: int) -> float:
    """Return how far from its left edge the stub meets a block that hangs by its top."""
    inset = STUB if shapes.under_x[step] < 0 else 0.0
    return inset + shapes.face_x[step] + shapes.face_w[step] / 2


def group_left(group: Group, width: float) -> float:
    """Return where the group begins, from the left edge of the box it bears on."""
    if group.stacked:
        return min(TRUNK_IN, width / 2)
    return (width - group.first - group.last) / 2
