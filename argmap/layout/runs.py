"""What things had before an edit, given to what they are now: run by run, not one by one."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from argmap.layout.kin import Ints

_MOST = 200
"""More runs than these are not worth a step each."""


class Runs:
    """Things of which neighbours mostly were neighbours before."""

    def __init__(self, origin: Ints) -> None:
        """Take which one each thing was, -1 for a new one."""
        self.origin = origin
        self.news = (origin < 0).nonzero()[0]
        """The things that are new."""
        breaks = (origin[1:] - origin[:-1] != 1) | (origin[:-1] < 0)
        starts = [0, *(breaks.nonzero()[0] + 1).tolist()]
        self._runs: list[tuple[int, int, int]] | None = None
        if len(origin) and len(starts) <= _MOST:
            ends = [*starts[1:], len(origin)]
            froms = origin[starts].tolist()
            self._runs = [
                (start, end, was)
                for start, end, was in zip(starts, ends, froms, strict=True)
                if was >= 0
            ]

    def carry(self, values: NDArray[Any], blank: object) -> NDArray[Any]:
        """Return what each thing had, along the last axis; new ones have `blank`."""
        size = (*values.shape[:-1], len(self.origin))
        carried = np.empty(size, dtype=values.dtype)
        if self._runs is not None:
            for start, end, was in self._runs:
                carried[..., start:end] = values[..., was : was + end - start]
        elif values.shape[-1]:
            values.take(self.origin, axis=-1, out=carried, mode="clip")
        carried[..., self.news] = blank
        return carried

    def places(self, count: int) -> Ints:
        """Return where each of `count` things before is now, -1 for those that are gone."""
        places = np.full(count, -1, dtype=np.int64)
        if self._runs is None:
            kept = (self.origin >= 0).nonzero()[0]
            places[self.origin[kept]] = kept
            return places
        for start, end, was in self._runs:
            places[was : was + end - start] = np.arange(start, end)
        return places
