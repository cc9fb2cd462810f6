"""The steps on one node, side by side or in stacks."""

from __future__ import annotations

from typing import NamedTuple

from argmap.layout.kin import Kin, Real, whole
from argmap.layout.pack import columns
from argmap.layout.rooms import BARE_CROSS_AT, CROSS_AT, MARK_STUB, STUB, Rows
from argmap.layout.rules import Rules


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


class Groups:
    """Arranges the steps on nodes, one node at a time."""

    def __init__(self, kin: Kin, rooms: Rows[Real], rules: Rules) -> None:
        self._boxes = kin.boxes
        self._start = whole(kin.kid_start)
        self._rooms = rooms
        self._rules = rules

    def arrange(self, kids: list[int], *, marked: bool, aside: bool) -> Group:
        """Arrange the steps on one node; those on a box carry a mark.

        `aside`: each is a stack, even of one step, so that all are met from the left.
        """
        rooms, rules = self._rooms, self._rules
        if len(kids) == 1:
            cut = [(0, 1)]
        else:
            cut = columns(
                [rooms.wide[kid] for kid in kids],
                [self.high(kid) for kid in kids],
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

    def high(self, kid: int) -> float:
        """Return the height of a step's block in a stack, with the room below it."""
        rooms = self._rooms
        return rooms.lead[kid] + rooms.drop[kid] + rooms.body[kid] + self._foot(kid)

    def _foot(self, kid: int) -> float:
        """Return how much more room is below a block than a gap: what has more keeps it apart.

        Else the last box of a block would seem to belong to the next step of the stack.
        """
        rooms = self._rooms
        return self._rules.gap if rooms.body[kid] > rooms.face_h[kid] else 0.0

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
        end = y
        for kid in kids:
            y += rooms.lead[kid] + rooms.drop[kid]
            rooms.x[kid] = x + indent
            rooms.y[kid] = y
            rooms.line[kid] = x
            end = y + rooms.body[kid]
            y = end + self._foot(kid) + gap
            wide = max(wide, rooms.wide[kid])
        return indent + wide, end

    def _indent(self, kids: list[int], *, marked: bool) -> float:
        boxes, start = self._boxes, self._start
        if any(kid >= boxes and start[kid] < start[kid + 1] for kid in kids):
            return (CROSS_AT if marked else BARE_CROSS_AT) + STUB
        return MARK_STUB if marked else STUB
