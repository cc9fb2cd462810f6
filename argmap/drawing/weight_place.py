"""Where the figures of what a step weighs stand beside its line."""

from __future__ import annotations

from argmap.drawing.glyphs import MARK_RADIUS
from argmap.drawing.picture import EdgeKind, PictureEdge, Point

_ASIDE = 3.0
"""From the sign of a step, or its line, to the figures right of it."""
_SINK = 4.0
"""From the middle of figures down to their baseline."""
_OVER = 3.0
"""From the baseline of figures down to the sign or the line below them."""
_BACK = 12.0
"""From the box of an undercut back along its line: at its other end stands the step attacked."""


def weight_place(edge: PictureEdge, size: float = 1.0) -> tuple[Point, bool]:
    """Return where the baseline of the figures is, and whether it is its middle, not its start.

    They stand right of a line that goes down, and over one that goes across; `size` is that
    of the sign.
    """
    (from_x, from_y), (to_x, to_y) = edge.points[-2:]
    goes_down = abs(to_y - from_y) > abs(to_x - from_x)
    if edge.kind is EdgeKind.UNDERCUT or edge.mark is None:
        radius = 0.0
        x, y = (to_x, to_y - _BACK) if goes_down else (to_x - _BACK, to_y)
    else:
        radius = MARK_RADIUS * size
        x, y = edge.mark
    if goes_down:
        return (x + radius + _ASIDE, y + _SINK * size), False
    return (x, y - radius - _OVER), True
