"""Cutting a row of blocks into columns, order kept."""

from __future__ import annotations

import numpy as np

from argmap.layout.kin import Floats

LONG = 100
"""More blocks than this are cut column by column."""
WASTE = 1.7
"""A column may take this many times the area of what stands in it."""


def columns(
    widths: list[float], heights: list[float], *, gap: float, tall: float
) -> list[tuple[int, int]]:
    """Cut blocks into columns of at most `tall`, as (first, past the last) indices.

    A block that is taller stands alone, and so does one much wider than its
    neighbours, as the room beside them would be lost. Columns come out about equal.
    """
    cut = _fill(widths, heights, gap, tall)
    if len(cut) == 1 or len(cut) == len(widths):
        return cut
    even = sum(heights) + gap * len(heights)
    level = _fill(widths, heights, gap, min(tall, even / len(cut) + max(heights) / 2))
    return level if len(level) == len(cut) else cut


def _fill(
    widths: list[float], heights: list[float], gap: float, tall: float
) -> list[tuple[int, int]]:
    if len(widths) > LONG:
        return _fill_long(np.array(widths), np.array(heights) + gap, gap, tall)
    cut: list[tuple[int, int]] = []
    first = 0
    wide = high = area = 0.0
    for i, (width, height) in enumerate(zip(widths, heights, strict=True)):
        own = width * (height + gap)
        widest = max(wide, width)
        fits = high + height <= tall and widest * (high + height + gap) <= WASTE * (area + own)
        if i > first and not fits:
            cut.append((first, i))
            first, wide, high, area, widest = i, 0.0, 0.0, 0.0, width
        wide = widest
        high += height + gap
        area += own
    cut.append((first, len(widths)))
    return cut


def _fill_long(widths: Floats, heights: Floats, gap: float, tall: float) -> list[tuple[int, int]]:
    """Do the same column by column, for very many blocks; heights with the gap below."""
    down, area = np.cumsum(heights), np.cumsum(widths * heights)
    cut: list[tuple[int, int]] = []
    first, base, taken = 0, 0.0, 0.0
    while first < len(widths):
        end = int(np.searchsorted(down, base + tall + gap, side="right"))
        end = max(first + 1, end)
        widest = np.maximum.accumulate(widths[first:end])
        wasted = widest * (down[first:end] - base) > WASTE * (area[first:end] - taken)
        wasted[0] = False
        if wasted.any():
            end = first + int(np.argmax(wasted))
        cut.append((first, end))
        first, base, taken = end, float(down[end - 1]), float(area[end - 1])
    return cut
