"""Where notes stand in a margin: beside their passages, or below the notes before them."""

from __future__ import annotations

from collections.abc import Iterable


def stacked(notes: Iterable[tuple[float, float]], gap: float) -> list[float]:
    """Return the tops of notes, given where each would stand and how high it is.

    They keep their order and never overlap: one that has no room beside its
    passage goes below the one before it.
    """
    tops: list[float] = []
    free = float("-inf")
    for wanted, height in notes:
        top = max(wanted, free)
        tops.append(top)
        free = top + height + gap
    return tops
