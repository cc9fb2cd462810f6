"""The upward pass, many boxes at a time: the same rooms as one by one, sooner."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from argmap.layout.kin import Floats, Ints, Kin
from argmap.layout.pack import WASTE, columns
from argmap.layout.rooms import DROP, MARK_STUB, TRUNK_IN, Rooms
from argmap.layout.rules import Rules


@dataclass(frozen=True, slots=True)
class _Flat:
    """The steps on some boxes, one group after the other."""

    box: Ints
    kid: Ints
    start: Ints
    """Where each group starts."""
    count: Ints
    wide: Floats
    body: Floats
    high: Floats
    """The same with the room that a stack leaves below it."""

    @property
    def group(self) -> Ints:
        """The group of each step."""
        return np.repeat(np.arange(len(self.box)), self.count)


class Together:
    """Measures many boxes at once, those below them before."""

    def __init__(self, kin: Kin, rooms: Rooms, rules: Rules) -> None:
        self._kin, self._rooms, self._rules = kin, rooms, rules
        self._single = ~kin.plain

    def leave(self, nodes: Ints) -> None:
        """Leave some nodes to be measured one by one."""
        self._single[nodes] = True

    def settle(self, nodes: Ints) -> list[int]:
        """Find the room of nodes; return those that must be measured one by one."""
        start = self._kin.kid_start
        single = self._single[nodes]
        box = nodes[~single]
        first = start[box]
        count = start[box + 1] - first
        one = count == 1
        if one.any():
            self._hang(box[one], self._kin.kids[first[one]])
        if not one.all():
            self._stand(box[~one], first[~one], count[~one])
        left: list[int] = nodes[single].tolist()
        return left

    def _hang(self, box: Ints, kid: Ints) -> None:
        """Measure boxes with one step each."""
        rooms, rise = self._rooms, self._rules.rise
        line = rooms.face_x[kid] + rooms.face_w[kid] / 2
        rooms.x[kid] = 0.0
        rooms.y[kid] = rise
        rooms.line[kid] = line
        hang = rooms.face_w[box] / 2 - line
        self._close(box, hang, rooms.wide[kid], rise + rooms.body[kid])

    def _stand(self, box: Ints, first: Ints, count: Ints) -> None:
        """Measure boxes with several steps each."""
        rooms, rules = self._rooms, self._rules
        start = np.cumsum(count) - count
        kid = self._kin.kids[np.arange(count.sum()) + np.repeat(first - start, count)]
        body = rooms.body[kid]
        foot = np.where(body > rooms.face_h[kid], rules.gap, 0.0)
        flat = _Flat(box, kid, start, count, rooms.wide[kid], body, body + foot)
        head = (self._heads(flat)).nonzero()[0]
        held = np.diff(head, append=len(kid))
        column = np.repeat(np.arange(len(head)), held)
        group = flat.group[head]
        down = np.cumsum(flat.high + rules.gap) - (flat.high + rules.gap)
        indent = np.where(held > 1, MARK_STUB, 0.0)
        wide = indent + np.maximum.reduceat(flat.wide, head)
        across = np.cumsum(wide + rules.gap) - (wide + rules.gap)
        first = np.searchsorted(head, start)
        last = np.append(first[1:], len(head)) - 1
        x = across - across[first][group]
        low = np.append(head[1:], len(kid)) - 1
        high = rules.rise + down[low] - down[head] + flat.body[low]
        rooms.x[kid] = left = (x + indent)[column]
        rooms.y[kid] = rules.rise + down - down[head][column]
        middle = left + rooms.face_x[kid] + rooms.face_w[kid] / 2
        rooms.line[kid] = line = np.where(held > 1, x, middle[head])[column]
        ends = line[head]
        own = rooms.face_w[box]
        hang = np.floor((own - ends[first] - ends[last]) * 8 + 0.5) / 16
        hang = np.where(first == last, np.minimum(TRUNK_IN, own / 2), hang)
        self._close(box, hang, x[last] + wide[last], np.maximum.reduceat(high, first))

    def _close(self, box: Ints, hang: Floats, width: Floats, height: Floats) -> None:
        rooms = self._rooms
        rooms.hang[box] = hang
        rooms.face_x[box] = head = np.maximum(0.0, -hang)
        rooms.wide[box] = np.maximum(rooms.face_w[box], hang + width) + head
        rooms.body[box] = rooms.face_h[box] + DROP + height

    def _heads(self, flat: _Flat) -> NDArray[np.bool_]:
        """Return which steps begin a column, as `argmap.layout.pack.columns` cuts them."""
        gap, tall = self._rules.gap, self._rules.tall
        heads = np.ones(len(flat.kid), dtype=bool)
        high = np.add.reduceat(flat.high, flat.start) + gap * (flat.count - 1)
        widest = np.maximum.reduceat(flat.wide, flat.start)
        narrow = np.minimum.reduceat(flat.wide, flat.start)
        one = (high <= tall) & (widest <= WASTE * narrow)
        heads[one[flat.group]] = False
        heads[flat.start] = True
        pair = np.full(len(flat.kid), np.inf)
        pair[1:] = flat.high[:-1] + gap + flat.high[1:]
        pair[flat.start] = np.inf
        unsure = ~one & (np.minimum.reduceat(pair, flat.start) <= tall)
        for at in unsure.nonzero()[0].tolist():
            first, end = int(flat.start[at]), int(flat.start[at] + flat.count[at])
            heads[first:end] = False
            wide, body = flat.wide[first:end], flat.high[first:end]
            cut = columns(wide.tolist(), body.tolist(), gap=gap, tall=tall)
            heads[[first + a for a, _ in cut]] = True
        return heads
