"""The icons: Lucide drawings, stroked at paint time in the ink of the palette."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from argmap.resources import resource
from argmap.ui.overriding import override

if TYPE_CHECKING:
    from pathlib import Path

_ROLE = QPalette.ColorRole
_MOST_PICTURES = 512
_SLACK = 1e-6


@cache
def icon(name: str, role: QPalette.ColorRole = _ROLE.WindowText) -> QIcon:
    """Make an icon that keeps to the palette: `role` says which of its colours.

    Use PlaceholderText for a quiet one, Link for an active one, BrightText for a warning,
    HighlightedText on the selection colour. A disabled icon is muted by itself.
    Raises KeyError when no drawing has that name.

    Each is made once and kept for good: where the garbage collector takes an icon apart, its
    engine goes before it, and the icon then deletes the engine a second time.
    """
    drawing = _drawings().get(name)
    if drawing is None:
        raise KeyError(f"There is no icon named {name}.")
    return QIcon(_InkEngine(drawing, role))


@cache
def _drawings() -> dict[str, Path]:
    return {drawing.stem: drawing for drawing in resource("icons").glob("*.svg")}


@cache
def _renderer(drawing: Path, color: str) -> QSvgRenderer:
    # Kept for good: whoever reads a file waits behind every thread that is at work.
    return QSvgRenderer(QByteArray(drawing.read_bytes().replace(b"currentColor", color.encode())))


@lru_cache(maxsize=_MOST_PICTURES)
def _picture(drawing: Path, color: str, side: int) -> QPixmap:
    """Draw an icon once: to copy it takes a tenth of the time."""
    picture = QPixmap(side, side)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    _renderer(drawing, color).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def _is_whole(pixels: QRectF) -> bool:
    """Tell whether a square begins and ends at the edges of pixels, so that a copy is as sharp."""
    edges = (pixels.left(), pixels.top(), pixels.width())
    square = abs(pixels.width() - pixels.height()) < _SLACK
    return square and pixels.width() >= 1 and all(abs(one - round(one)) < _SLACK for one in edges)


class _InkEngine(QIconEngine):
    """Draws one SVG in a colour that is looked up at each painting."""

    def __init__(self, drawing: Path, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._drawing = drawing
        self._role = role

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        ink = self._ink(mode).name()
        pixels = painter.deviceTransform().mapRect(square)
        if _is_whole(pixels) and isinstance(painter.device(), (QImage, QPixmap, QWidget)):
            picture = _picture(self._drawing, ink, round(pixels.width()))
            painter.drawPixmap(square, picture, QRectF(picture.rect()))
        else:
            _renderer(self._drawing, ink).render(painter, square)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        # A button asks for a picture of no size while its row has no room yet.
        if pixmap.isNull():
            return pixmap
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _InkEngine(self._drawing, self._role)

    def _ink(self, mode: QIcon.Mode) -> QColor:
        if mode is QIcon.Mode.Disabled:
            return QApplication.palette().color(QPalette.ColorGroup.Disabled, _ROLE.WindowText)
        # A chosen row keeps its ordinary ink, and so does its icon.
        return QApplication.palette().color(QPalette.ColorGroup.Active, self._role)
