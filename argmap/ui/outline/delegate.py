"""Paints a row of the outline."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from argmap.case.terms import Side, Status
from argmap.drawing.fonts import BASE_SIZE, LINE_HEIGHT, sans_font
from argmap.ui.canvas.marks import paint_lens
from argmap.ui.icons import icon
from argmap.ui.label_signs import LABEL_SIGNS
from argmap.ui.labels import SMALL
from argmap.ui.outline.arrow_view import ArrowView
from argmap.ui.outline.face import Face
from argmap.ui.outline.model import FACE_ROLE, Index, OutlineModel
from argmap.ui.outline.row_editing import EditingDelegate
from argmap.ui.outline.row_marks import RowMarks
from argmap.ui.outline.rows import ROOT, TOGETHER
from argmap.ui.outline.title_lines import sure_lines, title_lines
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_BAR, _PAD, _MARK, _TAIL = 4, 4, 14, 18
_LINE = BASE_SIZE * LINE_HEIGHT
_NARROWEST = 60
_WEIGHT = 28
"""The width of the figures of what a step weighs."""
_LETTERS = {Side.MOVANT: "M", Side.RESPONDENT: "R"}
_GAP = 8
"""Between the words and what stands at the right of them."""
_FADED = 0.4
"""How much of a row that the filter does not match is seen."""
_LENS = 6.0
_ICONS = {"reason": "plus", "objection": "minus", "undercut": "x"}
_STATUSES = {
    Status.ADMITTED: "check",
    Status.DISPUTED: "equal-not",
    Status.ASSUMED: "equal-approximately",
}
"""As at the foot of a box on the map."""
_ELSEWHERE, _BARE = "corner-down-right", "circle-dashed"

_MOST_KEPT = 512
_MOST_TAILS = 3
"""A label, what is missing and a status stand before the letter of the side at most."""
_TAILS = (_ELSEWHERE, _BARE, *_STATUSES.values(), *(sign.icon for sign in LABEL_SIGNS.values()))


class OutlineDelegate(EditingDelegate):
    """Draws the side's bar and letter, how the claim bears, its title, what is missing."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.marks = RowMarks()
        self._icons = {mark: icon(name) for mark, name in _ICONS.items()}
        self._tails = {name: icon(name) for name in _TAILS}
        self._font = sans_font(BASE_SIZE)
        self._root_font = sans_font(BASE_SIZE, semibold=True)
        self._metrics = (QFontMetricsF(self._font), QFontMetricsF(self._root_font))
        self._letter_font = sans_font(SMALL, semibold=True)
        self._kept: dict[tuple[str, bool, int], list[str]] = {}
        """The lines of titles by what they are set in: a row is painted again and again."""

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face = index.data(FACE_ROLE)
        if not isinstance(face, Face):
            return
        painter.save()
        # Letters with many marks above them are higher than a row.
        painter.setClipRect(option.rect)
        _paint_ground(painter, option, self._theme)
        rect: QRect = option.rect.adjusted(self._view.shift, 0, 0, 0)
        if self.marks.is_dimmed(face.claim):
            painter.setOpacity(_FADED)
        bar = QRectF(rect.left() + 1, rect.top() + 4, _BAR, rect.height() - 8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens[face.side.value]))
        painter.drawRoundedRect(bar, 2, 2)
        self._paint_marks(painter, rect, face)
        muted = face.is_reference or face.title == "Empty claim"
        painter.setPen(QColor(self._theme.tokens["muted" if muted else "ink"]))
        self._paint_title(painter, rect, face)
        if self.marks.is_hit(face.claim):
            self._paint_hit(painter, QRectF(rect))
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = self._sure_lines(index)
        if lines is None:
            face = index.data(FACE_ROLE)
            lines = len(self._lines(face, self._room(face))) if isinstance(face, Face) else 1
        return QSize(_NARROWEST, round(lines * _LINE) + 2 * _PAD)

    def _sure_lines(self, index: Index) -> int | None:
        """Tell how many lines a row has by its title alone, None where that does not tell."""
        model = index.model()
        found = model.heading_at(index) if isinstance(model, OutlineModel) else None
        if found is None:
            return None
        row, title = found
        is_root = row.mark == ROOT
        room = self._view.columnWidth(0) - self._view.indentation() * row.level - self._view.shift
        most = room - _inset(row.mark) - _GAP - _TAIL
        least = most - _TAIL * _MOST_TAILS - _WEIGHT
        return sure_lines(title, self._metrics[is_root], least, most)

    def _paint_marks(self, painter: QPainter, rect: QRect, face: Face) -> None:
        top = rect.top() + _PAD + round((_LINE - _MARK) / 2)
        if face.mark in self._icons:
            square = QRect(rect.left() + _BAR + 6, top, _MARK, _MARK)
            self._icons[face.mark].paint(painter, square)
        elif face.mark == TOGETHER:
            square = QRect(rect.left() + _BAR + 6, top, _MARK, _MARK)
            painter.setFont(self._root_font)
            painter.setPen(QColor(self._theme.tokens["ink"]))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, "&")
        square = QRect(rect.right() - _TAIL, top, _MARK, _MARK)
        if face.side in _LETTERS:
            painter.setFont(self._letter_font)
            painter.setPen(QColor(self._theme.tokens[f"{face.side.value}_text"]))
            painter.drawText(square, Qt.AlignmentFlag.AlignCenter, _LETTERS[face.side])
        if face.weight:
            reach = _TAIL * (1 + len(tail_icons(face)))
            place = QRect(rect.right() - reach - _WEIGHT, top, _WEIGHT, _MARK)
            painter.setFont(self._letter_font)
            painter.setPen(QColor(self._theme.tokens["ink"]))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, face.weight)
        for name in tail_icons(face):
            square.translate(-_TAIL, 0)
            self._tails[name].paint(painter, square, mode=QIcon.Mode.Disabled)

    def _paint_title(self, painter: QPainter, rect: QRect, face: Face) -> None:
        left = rect.left() + _inset(face.mark)
        painter.setFont(self._font_of(face))
        top = float(rect.top() + _PAD)
        room = title_room(rect.width(), face)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for line in self._lines(face, room):
            place = QRectF(left, top, room, _LINE)  # words from right to left end at its right
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
            top += _LINE

    def _paint_hit(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ring and the lens that tell what was found, as on the map."""
        ink, paper = self._theme.color("selection"), self._theme.color("on_selection")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2.0))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        # Over the foot of the side's bar: the letters and icons at the right stay to be read.
        corner = rect.bottomLeft() + QPointF(_LENS, -_LENS - 1)
        paint_lens(painter, corner, _LENS, ink=ink, paper=paper)

    @property
    def _view(self) -> ArrowView:
        view = self.parent()
        assert isinstance(view, ArrowView)
        return view

    def _lines(self, face: Face, width: int) -> list[str]:
        asked = (face.title, face.mark == ROOT, width)
        lines = self._kept.get(asked)
        if lines is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            lines = self._kept[asked] = title_lines(face.title, self._font_of(face), width)
        return lines

    def _font_of(self, face: Face) -> QFont:
        return self._root_font if face.mark == ROOT else self._font

    def _room(self, face: Face) -> int:
        """Return the width of a title; the view asks for a height before it knows its rectangle."""
        row = self._view.columnWidth(0) - self._view.indentation() * face.level
        return title_room(row - self._view.shift, face)


def title_room(row_width: int, face: Face) -> int:
    """Return the width of a title in a row: what heights are asked for and lines painted with."""
    return row_width - _inset(face.mark) - _tail(face)


def _inset(mark: str) -> int:
    """Return how far a title starts from the left of a row that bears so on what is above it."""
    return _BAR + 8 if mark == ROOT else _BAR + 12 + _MARK


def _tail(face: Face) -> int:
    """Return the width that the letter of the side, and what stands before it, take."""
    return _GAP + _TAIL * (1 + len(tail_icons(face))) + _WEIGHT * bool(face.weight)


def tail_icons(face: Face) -> list[str]:
    """Name the icons before the letter of the side, from the right; a reference has its own."""
    if face.is_reference:
        return [_ELSEWHERE]
    names = [LABEL_SIGNS[face.label].icon] if face.label is not None else []
    names += [_BARE] if face.is_bare else []
    return [*names, _STATUSES[face.status]] if face.status in _STATUSES else names


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(theme.tokens["selection_ground"]))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.tokens["selection"])))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, QColor(theme.tokens["hover"]))
