"""The downward pass: from the sizes of the blocks to places and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.layout.forest import Role
from argmap.layout.shape import DROP, MARK_AT, STUB, group_left, top_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.layout.forest import Forest, Spacing
    from argmap.layout.shape import Group, Shapes
    from argmap.layout.tree import Tree

Point = tuple[float, float]
TRUNK, STUB_LINE, UNDERCUT = (int(role) for role in Role)


class Placing:
    """One downward pass: boxes, frames, lines and marks in absolute coordinates."""

    def __init__(self, forest: Forest, tree: Tree, spacing: Spacing, shapes: Shapes) -> None:
        self.x = [0.0] * tree.boxes
        self.y = [0.0] * tree.boxes
        self.frames: dict[int, tuple[float, float, float, float]] = {}
        self.points: list[float] = []
        self.ends = [0]
        self.roles: list[int] = []
        self.owners: list[int] = []
        self.marks: list[Point] = [(0.0, 0.0)] * len(tree.premises)
        self._forest = forest
        self._tree = tree
        self._gap = spacing.sibling
        self._shapes = shapes
        self._waiting: list[tuple[int, float, float, list[Point]]] = []

    def root(self, box: int, x: float, y: float) -> None:
        """Place a root, the left top corner of its block at (x, y), and all below it."""
        self._box(box, x + self._shapes.head[box], y, y + self._forest.height[box])
        while self._waiting:
            self._step(*self._waiting.pop())

    def _box(self, box: int, x: float, y: float, low: float) -> None:
        """Place a box; what bears on it hangs below `low`, the foot of its box or frame."""
        self.x[box] = x
        self.y[box] = y
        group = self._shapes.groups[box]
        if group is None:
            return
        left = x + group_left(group, self._forest.width[box])
        bus = low + DROP
        self._trunk(box, group, left, bus)
        self._hang(group, left, bus, None)

    def _trunk(self, box: int, group: Group, left: float, bus: float) -> None:
        """Draw the neutral line from a box to all columns of the steps on it."""
        foot = self.y[box] + self._forest.height[box]
        first, last = left + group.first, left + group.last
        at, columns = (first + last) / 2, group.columns
        if len(columns) == 1:
            self._draw(TRUNK, box, (at, foot, at, bus + columns[0].end))
            return
        self._draw(TRUNK, box, (at, foot, at, bus))
        ends = (bus + columns[0].end, bus + columns[-1].end)
        ring = [(first, ends[0]), (first, bus), (last, bus), (last, ends[1])]
        self._draw(TRUNK, box, _plain(ring))
        for column in columns[1:-1]:
            if column.indent:
                x = left + column.x
                self._draw(TRUNK, box, (x, bus, x, bus + column.end))

    def _draw(self, role: int, owner: int, corners: Iterable[float]) -> None:
        self.points.extend(corners)
        self.ends.append(len(self.points) // 2)
        self.roles.append(role)
        self.owners.append(owner)

    def _hang(self, group: Group, left: float, bus: float, dotted: list[Point] | None) -> None:
        """Queue the steps of a group; `dotted` leads from the attacked step to its bus."""
        shapes = self._shapes
        queue: list[tuple[int, float, float, list[Point]]] = []
        for column in group.columns:
            x, y = left + column.x, bus + group.rise
            if not column.indent:
                step = column.steps[0]
                entry = x + top_entry(shapes, step)
                core = x + (STUB if shapes.under_x[step] < 0 else 0.0)
                queue.append((step, core, y, [*(dotted or ()), (entry, bus), (entry, y)]))
                continue
            y -= shapes.lead[column.steps[0]]
            start = [*dotted, (x, bus)] if dotted else []
            for step in column.steps:
                y += shapes.lead[step]
                stub = y + shapes.face_h[step] / 2
                face = x + column.indent + shapes.face_x[step]
                queue.append((step, x + column.indent, y, [*start, (x, stub), (face, stub)]))
                y += shapes.body[step] + self._gap
        self._waiting.extend(reversed(queue))

    def _step(self, step: int, x: float, y: float, line: list[Point]) -> None:
        """Place a step: its core's left edge at x, the top of its face at y."""
        shapes = self._shapes
        self._connect(step, line)
        premises = self._tree.premises[step]
        low = y + shapes.face_h[step]
        if len(premises) > 1:
            face = x + shapes.face_x[step]
            self.frames[step] = (face, y, shapes.face_w[step], shapes.face_h[step])
        group = shapes.groups[self._tree.boxes + step]
        if group is not None:
            self._undercuts(step, group, (x, y), line)
        low += shapes.push[step]
        for box in reversed(premises):
            self._box(box, x + shapes.premise_x[box], y + shapes.premise_y[box], low)

    def _connect(self, step: int, line: list[Point]) -> None:
        x, y = line[0]
        if self._forest.target_box[step] < 0:
            self.marks[step] = (x, y)
            self._draw(UNDERCUT, step, _plain(line))
            return
        end_x, end_y = line[1]
        self.marks[step] = (x + MARK_AT, y) if end_y == y else (x, y + MARK_AT)
        self._draw(STUB_LINE, step, (x, y, end_x, end_y))

    def _undercuts(self, step: int, group: Group, corner: Point, line: list[Point]) -> None:
        """Lead a dotted line from the step's own stub to the group of its undercuts."""
        shapes = self._shapes
        x, y = corner
        left, bus = x + shapes.under_x[step], y + shapes.under_y[step]
        below = shapes.under_x[step] < 0
        stub_x, stub_y = line[-1]
        if line[-2][0] == stub_x:
            cross = (stub_x, y - STUB if below else bus)
        else:
            cross = (x - STUB, stub_y)
        turn = (left, cross[1]) if below else (cross[0], bus)
        dotted = [cross, turn, (left, bus)] if below else [cross, turn]
        self._hang(group, left, bus, dotted)


def _plain(points: list[Point]) -> list[float]:
    """List x, y, x, y, … without the points that a line passes without a turn."""
    kept = [points[0]]
    for i in range(1, len(points) - 1):
        (ax, ay), (bx, by), (cx, cy) = kept[-1], points[i], points[i + 1]
        if not (ax == bx == cx or ay == by == cy or (ax == bx and ay == by)):
            kept.append((bx, by))
    kept.append(points[-1])
    return [value for point in kept for value in point]
