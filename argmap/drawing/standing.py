"""One of two pictures, pushed to where it stands on the screen, and how it leads to the other."""

from __future__ import annotations

import numpy as np

from argmap.drawing.arrays import Lengths
from argmap.drawing.following import Corners
from argmap.drawing.index import PictureIndex
from argmap.drawing.picture import Point, Rect
from argmap.drawing.walk import Integers

_NEAR = 1.0
"""The end of a line is on the box or frame that is this near."""
_GENERATIONS = 64
"""What hangs from nothing that stays, over so many levels, goes along with nothing."""


class Standing:
    """What of a picture a rectangle of the screen shows; all lengths are the screen's map's."""

    def __init__(self, index: PictureIndex, shift: Point, visible: Rect) -> None:
        x, y, width, height = visible
        seen = (x - shift[0], y - shift[1], width, height)
        index.come_near(seen)
        self.index = index
        self.rects = pushed(index.boxes.rects, np.array(shift))
        self.boxes = np.array(index.boxes_in(seen), dtype=np.int64)
        self.frames = index.frames_in(seen)
        self.edges = index.edges_in(seen)
        self._shift = np.array(shift)
        self._reach = max(width, height)

    def lead_to(self, other: Standing, counterpart: Integers) -> None:
        """Take in what each box is in the other picture, -1 where it is not there."""
        self._other, self._counterpart = other, counterpart

    def line(self, edge: int) -> Corners:
        """Return the corners of a line."""
        edges = self.index.edges
        points = edges.points[edges.start[edge] : edges.start[edge + 1]] + self._shift
        return [(x, y) for x, y in points.tolist()]

    def mark(self, edge: int) -> Lengths:
        """Return where the mark of a line stands."""
        return np.asarray(self.index.edges.marks[edge] + self._shift)

    def frame(self, frame: int) -> Lengths:
        """Return the rectangle of a frame."""
        return pushed(self.index.frames.rects[frame], self._shift)

    def away(self, boxes: Integers) -> Lengths:
        """Return how far it is to where boxes stand in the other picture, one row (x, y) each.

        A box that is not there goes along with the next it hangs from that is.
        """
        at, parent = boxes.copy(), self.index.boxes.parent
        for _ in range(_GENERATIONS):
            lost = ((at >= 0) & (self._counterpart[at] < 0)).nonzero()[0]
            if not len(lost):
                break
            at[lost] = parent[at[lost]]
        by = np.zeros((len(at), 2))
        known = ((at >= 0) & (self._counterpart[at] >= 0)).nonzero()[0]
        there = self._other.rects[self._counterpart[at[known]]]
        by[known] = _feet(there) - _feet(self.rects[at[known]])
        by[np.abs(by).max(axis=1, initial=0.0) > self._reach] = 0.0
        return by

    def line_away(self, edge: int) -> Lengths:
        """Return how far a line goes that the other picture has not: with what it bears on."""
        edges = self.index.edges
        if edges.argument[edge] < 0:
            bearer = -1 if edges.bearer is None else int(edges.bearer[edge])
        else:
            end = edges.points[edges.start[edge + 1] - 1] + self._shift
            bearer = self._borne_on(end)
        return self._box_away(bearer)

    def frame_away(self, frame: int) -> Lengths:
        """Return how far a frame goes that the other picture has not: with what it bears on."""
        return self._box_away(self._parent_within(self.frame(frame)))

    def _box_away(self, box: int) -> Lengths:
        return np.asarray(self.away(np.array([box], dtype=np.int64))[0])

    def _borne_on(self, end: Lengths) -> int:
        """Return the box that the line bears on which ends at a point."""
        rects = self.rects[self.boxes]
        at = self.boxes[_holds(rects, end)]
        if len(at):
            return int(self.index.boxes.parent[at[0]])
        frames = [self.frame(frame) for frame in self.frames]
        found = [frame for frame in frames if _holds(frame[None], end)[0]]
        return self._parent_within(found[0]) if found else -1

    def _parent_within(self, frame: Lengths) -> int:
        rects = self.rects[self.boxes]
        middle = rects[:, :2] + rects[:, 2:] / 2 - frame[:2]
        inside = self.boxes[((middle >= 0) & (middle <= frame[2:])).all(axis=1)]
        return int(self.index.boxes.parent[inside[0]]) if len(inside) else -1


def pushed(rects: Lengths, by: Lengths) -> Lengths:
    """Return one rectangle or several pushed by (x, y), or each by its own."""
    found = rects.copy()
    found[..., :2] += by
    return found


def _feet(rects: Lengths) -> Lengths:
    """Return where the trunks of boxes begin in a map that grows downwards."""
    return np.column_stack((rects[:, 0] + rects[:, 2] / 2, rects[:, 1] + rects[:, 3]))


def _holds(rects: Lengths, point: Lengths) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    away = point - rects[:, :2]
    return np.asarray(((away >= -_NEAR) & (away <= rects[:, 2:] + _NEAR)).all(axis=1))
