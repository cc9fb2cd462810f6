"""The picture between two pictures: what stays on the way, what leaves, and what comes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from argmap.drawing.arrays import BoxArray, FrameArray, Lengths
from argmap.drawing.following import aligned
from argmap.drawing.index import PictureIndex
from argmap.drawing.pairing import inverse, pair_boxes, pair_edges, pair_frames
from argmap.drawing.parts import Lines, LineWays, Part, Ways
from argmap.drawing.picture import Point, Rect
from argmap.drawing.standing import Standing, pushed
from argmap.drawing.walk import Integers

_MOVED = 0.05
"""What moves less, in pixels of the map, stays where it is."""


class Between:
    """What a rectangle of the map shows while one picture becomes another.

    All is told in the pixels of the picture after; `shift` is how far the one before is
    pushed to stand on the screen where it stood. What is new comes along with what it
    hangs from, what is gone goes along with it, and so does what moves farther than the
    rectangle is large. A box whose words are others both leaves and comes, on one way. Both
    pictures number their ids alike. Without `words` the boxes are good for blocks only.
    """

    def __init__(
        self,
        before: PictureIndex,
        after: PictureIndex,
        *,
        shift: Point,
        visible: Rect,
        words: bool = True,
    ) -> None:
        self._was = Standing(before, shift, visible)
        self._is = Standing(after, (0.0, 0.0), visible)
        self._words = words
        self._reach = max(visible[2:])
        self._old, self._new = self._paired()
        self._was.lead_to(self._is, self._new)
        self._is.lead_to(self._was, self._old)
        old, new = self._stay
        self._coming = self._is.boxes[self._old[self._is.boxes] < 0]
        self._leaving = self._was.boxes[self._new[self._was.boxes] < 0]
        self.count = len(new) + len(self._coming) + len(self._leaving)
        """How many boxes are seen on the way."""
        moved = np.abs(self._was.rects[old] - self._is.rects[new]).max(initial=0.0) > _MOVED
        self.moves = bool(moved or len(self._coming) or len(self._leaving))
        """Whether any box that is seen is on its way."""

    def parts(self) -> tuple[Part, Part, Part]:
        """Return what leaves, what stays and what comes, in the order of painting."""
        lines, frames = self._lines(), self._frames()
        leaving, staying, coming = zip(self._boxes(), frames, lines, strict=True)
        return Part(*leaving), Part(*staying), Part(*coming)

    def rects(self, progress: float) -> Lengths:
        """Return where all boxes of the picture after are on the way."""
        found = self._is.rects.copy()
        old, new = self._stay
        found[new] += (self._was.rects[old] - found[new]) * (1.0 - progress)
        found[self._coming, :2] += self._is.away(self._coming) * (1.0 - progress)
        return found

    def _paired(self) -> tuple[Integers, Integers]:
        """Pair the boxes; those seen that move too far to be followed are gone, and new."""
        was, now = self._was, self._is
        old = pair_boxes(was.index.boxes, now.index.boxes)
        new = inverse(old, len(was.rects))
        seen = np.union1d(now.boxes[old[now.boxes] >= 0], new[was.boxes[new[was.boxes] >= 0]])
        way = np.abs(was.rects[old[seen], :2] - now.rects[seen, :2]).max(axis=1, initial=0.0)
        far, near = seen[way > self._reach], seen[way <= self._reach]
        new[old[far]] = -1
        old[far] = -1
        self._stay = old[near], near
        return old, new

    def _boxes(self) -> tuple[Ways[BoxArray], Ways[BoxArray], Ways[BoxArray]]:
        was, now = self._was, self._is
        old, new = self._stay
        alike = self._alike()
        leaving = np.concatenate((self._leaving, old[~alike]))
        coming = np.concatenate((self._coming, new[~alike]))
        gone = pushed(was.rects[self._leaving], was.away(self._leaving))
        begun = pushed(now.rects[self._coming], now.away(self._coming))
        return (
            Ways(
                self._some(was, leaving),
                was.rects[leaving],
                np.concatenate((gone, now.rects[new[~alike]])),
            ),
            Ways(self._some(now, new[alike]), was.rects[old[alike]], now.rects[new[alike]]),
            Ways(
                self._some(now, coming),
                np.concatenate((begun, was.rects[old[~alike]])),
                now.rects[coming],
            ),
        )

    def _alike(self) -> NDArray[np.bool_]:
        """Tell of which boxes that stay the words stay as well, so far as they were seen."""
        old, new = self._stay
        if not self._words:
            return np.ones(len(old), dtype=np.bool_)
        held, after = self._was.index.boxes.contents[old], self._is.index.boxes
        pairs = zip(held, new.tolist(), strict=True)
        alike = [one is None or one == after.content(at) for one, at in pairs]
        return np.array(alike, dtype=np.bool_)

    def _some(self, side: Standing, at: Integers) -> BoxArray:
        boxes = side.index.boxes
        contents = np.empty(len(at), dtype=np.object_)
        if self._words:
            contents[:] = [boxes.content(one) for one in at.tolist()]
        return BoxArray(
            rects=np.empty((0, 4)),
            parent=np.full(len(at), -1, dtype=np.int64),
            hidden=boxes.hidden[at],
            claim=boxes.claim[at],
            premise=boxes.premise[at],
            reference=boxes.reference[at],
            side=boxes.side[at],
            ids=boxes.ids,
            contents=contents,
        )

    def _frames(self) -> tuple[Ways[FrameArray], Ways[FrameArray], Ways[FrameArray]]:
        was, now = self._was, self._is
        pairs = pair_frames(was.index.frames, now.index.frames, was.frames, now.frames)
        gone = [(old, was.frame(old), was.frame_away(old)) for old, new in pairs if new < 0]
        come = [(new, now.frame(new), now.frame_away(new)) for old, new in pairs if old < 0]
        both = [(new, was.frame(old), now.frame(new)) for old, new in pairs if min(old, new) >= 0]
        return (
            _frame_ways(was, [(at, rect, pushed(rect, by)) for at, rect, by in gone]),
            _frame_ways(now, both),
            _frame_ways(now, [(at, pushed(rect, by), rect) for at, rect, by in come]),
        )

    def _lines(self) -> tuple[LineWays, LineWays, LineWays]:
        was, now = self._was, self._is
        leaving, staying, coming = (Lines(now.index.edges.ids) for _ in range(3))
        for old, new in pair_edges(
            was.index.edges, now.index.edges, (was.edges, now.edges), (self._old, self._new)
        ):
            way = self._way(old, new)
            if way is None:
                leaving.go(was, old)
                coming.come(now, new)
            elif was.index.edges.kind[old] == now.index.edges.kind[new]:
                staying.add(way, (now, new), (was.mark(old), now.mark(new)))
            else:
                leaving.add(way, (was, old), (was.mark(old), now.mark(new)))
                coming.add(way, (now, new), (was.mark(old), now.mark(new)))
        return leaving.ways(), staying.ways(), coming.ways()

    def _way(self, old: int, new: int) -> tuple[Lengths, Lengths] | None:
        """Return a line's corners before and after, None if it cannot be followed."""
        if min(old, new) < 0:
            return None
        found = aligned(self._was.line(old), self._is.line(new))
        if found is None:
            return None
        start, end = np.array(found[0]), np.array(found[1])
        return (start, end) if np.abs(start - end).max() <= self._reach else None


def _frame_ways(side: Standing, which: list[tuple[int, Lengths, Lengths]]) -> Ways[FrameArray]:
    frames, at = side.index.frames, [one for one, _, _ in which]
    some = FrameArray(
        np.empty((0, 4)), frames.argument[at], [frames.titles[one] for one in at], frames.ids
    )
    starts = np.array([start for _, start, _ in which]).reshape(-1, 4)
    return Ways(some, starts, np.array([end for *_, end in which]).reshape(-1, 4))
