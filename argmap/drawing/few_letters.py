"""The letters of one size that a small map is set in, and which words are said in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from argmap.case.text_rules import is_seen
from argmap.drawing.breaks import ELLIPSIS
from argmap.drawing.faces import prose_font
from argmap.drawing.line_painting import LinePainter
from argmap.drawing.measuring import MOST_LINES, TextMeasure, is_right_to_left
from argmap.drawing.picture import PictureBox, TextLine

NOTHING_SAID = "Nothing said yet"
"""What stands in the box of a claim without words."""
_CLOSE_ROW = 1.09
"""The height of a row set close, in sizes of letters: two stand in the lowest box."""
_SMALLER = 0.85
"""The size of a number beside an icon, to that of the words."""
_STRETCHES = (100, 76, 60)
"""How wide letters are set, in hundredths of their own width."""
_TOO_LITTLE = 5
"""Where fewer letters than these would be said, they are set as narrow as they go.

Where it are as few even then, the word that does not fit is broken.
"""
_MUCH_MORE = 1.3
"""Letters are set narrow where so many times as many of them are then said."""
_PAUSES = " .,;:–—"
_UNSURE = 0.04
"""Words set together are so much nearer or wider than each alone, in sizes of letters."""
_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff"
    "\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Letters of scripts that part no words by spaces, or break between any two letters."""
_KEPT = 20_000


