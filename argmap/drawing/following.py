"""How a line gets from its corners in one picture to those in another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from argmap.drawing.picture import Point

Corners: TypeAlias = Sequence[Point]
_EQUAL = 0.01


def aligned(before: Corners, after: Corners) -> tuple[Corners, Corners] | None:
    """Return the corners of two lines one to one, None if no way leads from one to the other.

    On the way each piece stays parallel to an axis. The line of fewer corners has some
    more than once, at its ends.
    """
    if len(before) > len(after):
        found = aligned(after, before)
        return (found[1], found[0]) if found else None
    spare = len(after) - len(before)
    ways = [(*(before[0],) * at, *before, *(before[-1],) * (spare - at)) for at in range(spare + 1)]
    fitting = [way for way in ways if _fits(way, after)]
    if not fitting:
        return None
    return min(fitting, key=lambda way: _distance(way, after)), after


def _fits(before: Corners, after: Corners) -> bool:
    return all(_kept(before, at) & _kept(after, at) for at in range(len(after) - 1))


def _kept(line: Corners, at: int) -> set[int]:
    """Return which coordinates a piece keeps: both, if its ends are one point."""
    return {axis for axis in (0, 1) if abs(line[at][axis] - line[at + 1][axis]) <= _EQUAL}


def _distance(line: Corners, other: Corners) -> float:
    return sum(
        abs(x - to_x) + abs(y - to_y) for (x, y), (to_x, to_y) in zip(line, other, strict=True)
    )
