"""Lay out a whole map: `arrange` is the one door to this room.

Sizes are found from the leaves up, places from the roots down, both in time linear
in the number of boxes and without recursion. How tall stacks may grow is the one
thing tried several times, until the map comes near the shape aimed at.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Literal

import numpy as np

from argmap.layout.forest import Forest, Placed, Spacing
from argmap.layout.measure import measure
from argmap.layout.pack import columns
from argmap.layout.place import Placing
from argmap.layout.tree import Tree, grow

if TYPE_CHECKING:
    from argmap.layout.shape import Shapes

EFFORT = 8000
"""About how many boxes may be measured in all trials together."""
USUAL = 2.0
"""The height of stacks tried first, by the height of the map if it had no gaps."""
SHORT = 420.0
"""Stacks may always grow this tall: a small map does not jump from a stack to a row."""


def arrange(
    forest: Forest, *, spacing: Spacing | None = None, direction: Literal["down"] = "down"
) -> Placed:
    """Place all boxes of a forest, and the lines between them.

    The same forest always gives the same places. Raise ValueError if it is not a
    forest (see `argmap.layout.tree.grow`).
    """
    if direction != "down":
        raise ValueError(f"There is no direction “{direction}”.")
    spacing = spacing or Spacing()
    tree = grow(forest)
    shapes, spots = _best(forest, tree, spacing)
    placing = Placing(forest, tree, spacing, shapes)
    for box, (x, y) in zip(tree.roots, spots.places, strict=True):
        placing.root(box, spacing.margin + x, spacing.margin + y)
    return _placed(placing, tree, spots, spacing)


class _Spots:
    """Where the roots' blocks stand, side by side in columns."""

    def __init__(
        self, forest: Forest, tree: Tree, shapes: Shapes, spacing: Spacing, tall: float
    ) -> None:
        widths = [shapes.block[box] for box in tree.roots]
        heights = [forest.height[box] + shapes.below[box] for box in tree.roots]
        self.places: list[tuple[float, float]] = []
        self.width = self.height = 0.0
        if not widths:
            return
        for first, end in columns(widths, heights, gap=spacing.root, tall=tall):
            y = 0.0
            for root in range(first, end):
                self.places.append((self.width, y))
                y += heights[root] + spacing.root
            self.width += max(widths[first:end]) + spacing.root
            self.height = max(self.height, y - spacing.root)
        self.width -= spacing.root


def _best(forest: Forest, tree: Tree, spacing: Spacing) -> tuple[Shapes, _Spots]:
    """Try heights of stacks, and keep what is largest when fitted into the shape aimed at."""
    gap = spacing.sibling
    area = sum((w + gap) * (h + gap) for w, h in zip(forest.width, forest.height, strict=True))
    tall = max(SHORT, USUAL * sqrt(area / spacing.aspect))
    factor = 2.5
    best: tuple[float, Shapes, _Spots] | None = None
    for _ in range(max(1, min(8, EFFORT // max(1, tree.boxes)))):
        shapes = measure(forest, tree, spacing, tall)
        spots = _Spots(forest, tree, shapes, spacing, tall)
        wide, high = spots.width / spacing.aspect, spots.height
        if best is None or max(wide, high) < best[0]:
            best = (max(wide, high), shapes, spots)
        tall = max(SHORT, tall * factor if wide > high else tall / factor)
        factor = max(sqrt(factor), 1.05)
    assert best is not None
    return best[1], best[2]


def _placed(placing: Placing, tree: Tree, spots: _Spots, spacing: Spacing) -> Placed:
    steps = sorted(placing.frames)
    frames = [placing.frames[step] for step in steps]
    return Placed(
        x=np.array(placing.x, dtype=np.float64),
        y=np.array(placing.y, dtype=np.float64),
        frame_step=np.array(steps, dtype=np.int64),
        frame=np.array(frames, dtype=np.float64).reshape(-1, 4),
        points=np.array(placing.points, dtype=np.float64).reshape(-1, 2),
        line_start=np.array(placing.ends, dtype=np.int64),
        line_role=np.array(placing.roles, dtype=np.int8),
        line_owner=np.array(placing.owners, dtype=np.int64),
        mark=np.array(placing.marks, dtype=np.float64).reshape(-1, 2),
        order=np.array([node for node in tree.preorder if node < tree.boxes], dtype=np.int64),
        width=spots.width + 2 * spacing.margin,
        height=spots.height + 2 * spacing.margin,
    )
