"""Pages of a chosen size for a map: how they are turned, and where on them it stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from argmap.brief.map_options import MapSheet, Turn
from argmap.brief.paper_sizes import PaperSize
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.picture import Rect
from argmap.formats.sheet_heads import HeadWords, PageHead, page_head

MARGIN = 30.0
"""Points kept free at each edge: most printers leave more than 4 mm blank."""
HEAD = 20.0
"""Of it, the head line with its rule."""
FOOT = 18.0
BAND = 15.0
"""Around a tile: where its corner marks and the names of its neighbours stand."""
TITLE = 16.0
"""Of a branch page, the line that says what it begins with and where it comes from."""
LEGEND = 58.0
"""About what the legend takes under a map, in points of a page as wide as Letter."""
LARGEST = 2.5
"""A map is drawn no larger than so many times its own size, however large the page."""
LEAST_POINTS = 5.0
"""Words smaller than these cannot be read without a lens."""
OWN = 0.75
"""Points of a page for a pixel of the map, at its own size."""


class Page(NamedTuple):
    """A page: its sides in points, the part of it that a map may fill, and how its head is set."""

    width: float
    height: float
    frame: Rect
    head: PageHead

    def plain(self) -> dict[str, Any]:
        """Return the page as its template takes it."""
        return {
            "width": self.width,
            "height": self.height,
            "frame": list(self.frame),
            "head": self.head.plain(),
        }

    def lower(self, by: float) -> Page:
        """Return the page with so much kept free below its head."""
        x, y, width, height = self.frame
        return self._replace(frame=(x, y + by, width, height - by))


def page_of(size: PaperSize, turn: Turn, words: HeadWords, band: float = 0.0) -> Page:
    """Return a page of a size, turned, with so wide a band kept free around its frame."""
    width, height = size.width, size.height
    if turn is Turn.LANDSCAPE:
        width, height = height, width
    head = page_head(words, width - 2 * MARGIN, legend_scale(width))
    top = MARGIN + HEAD + head.more + band
    frame = (
        *(MARGIN + band, top),
        *(width - 2 * (MARGIN + band), height - top - MARGIN - FOOT - band),
    )
    return Page(width, height, frame, head)


def turns_of(sheet: MapSheet) -> tuple[Turn, ...]:
    """Return the turns that may be taken: the one chosen, else either."""
    return (sheet.turn,) if sheet.turn else (Turn.PORTRAIT, Turn.LANDSCAPE)


def scale_of(sheet: MapSheet) -> float:
    """Return the points of a page for a pixel of the map where its words are as large as chosen."""
    return sheet.points / BASE_SIZE


def fitting(page: Page, bounds: Rect, room: float = 0.0) -> float:
    """Return the largest scale at which bounds fit a page that has so much less room below."""
    _, _, width, height = page.frame
    return min(OWN * LARGEST, width / bounds[2], (height - room) / bounds[3])


def legend_room(page: Page) -> float:
    """Return about how high the legend of a page is."""
    return LEGEND * legend_scale(page.width) * (1.5 if page.width < 500 else 1.0)  # noqa: PLR2004 -- A5


def legend_scale(width: float) -> float:
    """Return how large the legend and the title of a page so wide are set."""
    return max(0.75, min(3.0, width / 900))
