"""How often each answer comes, as one bar in three patterns."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.law.many import VERDICTS
from argmap.law.sensitivity import Shares
from argmap.ui.overriding import override
from argmap.ui.theme import Theme
from argmap.ui.weighing.sensitivity_words import shares_in_words

_HEIGHT = 20
_NONE = Qt.BrushStyle.NoBrush
PATTERNS = (Qt.BrushStyle.BDiagPattern, _NONE, Qt.BrushStyle.SolidPattern)
"""How denied, open and permitted are filled: hatched, blank, solid, as in all of Weigh."""


class ShareBar(QWidget):
    """Paints the shares of denied, open and permitted side by side."""

    def __init__(self, theme: Theme, *, only: int | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._shares = Shares(0.0, 1.0, 0.0)
        self._only = only
        if only is None:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.setAccessibleName("How often each answer comes")
        else:
            self.setFixedSize(20, 10)
            self._shares = Shares(*(float(code == only) for code in range(len(VERDICTS))))

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.update()

    def show_shares(self, shares: Shares) -> None:
        """Paint other shares."""
        self._shares = shares
        self.setAccessibleDescription(shares_in_words(shares))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._theme.color("muted")
        whole = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        left = whole.left()
        painter.setPen(QPen(ink, 1.5))
        for share, pattern in zip(self._shares, PATTERNS, strict=True):
            width = whole.width() * share
            if width:
                box = QRectF(left, whole.top(), width, whole.height())
                painter.setBrush(self._theme.color("box"))
                painter.drawRect(box)
                painter.setBrush(QBrush(ink, pattern))
                painter.drawRect(box)
            left += width
        painter.end()
