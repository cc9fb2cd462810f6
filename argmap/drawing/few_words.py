"""A box while the map is small: its side, and the start of its claim, still legible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from argmap.case.terms import Side
from argmap.case.text_rules import is_seen
from argmap.drawing.faces import SMALL_SIZE, prose_font
from argmap.drawing.foot_painting import FootPainter
from argmap.drawing.foot_setting import LETTERS
from argmap.drawing.inks import Inks
from argmap.drawing.line_painting import LinePainter
from argmap.drawing.measuring import MOST_LINES, TextMeasure
from argmap.drawing.picture import FootKind, FootMark, PictureBox, Point, Rect, TextLine
from argmap.drawing.sizes import BAR, ICON, ICON_GAP

NOTHING_SAID = "Nothing said yet"
"""What stands in the box of a claim without words."""
_ON_SCREEN = 9.0
"""The size of the letters on the screen, in pixels."""
_STEP = 2
"""Sizes come in steps, so that zooming shapes few texts anew."""
_CLOSE_BELOW = 0.26
"""Below this scale words take all the room of a box: no letter, no marks, rows set close."""
_CLOSE = ((0.23, 32), (0.205, 36), (0.0, 44))
"""The sizes of such words, each from a scale on: few, as most boxes are seen here."""
_CLOSE_ROW = 1.15
"""The height of such a row, and the room left of the words and right of them, in sizes of
letters."""
_CLOSE_LEFT, _CLOSE_RIGHT = 0.75, 0.15
_LEAST_BAR = 3.0
"""Width of the bar on the screen, however small the map is."""
_PAD_X = 4.0
_PAD_Y = 4.0
_GUTTER = 1.25
"""Room for the letter of the side between bar and words, in sizes of letters."""
_MARK_GAP = 6.0
_COUNTING = frozenset({FootKind.QUOTES, FootKind.SOURCES})
"""Signs that say nothing without their number."""
_COUNTING_GUTTER = 1.6
_COUNTING_ICON = 0.7
"""Size of the icon of a sign with a number, to that of one without."""
_COUNTING_GAP = 1.5
_SMALLER = 0.85
"""The size of such a number, to that of the words."""


def legible_size(scale: float) -> int:
    """Return the size of letters, in pixels of the map, that can be read at a scale."""
    if is_close(scale):
        return next(size for least, size in _CLOSE if scale >= least)
    return _STEP * round(_ON_SCREEN / scale / _STEP)


def is_close(scale: float) -> bool:
    """Tell whether a scale leaves room for nothing in a box but its bar and its first words."""
    return scale < _CLOSE_BELOW


def bar_width(scale: float) -> float:
    """Return the width of a bar, in pixels of the map, that can be seen at a scale."""
    return max(BAR, _LEAST_BAR / scale)


class FewWords:
    """Paints what of a box is legible at a scale.

    The letter of the side stands beside the bar while there is room, and below it the
    icons of the foot line, or the whole foot line at the bottom, where words leave room.
    """

    def __init__(self, inks: Inks, feet: FootPainter) -> None:
        self._inks = inks
        self._feet = feet
        self._letters = _Letters(0)

    def paint(self, painter: QPainter, box: PictureBox, scale: float) -> None:
        """Paint the letter, the words and the marks of a box."""
        letters = self._letters_at(scale)
        if is_close(scale):
            self._paint_close(painter, box)
            return
        x, y, width, height = box.rect
        rows = int((height - 2 * _PAD_Y) / letters.row)
        beside = bar_width(scale) + _PAD_X
        counts = any(mark.kind in _COUNTING for mark in box.foot)
        gutter = beside + (_COUNTING_GUTTER if counts else _GUTTER) * letters.size
        lines = letters.lines(box, width - gutter - _PAD_X, rows)
        painter.setPen(self._inks.ink if box.lines else self._inks.muted)
        for line in lines:
            letters.face(semibold=box.semibold).paint(painter, line, (x + gutter, y + _PAD_Y))
        self.paint_letter(painter, box.rect, Side(box.side), scale)
        marks = [mark for mark in box.foot if mark.kind is not FootKind.SIDE]
        if len(lines) < rows:
            self._paint_foot(painter, box, marks, x + gutter)
        else:
            self._paint_icons(painter, marks, (x + beside, y), rows)

    def _paint_close(self, painter: QPainter, box: PictureBox) -> None:
        """Paint as many words as stand in a box, a row at least, and nothing else."""
        letters = self._letters
        x, y, width, height = box.rect
        left, right = _CLOSE_LEFT * letters.size, _CLOSE_RIGHT * letters.size
        rows = max(1, int(height / letters.row))
        lines = letters.close_lines(box, width - left - right, rows)
        top = y + max(0.0, (height - len(lines) * letters.row) / 2)
        painter.setPen(self._inks.ink if box.lines else self._inks.muted)
        for line in lines:
            letters.face(semibold=box.semibold).paint(painter, line, (x + left, top))

    def paint_letter(self, painter: QPainter, rect: Rect, side: Side, scale: float) -> None:
        """Paint the letter of a box's side beside its bar."""
        letter = LETTERS[side]
        if letter:
            letters = self._letters_at(scale)
            painter.setFont(letters.bold)
            painter.setPen(self._inks.side_text(side))
            top = rect[1] + _PAD_Y + letters.baseline
            painter.drawText(QPointF(rect[0] + bar_width(scale) + _PAD_X, top), letter)

    def _paint_foot(
        self, painter: QPainter, box: PictureBox, marks: Sequence[FootMark], left: float
    ) -> None:
        size = self._letters.size / SMALL_SIZE
        painter.save()
        painter.translate(left, box.rect[1] + box.rect[3] - _PAD_Y - self._letters.descent)
        painter.scale(size, size)
        x = 0.0
        for mark in marks:
            self._feet.paint(painter, mark, box.side, QPointF(x, 0.0))
            x += mark.width + _MARK_GAP
        painter.restore()

    def _paint_icons(
        self, painter: QPainter, marks: Sequence[FootMark], corner: Point, rows: int
    ) -> None:
        letters = self._letters
        painter.save()
        painter.translate(corner[0], corner[1] + _PAD_Y + letters.baseline)
        size = letters.size / (ICON + ICON_GAP)
        row = 1
        for mark in marks[: max(0, rows - 1)]:
            painter.save()
            painter.translate(0.0, row * letters.row)
            row += self._paint_icon(painter, mark, size)
            painter.restore()
        painter.restore()

    def _paint_icon(self, painter: QPainter, mark: FootMark, size: float) -> bool:
        """Paint a mark at (0, 0) in the gutter, with its number; tell whether it has an icon."""
        counts = mark.kind in _COUNTING
        icon = size * _COUNTING_ICON if counts else size
        painter.save()
        painter.scale(icon, icon)
        has_icon = self._feet.paint_icon(painter, mark.kind, QPointF())
        painter.restore()
        if counts:
            painter.setFont(self._letters.small)
            painter.setPen(self._inks.muted)
            painter.drawText(QPointF(icon * ICON + _COUNTING_GAP, 0.0), mark.text)
        return has_icon

    def _letters_at(self, scale: float) -> _Letters:
        size = legible_size(scale)
        if self._letters.look != (size, is_close(scale)):
            self._letters = _Letters(size, close=is_close(scale))
        return self._letters


