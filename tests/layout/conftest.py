"""Forests to lay out, and the questions the tests ask of a laid-out map."""

from __future__ import annotations

import random
from types import SimpleNamespace

import numpy as np
import pytest

from argmap.layout.forest import Forest, Role
from argmap.layout.lay_out import lay_out


def random_forest(boxes, seed, *, undercut=0.15, together=0.15, **odds):
    """Grow a forest of at least `boxes` boxes; `recent` limits how far back parents lie."""
    roots, recent = odds.get("roots", 0.02), odds.get("recent")
    dice = random.Random(seed)
    width, height, holder, target_box, target_step, title = [], [], [], [], [], []

    def add_box(step):
        width.append(float(dice.choice([120, 180, 230, 280])))
        height.append(float(dice.randint(34, 190)))
        holder.append(step)

    def pick(size):
        return dice.randrange(max(0, size - (recent or size)), size)

    add_box(-1)
    while len(width) < boxes:
        if dice.random() < roots:
            add_box(-1)
            continue
        step = len(target_box)
        under = step > 0 and dice.random() < undercut
        target_step.append(pick(step) if under else -1)
        target_box.append(-1 if under else pick(len(width)))
        title.append(float(dice.choice([0, 90, 700])))
        for _ in range(dice.randint(2, 5) if dice.random() < together else 1):
            add_box(step)
    return Forest(width, height, holder, target_box, target_step, title)


def chain(length):
    steps = length - 1
    return Forest(
        [180.0] * length,
        [70.0] * length,
        range(-1, steps),
        range(steps),
        [-1] * steps,
    )


def star(leaves):
    return Forest(
        [180.0] * (leaves + 1),
        [70.0] * (leaves + 1),
        range(-1, leaves),
        [0] * leaves,
        [-1] * leaves,
    )


def caterpillar(length):
    """Build a chain where each link also has a leaf."""
    holder, target = [-1], []
    for i in range(length):
        spine = 2 * i - 1 if i else 0
        target += [spine, spine]
        holder += [2 * i, 2 * i + 1]
    size = len(holder)
    return Forest([180.0] * size, [70.0] * size, holder, target, [-1] * len(target))


def undercut_chain(length):
    """Build one reason and a chain of undercuts, each of the one before."""
    return Forest(
        [180.0] * (length + 2),
        [70.0] * (length + 2),
        range(-1, length + 1),
        [0] + [-1] * length,
        range(-1, length),
    )


class Drawn:
    """A forest laid out, with the rectangles and lines the tests compare."""

    def __init__(self, forest, spacing=None, direction="down"):
        self.forest = forest
        self.placed = placed = lay_out(forest, spacing=spacing, direction=direction).placed
        self.boxes = np.column_stack(
            [placed.x, placed.y, placed.x + forest.width, placed.y + forest.height]
        )
        x, y, w, h = placed.frame.T
        self.frames = np.column_stack([x, y, x + w, y + h])
        self.lines = [placed.line(i) for i in range(len(placed.lines.role))]

    def pieces(self):
        """Return (left, top, right, bottom) of all straight pieces, and the line of each."""
        rows, owner = [np.zeros((0, 4))], []
        for i, corners in enumerate(self.lines):
            low, high = span(corners)
            rows.append(np.hstack([low, high]))
            owner += [i] * len(low)
        return np.concatenate(rows), np.array(owner, dtype=np.int64)

    def own_line(self, step):
        """Return the corners of a step's own stub or dotted line."""
        placed = self.placed
        found = np.flatnonzero((placed.lines.owner == step) & (placed.lines.role != Role.TRUNK))
        assert len(found) == 1
        return self.lines[int(found[0])]

    def trunks(self, box):
        placed = self.placed
        found = np.flatnonzero((placed.lines.owner == box) & (placed.lines.role == Role.TRUNK))
        return [self.lines[int(i)] for i in found]

    def face(self, step):
        """Return the rectangle a step's line ends at: its frame, or its one box."""
        at = np.flatnonzero(self.placed.frame_step == step)
        held = [box for box, holder in enumerate(self.forest.holder) if holder == step]
        return self.frames[int(at[0])] if len(at) else self.boxes[held[0]]


def span(corners):
    return np.minimum(corners[:-1], corners[1:]), np.maximum(corners[:-1], corners[1:])


def crossings(a, b):
    """Return which rectangles of a and b share more than an edge (flat ones too)."""
    return (
        (a[:, None, 0] < b[None, :, 2])
        & (a[:, None, 2] > b[None, :, 0])
        & (a[:, None, 1] < b[None, :, 3])
        & (a[:, None, 3] > b[None, :, 1])
    )


def overlaps(boxes, cell=300.0):
    """Return the pairs of rectangles that overlap, for very many of them."""
    cells, found = {}, set()
    spans = np.floor(boxes / cell).astype(int).tolist()
    for at, (left, top, right, bottom) in enumerate(spans):
        for column in range(left, right + 1):
            for row in range(top, bottom + 1):
                cells.setdefault((column, row), []).append(at)
    for near in cells.values():
        if len(near) > 1:
            for i, j in np.argwhere(crossings(boxes[near], boxes[near])).tolist():
                if i < j:
                    found.add((near[i], near[j]))
    return found


def lies_on(point, corners):
    """Whether a point lies on a line of straight pieces."""
    low, high = span(corners)
    return bool(((low <= point) & (point <= high)).all(axis=1).any())


@pytest.fixture(scope="session")
def forests():
    return SimpleNamespace(
        random=random_forest,
        chain=chain,
        star=star,
        caterpillar=caterpillar,
        undercut_chain=undercut_chain,
    )


@pytest.fixture(scope="session")
def draw():
    return Drawn


@pytest.fixture(scope="session")
def geometry():
    return SimpleNamespace(crossings=crossings, overlaps=overlaps, lies_on=lies_on)
