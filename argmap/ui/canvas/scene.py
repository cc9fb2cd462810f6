"""The picture on the screen, asked what stands where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from argmap.case.ids import ClaimId, PremiseId
from argmap.drawing.arrays import BoxArray, EdgeArray, FrameArray
from argmap.drawing.ids import Ids
from argmap.drawing.picture import EMPTY, Picture, PictureFrame
from argmap.ui.selection import Picked

Appearance: TypeAlias = tuple[ClaimId | None, PremiseId | None]
"""A claim, and the use by which it appears."""
_ARROW = 28.0
"""Width and height of the corner that holds the arrow of a reference."""
MARK_REACH = 14.0
"""How near to a +, a - or a cross a pointer must come to mean it."""


class Children:
    """The boxes one level below each box, -1 standing for the ground."""

    def __init__(self, parent: NDArray[np.int64]) -> None:
        self._parent = parent

    def __getitem__(self, index: int) -> list[int]:
        found: list[int] = (self._parent == index).nonzero()[0].tolist()
        return found

    def get(self, index: int, default: Sequence[int] = ()) -> list[int]:
        """List the boxes below a box, or the default where there are none."""
        return self[index] or list(default)


class Scene:
    """A picture asked by place and by record; everything is in the map's own pixels."""

    def __init__(self, picture: Picture = EMPTY) -> None:
        self.picture = picture
        self.boxes = BoxArray.of(picture.boxes)
        """All boxes, in reading order."""
        self.children = Children(self.boxes.parent)
        self._frames = FrameArray.of(picture.frames)
        self.pinned: frozenset[int] = frozenset()
        """The boxes that the user has pinned."""

    @cached_property
    def _edges(self) -> EdgeArray:
        return EdgeArray.of(self.picture.edges)

    @property
    def rects(self) -> NDArray[np.float64]:
        """The rectangles of all boxes, a row each: x, y, width, height."""
        return self.boxes.rects

    @property
    def frame_rects(self) -> NDArray[np.float64]:
        """The rectangles of all frames, a row each, as those of boxes."""
        return self._frames.rects

    def boxes_in(self, rect: QRectF) -> list[int]:
        """List the boxes whose middle is in a rectangle."""
        x, y, width, height = self.boxes.rects.T
        inside = np.abs(x + width / 2 - rect.center().x()) <= rect.width() / 2
        inside &= np.abs(y + height / 2 - rect.center().y()) <= rect.height() / 2
        found: list[int] = inside.nonzero()[0].tolist()
        return found

    def rect(self, index: int) -> QRectF:
        """Return the rectangle of a box."""
        return QRectF(*self.boxes.rects[index].tolist())

    def find(self, claim: str | None, premise: str | None = None) -> int:
        """Return the box of one appearance of a claim, else its home; -1 where it is not shown."""
        boxes = self.boxes
        if premise is not None:
            index = _first(boxes.premise, boxes.ids, premise)
            if index >= 0 and claim in {None, boxes.ids.name(int(boxes.claim[index]))}:
                return index
        number = boxes.ids.find(claim) if claim else -1
        found = (boxes.claim == number).nonzero()[0].tolist() if number >= 0 else []
        return min(found, key=lambda at: (bool(boxes.reference[at]), at), default=-1)

    def shows(self, use: Appearance | Picked) -> bool:
        """Tell whether there is a box of just this appearance, or of the claim as a root."""
        claim, premise = use[:2]
        index = self.find(claim, premise)
        if index < 0 or premise is None:
            return index >= 0
        return self.boxes[index].premise == premise or int(self.boxes.parent[index]) < 0

    def appearance(self, index: int) -> Appearance:
        """Return what a box shows; nothing for -1."""
        if index < 0:
            return (None, None)
        box = self.boxes[index]
        return (ClaimId(box.claim), PremiseId(box.premise) if box.premise else None)

    def box_at(self, point: QPointF) -> int:
        """Return the box at a point, -1 on the ground."""
        return _at(self.boxes.rects, point)

    def arrow_at(self, index: int, point: QPointF) -> bool:
        """Tell whether a point of a box is on the arrow that leads to where its claim stands."""
        rect = self.rect(index)
        corner = rect.adjusted(rect.width() - _ARROW, rect.height() - _ARROW, 0.0, 0.0)
        return bool(self.boxes.reference[index]) and corner.contains(point)

    def frame_at(self, point: QPointF) -> PictureFrame | None:
        """Return the frame at a point, boxes in it included."""
        index = _at(self._frames.rects, point)
        return self._frames[index] if index >= 0 else None

    def mark_at(self, point: QPointF) -> str | None:
        """Return the argument whose +, - or cross is nearest to a point that is at one."""
        away = np.abs(self._edges.marks - (point.x(), point.y())).max(axis=1, initial=0.0)
        found = (away <= MARK_REACH).nonzero()[0]
        return self._edges[int(found[away[found].argmin()])].argument if len(found) else None

    def mark_of(self, argument: str) -> QPointF | None:
        """Return where the + or - of an argument stands, or the cross of an undercut."""
        number = self._edges.ids.find(argument)
        is_its = (self._edges.argument == number) & ~np.isnan(self._edges.marks[:, 0])
        found: list[int] = is_its.nonzero()[0].tolist() if number >= 0 else []
        return QPointF(*self._edges.marks[found[0]].tolist()) if found else None

    def frame_of(self, argument: str) -> QRectF | None:
        """Return the frame around the premises of an argument, if it has one."""
        index = _first(self._frames.argument, self._frames.ids, argument)
        return QRectF(*self._frames.rects[index].tolist()) if index >= 0 else None


def _first(numbers: NDArray[np.int64], ids: Ids, name: str) -> int:
    number = ids.find(name)
    found: list[int] = (numbers == number).nonzero()[0].tolist() if number >= 0 else []
    return found[0] if found else -1


def _at(rects: NDArray[np.float64], point: QPointF) -> int:
    x, y = point.x(), point.y()
    inside = (rects[:, 0] <= x) & (x <= rects[:, 0] + rects[:, 2])
    inside &= (rects[:, 1] <= y) & (y <= rects[:, 1] + rects[:, 3])
    hits = inside.nonzero()[0]
    return int(hits[0]) if len(hits) else -1
