"""A title broken into the few lines that a row of the outline has."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

MOST_LINES = 2
_LONGEST = 400
_NARROWEST = 40


def title_lines(title: str, font: QFont, width: float) -> list[str]:
    """Break a title into at most `MOST_LINES` lines of a width; the last is cut if need be.

    Lines break between words. A word wider than a line is cut.
    """
    text = " ".join(title[:_LONGEST].split())
    width = max(width, _NARROWEST)
    begun = _begun(text, font, width)
    units = text.encode("utf-16-le")
    ends = [*(start for start, _ in begun), len(units) // 2]
    lines = [_decoded(units[2 * a : 2 * b]).rstrip() for a, b in pairwise(ends)]
    is_over = [is_wide for _, is_wide in begun]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = [_decoded(units[2 * ends[MOST_LINES - 1] :])]
        is_over[MOST_LINES - 1 :] = [True]
    metrics, end = QFontMetricsF(font), Qt.TextElideMode.ElideRight
    return [
        metrics.elidedText(line, end, width) if over else line
        for line, over in zip(lines, is_over, strict=True)
    ] or [""]


def _begun(text: str, font: QFont, width: float) -> list[tuple[int, bool]]:
    """Return for each line where it starts, in Qt's UTF-16 units, and whether it is too wide."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    begun: list[tuple[int, bool]] = []
    layout.beginLayout()
    while len(begun) <= MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        begun.append((line.textStart(), line.naturalTextWidth() > width))
    layout.endLayout()
    return begun


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", errors="replace")
