"""Painting an entry of the flow sheet: whose it is, its words, how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from argmap.drawing.fonts import sans_font
from argmap.ui.debate.entry_words import FlowCell
from argmap.ui.debate.flow_model import CELL
from argmap.ui.icons import icon
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.row_painting import WRAPPED, cut_to, line_height, paint_ground, write_line
from argmap.ui.theme import Theme

ROW = 62
"""How high every row is: two lines of words, and how the entry stands."""
FOLDED_ROW = 28
"""How high the row of a folded line is: one line of words."""
_BAR = 4
_PAD_X = 8
_PAD_Y = 5
_ICON = 14
_LINES = 2
_MOST_CUTS = 5_000
_ROLE = QPalette.ColorRole
_STATE = QStyle.StateFlag
_SHOWN = _STATE.State_Selected | _STATE.State_MouseOver | _STATE.State_HasFocus
"""What a style paints of a cell in which nothing stands."""
_INKS = (_ROLE.Text, _ROLE.PlaceholderText, _ROLE.BrightText)
_MOST_PICTURES = 200
"""So many entries are kept painted: more than a window shows."""
_Look = tuple[FlowCell, int, int, float, tuple[int, ...], str]
"""What the picture of an entry depends on: what it says, its size, and its colours."""


class FlowDelegate(QStyledItemDelegate):
    """Paints cells of one height, so that no sheet has to be measured."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._font, self._struck = sans_font(BASE), QFont(sans_font(BASE))
        self._struck.setStrikeOut(True)
        self._small = sans_font(SMALL), sans_font(SMALL, semibold=True)
        self._high = tuple(line_height(one) for one in self._small)
        self._cuts: dict[tuple[str, int], str] = {}
        """Words as they fit into a width, which takes longer to find out than to paint."""
        self._pictures: dict[_Look, QPixmap] = {}
        self._colors: tuple[int, ...] | None = None
        self.ground = QColor()
        """What the sheet is painted on."""

    def begin(self, viewport: QWidget) -> None:
        """Be told that cells are painted next: the colours may be others than before."""
        self.ground = viewport.palette().color(viewport.backgroundRole())
        self._colors = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell: FlowCell | None = index.data(CELL)
        is_marked = bool(option.state & _SHOWN)
        ratio = painter.deviceTransform().m11()
        if cell is not None and not is_marked and ratio.is_integer():
            painter.drawPixmap(option.rect.topLeft(), self.picture_of(option, cell, ratio))
        elif cell is not None or is_marked:
            self._paint_whole(painter, option, cell)

    def picture_of(self, option: QStyleOptionViewItem, cell: FlowCell, ratio: float) -> QPixmap:
        """Return an entry as it is painted where it is neither chosen nor pointed at.

        Each is painted once for its size and its colours: to lay words out takes longer than
        to copy them. It has the ground of the sheet and whole pixels, so that letters are as
        sharp on it.
        """
        box = option.rect
        bar = self.theme.tokens[cell.side]
        key = cell, box.width(), box.height(), ratio, self._colors_of(option), bar
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.clear()
            picture = self._pictures[key] = self._painted(option, cell, ratio)
        return picture

    def _paint_whole(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: FlowCell | None
    ) -> None:
        painter.save()
        if option.state & _SHOWN:
            # The model has no font, icon or colour of its own, so the option is not asked for them.
            paint_ground(painter, QStyleOptionViewItem(option))
        if cell is not None:
            high = option.rect.height() - 6
            bar = QRect(option.rect.left() + 1, option.rect.top() + 3, _BAR, high)
            painter.fillRect(bar, self.theme.color(cell.side))
            if cell.put_away is None:
                self._paint_cell(painter, option, cell)
            else:
                _paint_folded(painter, option, cell)
        painter.restore()

    def _colors_of(self, option: QStyleOptionViewItem) -> tuple[int, ...]:
        """Return the ground and the inks of the sheet, looked up once a painting."""
        if self._colors is None:
            inks = [option.palette.color(role).rgba() for role in _INKS]
            self._colors = self.ground.rgba(), *inks
        return self._colors

    def _painted(self, option: QStyleOptionViewItem, cell: FlowCell, ratio: float) -> QPixmap:
        picture, own = QPixmap(option.rect.size() * ratio), QStyleOptionViewItem(option)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.ground)
        own.rect = QRect(QPoint(0, 0), option.rect.size())
        painter = QPainter(picture)
        self._paint_whole(painter, own, cell)
        painter.end()
        return picture

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: FlowCell) -> None:
        box = option.rect.adjusted(_BAR + _PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        font = self._struck if cell.is_crossed_out else self._font
        role = _ROLE.PlaceholderText if cell.is_crossed_out else _ROLE.Text
        painter.setFont(font)
        painter.setPen(option.palette.color(role))
        painter.drawText(box, WRAPPED, self._cut(_words_of(cell), font, box.width()))
        small, high = self._small[cell.is_grave], self._high[cell.is_grave]
        foot = QRect(box.left(), box.bottom() - high + 1, box.width(), high)
        role = _ROLE.BrightText if cell.is_grave else _ROLE.PlaceholderText
        sign = icon(cell.icon, role)
        sign.paint(painter, QRect(foot.left(), foot.center().y() - _ICON // 2 + 1, _ICON, _ICON))
        told = f"{cell.status} · note" if cell.has_note else cell.status
        ink = option.palette.color(role)
        write_line(painter, foot.adjusted(_ICON + 4, 0, 0, 0), told, small, ink)

    def _cut(self, words: str, font: QFont, width: int) -> str:
        """Return words cut to the lines there are, found out once for a width."""
        key = words, width
        if key not in self._cuts:
            if len(self._cuts) >= _MOST_CUTS:
                self._cuts.clear()
            self._cuts[key] = cut_to(words, font, max(width, 1), _LINES)[0]
        return self._cuts[key]


def _paint_folded(painter: QPainter, option: QStyleOptionViewItem, cell: FlowCell) -> None:
    """Paint the sign of how an entry stands, its words on one line, and how many are put away."""
    box = option.rect.adjusted(_BAR + _PAD_X, 0, -_PAD_X, 0)
    role = _ROLE.BrightText if cell.is_grave else _ROLE.PlaceholderText
    sign = QRect(box.left(), box.center().y() - _ICON // 2 + 1, _ICON, _ICON)
    icon(cell.icon, role).paint(painter, sign)
    box.setLeft(box.left() + _ICON + 4)
    if cell.put_away:
        more, small = f"+{cell.put_away}", sans_font(SMALL, semibold=True)
        wide = QFontMetrics(small).horizontalAdvance(more)
        at = QRect(box.right() - wide, box.top(), wide + 1, box.height())
        write_line(painter, at, more, small, option.palette.color(_ROLE.Text))
        box.setRight(box.right() - wide - 8)
    font = QFont(sans_font(BASE))
    font.setStrikeOut(cell.is_crossed_out)
    ink = _ROLE.PlaceholderText if cell.is_crossed_out else _ROLE.Text
    write_line(painter, box, _words_of(cell), font, option.palette.color(ink))


def _words_of(cell: FlowCell) -> str:
    return f"{cell.mark} {cell.words}" if cell.mark else cell.words
