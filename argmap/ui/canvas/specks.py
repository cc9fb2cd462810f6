"""The boxes of a map as specks: in which colour each is seen when all are small."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from argmap.ui.canvas.coverage import Mask, covered, painted
from argmap.ui.canvas.marks import Marks
from argmap.ui.canvas.scene import Scene
from argmap.ui.canvas.sides import SIDES
from argmap.ui.theme import Theme

Groups: TypeAlias = list[tuple[Mask, str]]
"""Boxes of one colour, and the name of the colour."""


def speck_groups(scene: Scene, sides: NDArray[np.int8], marks: Marks) -> Groups:
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


def specks(scene: Scene, groups: Groups, size: QSizeF, theme: Theme) -> QImage:
    """Paint all boxes of a map into an image of about that size, in pixels of the device."""
    width, height = max(1, round(size.width())), max(1, round(size.height()))
    inks = [(scene.rects[which], theme.color(ink)) for which, ink in groups]
    bounds = scene.picture.bounds
    return painted([(covered(rects, bounds, width, height), ink) for rects, ink in inks])
