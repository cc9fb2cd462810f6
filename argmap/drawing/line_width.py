"""How wide words are on one line of paper, before typst sets them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from argmap.drawing.fonts import are_bundled, sans_font

_PIXELS = 100
"""Of the letters that widths are read off: Qt has them in whole pixels only."""
_SPELLED = "[U+1F600]"
"""What may be printed for a character that no bundled font has."""


@lru_cache(maxsize=4096)
def line_width(text: str, *, semibold: bool = False) -> float:
    """Return how wide a text is on one line, 1 for the size it is set in."""
    told = "".join(one if are_bundled(one) else _SPELLED for one in text)
    metrics = QFontMetricsF(sans_font(_PIXELS, semibold=semibold))
    return metrics.horizontalAdvance(told) / _PIXELS
