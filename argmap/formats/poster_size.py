"""How large the map is drawn on the one page of a poster, which may not be of any size."""

from __future__ import annotations

from argmap.drawing.fonts import BASE_SIZE

USUAL = 0.75
"""Points that a unit of the picture has where there is room."""
MOST = 14_400
"""Points of the longest side that a page may have (ISO 32000-1, Annex C.2): 5,080 mm."""
_MARGIN = 36
_ROW = 34
"""Points of the title above the map, and of a line of the legend with its gap."""
_WIDE = 1100
"""Points from which on title and legend grow with the sheet, up to thrice."""
_SMALL = 0.1


def points_a_unit(width: float, height: float) -> float:
    """Return how many points a unit of a picture of that size has on its poster.

    Where that is less than usual it is in whole hundredths: places are then short to write.
    """
    grown = max(1.0, min(3.0, width * USUAL / _WIDE))
    legend = _ROW if width * USUAL < _WIDE else _ROW / 2 * grown
    room = MOST - 2 * _MARGIN
    high = room - 2 * _ROW * grown - legend
    fit = min(room / max(1.0, width), high / max(1.0, height))
    if fit >= USUAL:
        return USUAL
    return fit if fit < _SMALL else int(fit * 100) / 100


def shrinking_told(unit: float) -> str:
    """Tell how small the letters of a map are that is made smaller to fit; empty for any other."""
    if unit >= USUAL:
        return ""
    size, usual = (f"{BASE_SIZE * one:.2f}".rstrip("0").rstrip(".") for one in (unit, USUAL))
    return (
        "The map is too large for one page, which has 5,080 mm at most: its letters have "
        f"{size} points instead of {usual}. A part of the map can be printed larger."
    )
