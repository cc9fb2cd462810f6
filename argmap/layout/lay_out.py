"""Lay out a map, and lay it out again after an edit: `lay_out` is the one door to this room.

Sizes are found from the leaves up, places from the roots down, both in time linear
in the number of boxes and without recursion.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.layout.again import node_origin
from argmap.layout.forest import Direction, Forest, Placed, Spacing
from argmap.layout.kin import Ints, Pins, read
from argmap.layout.outcome import outcome, turned
from argmap.layout.places import reading_order
from argmap.layout.rules import rules
from argmap.layout.trials import Trial, best, follow


@dataclass(frozen=True, slots=True)
class Layout:
    """A forest laid out, and what is needed to lay it out again after an edit."""

    spacing: Spacing
    direction: Direction
    placed: Placed
    trial: Trial

    @property
    def tall(self) -> float:
        """The height that stacks may reach."""
        return self.trial.rules.tall

    def order(self) -> Ints:
        """Return the boxes in reading order: a box, then what bears on it, siblings in order."""
        return reading_order(self.trial.kin)


def lay_out(  # noqa: PLR0913 -- keyword-only: what may be left out
    forest: Forest,
    *,
    spacing: Spacing | None = None,
    direction: Direction = "down",
    before: Layout | None = None,
    box_origin: Ints | None = None,
    step_origin: Ints | None = None,
    pinned: Pins | None = None,
) -> Layout:
    """Place all boxes of a forest, and the lines between them.

    The same forest always gives the same places. `before` is the layout of the map
    before an edit; `box_origin` and `step_origin` then tell for each box and step which
    one it was there, -1 if it is new. `pinned` tells for some boxes how far to the right and
    down they are wished from where they would be; what is below them goes with them, and
    what is in their way makes room. Premises that stand together stay in the grid of their
    frame, however they are wished, where nothing bears on any of them. Raise ValueError if
    it is not a forest.
    """
    spacing = spacing or Spacing()
    usual = rules(spacing, direction)
    aspect = spacing.aspect
    if direction == "right":
        forest = replace(forest, width=forest.height, height=forest.width)
        pinned = {box: (down, across) for box, (across, down) in (pinned or {}).items()}
        aspect = 1 / aspect
    kin, trial = read(forest, pinned), None
    same = before is not None and (before.spacing, before.direction) == (spacing, direction)
    if before is not None and same and box_origin is not None and step_origin is not None:
        origin = node_origin(kin, before.trial.kin, box_origin, step_origin)
        trial = follow(kin, before.trial, aspect, origin)
    trial = trial or best(kin, usual, aspect)
    placed = outcome(trial, spacing.margin)
    return Layout(spacing, direction, placed if direction == "down" else turned(placed), trial)
