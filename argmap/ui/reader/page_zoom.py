"""How large the pages of a PDF are shown."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QSize, QSizeF

from argmap.ui.reader.page_places import GAP

_STEP = 1.2
_LEAST, _MOST = 80.0, 3000.0
_PIXELS_A_POINT = 96 / 72


class Fit(Enum):
    """What a page is made to fit."""

    WIDTH = "the width"
    PAGE = "the whole view"


class PageZoom:
    """The width of the pages: what fits the view, until the user has chosen another."""

    def __init__(self) -> None:
        self.fit: Fit | None = Fit.WIDTH
        self._width = 0.0

    def page_width(self, sizes: list[QSizeF], view: QSize) -> float:
        """Return how wide pages are in a view, in pixels."""
        if self.fit is not None:
            self._width = float(view.width() - 2 * GAP)
        if self.fit is Fit.PAGE:
            shares = [size.width() / max(size.height(), 1.0) for size in sizes]
            self._width = min(self._width, (view.height() - 2 * GAP) * min(shares, default=1.0))
        self._width = min(max(self._width, _LEAST), _MOST)
        return self._width

    def step(self, steps: float) -> None:
        """Make pages larger, or with less than nothing smaller."""
        self.fit = None
        self._width = min(max(self._width * _STEP**steps, _LEAST), _MOST)

    def percent(self, sizes: list[QSizeF]) -> int:
        """Return the size that the widest page is shown in, of that on paper."""
        widest = max((size.width() for size in sizes), default=1.0)
        return round(100 * self._width / max(widest * _PIXELS_A_POINT, 1.0))
