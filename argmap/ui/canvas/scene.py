"""The picture on the screen, asked what stands where."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from argmap.drawing.picture import EMPTY, Picture, PictureBox, PictureFrame

_ARROW = 28.0
"""Width and height of the corner that holds the arrow of a reference."""
MARK_REACH = 14.0
"""How near to a + or - a pointer must come to mean it."""


class Scene:
    """A picture with indexes; everything is answered in the map's own pixels."""

    def __init__(self, picture: Picture = EMPTY) -> None:
        self.picture = picture
        rects = [box.rect for box in picture.boxes]
        self._rects = np.array(rects, dtype=np.float64).reshape(-1, 4)
        self._by_claim: dict[str, int] = {}
        self._by_premise: dict[str, int] = {}
        self.children: dict[int, list[int]] = defaultdict(list)
        self._marks = {
            edge.argument: edge.mark
            for edge in picture.edges
            if edge.argument and edge.mark and edge.kind != "undercut"
        }
        for index, box in enumerate(picture.boxes):
            if not box.is_reference or box.claim not in self._by_claim:
                self._by_claim[box.claim] = index
            if box.premise:
                self._by_premise[box.premise] = index
            self.children[box.parent].append(index)
        self.folded = [index for index, box in enumerate(picture.boxes) if box.hidden]

    @property
    def rects(self) -> NDArray[np.float64]:
        """The rectangles of all boxes, a row each: x, y, width, height."""
        return self._rects

    @property
    def boxes(self) -> tuple[PictureBox, ...]:
        """All boxes, in reading order."""
        return self.picture.boxes

    def rect(self, index: int) -> QRectF:
        """Return the rectangle of a box."""
        return QRectF(*self.boxes[index].rect)

    def find(self, claim: str | None, premise: str | None = None) -> int:
        """Return the box of one appearance of a claim, else its home; -1 where it is not shown."""
        if premise is not None and premise in self._by_premise:
            index = self._by_premise[premise]
            if claim is None or self.boxes[index].claim == claim:
                return index
        return self._by_claim.get(claim, -1) if claim else -1

    def box_at(self, point: QPointF) -> int:
        """Return the box at a point, -1 on the ground."""
        x, y = point.x(), point.y()
        rects = self._rects
        inside = (
            (rects[:, 0] <= x)
            & (x <= rects[:, 0] + rects[:, 2])
            & (rects[:, 1] <= y)
            & (y <= rects[:, 1] + rects[:, 3])
        )
        hits = np.flatnonzero(inside)
        return int(hits[0]) if len(hits) else -1

    def arrow_at(self, index: int, point: QPointF) -> bool:
        """Tell whether a point of a box is on the arrow that leads to where its claim stands."""
        box, rect = self.boxes[index], self.rect(index)
        corner = rect.adjusted(rect.width() - _ARROW, rect.height() - _ARROW, 0.0, 0.0)
        return box.is_reference and corner.contains(point)

    def frame_at(self, point: QPointF) -> PictureFrame | None:
        """Return the frame at a point, boxes in it included."""
        for frame in self.picture.frames:
            if QRectF(*frame.rect).contains(point):
                return frame
        return None

    def mark_at(self, point: QPointF) -> str | None:
        """Return the argument whose + or - is at a point."""
        for argument, (x, y) in self._marks.items():
            if abs(point.x() - x) <= MARK_REACH and abs(point.y() - y) <= MARK_REACH:
                return argument
        return None

    def mark_of(self, argument: str) -> QPointF | None:
        """Return where the + or - of an argument stands."""
        mark = self._marks.get(argument)
        return QPointF(*mark) if mark else None

    def frame_of(self, argument: str) -> QRectF | None:
        """Return the frame around the premises of an argument, if it has one."""
        for frame in self.picture.frames:
            if frame.argument == argument:
                return QRectF(*frame.rect)
        return None
