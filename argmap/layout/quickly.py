"""The upward pass for the commonest boxes of a deep map: one or two steps side by side."""

from __future__ import annotations

from math import floor

from argmap.layout.kin import Real
from argmap.layout.pack import WASTE
from argmap.layout.rooms import DROP, Rows
from argmap.layout.rules import Rules


class Quickly:
    """Measures boxes with one step or two, which nothing undercuts."""

    def __init__(self, rooms: Rows[Real], rules: Rules) -> None:
        self._rooms, self._gap, self._tall, self._rise = rooms, rules.gap, rules.tall, rules.rise

    def one(self, box: int, kid: int) -> None:
        """Measure a box with one step."""
        rooms, rise = self._rooms, self._rise
        line = rooms.face_x[kid] + rooms.face_w[kid] / 2
        rooms.x[kid] = 0.0
        rooms.y[kid] = rise
        rooms.line[kid] = line
        self._close(box, rooms.face_w[box] / 2 - line, rooms.wide[kid], rise + rooms.body[kid])

    def two(self, box: int, first: int, second: int) -> bool:
        """Measure a box with two steps; return whether they stand side by side.

        If they make a stack, nothing is done.
        """
        rooms, gap, rise = self._rooms, self._gap, self._rise
        wide, right = rooms.wide[first], rooms.wide[second]
        body, other = rooms.body[first], rooms.body[second]
        high = body + gap if body > rooms.face_h[first] else body
        low = other + gap if other > rooms.face_h[second] else other
        if high + gap + low <= self._tall:
            area = wide * (high + gap) + right * (low + gap)
            if max(wide, right) * (high + low + 2 * gap) <= WASTE * area:
                return False
        at = wide + gap
        line = rooms.face_x[first] + rooms.face_w[first] / 2
        last = at + rooms.face_x[second] + rooms.face_w[second] / 2
        rooms.x[first] = 0.0
        rooms.x[second] = at
        rooms.y[first] = rooms.y[second] = rise
        rooms.line[first] = line
        rooms.line[second] = last
        hang = floor((rooms.face_w[box] - line - last) * 8 + 0.5) / 16
        self._close(box, hang, at + right, rise + (max(other, body)))
        return True

    def _close(self, box: int, hang: float, width: float, height: float) -> None:
        rooms = self._rooms
        wide, head = rooms.face_w[box], -hang if hang < 0 else 0.0
        rooms.hang[box] = hang
        rooms.face_x[box] = head
        rooms.wide[box] = head + (max(hang + width, wide))
        rooms.body[box] = rooms.face_h[box] + DROP + height