class _Letters:
    """The faces of one size, and the texts that were broken and shaped in them."""

    def __init__(self, size: int, *, close: bool = False) -> None:
        self.look = size, close
        self.size = size
        self.bold = prose_font(max(size, 1), semibold=True)
        self.small = prose_font(max(size * _SMALLER, 1), semibold=True)
        regular = prose_font(max(size, 1))
        self._metrics = (QFontMetricsF(regular), QFontMetricsF(self.bold))
        metrics = self._metrics[True]
        self.row = size * _CLOSE_ROW if close else metrics.height()
        self.descent = metrics.descent()
        self._measure = TextMeasure((regular, self.bold), self.row)
        self.baseline = self._measure.first_baseline(semibold=True)
        self._faces = (LinePainter(regular), LinePainter(self.bold))

    def face(self, *, semibold: bool) -> LinePainter:
        """Return who paints lines in the regular or the semi-bold face."""
        return self._faces[semibold]

    def lines(self, box: PictureBox, width: float, rows: int) -> tuple[TextLine, ...]:
        """Break the words of a box into at most so many rows, or its short title: what is whole."""
        words = " ".join(line.text for line in box.lines) or NOTHING_SAID
        at_most = max(1, min(rows, MOST_LINES - 1))
        found = self._measure.lines(words, width, semibold=box.semibold, at_most=at_most + 1)
        if len(found) <= at_most:
            return found
        said = box.short if is_seen(box.short) else words
        return self._measure.lines(said, width, semibold=box.semibold, at_most=at_most)

    def close_lines(self, box: PictureBox, width: float, rows: int) -> tuple[TextLine, ...]:
        """Break the words of a box into rows; the last is cut at a letter, to say the most."""
        found = self.lines(box, width, rows + 1)
        if len(found) <= rows:
            return found
        last, beyond = found[-2:]
        metrics = self._metrics[box.semibold]
        words = f"{last.text} {beyond.text}"
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        return (*found[:-2], replace(last, text=cut))
