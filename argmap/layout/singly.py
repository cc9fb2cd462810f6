"""The upward pass, one node at a time: the room of each from those below it."""

from __future__ import annotations

from math import floor
from typing import NamedTuple

from argmap.layout.folds import fold
from argmap.layout.frames import Frames
from argmap.layout.kin import Ints, Kin, whole
from argmap.layout.pack import columns
from argmap.layout.quickly import Quickly
from argmap.layout.rooms import (
    BARE_CROSS_AT,
    CROSS_AT,
    DROP,
    MARK_STUB,
    STUB,
    TRUNK_IN,
    Rooms,
)
from argmap.layout.rules import Rules

FEW_KIDS = 3
"""Boxes with fewer steps than this are measured quickly, if nothing undercuts these."""
CLEAR = 8.0
"""From the undercuts beside a face to where the lines below it start."""
WORTH = 0.4
"""How far all may be pushed down to shorten a dotted line by one pixel."""
NEAR = 280.0
"""A knot taller than this is undercut from its right: the dotted line stays short."""


class Group(NamedTuple):
    """The steps on one node, arranged; y counts from the bus down."""

    width: float
    height: float
    rise: float
    """From the bus to the tops of the first heads."""
    first: float
    last: float
    """Where the first and the last column meet the bus."""
    stacked: bool
    """Whether it is one stack, which needs no bus."""


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
        self._quickly = Quickly(self._rooms, rules)
        plain = kin.plain()
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
            group = self._group(kids, marked=True, aside=False)
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
        low = body + sum(self._high(under) + gap for under in undercuts)
        below = body <= NEAR and low <= max(self._rules.tall, NEAR)
        group = self._group(undercuts, marked=False, aside=below)
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

    def _group(self, kids: list[int], *, marked: bool, aside: bool) -> Group:
        """Arrange the steps on one node; those on a box carry a mark.

        `aside`: each is a stack, even of one step, so that all are met from the left.
        """
        rooms, rules = self._rooms, self._rules
        if len(kids) == 1:
            cut = [(0, 1)]
        else:
            cut = columns(
                [rooms.wide[kid] for kid in kids],
                [self._high(kid) for kid in kids],
                gap=rules.gap,
                tall=rules.tall,
            )
        rise = self._rise([(kids[a], aside or b > a + 1) for a, b in cut], marked=marked)
        x = high = first = last = 0.0
        for a, b in cut:
            if aside or b > a + 1:
                last = x
                width, height = self._stack(kids[a:b], x, rise, marked=marked)
            else:
                last, width, height = self._hung(kids[a], x, rise)
            if a == 0:
                first = last
            x += width + rules.gap
            high = max(high, height)
        stacked = len(cut) == 1 and (aside or len(kids) > 1)
        return Group(x - rules.gap, high, rise, first, last, stacked)

    def _high(self, kid: int) -> float:
        """Return the height of a step's block in a stack."""
        rooms = self._rooms
        return rooms.lead[kid] + rooms.drop[kid] + rooms.body[kid]

    def _rise(self, heads: list[tuple[int, bool]], *, marked: bool) -> float:
        """Return how far below the bus the first heads stand, the same for all columns."""
        rise = self._rules.rise if marked else STUB
        for kid, stacked in heads:
            if self._start[kid] < self._start[kid + 1] and kid >= self._boxes:
                need = max(self._rooms.lead[kid], STUB)
                free = STUB if stacked or not marked else self._rules.crossed - STUB
                rise = max(rise, need + free)
        return rise

    def _hung(self, kid: int, x: float, rise: float) -> tuple[float, float, float]:
        """Hang a step by its top; return where its line runs, its width and height."""
        rooms = self._rooms
        inset = rooms.inset[kid]
        line = x + inset + rooms.face_x[kid] + rooms.face_w[kid] / 2
        rooms.x[kid] = x + inset
        rooms.y[kid] = top = rise + rooms.drop[kid]
        rooms.line[kid] = line
        return line, inset + rooms.wide[kid], top + rooms.body[kid]

    def _stack(
        self, kids: list[int], x: float, rise: float, *, marked: bool
    ) -> tuple[float, float]:
        """Set steps in a stack; return its width, and its height from the bus down."""
        rooms, gap = self._rooms, self._rules.gap
        indent = self._indent(kids, marked=marked)
        y, wide = rise - rooms.lead[kids[0]], 0.0
        for kid in kids:
            y += rooms.lead[kid] + rooms.drop[kid]
            rooms.x[kid] = x + indent
            rooms.y[kid] = y
            rooms.line[kid] = x
            y += rooms.body[kid] + gap
            wide = max(wide, rooms.wide[kid])
        return indent + wide, y - gap

    def _indent(self, kids: list[int], *, marked: bool) -> float:
        boxes, start = self._boxes, self._start
        if any(kid >= boxes and start[kid] < start[kid + 1] for kid in kids):
            return (CROSS_AT if marked else BARE_CROSS_AT) + STUB
        return MARK_STUB if marked else STUB
