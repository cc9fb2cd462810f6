"""The upward pass, one node at a time: the room of each from those below it."""

from __future__ import annotations

from math import floor

from argmap.layout.folds import fold
from argmap.layout.frames import Frames
from argmap.layout.groups import Group, Groups
from argmap.layout.kin import Ints, Kin, whole
from argmap.layout.quickly import Quickly
from argmap.layout.rooms import DROP, STUB, TRUNK_IN, Rooms
from argmap.layout.rules import Rules

FEW_KIDS = 3
"""Boxes with fewer steps than this are measured quickly, if nothing undercuts these."""
CLEAR = 8.0
"""From the undercuts beside a face to where the lines below it start."""
WORTH = 0.4
"""How far all may be pushed down to shorten a dotted line by one pixel."""
NEAR = 280.0
"""A knot taller than this is undercut from its right: the dotted line stays short."""


class Singly:
    """Measures nodes one by one, those below a node before it."""

    def __init__(self, kin: Kin, rooms: Rooms, rules: Rules, chains: dict[int, Ints]) -> None:
        self._boxes = kin.boxes
        self._kids = whole(kin.kids)
        self._start = whole(kin.kid_start)
        self._held = whole(kin.held)
        self._held_start = whole(kin.held_start)
        self._table = rooms
        self._rooms = rooms.views()
        self._rules = rules
        self._chains = chains
        self._pinned = kin.pinned
        self._frames = Frames(kin, self._rooms, rules)
        self._groups = Groups(kin, self._rooms, rules)
        self._quickly = Quickly(self._rooms, rules)
        plain = kin.plain.copy()
        plain[list(chains)] = False
        self._plain = whole(plain)

    def settle(self, node: int) -> None:
        """Find the room of a node on which something bears, or of a knot."""
        first, end = self._start[node], self._start[node + 1]
        if end - first < FEW_KIDS and self._plain[node] and self._quick(node, first, end):
            return
        kids = list(self._kids[first:end])
        if node >= self._boxes:
            self._knot(node, kids)
            return
        if kids:
            self._box(node, kids)
        if node in self._pinned:
            self._pin(node)

    def _pin(self, box: int) -> None:
        """Make room for a pinned box to stand where it is wished.

        What would be in its way is moved: nothing can be above it but what it bears on.
        """
        rooms = self._rooms
        across, down = self._pinned[box]
        rooms.face_x[box] += max(0.0, across)
        rooms.wide[box] += abs(across)
        rooms.drop[box] = max(0.0, down)

    def _quick(self, box: int, first: int, end: int) -> bool:
        """Measure a box with one step or two, if they do not make a stack."""
        kids = self._kids
        if end - first == 1:
            self._quickly.one(box, kids[first])
            return True
        return self._quickly.two(box, kids[first], kids[first + 1])

    def _box(self, box: int, kids: list[int]) -> None:
        rooms = self._rooms
        wide = rooms.face_w[box]
        if box in self._chains:
            line, width, height = fold(self._chains[box], self._table, self._rules)
            group = Group(width, height, 0.0, line, line, stacked=False)
        else:
            group = self._groups.arrange(kids, marked=True, aside=False)
        if group.stacked:
            hang = min(TRUNK_IN, wide / 2)
        else:
            hang = floor((wide - group.first - group.last) * 8 + 0.5) / 16
        head = max(0.0, -hang)
        rooms.hang[box] = hang
        rooms.face_x[box] = head
        rooms.wide[box] = max(head + wide, head + hang + group.width)
        rooms.body[box] = rooms.face_h[box] + DROP + group.height

    def _knot(self, knot: int, undercuts: list[int]) -> None:
        """Measure a knot: its premises, then what undercuts it."""
        rooms, at = self._rooms, knot - self._boxes
        held = list(self._held[self._held_start[at] : self._held_start[at + 1]])
        rooms.lead[knot] = rooms.inset[knot] = rooms.drop[knot] = 0.0
        if len(held) == 1:
            self._lone(knot, held[0])
        else:
            self._frames.hold(knot, held)
        push = self._undercut(knot, undercuts) if undercuts else 0.0
        low = rooms.face_h[knot] + DROP + push
        for box in held:
            rooms.bus[box] = low - rooms.premise_y[box]

    def _lone(self, knot: int, box: int) -> None:
        rooms = self._rooms
        rooms.premise_x[box] = rooms.face_x[knot] = rooms.face_x[box]
        rooms.premise_y[box] = 0.0
        rooms.face_w[knot] = rooms.face_w[box]
        rooms.face_h[knot] = rooms.face_h[box]
        rooms.wide[knot] = rooms.wide[box]
        rooms.body[knot] = rooms.body[box]
        rooms.drop[knot] = rooms.drop[box]

    def _undercut(self, knot: int, undercuts: list[int]) -> float:
        """Place the undercuts of a knot below its premises or to the right of them.

        Return how far all below the face must move down for them.
        """
        rooms, gap = self._rooms, self._rules.gap
        core, body, push = rooms.wide[knot], rooms.body[knot], 0.0
        low = body + sum(self._groups.high(under) + gap for under in undercuts)
        below = body <= NEAR and low <= max(self._rules.tall, NEAR)
        group = self._groups.arrange(undercuts, marked=False, aside=below)
        if below:
            rooms.inset[knot] = STUB
            x = -STUB
            y = body + (gap + rooms.lead[undercuts[0]] - group.rise if group.stacked else STUB)
        else:
            push = self._push(knot, group)
            x = gap + (rooms.face_x[knot] + rooms.face_w[knot] if push else core)
            y = -group.rise
            rooms.lead[knot] = group.rise
        rooms.hang[knot] = x
        rooms.bus[knot] = y
        rooms.wide[knot] = max(core, x + group.width)
        rooms.body[knot] = max(body + push, y + group.height)
        return push

    def _push(self, knot: int, group: Group) -> float:
        """Return how far all below the face moves down to let the undercuts stand beside it.

        0 if they rather stand right of all that: the move must save a long dotted line.
        """
        rooms = self._rooms
        push = max(group.height - group.rise - rooms.face_h[knot] + CLEAR, 1.0)
        saved = rooms.wide[knot] - rooms.face_x[knot] - rooms.face_w[knot]
        return push if push < saved * WORTH else 0.0
