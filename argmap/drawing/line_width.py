"""How wide words are on one line of paper, before typst sets them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from argmap.drawing.coverage import characters_without_machine_glyph
from argmap.drawing.fonts import are_bundled, sans_font

_PIXELS = 100
"""Of the letters that widths are read off: Qt has them in whole pixels only."""
_SPELLED = "[U+1F600]"
"""What is printed for a character that no font has."""
_WIDE = "W"
"""As wide as most letters of the fonts of a machine."""


@lru_cache(maxsize=4096)
def line_width(text: str, *, semibold: bool = False) -> float:
    """Return how wide a text is on one line, 1 for the size it is set in."""
    told = "".join(one if are_bundled(one) else _stand_in(one) for one in text)
    metrics = QFontMetricsF(sans_font(_PIXELS, semibold=semibold))
    return metrics.horizontalAdvance(told) / _PIXELS


@lru_cache(maxsize=4096)
def _stand_in(character: str) -> str:
    """Return letters about as wide as one that no bundled font has."""
    return _SPELLED if characters_without_machine_glyph(frozenset({character})) else _WIDE
