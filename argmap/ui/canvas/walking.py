"""Where an arrow key leads from a box: to parent, child or sibling, as the eye sees them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt

from argmap.ui.canvas.scene import Scene

_ASIDE = 2.0
"""A pixel across the direction weighs as much as this many along it."""

_DIRECTIONS = {
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
}
WALKING_KEYS = frozenset({*_DIRECTIONS, Qt.Key.Key_Home, Qt.Key.Key_End})


def walk(scene: Scene, index: int, key: Qt.Key) -> int:
    """Return the box that a key leads to from a box; the same box where it leads nowhere.

    Down goes to the first child, else to the sibling below; up to the sibling above in
    a stack, else to the parent; left and right to what stands beside. Where the family
    has nothing on that side, the nearest other box is it. Home is the root of the tree,
    End the last box below it.
    """
    if key == Qt.Key.Key_Home:
        return _root_of(scene, index)
    if key == Qt.Key.Key_End:
        return _last_below(scene, _root_of(scene, index))
    if key not in _DIRECTIONS:
        return index
    if key == Qt.Key.Key_Down and scene.children.get(index):
        return scene.children[index][0]
    return _nearest(scene, index, _DIRECTIONS[key], key)


def _nearest(scene: Scene, index: int, direction: QPointF, key: Qt.Key) -> int:
    parent = scene.boxes[index].parent
    family = {parent, *scene.children.get(parent, ()), *scene.children.get(index, ())} - {-1}
    found = _least(scene, index, direction, family)
    if found == index and key == Qt.Key.Key_Up and parent >= 0:
        return parent
    return found if found != index else _least(scene, index, direction, range(len(scene.boxes)))


def _least(scene: Scene, index: int, direction: QPointF, others: Iterable[int]) -> int:
    """Return the box that is nearest in a direction; the same box where none is there."""
    best, least = index, float("inf")
    for other in others:
        cost = _cost(scene, index, other, direction)
        if cost < least:
            best, least = other, cost
    return best


def _cost(scene: Scene, index: int, other: int, direction: QPointF) -> float:
    """Return how far a box is in a direction; infinite for one that is not there at all."""
    start, end = scene.rect(index), scene.rect(other)
    if other == index:
        return float("inf")
    if direction.x():
        along = end.left() - start.right() if direction.x() > 0 else start.left() - end.right()
        aside = max(0.0, end.top() - start.bottom(), start.top() - end.bottom())
        skew = abs(end.center().y() - start.center().y())
    else:
        along = end.top() - start.bottom() if direction.y() > 0 else start.top() - end.bottom()
        aside = max(0.0, end.left() - start.right(), start.left() - end.right())
        skew = abs(end.center().x() - start.center().x())
    if along < 0:
        return float("inf")
    return along + _ASIDE * aside + skew / 100


def _root_of(scene: Scene, index: int) -> int:
    while scene.boxes[index].parent >= 0:
        index = scene.boxes[index].parent
    return index


def _last_below(scene: Scene, index: int) -> int:
    while scene.children.get(index):
        index = scene.children[index][-1]
    return index
