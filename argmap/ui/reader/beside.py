"""What a margin needs of the text beside it, and how much room it takes."""

from __future__ import annotations

from typing import Protocol

from argmap.case.ids import QuoteId
from argmap.sources.passages import Span

_LETTERS, _LEAST_TITLES, _MOST_TITLES = 26, 124, 200
_SHARE = 0.3
_ROOM_FOR_TITLES = 430
"""In a narrower reader the margin has letters only."""
_PAGES_AND_TITLES = 700
"""As above, beside pages."""


class Passages(Protocol):
    """The text that a margin stands beside."""

    def top_of(self, offset: int) -> float:
        """Return how far below the top of the view the line at an offset stands."""
        ...

    def show_hinted(self, quote: QuoteId | None) -> None:
        """Outline the quote that is pointed at in the margin."""
        ...

    def scroll_to(self, offset: int) -> None:
        """Bring the words at an offset into view."""
        ...

    @property
    def span_near(self) -> Span:
        """What can be seen, and a view's height of words before it."""
        ...


def width_beside_pages(width: int) -> int:
    """Return how wide a margin is beside pages, which need more room than a text to be read."""
    return width_beside(width) if width >= _PAGES_AND_TITLES else _LETTERS


def width_beside(width: int) -> int:
    """Return how wide a margin is beside a text, in a reader so wide."""
    if width < _ROOM_FOR_TITLES:
        return _LETTERS
    return round(min(max(width * _SHARE, _LEAST_TITLES), _MOST_TITLES))
