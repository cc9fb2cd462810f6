"""Where a length is cut into pieces: into few, through few boxes, and evenly."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_STEP = 6.0
_PLACES = 2000
"""About how many places are tried: of a very long map, fewer than one a step."""
_PIECE = 6.0
"""How many boxes may be cut rather than have a piece more, which is a row of pages."""
_EVENNESS = 2.0
"""How many boxes a full piece weighs: by the square, so that even pieces weigh least."""


def cuts(
    ends: tuple[float, float], sides: tuple[NDArray[np.float64], NDArray[np.float64]], most: float
) -> list[float]:
    """Return where to cut a length into pieces of at most so much, its ends with them.

    `sides` are where the boxes begin and end. Of all cuts on a grid those are taken that weigh
    least: every box that is cut, every piece, and how uneven they are.
    """
    start, end = ends
    most = math.floor(most)
    if end - start <= most:
        return [start, end]
    step = min(max(_STEP, (end - start) / _PLACES), most / 2)
    places = np.append(np.arange(start, end, step).round(), end)
    crossed = _crossed(places, sides)
    weights = np.full(len(places), np.inf)
    weights[0] = 0.0
    before = np.zeros(len(places), dtype=np.int64)
    for at in range(1, len(places)):
        first = int(np.searchsorted(places, places[at] - most))
        lengths = (places[at] - places[first:at]) / most
        candidates = weights[first:at] + _EVENNESS * lengths**2
        best = int(np.argmin(candidates))
        weights[at] = candidates[best] + _PIECE + crossed[at]
        before[at] = first + best
    found, at = [end], int(before[-1])
    while at:
        found.append(float(places[at]))
        at = int(before[at])
    return [start, *reversed(found)]


def _crossed(
    places: NDArray[np.float64], sides: tuple[NDArray[np.float64], NDArray[np.float64]]
) -> NDArray[np.int64]:
    """Count the boxes that a cut at each place goes through."""
    begun = np.searchsorted(np.sort(sides[0]), places, side="left")
    over = np.searchsorted(np.sort(sides[1]), places, side="right")
    return np.asarray(begun - over)
