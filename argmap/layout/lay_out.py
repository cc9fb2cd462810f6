"""Lay out a map, and lay it out again after an edit: `lay_out` is the one door to this room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from argmap.layout.arrange import arrange
from argmap.layout.forest import Forest, Placed, Spacing

Direction: TypeAlias = Literal["down", "right"]
"""Where what bears on a box stands: below it, or to its right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A forest laid out, and what is needed to lay it out again after an edit."""

    forest: Forest
    spacing: Spacing
    direction: Direction
    tall: float
    """The height that stacks may reach."""
    placed: Placed


def lay_out(  # noqa: PLR0913 -- keyword-only: what may be left out
    forest: Forest,
    *,
    spacing: Spacing | None = None,
    direction: Direction = "down",
    before: Layout | None = None,
    box_origin: NDArray[np.int64] | None = None,
    step_origin: NDArray[np.int64] | None = None,
) -> Layout:
    """Place all boxes of a forest, and the lines between them.

    `before` is the layout of the map before an edit; `box_origin` and `step_origin`
    then tell for each box and step which one it was there, -1 if it is new. Raise
    ValueError if it is not a forest.
    """
    spacing = spacing or Spacing()
    del before, box_origin, step_origin
    if direction == "down":
        placed = arrange(forest, spacing=spacing)
    else:
        turned = replace(forest, width=forest.height, height=forest.width)
        placed = _turned(arrange(turned, spacing=replace(spacing, aspect=1 / spacing.aspect)))
    return Layout(forest, spacing, direction, 0.0, placed)


def _turned(placed: Placed) -> Placed:
    return replace(
        placed,
        x=placed.y,
        y=placed.x,
        frame=placed.frame[:, [1, 0, 3, 2]],
        points=placed.points[:, ::-1].copy(),
        mark=placed.mark[:, ::-1].copy(),
        width=placed.height,
        height=placed.width,
    )
