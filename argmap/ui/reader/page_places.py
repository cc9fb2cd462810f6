"""Where the pages of a PDF stand in a column, one below the other, in pixels and in points."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 12
"""The ground between two pages, and around them."""


class PagePlaces:
    """The boxes of the pages, all of one width, in the middle of a view so wide.

    They are in whole pixels, so that what is drawn of a page is not smeared.
    """

    def __init__(self, sizes: list[QSizeF], width: int, page_width: float) -> None:
        self._sizes = sizes
        self._room = float(round(page_width))
        self._left = max(round((width - self._room) / 2), GAP)
        heights = [round(self._room * size.height() / max(size.width(), 1.0)) for size in sizes]
        self._tops = [GAP + top for top in accumulate((h + GAP for h in heights), initial=0)]
        self._heights = heights

    @property
    def height(self) -> float:
        """How high the whole column is."""
        return float(self._tops[-1]) if self._sizes else 0.0

    @property
    def width(self) -> float:
        """How wide the column is, with the ground beside it."""
        return self._room + 2 * GAP

    def box(self, page: int) -> QRectF:
        """Return the box of a page."""
        return QRectF(self._left, self._tops[page], self._room, self._heights[page])

    def page_at(self, y: float) -> int:
        """Return the page at a height, or the one above the gap there."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._sizes) - 1)

    def from_points(self, page: int, box: QRectF) -> QRectF:
        """Return where a box of a page, in points, is in the column."""
        scale, place = self._scale(page), self.box(page).topLeft()
        return QRectF(box.topLeft() * scale + place, box.size() * scale)

    def to_points(self, page: int, place: QPointF) -> QPointF:
        """Return where a place of the column is on a page, in points; never outside it."""
        inside = (place - self.box(page).topLeft()) / self._scale(page)
        size = self._sizes[page]
        return QPointF(
            min(max(inside.x(), 0.0), size.width()), min(max(inside.y(), 0.0), size.height())
        )

    def _scale(self, page: int) -> float:
        return self._room / max(self._sizes[page].width(), 1.0)
