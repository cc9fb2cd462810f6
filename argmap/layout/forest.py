"""What a layout is given (`Forest`) and what it answers (`Placed`), as plain arrays.

`argmap.layout.lay_out.lay_out(forest)` turns the one into the other. Boxes and
steps are known by their index. All lengths are in logical pixels; x grows to the
right, y grows downwards; a rectangle is (x, y, width, height).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

Lengths: TypeAlias = Sequence[float] | NDArray[np.float64]
Indices: TypeAlias = Sequence[int] | NDArray[np.int64]
Direction: TypeAlias = Literal["down", "right"]
"""Where what bears on a box stands: below it, or to its right."""
Area: TypeAlias = tuple[float, float, float, float]
"""A rectangle: x, y, width, height."""


class Role(IntEnum):
    """What a line of the map is."""

    TRUNK = 0
    """Neutral and solid, shared by all steps that bear on one box."""
    STUB = 1
    """A step's own piece, from the trunk to its premise or frame; the last point is there."""
    UNDERCUT = 2
    """Dotted; from the cross on the attacked step's own line to the premise or frame."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The distances a layout keeps; the defaults are the look's."""

    sibling: float = 24.0
    level: float = 40.0
    undercut_level: float = 56.0
    root: float = 56.0
    premise: float = 12.0
    """Between two boxes of one frame."""
    frame: float = 12.0
    """From the frame to the boxes in it, left, right and below."""
    title: float = 30.0
    """From the frame's top to the boxes in it: the title line stands there, inside."""
    margin: float = 24.0
    """Around the whole map."""
    aspect: float = 1.6
    """The shape aimed at: width by height of the whole map."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Boxes, and the steps by which they bear on each other, in sibling order.

    A box is a claim as drawn; a claim used again is one more (small) box. A step is
    an argument: it bears on one box or, as an undercut, on one other step, and holds
    one premise box or several. Siblings stand in the order of their indices: premises
    of one step, steps on one target, roots. What is folded away is left out. Steps
    that share a target, and the box or step they bear on, may have any indices.
    """

    width: Lengths
    height: Lengths
    holder: Indices
    """For each box the step whose premise it is; -1 for a root."""
    target_box: Indices
    """For each step the box it bears on; -1 for an undercut."""
    target_step: Indices
    """For each step the step it undercuts; -1 for a reason or an objection."""
    title: Lengths = field(default=())
    """For each step the width of its frame's title (0: none); empty: no titles at all.
    Only steps of two or more premises have a frame."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The lines of a map, or some of them in the same order."""

    points: NDArray[np.float64]
    """The corners of all lines, one row (x, y) each; neighbours differ in x or in y only."""
    start: NDArray[np.int64]
    """Line i is points[start[i]:start[i + 1]]; one entry more than lines."""
    role: NDArray[np.int8]
    """The `Role` of each line."""
    owner: NDArray[np.int64]
    """Whose line it is: a box for a trunk (a box may own several), a step for the others."""
    mark: NDArray[np.float64]
    """One row (x, y) a line: the centre of the + or - on a stub; of an undercut, the centre
    of the cross, which lies on the line of the step it attacks; of a trunk, not a number."""


@dataclass(frozen=True)
class Placed:
    """A forest laid out. The top left corner of the map, margin included, is (0, 0)."""

    x: NDArray[np.float64]
    """Left edge of each box."""
    y: NDArray[np.float64]
    """Top edge of each box."""
    frame_step: NDArray[np.int64]
    """The steps that have a frame, ascending."""
    frame: NDArray[np.float64]
    """Their frames: one row (x, y, width, height) a step of `frame_step`."""
    draw: Callable[[Area | None], Drawn]
    """Draws all lines for None, else at least those that touch an area: most are never seen."""
    width: float
    """Width of the whole map, margin included."""
    height: float
    """Height of the whole map, margin included."""

    @cached_property
    def lines(self) -> Drawn:
        """All lines."""
        return self.draw(None)

    @property
    def mark(self) -> NDArray[np.float64]:
        """The mark on each step's own line, one row (x, y) a step."""
        own = self.lines.role != Role.TRUNK
        mark = np.empty((np.count_nonzero(own), 2))
        mark[self.lines.owner[own]] = self.lines.mark[own]
        return mark

    def line(self, index: int) -> NDArray[np.float64]:
        """Return the corners of one line, in drawing order."""
        return self.lines.points[self.lines.start[index] : self.lines.start[index + 1]]
