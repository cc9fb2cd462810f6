"""A title broken into the few lines that a row of the outline has."""

from __future__ import annotations

import re
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

MOST_LINES = 2
_PLAIN = re.compile(r"[A-Za-z0-9.,;:’' ]+")
"""What breaks nowhere but at its spaces."""
_ENOUGH = 120
"""So many letters are wider than a row, or short enough to be looked at."""
_UNSURE = 3.0
"""Letters are set a little nearer or wider together than each alone, in pixels."""
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


def sure_lines(title: str, metrics: QFontMetricsF, least: float, most: float) -> int | None:
    """Tell how many lines a title takes in a width between two; None where it must be set.

    It takes a small part of the time of setting it, and all rows above a place are asked for
    their heights.
    """
    text = " ".join(title[:_ENOUGH].split())
    if not _PLAIN.fullmatch(text):
        return None
    wide = metrics.horizontalAdvance(text)
    if wide > max(most, _NARROWEST) + _UNSURE and " " in text:
        return MOST_LINES
    is_whole = len(title) < _ENOUGH
    return 1 if is_whole and wide < max(least, _NARROWEST) - _UNSURE else None


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
