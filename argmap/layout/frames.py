"""Premises that stand or fall together: how they stand in their frame."""

from __future__ import annotations

from math import ceil, sqrt

from argmap.layout.kin import GRID, Kin, Real, real, whole
from argmap.layout.rooms import Rows
from argmap.layout.rules import Rules

ABREAST = 4
"""So many premises without anything on them stand in one row of a frame."""


class Frames:
    """Sets premises in frames: in a row, each over the middle of what bears on it.

    If nothing bears on any of them, they stand close together in a grid.
    """

    def __init__(self, kin: Kin, rooms: Rows[Real], rules: Rules) -> None:
        self._boxes = kin.boxes
        self._start = whole(kin.kid_start)
        self._knots = whole(kin.knots)
        self._title = real(kin.title)
        self._rooms = rooms
        self._rules = rules

    def hold(self, knot: int, premises: list[int]) -> None:
        """Set a knot's premises in its frame; measure frame and block."""
        start = self._start
        if all(start[box] == start[box + 1] for box in premises):
            self._close(knot, premises, self._grid(premises), 0.0)
            return
        rooms = self._rooms
        below = max(rooms.body[box] - rooms.face_h[box] for box in premises)
        self._close(knot, premises, self._row(premises), below)

    def _close(self, knot: int, premises: list[int], right: float, below: float) -> None:
        """Draw the frame around premises that are set."""
        rooms, rules = self._rooms, self._rules
        left = min(rooms.premise_x[premises[0]] - rules.left, 0.0)
        for box in premises:
            rooms.premise_x[box] -= left
        last = max(rooms.premise_x[box] + rooms.face_w[box] for box in premises) + rules.right
        low = max(rooms.premise_y[box] + rooms.face_h[box] for box in premises) + rules.below
        rooms.face_x[knot] = face = rooms.premise_x[premises[0]] - rules.left
        title = self._title[self._knots[knot - self._boxes]] if self._title else 0.0
        title = title + 2 * rules.below if title else 0.0
        wide, high = last - face, low
        if rules.down:
            wide = max(wide, title)
        else:
            high = max(high, title)
        rooms.face_w[knot] = wide = ceil(wide * GRID) / GRID
        rooms.face_h[knot] = high
        rooms.wide[knot] = max(right - left, face + wide)
        rooms.body[knot] = high + below

    def _row(self, premises: list[int]) -> float:
        """Set premises side by side, each over what bears on it; return the right edge."""
        rooms, rules, start = self._rooms, self._rules, self._start
        x, bare = 0.0, True
        for box in premises:
            alone = start[box] == start[box + 1]
            if not (bare and alone):
                x += rules.gap - rules.premise
            bare = alone
            rooms.premise_x[box] = x + rooms.face_x[box]
            rooms.premise_y[box] = rules.above
            x += rooms.wide[box] + rules.premise
        return x - rules.premise

    def _grid(self, premises: list[int]) -> float:
        """Set premises on which nothing bears in rows; return the right edge."""
        rooms, rules = self._rooms, self._rules
        across = len(premises) if len(premises) <= ABREAST else ceil(sqrt(len(premises)))
        right, y = 0.0, rules.above
        for first in range(0, len(premises), across):
            row = premises[first : first + across]
            x = 0.0
            for box in row:
                rooms.premise_x[box] = x
                rooms.premise_y[box] = y
                x += rooms.face_w[box] + rules.premise
            right = max(right, x - rules.premise)
            y += max(rooms.face_h[box] for box in row) + rules.premise
        return right
