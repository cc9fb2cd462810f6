"""Premises that stand or fall together: how they stand in their frame."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.layout.forest import Forest, Spacing
    from argmap.layout.shape import Shapes
    from argmap.layout.tree import Tree

ABREAST = 4
"""So many premises without anything on them stand in one row of a frame."""


class Frames:
    """Sets premises in frames: in a row, each over the middle of what bears on it.

    If nothing bears on any of them, they stand close together in a grid.
    """

    def __init__(self, forest: Forest, tree: Tree, spacing: Spacing, shapes: Shapes) -> None:
        self._forest = forest
        self._tree = tree
        self._spacing = spacing
        self._shapes = shapes

    def hold(self, step: int, premises: list[int]) -> tuple[float, float]:
        """Set a step's premises in its frame; return width and height with all below it."""
        if not any(self._tree.bearing[box] for box in premises):
            return self._close(step, premises, self._grid(premises), 0.0)
        below = max(self._shapes.below[box] for box in premises)
        return self._close(step, premises, self._row(premises), below)

    def _close(
        self, step: int, premises: list[int], right: float, below: float
    ) -> tuple[float, float]:
        """Draw the frame around premises that are set."""
        shapes, forest, edge = self._shapes, self._forest, self._spacing.frame
        left = min(shapes.premise_x[premises[0]] - edge, 0.0)
        for box in premises:
            shapes.premise_x[box] -= left
        last = max(shapes.premise_x[box] + forest.width[box] for box in premises)
        low = max(shapes.premise_y[box] + forest.height[box] for box in premises)
        title = forest.title[step] + 2 * edge if forest.title else 0.0
        shapes.face_x[step] = face = shapes.premise_x[premises[0]] - edge
        shapes.face_w[step] = wide = max(last + edge - face, title)
        shapes.face_h[step] = low + edge
        return max(right - left, face + wide), low + edge + below

    def _row(self, premises: list[int]) -> float:
        """Set premises side by side, each over what bears on it; return the right edge."""
        shapes, bearing = self._shapes, self._tree.bearing
        x, bare = 0.0, True
        for box in premises:
            if not (bare and not bearing[box]):
                x += self._spacing.sibling - self._spacing.premise
            bare = not bearing[box]
            shapes.premise_x[box] = x + shapes.head[box]
            shapes.premise_y[box] = self._spacing.title
            x += shapes.block[box] + self._spacing.premise
        return x - self._spacing.premise

    def _grid(self, premises: list[int]) -> float:
        """Set premises on which nothing bears in rows; return the right edge."""
        across = len(premises) if len(premises) <= ABREAST else ceil(sqrt(len(premises)))
        right, y = 0.0, self._spacing.title
        for first in range(0, len(premises), across):
            row = premises[first : first + across]
            x = 0.0
            for box in row:
                self._shapes.premise_x[box] = x
                self._shapes.premise_y[box] = y
                x += self._forest.width[box] + self._spacing.premise
            right = max(right, x - self._spacing.premise)
            y += max(self._forest.height[box] for box in row) + self._spacing.premise
        return right
