"""A title broken into the few lines that a row of the outline has."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

MOST_LINES = 2
_LONGEST = 400
_NARROWEST = 40


def title_lines(title: str, font: QFont, width: float) -> list[str]:
    """Break a title into at most `MOST_LINES` lines of a width; the last is cut if need be."""
    text = " ".join(title[:_LONGEST].split())
    width = max(width, _NARROWEST)
    starts = _line_starts(text, font, width)
    units = text.encode("utf-16-le")
    ends = [*starts, len(units) // 2]
    lines = [_decoded(units[2 * a : 2 * b]).rstrip() for a, b in pairwise(ends)]
    if len(lines) <= MOST_LINES:
        return lines or [""]
    rest = _decoded(units[2 * starts[MOST_LINES - 1] :])
    cut = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*lines[: MOST_LINES - 1], cut]


def _line_starts(text: str, font: QFont, width: float) -> list[int]:
    """Return where lines start, in the UTF-16 units that Qt counts."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= MOST_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", errors="replace")
