"""What a canvas has painted of a map: moved along by a pan, and painted only where it is new."""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter
from typing import cast

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap, QRegion

from argmap.drawing.index import PictureIndex
from argmap.drawing.overview import OVERVIEW_BELOW, Overview
from argmap.drawing.painting import PicturePainter
from argmap.drawing.picture import EMPTY
from argmap.ui.canvas.difference import Differences
from argmap.ui.canvas.place import Place
from argmap.ui.canvas.view import View

_TIME = 0.010
"""Seconds that painting takes of one frame; what is left waits for the next."""
_FEW = 150
"""So many boxes are painted in one frame however long it takes: a small map never flickers."""
_AT_ONCE = 50
_AT_ONCE_SMALL = 5000
"""So many boxes are painted between two looks at the clock: of words, of rectangles."""
_LEAST = 24
"""A part of the screen this narrow, in pixels, is not cut further."""
_STROKE = 3
"""Strokes stand out at most this far, in pixels."""
_MOST_STALE = 24


class Screen:
    """The pixels of a canvas, without what is painted over them."""

    def __init__(self) -> None:
        self._index = PictureIndex(EMPTY)
        self._painter: PicturePainter | None = None
        self._pixels = QPixmap()
        self._place: Place | None = None
        self._stale: list[QRect] = []
        self._painted: PictureIndex | None = None
        """The picture that the pixels still show, where all of them were painted."""
        self._differences = Differences()
        self._whole: tuple[Place, QPixmap] | None = None
        """The whole picture, as it was last seen."""

    def take(self, index: PictureIndex, painter: PicturePainter) -> None:
        """Show another picture, or the same in other colours."""
        self._painted = None if painter is not self._painter or self._stale else self._index
        if index.boxes.ids is not self._index.boxes.ids:  # of another case: hold nothing of it
            self._painted, self._differences = None, Differences()
        self._index, self._painter = index, painter
        self._whole = None
        self._stale = [self._pixels.rect()]

    def show(self, painter: QPainter, view: View, size: QSize, ratio: float) -> bool:
        """Paint what a view shows, or as much as time allows; tell whether that is all."""
        place = Place(
            round(view.offset.x() * ratio), round(view.offset.y() * ratio), view.scale, ratio
        )
        self._follow(place, QSize(round(size.width() * ratio), round(size.height() * ratio)))
        self._paint_stale(place)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawPixmap(0, 0, self._pixels)
        painter.restore()
        return not self._stale

    def _follow(self, place: Place, size: QSize) -> None:
        before, self._place = self._place, place
        painted, self._painted = self._painted, None
        if before is None or (self._pixels.size() != size and before[2:] != place[2:]):
            self._pixels = QPixmap(size)
            self._stale = [self._pixels.rect()]
        elif self._pixels.size() != size:
            self._resize(place.x - before.x, place.y - before.y, size)
        elif before[2:] != place[2:]:
            self._zoom(before, place)
        elif painted is not None and place.scale >= OVERVIEW_BELOW:
            self._stale = self._differences.between(
                (painted, before), (self._index, place), self._pixels.rect()
            )
        elif before != place:
            self._pan(place.x - before.x, place.y - before.y)

    def _pan(self, x: int, y: int) -> None:
        room = self._pixels.rect()
        if abs(x) >= room.width() or abs(y) >= room.height():
            self._stale = [room]
            return
        self._pixels.scroll(x, y, room)
        self._stale = [rect.translated(x, y).intersected(room) for rect in self._stale]
        if x:
            self._stale.append(QRect(0 if x > 0 else room.width() + x, 0, abs(x), room.height()))
        if y:
            self._stale.append(QRect(0, 0 if y > 0 else room.height() + y, room.width(), abs(y)))
        if len(self._stale) > _MOST_STALE:
            self._stale = [room]

    def _resize(self, x: int, y: int, size: QSize) -> None:
        """Keep what is seen in the other size too, so much to the right and further down."""
        old, self._pixels = self._pixels, QPixmap(size)
        room, kept = self._pixels.rect(), old.rect().translated(x, y)
        painter = QPainter(self._pixels)
        painter.drawPixmap(kept.topLeft(), old)
        painter.end()
        stale = [rect.translated(x, y).intersected(room) for rect in self._stale]
        bare = cast("Iterable[QRect]", QRegion(room) - QRegion(kept))
        self._stale = [*stale, *bare]
        if len(self._stale) > _MOST_STALE:
            self._stale = [room]

    def _zoom(self, before: Place, place: Place) -> None:
        """Show what was painted larger or smaller, until it is painted again."""
        room = self._pixels.rect()
        self._stale = [room]
        if self._whole is not None and self._whole[0] == place:
            self._pixels, self._stale = self._whole[1].copy(), []
            return
        if self._count(place, room) <= _FEW:
            return
        assert self._painter is not None
        old, self._pixels = self._pixels, QPixmap(room.size())
        self._pixels.fill(self._painter.inks.paper)
        painter = QPainter(self._pixels)
        for shown, pixels in [*([self._whole] if self._whole else []), (before, old)]:
            by = place.scale * place.ratio / (shown.scale * shown.ratio)
            corner = QRectF(
                place.x - shown.x * by,
                place.y - shown.y * by,
                pixels.width() * by,
                pixels.height() * by,
            )
            painter.drawPixmap(corner, pixels, QRectF(pixels.rect()))
        painter.end()

    def _count(self, place: Place, rect: QRect) -> int:
        return self._index.count_in(place.visible(rect))

    def _paint_stale(self, place: Place) -> None:
        if not self._stale or self._painter is None:
            return
        begin = perf_counter()
        self._index.come_near(place.visible(self._pixels.rect(), _STROKE))
        small = place.scale < OVERVIEW_BELOW
        at_once = _AT_ONCE_SMALL if small else _AT_ONCE
        in_all = sum(self._count(place, rect) for rect in self._stale)
        waiting, self._stale = self._stale, []
        while waiting:
            rect = waiting.pop()
            if in_all > _FEW and self._count(place, rect) > at_once and _can_be_cut(rect):
                waiting += _halves(rect)
            elif not rect.isEmpty():
                self._paint(place, rect, small=small)
                if waiting and in_all > _FEW and perf_counter() - begin > _TIME:
                    self._stale = waiting
                    return
        if small and self._pixels.rect().contains(self._extent(place)):
            self._whole = place, self._pixels.copy()

    def _extent(self, place: Place) -> QRect:
        _, _, width, height = self._index.picture.bounds
        by = place.scale * place.ratio
        # The margin around the boxes may be cut off.
        return QRect(place.x + 1, place.y + 1, round(width * by) - 2, round(height * by) - 2)

    def _paint(self, place: Place, rect: QRect, *, small: bool) -> None:
        pictures = self._painter
        assert pictures is not None
        if small:
            image = QImage(rect.size(), QImage.Format.Format_RGB32)
            corner = QPoint(place.x, place.y) - rect.topLeft()
            Overview(
                self._index, pictures.inks, image, corner.toTuple(), place.scale * place.ratio
            ).paint()
            painter = QPainter(self._pixels)
            painter.drawImage(rect.topLeft(), image)
            painter.end()
            return
        painter = QPainter(self._pixels)
        painter.setClipRect(rect)
        painter.fillRect(rect, pictures.inks.paper)
        # Lines of a pixel's width stand in pixels, not on the edges between them.
        painter.translate(place.x + 0.5, place.y + 0.5)
        painter.scale(place.scale * place.ratio, place.scale * place.ratio)
        pictures.paint(painter, self._index, place.visible(rect, _STROKE), scale=place.scale)
        painter.end()


def _can_be_cut(rect: QRect) -> bool:
    return max(rect.width(), rect.height()) > _LEAST


def _halves(rect: QRect) -> list[QRect]:
    if rect.width() > rect.height():
        half = rect.width() // 2
        return [rect.adjusted(half, 0, 0, 0), rect.adjusted(0, 0, half - rect.width(), 0)]
    half = rect.height() // 2
    return [rect.adjusted(0, half, 0, 0), rect.adjusted(0, 0, 0, half - rect.height())]
