"""The distances a layout keeps, seen in the direction in which it grows."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.forest import Direction, Spacing
from argmap.layout.kin import snap_up
from argmap.layout.rooms import CROSS_AT, DROP, STUB


@dataclass(frozen=True, slots=True)
class Rules:
    """The distances, told as if all grew downwards; a map that grows right is turned after."""

    gap: float
    """Between siblings, and between columns."""
    root: float
    premise: float
    rise: float
    """From the bus to the heads below it."""
    crossed: float
    """The same where an undercut meets the line between them."""
    left: float
    """From a frame's left edge to its premises; so above, right and below."""
    above: float
    right: float
    below: float
    down: bool
    """Whether the map really grows downwards: titles of frames run along the width."""
    tall: float = 0.0
    """The height that stacks may reach."""
    fold: float = 0.0
    """The height that a chain may reach before it is folded."""


def rules(spacing: Spacing, direction: Direction) -> Rules:
    """Return the distances of a spacing. Raise ValueError if there is no such direction."""
    if direction not in {"down", "right"}:
        raise ValueError(f"There is no direction “{direction}”.")
    names = ("sibling", "root", "premise", "level", "undercut_level", "frame", "title")
    gap, root, premise, level, crossed, frame, title = (
        float(snap_up(getattr(spacing, name))) for name in names
    )
    down = direction == "down"
    return Rules(
        gap=gap,
        root=root,
        premise=premise,
        rise=level - DROP,
        # Where all stubs are level, a cross needs as much room on each as on those of a stack.
        crossed=crossed - DROP if down else max(crossed - DROP, CROSS_AT + STUB),
        left=frame if down else title,
        above=title if down else frame,
        right=frame,
        below=frame,
        down=down,
    )
