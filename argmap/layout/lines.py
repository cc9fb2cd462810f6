"""The lines between boxes: all at once, or those near a place."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from argmap.layout.forest import Area, Drawn, Role
from argmap.layout.kin import Floats, Ints, Kin
from argmap.layout.places import Places
from argmap.layout.rooms import MARK_AT, STUB, Rooms

TRUNK, STUB_LINE, UNDERCUT = (int(role) for role in Role)


@dataclass(slots=True)
class _Batches:
    """Lines of one to several pieces, added in batches."""

    points: list[Floats] = field(default_factory=list)
    lengths: list[Ints] = field(default_factory=list)
    roles: list[NDArray[np.int8]] = field(default_factory=list)
    owners: list[Ints] = field(default_factory=list)
    marks: list[Floats] = field(default_factory=list)

    def drawn(self) -> Drawn:
        """Return all lines that were added."""
        return Drawn(
            points=np.concatenate([np.zeros((0, 2)), *self.points]),
            start=np.cumsum(np.concatenate([[0], *self.lengths])),
            role=np.concatenate([np.zeros(0, np.int8), *self.roles]),
            owner=np.concatenate([np.zeros(0, np.int64), *self.owners]),
            mark=np.concatenate([np.zeros((0, 2)), *self.marks]),
        )

    def mark(self, x: Floats, y: Floats) -> None:
        """Put marks on the lines that were added last."""
        self.marks[-1] = np.column_stack((x, y))

    def add(self, role: int, owner: Ints, *corners: tuple[Floats, Floats]) -> None:
        """Add lines of the same number of corners, each given as (all x, all y)."""
        points = _corners(len(owner), corners)
        self._take(role, owner, points.reshape(-1, 2), np.full(len(owner), len(corners)))

    def add_plain(self, role: int, owner: Ints, *corners: tuple[Floats, Floats]) -> None:
        """Add lines without the corners that they pass without a turn."""
        points = _corners(len(owner), corners)
        kept = np.ones(points.shape[:2], dtype=bool)
        last_x, last_y = corners[0]
        for at in range(1, len(corners) - 1):
            (x, y), (next_x, next_y) = corners[at : at + 2]
            same_x, same_y = last_x == x, last_y == y
            passed = (same_x & same_y) | (same_x & (x == next_x)) | (same_y & (y == next_y))
            kept[:, at] = ~passed
            last_x, last_y = np.where(passed, last_x, x), np.where(passed, last_y, y)
        lengths = np.full(len(owner), len(corners)) if kept.all() else kept.sum(axis=1)
        self._take(role, owner, points[kept], lengths)

    def _take(self, role: int, owner: Ints, points: Floats, lengths: Ints) -> None:
        self.points.append(points)
        self.lengths.append(lengths)
        self.roles.append(np.full(len(owner), role, dtype=np.int8))
        self.owners.append(owner)
        self.marks.append(np.full((len(owner), 2), np.nan))


def _corners(lines: int, corners: tuple[tuple[Floats, Floats], ...]) -> Floats:
    points = np.empty((lines, len(corners), 2))
    for at, (x, y) in enumerate(corners):
        points[:, at, 0], points[:, at, 1] = x, y
    return points


def draw(kin: Kin, rooms: Rooms, places: Places, rise: float, near: Area | None) -> Drawn:
    """Draw all lines of a map, or at least those that touch an area."""
    kids = None if near is None else _kids_near(kin, rooms, places, near)
    drawing = _Drawing(kin, rooms, places, rise, kids)
    drawing.trunks()
    drawing.turns()
    drawing.stubs()
    drawing.undercuts()
    return drawing.lines.drawn()


def _kids_near(kin: Kin, rooms: Rooms, places: Places, near: Area) -> Ints:
    """Return the places of all kids whose lines may touch an area, in order.

    No line leaves the block of the box it bears on. Undercuts are few: they all count, and so
    do the links of folded chains, which have no blocks of their own.
    """
    x, y, width, height = near
    boxes, start = slice(kin.boxes), kin.kid_start
    left, top = places.x[boxes] - rooms.face_x[boxes], places.y[boxes]
    found = (left <= x + width) & (top <= y + height)
    found &= left + rooms.wide[boxes] >= x
    # What bears on a premise in a frame stands below the frame, and not right below its box.
    found &= top + rooms.bus[boxes] + rooms.body[boxes] >= y
    found |= rooms.folded[boxes] > 0
    box = found.nonzero()[0]
    first, count = start[box], start[box + 1] - start[box]
    ends = np.cumsum(count)
    within = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first + count - ends, count)
    return np.concatenate((within, np.arange(start[kin.boxes], len(kin.kids))))


class _Drawing:
    """The steps on some nodes, or on all, in order, and where their lines run."""

    def __init__(
        self, kin: Kin, rooms: Rooms, places: Places, rise: float, kids: Ints | None
    ) -> None:
        self.lines = _Batches()
        self._rooms, self._places = rooms, places
        at = slice(None) if kids is None else kids
        unit, self._step = kin.kids[at], kin.kid_step[at]
        self._above = above = kin.parent[unit]
        self._on_boxes = int(np.searchsorted(above, kin.boxes))
        left = places.x[above] + rooms.hang[above]
        self._bus = bus = places.y[above] + rooms.bus[above]
        line, x, y = rooms.line[unit], rooms.x[unit], rooms.y[unit]
        self._line = left + line
        self._stacked = stacked = line < x
        self._end_x = left + np.where(stacked, x + rooms.face_x[unit], line)
        self._end_y = bus + (y + np.where(stacked, rooms.face_h[unit] / 2, 0.0))
        self._turn = rooms.turn[unit]
        self._start_y = np.where(self._turn > 0, bus + y - rise, bus)

    def stubs(self) -> None:
        """Draw the own line of each reason and objection."""
        on_boxes = slice(self._on_boxes)
        step, stacked = self._step[on_boxes], self._stacked[on_boxes]
        end_x, end_y = self._end_x[on_boxes], self._end_y[on_boxes]
        x, y = self._line[on_boxes], np.where(stacked, end_y, self._start_y[on_boxes])
        self.lines.add(STUB_LINE, step, (x, y), (end_x, end_y))
        along = np.where(stacked, MARK_AT, 0.0)
        self.lines.mark(x + along, y + (MARK_AT - along))

    def trunks(self) -> None:
        """Draw the neutral lines from each box to the columns of the steps on it."""
        rooms, places, count = self._rooms, self._places, self._on_boxes
        if not count:
            return
        above, line = self._above[:count], self._line[:count]
        is_first = _differ(above)
        begins = is_first | _differ(line)
        start = is_first.nonzero()[0]
        end = np.append(start[1:], count)
        hung = self._turn[start] == 0
        start, end = start[hung], end[hung]
        box = above[start]
        column, place = begins.nonzero()[0], np.cumsum(begins) - 1
        first, last = place[start], place[end - 1]
        x, bus, stacked = self._line[column], self._bus[column], self._stacked[column]
        low = np.append(column[1:], count) - 1
        foot = np.where(stacked, self._end_y[low], bus)
        alone = first == last
        at = np.where(alone & stacked[first], x[first], places.x[box] + rooms.face_w[box] / 2)
        top = places.y[box] + rooms.face_h[box]
        self.lines.add(TRUNK, box, (at, top), (at, np.where(alone, foot[first], bus[first])))
        inner = stacked.copy()
        inner[first] = inner[last] = False
        several = (~alone).nonzero()[0]
        box, first, last = box[several], first[several], last[several]
        ring = ((x[first], foot[first]), (x[first], bus[first]), (x[last], bus[last]))
        self.lines.add_plain(TRUNK, box, *ring, (x[last], foot[last]))
        owner = self._above[column[inner]]
        self.lines.add(TRUNK, owner, (x[inner], bus[inner]), (x[inner], foot[inner]))

    def turns(self) -> None:
        """Draw the lines of folded chains from the foot of a column to the next head."""
        at = self._turn.nonzero()[0]
        if not len(at):
            return
        box, rooms, places = self._above[at], self._rooms, self._places
        x, y = places.x[box] + rooms.face_w[box] / 2, places.y[box]
        aside, bus, head = places.x[box] + self._turn[at], self._bus[at], self._start_y[at]
        way = ((x, y + rooms.face_h[box]), (x, bus), (aside, bus), (aside, head))
        self.lines.add(TRUNK, box, *way, (self._line[at], head))

    def undercuts(self) -> None:
        """Draw the dotted lines from the steps attacked to the undercuts."""
        rooms, places, at = self._rooms, self._places, slice(self._on_boxes, None)
        step, knot = self._step[at], self._above[at]
        if not len(step):
            return
        below = rooms.inset[knot] > 0
        aside = rooms.line[knot] < rooms.x[knot]
        x, y, bus = places.x[knot], places.y[knot], self._bus[at]
        cross_x = np.where(aside, x - STUB, x + rooms.line[knot] - rooms.x[knot])
        over = np.where(below, y - STUB, bus)
        cross_y = np.where(aside, y + rooms.face_h[knot] / 2, over)
        left, line = x + rooms.hang[knot], self._line[at]
        turn = (np.where(below, left, cross_x), np.where(below, cross_y, bus))
        level = np.where(self._stacked[at], self._end_y[at], bus)
        self.lines.add_plain(
            UNDERCUT,
            step,
            (cross_x, cross_y),
            turn,
            (turn[0], bus),
            (line, bus),
            (line, level),
            (self._end_x[at], self._end_y[at]),
        )
        self.lines.mark(cross_x, cross_y)


def _differ(values: Ints | Floats) -> NDArray[np.bool_]:
    """Tell of each value whether it is the first, or another than the one before it."""
    differ = np.ones(len(values), dtype=bool)
    differ[1:] = values[1:] != values[:-1]
    return differ
