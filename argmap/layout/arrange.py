"""Lay out a whole map, where no later edit is to be laid out on it."""

from __future__ import annotations

from argmap.layout.forest import Direction, Forest, Placed, Spacing
from argmap.layout.lay_out import lay_out


def arrange(
    forest: Forest, *, spacing: Spacing | None = None, direction: Direction = "down"
) -> Placed:
    """Place all boxes of a forest, and the lines between them.

    Raise ValueError if it is not a forest (see `argmap.layout.lay_out.lay_out`).
    """
    return lay_out(forest, spacing=spacing, direction=direction).placed
