"""The forest as lists of children, in an order that needs no recursion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.layout.forest import Forest

EMPTY: list[int] = []
"""The children of a leaf; shared, never changed."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Who hangs under whom, siblings in order."""

    boxes: int
    premises: list[list[int]]
    """For each step the boxes it holds."""
    bearing: list[list[int]]
    """For each box the steps that bear on it; then, for each step, those that undercut it."""
    roots: list[int]
    preorder: list[int]
    """Boxes, and steps as `boxes` + step: a parent, then all below it, siblings in order."""


def grow(forest: Forest) -> Tree:
    """List the children of each box and step.

    Raise ValueError if the lists differ in length, a step holds no box, has not
    exactly one target, or hangs under itself.
    """
    _check_lengths(forest)
    boxes, steps = len(forest.width), len(forest.target_box)
    premises = [EMPTY] * steps
    roots: list[int] = []
    for box, step in enumerate(forest.holder):
        _adopt(premises, step, box, roots)
    bearing = [EMPTY] * (boxes + steps)
    for step, box in enumerate(forest.target_box):
        under = forest.target_step[step]
        if (box < 0) == (under < 0):
            raise ValueError(f"Step {step} must bear on one box or on one step.")
        if not premises[step]:
            raise ValueError(f"Step {step} holds no box.")
        _adopt(bearing, box if box >= 0 else boxes + under, step, roots)
    preorder = _walk(boxes, premises, bearing, roots)
    if len(preorder) != boxes + steps:
        raise ValueError("Some boxes hang under themselves: no root leads to them.")
    return Tree(boxes, premises, bearing, roots, preorder)


def _adopt(children: list[list[int]], parent: int, child: int, roots: list[int]) -> None:
    if parent < 0:
        roots.append(child)
    elif children[parent] is EMPTY:
        children[parent] = [child]
    else:
        children[parent].append(child)


def _walk(
    boxes: int, premises: list[list[int]], bearing: list[list[int]], roots: list[int]
) -> list[int]:
    preorder: list[int] = []
    waiting = roots[::-1]
    while waiting:
        node = waiting.pop()
        preorder.append(node)
        if bearing[node]:
            waiting += [boxes + step for step in reversed(bearing[node])]
        if node >= boxes:
            waiting += reversed(premises[node - boxes])
    return preorder


def _check_lengths(forest: Forest) -> None:
    if not len(forest.width) == len(forest.height) == len(forest.holder):
        raise ValueError("A forest needs a width, a height and a holder for each box.")
    if len(forest.target_box) != len(forest.target_step):
        raise ValueError("A forest needs a target box and a target step for each step.")
    if len(forest.title) not in {0, len(forest.target_box)}:
        raise ValueError("A forest has a title for each step, or none at all.")
