"""The boxes of a map as specks: in which colour each is seen when all are small."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from argmap.ui.canvas.coverage import Mask
from argmap.ui.canvas.marks import Marks
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.sides import SIDES


def speck_groups(scene: Scene, sides: NDArray[np.int8], marks: Marks) -> list[tuple[Mask, str]]:
    """Return which boxes have which colour: their side's, a pale one, or that of what was found.

    What comes later lies on top.
    """
    kept, hits = marks.kept.mask(scene), marks.hits.mask(scene)
    groups = [(sides == number, side.value) for number, side in enumerate(SIDES)]
    if kept is not None:
        groups = [(~kept, "hairline"), *((which & kept, ink) for which, ink in groups)]
    if hits is not None:
        groups.append((hits, "selection"))
    return groups
