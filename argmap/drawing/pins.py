"""Which of the boxes drawn are pinned away from where the layout would put them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np

from argmap.drawing.ids import Ids
from argmap.drawing.showing import Shown
from argmap.drawing.walk import Walk
from argmap.layout.kin import Pins

Wishes: TypeAlias = Mapping[str, tuple[float, float]]
"""By the premise of a box, of a root by its claim: how far it is wished to the right and down."""


def pins_of(walk: Walk, ids: Ids, part: Shown, wishes: Wishes) -> Pins:
    """Return the pins of what is drawn; who is not drawn is not pinned."""
    numbers = {ids.find(name): wish for name, wish in wishes.items()}
    if not numbers:
        return {}
    own = walk.own[part.boxes]
    found = (np.isin(own, list(numbers))).nonzero()[0].tolist()
    return {at: numbers[int(own[at])] for at in found}
