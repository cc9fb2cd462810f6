"""The upward pass: the size of each block, from those below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.layout.frames import Frames
from argmap.layout.pack import columns
from argmap.layout.shape import (
    BARE_CROSS_AT,
    CROSS_AT,
    DROP,
    MARK_STUB,
    NEAR,
    STUB,
    Column,
    Group,
    Shapes,
    group_left,
    top_entry,
)

if TYPE_CHECKING:
    from argmap.layout.forest import Forest, Spacing
    from argmap.layout.tree import Tree

CLEAR = 8.0
"""From the undercuts beside a face to where the lines below it start."""
WORTH = 0.4
"""How far all may be pushed down to shorten a dotted line by one pixel."""


def measure(forest: Forest, tree: Tree, spacing: Spacing, tall: float) -> Shapes:
    """Find the size of each block, where no stack is made taller than `tall`."""
    shapes = Shapes(tree.boxes, len(tree.premises))
    upward = _Upward(forest, tree, spacing, tall, shapes)
    boxes, bearing = tree.boxes, tree.bearing
    width = forest.width
    for node in reversed(tree.preorder):
        if node >= boxes:
            upward.step(node - boxes)
        elif bearing[node]:
            upward.box(node)
        else:
            shapes.block[node] = width[node]
    return shapes


class _Upward:
    """One upward pass."""

    def __init__(
        self, forest: Forest, tree: Tree, spacing: Spacing, tall: float, shapes: Shapes
    ) -> None:
        self._forest = forest
        self._tree = tree
        self._spacing = spacing
        self._tall = tall
        self._shapes = shapes
        self._frames = Frames(forest, tree, spacing, shapes)
        self._plain = spacing.level - DROP
        self._crossed = spacing.undercut_level - DROP

    def box(self, box: int) -> None:
        """Size the block of a box on which steps bear."""
        shapes, wide = self._shapes, self._forest.width[box]
        group = self._group(self._tree.bearing[box], marked=True)
        shapes.groups[box] = group
        hang = group_left(group, wide)
        shapes.head[box] = head = max(0.0, -hang)
        shapes.block[box] = max(head + wide, head + hang + group.width)
        shapes.below[box] = DROP + group.height

    def step(self, step: int) -> None:
        """Size the block of a step: its premises, then what undercuts it."""
        shapes = self._shapes
        premises = self._tree.premises[step]
        if len(premises) == 1:
            self._single(step, premises[0])
        else:
            shapes.width[step], shapes.body[step] = self._frames.hold(step, premises)
        undercuts = self._tree.bearing[self._tree.boxes + step]
        if undercuts:
            self._undercut(step, undercuts)

    def _single(self, step: int, box: int) -> None:
        shapes, high = self._shapes, self._forest.height[box]
        shapes.premise_x[box] = shapes.face_x[step] = shapes.head[box]
        shapes.face_w[step] = self._forest.width[box]
        shapes.face_h[step] = high
        shapes.width[step] = shapes.block[box]
        shapes.body[step] = high + shapes.below[box]

    def _undercut(self, step: int, undercuts: list[int]) -> None:
        """Place the undercuts of a step below its premises or to the right of them."""
        shapes, gap = self._shapes, self._spacing.sibling
        core, body = shapes.width[step], shapes.body[step]
        low = body + sum(shapes.lead[under] + shapes.body[under] + gap for under in undercuts)
        below = body <= NEAR and low <= max(self._tall, NEAR)
        group = self._group(undercuts, marked=False, aside=below)
        shapes.groups[self._tree.boxes + step] = group
        if below:
            shapes.under_x[step] = -STUB
            room = gap + shapes.lead[undercuts[0]] - group.rise
            shapes.under_y[step] = y = body + (room if group.stacked else STUB)
            shapes.width[step] = max(core, group.width - STUB)
        else:
            push = self._push(step, group)
            face = shapes.face_x[step] + shapes.face_w[step]
            shapes.push[step] = push
            shapes.under_x[step] = x = gap + (face if push else core)
            shapes.under_y[step] = y = -group.rise
            shapes.lead[step] = group.rise
            shapes.width[step] = max(core, x + group.width)
            body += push
        shapes.body[step] = max(body, y + group.height)

    def _push(self, step: int, group: Group) -> float:
        """Return how far all below the face moves down to let the undercuts stand beside it.

        0 if they rather stand right of all that: the move must save a long dotted line.
        """
        shapes = self._shapes
        push = max(group.height - group.rise - shapes.face_h[step] + CLEAR, 1.0)
        saved = shapes.width[step] - shapes.face_x[step] - shapes.face_w[step]
        return push if push < saved * WORTH else 0.0

    def _group(self, steps: list[int], *, marked: bool, aside: bool = False) -> Group:
        """Arrange the steps on one target; those on a box carry a mark.

        `aside`: each is a stack, even of one step, so that all are met from the left.
        """
        shapes = self._shapes
        if len(steps) == 1:
            stacks = [(steps, aside)]
        else:
            cut = columns(
                [shapes.width[step] for step in steps],
                [shapes.lead[step] + shapes.body[step] for step in steps],
                gap=self._spacing.sibling,
                tall=self._tall,
            )
            stacks = [(steps[first:end], aside or end > first + 1) for first, end in cut]
        rise = self._rise(stacks, marked=marked)
        return self._stand(stacks, rise, marked=marked)

    def _rise(self, stacks: list[tuple[list[int], bool]], *, marked: bool) -> float:
        """Return how far below the bus the first heads stand, the same for all columns."""
        shapes, boxes = self._shapes, self._tree.boxes
        rise = self._plain if marked else STUB
        for (step, *_), stacked in stacks:
            if self._tree.bearing[boxes + step]:
                need = max(shapes.lead[step], STUB)
                free = STUB if stacked or not marked else self._crossed - STUB
                rise = max(rise, need + free)
        return rise

    def _stand(self, stacks: list[tuple[list[int], bool]], rise: float, *, marked: bool) -> Group:
        shapes, gap = self._shapes, self._spacing.sibling
        x = high = first = last = 0.0
        placed: list[Column] = []
        for steps, stacked in stacks:
            if stacked:
                column, width, height = self._stack(steps, x, rise, marked=marked)
                last = x
            else:
                step = steps[0]
                column = Column(steps, x, 0.0, 0.0)
                last = x + top_entry(shapes, step)
                width = shapes.width[step] + (STUB if shapes.under_x[step] < 0 else 0.0)
                height = rise + shapes.body[step]
            first = first if placed else last
            placed.append(column)
            x += width + gap
            high = max(high, height)
        return Group(placed, x - gap, high, rise, first, last)

    def _stack(
        self, steps: list[int], x: float, rise: float, *, marked: bool
    ) -> tuple[Column, float, float]:
        """Return a stack with its width and its height from the bus down."""
        shapes, gap = self._shapes, self._spacing.sibling
        indent = self._indent(steps, marked=marked)
        y, wide, end = rise - shapes.lead[steps[0]], 0.0, 0.0
        for step in steps:
            y += shapes.lead[step]
            end = y + shapes.face_h[step] / 2
            y += shapes.body[step] + gap
            wide = max(wide, shapes.width[step])
        return Column(steps, x, indent, end), indent + wide, y - gap

    def _indent(self, steps: list[int], *, marked: bool) -> float:
        boxes, bearing = self._tree.boxes, self._tree.bearing
        if any(bearing[boxes + step] for step in steps):
            return (CROSS_AT if marked else BARE_CROSS_AT) + STUB
        return MARK_STUB if marked else STUB
