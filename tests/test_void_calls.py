"""PySide6 6.12.0 lost a reference to None on every void call on Python 3.11 (PYSIDE-3474)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter


def test_twenty_thousand_void_calls_leave_the_process_alive():
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    for _ in range(20_000):
        painter.drawRect(QRectF(1, 1, 2, 2))
    painter.end()
    assert not image.isNull()
