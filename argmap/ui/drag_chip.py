"""What is seen of a drag over the outline: a small chip, and the hint that says what it will do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from argmap.drawing.fonts import BASE_SIZE, sans_font
from argmap.ui.drop_plans import Drop
from argmap.ui.theme import Theme

ABOVE_POINTER = QPoint(16, -32)
"""From the pointer to the chip: the row under it, and the hint below, stay to be seen."""
_AWAY = QPoint(16, 20)
_WIDEST = 180.0
_PAD = 8.0
_HIGH = 24.0


def chip_of(words: str, theme: Theme, ratio: float) -> QPixmap:
    """Paint what is dragged as one short line; `ratio` is that of the screen."""
    font = sans_font(BASE_SIZE)
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
    width = metrics.horizontalAdvance(text) + 2 * _PAD + 2
    chip = QPixmap(round(width * ratio), round(_HIGH * ratio))
    chip.setDevicePixelRatio(ratio)
    chip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(chip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("selection"), 1.0))
    painter.setBrush(theme.color("box"))
    area = QRectF(0.5, 0.5, width - 1, _HIGH - 1)
    painter.drawRoundedRect(area, 4, 4)
    painter.setFont(font)
    painter.setPen(theme.color("ink"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return chip


class DropHint(QLabel):
    """Says below the pointer what letting go will do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._styles = ("", "")
        self.setObjectName("dropHint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def dress(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        tokens = theme.tokens
        form = (
            "#dropHint {{ background: {0}; color: {1}; border: 1px solid {2};"
            " border-radius: 4px; padding: 3px 7px; font-weight: 600; }}"
        )
        self._styles = (
            form.format(tokens["selection"], tokens["on_selection"], tokens["selection"]),
            form.format(tokens["box"], tokens["warning"], tokens["warning"]),
        )

    def tell(self, drop: Drop, at: QPoint) -> None:
        """Show what a drop at a point will do, or why it is refused."""
        viewport = self.parentWidget()
        assert viewport is not None
        room = viewport.rect()
        self.setStyleSheet(self._styles[drop.refused])
        self.setText(f"{drop.hint}\n{drop.keys}" if drop.keys else drop.hint)
        width = min(self._wished(), room.width() - 8)
        self.resize(width, self.heightForWidth(width))
        place = at + _AWAY
        if place.y() + self.height() > room.bottom():
            place.setY(at.y() - _AWAY.y() - self.height())
        place.setX(max(4, min(place.x(), room.right() - self.width() - 4)))
        self.move(place)
        self.show()
        self.raise_()

    def _wished(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(line) for line in self.text().split("\n")) + 24
