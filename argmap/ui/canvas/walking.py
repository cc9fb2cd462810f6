"""Where a key leads from a box, by meaning: to its parent, its children, its siblings."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSizeF, Qt

from argmap.layout.forest import Direction
from argmap.ui.canvas.scene import Scene

_FAR = 64
"""No cousin is looked for further up than this."""

_ACROSS = {Qt.Key.Key_Left: Qt.Key.Key_Up, Qt.Key.Key_Right: Qt.Key.Key_Down}
_TURNED = _ACROSS | {there: here for here, there in _ACROSS.items()}
_ARROWS = frozenset(_TURNED)
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
WALKING_KEYS = _ARROWS | _PAGES.keys() | _ENDS.keys()


def walk(scene: Scene, index: int, key: Qt.Key, direction: Direction = "down") -> int:
    """Return the box that an arrow, Home or End leads to; the same box where it leads nowhere.

    On a map from the top down: up is the parent, down the first child, left and right are
    the siblings before and after or, past the last, the cousins beyond. In a stack of
    siblings up and down step along it. On a map from left to right all is turned. Home and
    End are the first and the last sibling.
    """
    siblings = scene.children[_parent(scene, index)]
    if key in _ENDS:
        return siblings[_ENDS[key]]
    turned = _TURNED.get(key, key) if direction == "right" else key
    if turned == Qt.Key.Key_Down:
        children = scene.children.get(index)
        return children[0] if children else _stacked(scene, index, 1, direction)
    if turned == Qt.Key.Key_Up:
        above = _stacked(scene, index, -1, direction)
        parent = _parent(scene, index)
        return above if above != index or parent < 0 else parent
    if turned in _ARROWS:
        return _beside(scene, index, 1 if turned == Qt.Key.Key_Right else -1)
    return index


def turn_page(scene: Scene, index: int, key: Qt.Key, shown: QSizeF) -> int:
    """Return the box a screenful on, or back, in reading order; the last, or first, at the end.

    `shown` is how much of the map the screen shows, in the map's pixels.
    """
    by, rects = _PAGES[key], scene.rects
    from_here = np.abs(rects[:, :2] - rects[index, :2])
    away = (from_here[:, 0] >= shown.width()) | (from_here[:, 1] >= shown.height())
    ahead = np.flatnonzero(away[index + 1 :] if by > 0 else away[:index][::-1])
    if not len(ahead):
        return len(rects) - 1 if by > 0 else 0
    return index + by * (int(ahead[0]) + 1)


def root_of(scene: Scene, index: int) -> int:
    """Return the root of the tree that a box is in."""
    while (parent := _parent(scene, index)) >= 0:
        index = parent
    return index


def _parent(scene: Scene, index: int) -> int:
    return int(scene.boxes.parent[index])


def _stacked(scene: Scene, index: int, by: int, direction: Direction) -> int:
    """Return the sibling after or before, where it stands in one stack with a box."""
    siblings = scene.children[_parent(scene, index)]
    at = siblings.index(index) + by
    if not 0 <= at < len(siblings):
        return index
    along = 1 if direction == "down" else 0  # the axis on which a stack grows
    first, second = sorted((index, siblings[at]), key=lambda one: float(scene.rects[one, along]))
    here, there = scene.rects[first], scene.rects[second]
    across = 1 - along
    apart = here[along] + here[along + 2] <= there[along]
    aligned = max(here[across], there[across]) < min(
        here[across] + here[across + 2], there[across] + there[across + 2]
    )
    in_order = (second == siblings[at]) == (by > 0)
    return siblings[at] if apart and aligned and in_order else index


def _beside(scene: Scene, index: int, by: int) -> int:
    """Return the sibling after or before, else the cousin as far down as there is one."""
    depth, box = 0, index
    while box >= 0 and depth < _FAR:
        siblings = scene.children[_parent(scene, box)]
        at = siblings.index(box) + by
        if 0 <= at < len(siblings):
            box = siblings[at]
            break
        box = _parent(scene, box)
        depth += 1
    else:
        return index
    while depth and scene.children.get(box):
        box = scene.children[box][0 if by > 0 else -1]
        depth -= 1
    return box
