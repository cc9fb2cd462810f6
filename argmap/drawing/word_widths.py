"""How many lines plain words take, added up from the widths of the words."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetricsF

_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[’'][a-z]+)?[.,;:]?(?: [A-Za-z0-9]+(?:[’'][a-z]+)?[.,;:]?)*")
"""Words that break nowhere but between them."""
_UNSURE = 3.0
"""Letters and spaces are set a little nearer or wider together than each alone: where a
line is so near to full, in pixels, only setting it tells."""
_KEPT = 100_000


class WordWidths:
    """Counts lines in one face; the widths of the words it has met are remembered."""

    def __init__(self, metrics: QFontMetricsF) -> None:
        self._metrics = metrics
        self._space = metrics.horizontalAdvance(" ")
        self._known: dict[str, float] = {}

    def count_lines(self, text: str, width: float) -> int | None:
        """Return how many lines a text takes; None where it must be set to know."""
        if not _PLAIN.fullmatch(text):
            return None
        known, space = self._known, self._space
        if len(known) > _KEPT:
            known.clear()
        lines, at = 1, -space
        for word in text.split(" "):
            wide = known.get(word)
            if wide is None:
                wide = known[word] = self._metrics.horizontalAdvance(word)
            at += space + wide
            if at > width - _UNSURE:
                if at < width + _UNSURE or wide > width - _UNSURE:
                    return None
                lines, at = lines + 1, wide
        return lines
