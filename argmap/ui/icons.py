"""The icons: Lucide drawings, stroked at paint time in the ink of the palette."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from argmap.resources import resource
from argmap.ui.overriding import override

if TYPE_CHECKING:
    from pathlib import Path

_ROLE = QPalette.ColorRole


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
        _renderer(self._drawing, self._ink(mode).name()).render(painter, square)

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
