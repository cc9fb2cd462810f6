"""Which nodes of a walk are drawn, and the forest that the layout is given of them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from argmap.case.ids import ClaimId
from argmap.drawing.ids import Ids
from argmap.drawing.walk import Integers, Walk


@dataclass(frozen=True, slots=True)
class Shown:
    """The nodes that are not folded away, and who hangs under whom among them."""

    boxes: Integers
    """The node of each box drawn."""
    steps: Integers
    """The node of each step drawn."""
    hidden: Integers
    """For each box drawn, how many are folded away below it."""
    parent: Integers
    """For each box drawn, the box it bears on; for an undercut, the attacked step's target."""
    holder: Integers
    """As in a `Forest`, and so are `target_box` and `target_step`."""
    target_box: Integers
    target_step: Integers


class Showing:
    """Knows what was shown last: most edits leave it as it was."""

    def __init__(self) -> None:
        self._last: tuple[Walk, AbstractSet[ClaimId], Shown] | None = None

    def shown(self, walk: Walk, ids: Ids, collapsed: AbstractSet[ClaimId]) -> Shown:
        """Leave out what is below claims, and count it."""
        last = self._last
        if last is not None and last[0] is walk and last[1] == collapsed:
            return last[2]
        part = shown(walk, ids.numbers(collapsed))
        self._last = walk, frozenset(collapsed), part
        return part


def shown(walk: Walk, folded: Integers) -> Shown:
    """Leave out what is below the claims in `folded`, and count it."""
    count = len(walk.own)
    is_box = walk.claim >= 0
    boxes, steps = is_box.nonzero()[0], (~is_box).nonzero()[0]
    hidden = np.zeros(count, dtype=np.int64)
    if len(folded):
        at = (np.isin(walk.claim, folded) & ~walk.reference & (walk.size > 1)).nonzero()[0]
        before = np.concatenate(([0], np.cumsum(is_box)))
        ends = at + walk.size[at]
        hidden[at] = before[ends] - before[at + 1]
        turns = np.zeros(count + 1, dtype=np.int64)
        np.add.at(turns, at + 1, 1)
        np.add.at(turns, ends, -1)
        seen = np.cumsum(turns[:-1]) == 0
        boxes, steps = (seen & is_box).nonzero()[0], (seen & ~is_box).nonzero()[0]
    number = np.full(count + 1, -1, dtype=np.int64)  # the last stands for no parent
    number[boxes], number[steps] = np.arange(len(boxes)), np.arange(len(steps))
    above, borne = walk.parent[boxes], walk.parent[steps]
    on_box, target = is_box[borne], number[borne]
    return Shown(
        boxes=boxes,
        steps=steps,
        hidden=hidden[boxes],
        parent=number[_targets(walk, above)],
        holder=number[above],
        target_box=np.where(on_box, target, -1),
        target_step=np.where(on_box, -1, target),
    )


def _targets(walk: Walk, steps: Integers) -> Integers:
    """Return for each step the box its line of undercuts ends on; for none, the last."""
    leads = np.append(walk.parent, -1)[steps]
    is_step = np.append(walk.claim < 0, False)
    undercuts = is_step[leads].nonzero()[0]
    while len(undercuts):
        leads[undercuts] = walk.parent[leads[undercuts]]
        undercuts = undercuts[is_step[leads[undercuts]]]
    return leads