class Letters:
    """The faces of one size, and the texts that were broken and shaped in them."""

    def __init__(self, size: int, *, close: bool = False, stretch: int = 100) -> None:
        self.look = size, close
        self.size = size
        self.bold = prose_font(max(size, 1), semibold=True)
        self.small = prose_font(max(size * _SMALLER, 1), semibold=True)
        regular = prose_font(max(size, 1))
        for font in (regular, self.bold):
            font.setStretch(stretch)
        self._metrics = (QFontMetricsF(regular), QFontMetricsF(self.bold))
        metrics = self._metrics[True]
        self.row = size * _CLOSE_ROW if close else metrics.height()
        self.descent = metrics.descent()
        self._measure = TextMeasure((regular, self.bold), self.row)
        self.baseline = self._measure.first_baseline(semibold=True)
        self.faces = (LinePainter(regular), LinePainter(self.bold))
        self._widths: tuple[dict[str, float], dict[str, float]] = ({}, {})
        self._said: dict[tuple[object, ...], tuple[tuple[TextLine, ...], LinePainter]] = {}

    def say(
        self, box: PictureBox, width: float, rows: int
    ) -> tuple[tuple[TextLine, ...], LinePainter]:
        """Return what of a box is said in at most so many rows, and who paints it.

        All its words, else its short title, else the first of them; in narrow letters where
        those say much more. A part of a word only where else next to nothing would be said.
        """
        words = _words_of(box)
        key = (words, box.short, width, rows, box.semibold)
        found = self._said.get(key)
        if found is None:
            if len(self._said) >= _KEPT:
                self._said.clear()
            found = self._said[key] = self._best(box, width, rows)
        return found

    def lines(
        self, box: PictureBox, width: float, rows: int, *, breaks: bool = False
    ) -> tuple[TextLine, ...]:
        """Return what of a box is said in letters of their own width.

        `breaks` tells whether the word that does not fit is broken, or left out.
        """
        words, semibold = _words_of(box), box.semibold
        at_most = max(1, min(rows, MOST_LINES - 1))
        parted = self._rows(words, width, at_most, semibold=semibold, breaks=breaks)
        if parted is None:
            return self._unparted(box, words, width, at_most)
        if parted.is_cut and is_seen(box.short):
            short = self._rows(box.short, width, at_most, semibold=semibold, breaks=breaks)
            parted = parted if short is None else _telling(short, parted)
        return self._measure.lines("\n".join(parted), width, semibold=semibold, at_most=at_most)

    @cached_property
    def _narrow(self) -> list[Letters]:
        size, close = self.look
        return [Letters(size, close=close, stretch=one) for one in _STRETCHES[1:]]

    def _best(
        self, box: PictureBox, width: float, rows: int
    ) -> tuple[tuple[TextLine, ...], LinePainter]:
        lines, letters = self.lines(box, width, rows), self
        for at, narrow in enumerate(self._narrow):
            if not _is_cut(lines) or (at and _length(lines) >= _TOO_LITTLE):
                break
            found = narrow.lines(box, width, rows)
            if _length(found) >= _MUCH_MORE * _length(lines):
                lines, letters = found, narrow
        if _is_cut(lines) and _length(lines) < _TOO_LITTLE:
            letters = self._narrow[-1]
            lines = letters.lines(box, width, rows, breaks=True)
        return lines, letters.faces[box.semibold]

    def _unparted(
        self, box: PictureBox, words: str, width: float, at_most: int
    ) -> tuple[TextLine, ...]:
        """Break a text whose words are not parted by spaces, or that runs from the right."""
        semibold = box.semibold
        found = self._measure.lines(words, width, semibold=semibold, at_most=at_most + 1)
        if len(found) <= at_most:
            return found
        said = box.short if is_seen(box.short) else words
        return self._measure.lines(said, width, semibold=semibold, at_most=at_most)

    def _rows(
        self, text: str, width: float, at_most: int, *, semibold: bool, breaks: bool
    ) -> _Rows | None:
        """Part a text into rows of whole words; None where spaces do not part its words."""
        if not text.isascii() and (_SPACELESS.search(text) or is_right_to_left(text)):
            return None
        room = width - _UNSURE * self.size
        rows: list[str] = []
        words = text.split()
        for at, word in enumerate(words):
            longer = f"{rows[-1]} {word}" if rows else ""
            if longer and self._width(longer, semibold=semibold) <= room:
                rows[-1] = longer
            elif len(rows) < at_most and self._width(word, semibold=semibold) <= room:
                rows.append(word)
            elif breaks:
                rest = " ".join(words[at:])
                rest = rest if len(rows) < at_most else f"{rows.pop()} {rest}"
                return _Rows([*rows, self._elided(rest, room, semibold=semibold)], is_cut=True)
            else:
                return self._cut(rows, room, semibold=semibold)
        return _Rows(rows)

    def _cut(self, rows: list[str], room: float, *, semibold: bool) -> _Rows:
        """End rows in an ellipsis after a whole word."""
        while rows:
            kept = rows[-1].rstrip(_PAUSES)
            if kept and self._width(kept + ELLIPSIS, semibold=semibold) <= room:
                return _Rows([*rows[:-1], kept + ELLIPSIS], is_cut=True)
            rest = kept.rpartition(" ")[0]
            rows = [*rows[:-1], rest] if rest else rows[:-1]
        return _Rows([ELLIPSIS], is_cut=True)

    def _elided(self, text: str, room: float, *, semibold: bool) -> str:
        found = self._metrics[semibold].elidedText(text, Qt.TextElideMode.ElideRight, room)
        return found.removesuffix(ELLIPSIS).rstrip(_PAUSES) + ELLIPSIS

    def _width(self, text: str, *, semibold: bool) -> float:
        known = self._widths[semibold]
        wide = known.get(text)
        if wide is None:
            if len(known) >= _KEPT:
                known.clear()
            wide = known[text] = self._metrics[semibold].horizontalAdvance(text)
        return wide


class _Rows(list[str]):
    """Rows of words, and whether some were left out."""

    def __init__(self, rows: Sequence[str], *, is_cut: bool = False) -> None:
        super().__init__(rows)
        self.is_cut = is_cut


def _words_of(box: PictureBox) -> str:
    return " ".join(line.text for line in box.lines) or NOTHING_SAID


def _telling(short: _Rows, whole: _Rows) -> _Rows:
    """Choose the short title, unless hardly anything of it is left and more of the words is."""
    said, instead = sum(map(len, short)), sum(map(len, whole))
    return whole if short.is_cut and said < _TOO_LITTLE and said < instead else short


def _is_cut(lines: Sequence[TextLine]) -> bool:
    return bool(lines) and lines[-1].text.endswith(ELLIPSIS)


def _length(lines: Sequence[TextLine]) -> int:
    return sum(len(line.text) for line in lines)
