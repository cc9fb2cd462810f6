"""A box while the map is small: its side, and the start of its claim, still legible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from argmap.case.terms import Side
from argmap.drawing.faces import SMALL_SIZE
from argmap.drawing.few_letters import Letters
from argmap.drawing.foot_painting import DESCENT, FootPainter
from argmap.drawing.foot_setting import LETTERS
from argmap.drawing.inks import Inks
from argmap.drawing.picture import LABELS, FootKind, FootMark, PictureBox, Rect
from argmap.drawing.sizes import BAR, ICON

_ON_SCREEN = 9.0
"""The size of the letters on the screen, in pixels."""
_STEP = 2
"""Sizes come in steps, so that zooming shapes few texts anew."""
_CLOSE_BELOW = 0.26
"""Below this scale words take all the room of a box: no letter, no marks, rows set close."""
_CLOSE = ((0.23, 32), (0.205, 36), (0.0, 44))
"""The sizes of such words, each from a scale on: few, as most boxes are seen here."""
_CLOSE_LEFT, _CLOSE_RIGHT = 0.75, 0.15
"""The room left of such words and right of them, in sizes of letters."""
_LEAST_BAR = 3.0
"""Width of the bar on the screen, however small the map is."""
_PAD_X = 4.0
_PAD_Y = 4.0
_EDGES = 2.0
"""What rows leave of the height of a box where they fill it."""
_GUTTER = 1.4
"""Room for the letter of the side between bar and words, in sizes of letters."""
_MARK_GAP = 6.0
_ICON_ON_SCREEN = 10.0
"""The least size of an icon beside the words, in pixels of the screen: what is smaller is left
out, the signs of the lowest rank first."""
_RANKS = (
    *(FootKind.REFERENCE, FootKind.UNANSWERED, FootKind.BARE, FootKind.CAUTION),
    *(FootKind.OUT, FootKind.TIE, FootKind.UNDECIDED, FootKind.IN),
    *(FootKind.DISPUTED, FootKind.ASSUMED, FootKind.ADMITTED),
    *(FootKind.QUOTES, FootKind.SOURCES),
)
"""Which icons come first where there is no room for all: what its reader has to do comes first."""
_ICON_GAP = 1.0
"""Between two of them, in pixels of the screen."""
_COUNTING = frozenset({FootKind.QUOTES, FootKind.SOURCES})
"""Signs that say nothing without their number."""
_COUNTING_GUTTER = 1.6
_COUNTING_ICON = 0.7
"""Size of the icon of a sign with a number, to that of one without."""
_COUNTING_GAP = 1.5


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
        self._letters = Letters(0)

    def paint(self, painter: QPainter, box: PictureBox, scale: float) -> None:
        """Paint the letter, the words and the marks of a box."""
        letters = self._letters_at(scale)
        if is_close(scale):
            self._paint_close(painter, box)
            return
        x, y, width, height = box.rect
        rows = int((height - _EDGES) / letters.row)
        beside = bar_width(scale) + _PAD_X
        counts = any(mark.kind in _COUNTING for mark in box.foot)
        gutter = beside + (_COUNTING_GUTTER if counts else _GUTTER) * letters.size
        lines, face = letters.say(box, width - gutter - _PAD_X, rows)
        painter.setPen(self._inks.ink if box.lines else self._inks.muted)
        top = y + min(_PAD_Y, (height - len(lines) * letters.row) / 2)
        for line in lines:
            face.paint(painter, line, (x + gutter, top))
        self.paint_letter(painter, box.rect, Side(box.side), scale)
        marks = [mark for mark in box.foot if mark.kind is not FootKind.SIDE]
        marks.sort(key=lambda mark: mark.kind not in LABELS)  # at the right a handle may stand
        if len(lines) < rows:
            self._paint_foot(painter, box, marks, x + gutter)
        else:
            letter = _PAD_Y + letters.row * bool(LETTERS[Side(box.side)])
            place = (x + beside, y + letter, gutter - beside, height - letter - _EDGES)
            self._paint_icons(painter, marks, place, scale)

    def _paint_close(self, painter: QPainter, box: PictureBox) -> None:
        """Paint as many words as stand in a box, a row at least, and nothing else."""
        letters = self._letters
        x, y, width, height = box.rect
        left, right = _CLOSE_LEFT * letters.size, _CLOSE_RIGHT * letters.size
        rows = max(1, int(height / letters.row))
        lines, face = letters.say(box, width - left - right, rows)
        top = y + max(0.0, (height - len(lines) * letters.row) / 2)
        painter.setPen(self._inks.ink if box.lines else self._inks.muted)
        for line in lines:
            face.paint(painter, line, (x + left, top))

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
        self, painter: QPainter, marks: Sequence[FootMark], place: Rect, scale: float
    ) -> None:
        """Paint icons below the letter, as many as there is room for in a size to be seen."""
        x, y, _, height = place
        size = max(self._letters.size, _ICON_ON_SCREEN / scale) / ICON
        pitch = size * ICON + _ICON_GAP / scale
        shown = [mark for mark in marks if mark.kind in _RANKS]
        shown.sort(key=lambda mark: _RANKS.index(mark.kind))
        for row, mark in enumerate(shown[: max(0, int((height + _ICON_GAP / scale) / pitch))]):
            painter.save()
            painter.translate(x, y + row * pitch)
            self._paint_icon(painter, mark, size)
            painter.restore()

    def _paint_icon(self, painter: QPainter, mark: FootMark, size: float) -> None:
        """Paint a mark whose upper left corner is (0, 0) in the gutter, with its number."""
        counts = mark.kind in _COUNTING
        icon = size * _COUNTING_ICON if counts else size
        painter.save()
        painter.translate(0.0, size * ICON / 2 - icon * ICON / 2)
        painter.scale(icon, icon)
        self._feet.paint_icon(painter, mark.kind, QPointF(0.0, ICON - DESCENT))
        painter.restore()
        if counts:
            painter.setFont(self._letters.small)
            painter.setPen(self._inks.muted)
            at = QPointF(icon * ICON + _COUNTING_GAP, size * (ICON - DESCENT))
            painter.drawText(at, mark.text)

    def _letters_at(self, scale: float) -> Letters:
        size = legible_size(scale)
        if self._letters.look != (size, is_close(scale)):
            self._letters = Letters(size, close=is_close(scale))
        return self._letters
