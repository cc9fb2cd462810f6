"""The lines between boxes, all at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from argmap.layout.forest import Role
from argmap.layout.kin import Floats, Ints, Kin
from argmap.layout.places import Places
from argmap.layout.rooms import MARK_AT, STUB, Rooms

TRUNK, STUB_LINE, UNDERCUT = (int(role) for role in Role)


@dataclass(slots=True)
class Lines:
    """Lines of one to several pieces, added in batches."""

    points: list[Floats] = field(default_factory=list)
    lengths: list[Ints] = field(default_factory=list)
    roles: list[NDArray[np.int8]] = field(default_factory=list)
    owners: list[Ints] = field(default_factory=list)

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


def _corners(lines: int, corners: tuple[tuple[Floats, Floats], ...]) -> Floats:
    points = np.empty((lines, len(corners), 2))
    for at, (x, y) in enumerate(corners):
        points[:, at, 0], points[:, at, 1] = x, y
    return points


def draw(kin: Kin, rooms: Rooms, places: Places, rise: float) -> tuple[Lines, Floats]:
    """Draw all lines of a map; return them, and where the mark of each step stands."""
    drawing = _Drawing(kin, rooms, places, rise)
    drawing.trunks()
    drawing.turns()
    drawing.stubs()
    drawing.undercuts()
    return drawing.lines, drawing.mark


class _Drawing:
    """The steps on all nodes, in order, and where their lines run."""

    def __init__(self, kin: Kin, rooms: Rooms, places: Places, rise: float) -> None:
        self.lines = Lines()
        self.mark = np.zeros((len(kin.kids), 2))
        self._kin, self._rooms, self._places = kin, rooms, places
        unit = kin.kids
        self._above = above = kin.parent[unit]
        left = (places.x[:-1] + rooms.hang)[above]
        self._bus = (places.y[:-1] + rooms.bus)[above]
        self._line = left + rooms.line[unit]
        stacked = rooms.line < rooms.x
        self._stacked = stacked[unit]
        self._end_x = left + np.where(stacked, rooms.x + rooms.face_x, rooms.line)[unit]
        self._end_y = self._bus + (rooms.y + np.where(stacked, rooms.face_h / 2, 0.0))[unit]
        self._turn = np.zeros(len(unit))
        self._start_y = self._bus
        if rooms.turn.any():
            self._turn = rooms.turn[unit]
            self._start_y = np.where(self._turn > 0, self._bus + rooms.y[unit] - rise, self._bus)

    def stubs(self) -> None:
        """Draw the own line of each reason and objection."""
        on_boxes = slice(self._kin.kid_start[self._kin.boxes])
        step, stacked = self._kin.kid_step[on_boxes], self._stacked[on_boxes]
        end_x, end_y = self._end_x[on_boxes], self._end_y[on_boxes]
        x, y = self._line[on_boxes], np.where(stacked, end_y, self._start_y[on_boxes])
        self.lines.add(STUB_LINE, step, (x, y), (end_x, end_y))
        along = np.where(stacked, MARK_AT, 0.0)
        self._mark(step, x + along, y + (MARK_AT - along))

    def trunks(self) -> None:
        """Draw the neutral lines from each box to the columns of the steps on it."""
        kin, rooms, places = self._kin, self._rooms, self._places
        start = kin.kid_start[: kin.boxes + 1]
        box = (start[1:] > start[:-1]).nonzero()[0]
        if not len(box):
            return
        box = box[self._turn[start[box]] == 0]
        begins = self._begin(int(start[-1]))
        column, place = begins.nonzero()[0], np.cumsum(begins) - 1
        first, last = place[start[box]], place[start[box + 1] - 1]
        x, bus, stacked = self._line[column], self._bus[column], self._stacked[column]
        low = np.append(column[1:], start[-1]) - 1
        end = np.where(stacked, self._end_y[low], bus)
        alone = first == last
        at = np.where(alone & stacked[first], x[first], places.x[box] + rooms.face_w[box] / 2)
        foot = places.y[box] + rooms.face_h[box]
        self.lines.add(TRUNK, box, (at, foot), (at, np.where(alone, end[first], bus[first])))
        inner = stacked.copy()
        inner[first] = inner[last] = False
        several = (~alone).nonzero()[0]
        box, first, last = box[several], first[several], last[several]
        ring = ((x[first], end[first]), (x[first], bus[first]), (x[last], bus[last]))
        self.lines.add_plain(TRUNK, box, *ring, (x[last], end[last]))
        owner = self._above[column[inner]]
        self.lines.add(TRUNK, owner, (x[inner], bus[inner]), (x[inner], end[inner]))

    def _begin(self, end: int) -> NDArray[np.bool_]:
        """Tell which of the first kids begin a column."""
        begins = np.ones(end, dtype=bool)
        begins[1:] = (self._above[1:end] != self._above[: end - 1]) | (
            self._line[1:end] != self._line[: end - 1]
        )
        return begins

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
        kin, rooms, places = self._kin, self._rooms, self._places
        at = np.arange(kin.kid_start[kin.boxes], len(kin.kids))
        step, knot = kin.kid_step[at], self._above[at]
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
        self._mark(step, cross_x, cross_y)

    def _mark(self, step: Ints, x: Floats, y: Floats) -> None:
        both = np.empty(len(step), dtype=np.complex128)  # one number is written sooner than two
        both.real, both.imag = x, y
        self.mark.view(np.complex128)[step, 0] = both
