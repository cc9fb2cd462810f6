"""What the rows of lists of findings are painted with: plain text in the inks of the palette."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from argmap.drawing.fonts import sans_font
from argmap.ui.icons import icon
from argmap.ui.labels import SMALL

ICON = 16
PAD_X = 12
_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(
    Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
)
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
"""How words are set on several lines."""
_ROLE = QPalette.ColorRole


class RowPainter:
    """Sets what a row tells one below the other; without a painter it only measures."""

    def __init__(
        self, painter: QPainter | None, box: QRect, palette: QPalette | None = None
    ) -> None:
        self.painter = painter
        self.palette = palette or QPalette()
        self.left, self.top = box.left(), box.top()
        self.width = max(box.width(), 1)

    def box(self, high: int) -> QRect:
        """Return the place of what comes next, if it is so high."""
        return QRect(self.left, self.top, self.width, high)

    def head(self, icon_name: str, word: str, aside: str, *, font: QFont, is_grave: bool) -> None:
        """Set an icon, a word, and quietly at the right what is said aside.

        Where there is no room for both, what is said aside goes on the next line.
        """
        box = self.box(max(ICON, line_height(font)))
        self.top += box.height()
        small = sans_font(SMALL)
        side = QFontMetrics(small).horizontalAdvance(aside)
        beside = box.adjusted(ICON + 6, 0, -side - 8, 0)
        is_below = QFontMetrics(font).horizontalAdvance(word) > beside.width()
        below = self.box(line_height(small)).adjusted(ICON + 6, 0, 0, 0)
        self.top += below.height() if is_below else 0
        if self.painter is None:
            return
        mark = QRect(box.left(), box.center().y() - ICON // 2 + 1, ICON, ICON)
        icon(icon_name, _ROLE.BrightText if is_grave else _ROLE.WindowText).paint(
            self.painter, mark
        )
        self.painter.setFont(small)
        self.painter.setPen(self.palette.color(_ROLE.PlaceholderText))
        self.painter.drawText(below if is_below else box, _LINE if is_below else _RIGHT, aside)
        ink = self.palette.color(_ROLE.BrightText if is_grave else _ROLE.Text)
        room = box.adjusted(ICON + 6, 0, 0, 0) if is_below else beside
        write_line(self.painter, room, word, font, ink)

    def line(self, words: str, font: QFont, role: QPalette.ColorRole) -> None:
        """Set words on one line."""
        box = self.box(line_height(font))
        self.top += box.height()
        if self.painter is not None:
            write_line(self.painter, box, words, font, self.palette.color(role))

    def lines(self, words: str, font: QFont, role: QPalette.ColorRole, most: int) -> None:
        """Set words on as many lines as they need, `most` at most; nothing where there are none."""
        if not words:
            return
        cut, high = cut_to(words, font, self.width, most)
        if self.painter is not None:
            self.painter.setFont(font)
            self.painter.setPen(self.palette.color(role))
            self.painter.drawText(self.box(high), WRAPPED, cut)
        self.top += high


def paint_ground(painter: QPainter, view: QStyleOptionViewItem) -> None:
    """Paint what a style paints of a row that is chosen or pointed at."""
    view.text = ""
    style = view.widget.style()
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)


def write_line(painter: QPainter, box: QRect, words: str, font: QFont, ink: QColor) -> None:
    """Write words on one line, cut where the box ends."""
    painter.setFont(font)
    painter.setPen(ink)
    room = max(box.width(), 1)
    cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, _LINE, cut)


@lru_cache(maxsize=512)
def cut_to(words: str, font: QFont, width: int, lines: int) -> tuple[str, int]:
    """Cut words to what some lines hold; return them and how high they are."""
    metrics, room = QFontMetrics(font), width * lines
    most = int((lines + 0.5) * metrics.lineSpacing())
    while True:
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), WRAPPED, cut).height()
        if high <= most or room < width // 2:
            return cut, min(high, most)
        room -= max(width // 8, 1)  # the ends of lines are ragged


def line_height(font: QFont) -> int:
    """Return how high a line of a font is."""
    return QFontMetrics(font).lineSpacing()
