"""One harm of the ledger: its bar, as long as it is grave and likely, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from argmap.case.ids import HarmId
from argmap.case.terms import Decision, Holder
from argmap.drawing.fonts import sans_font
from argmap.ui.labels import BASE, SMALL
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_BAR = 18
_GAP = 10
_LABEL_SHARE = 0.46
_PAD = 6
_MOST_LINES = 3
_USUAL = 240
"""The width that it asks for; a layout gives it another, and asks how high it is there."""
_GROUND = {Holder.MOVANT: "movant_ground", Holder.RESPONDENT: "respondent_ground"}
_HUE = {Holder.MOVANT: "movant", Holder.RESPONDENT: "respondent"}


@dataclass(frozen=True, slots=True)
class HarmPicture:
    """What a bar shows of a harm: its length as a share of the longest bar.

    `uncredited` is the share of its own length that does not count, `faded` that of the rest
    which money can repair or nothing supports.
    """

    harm: HarmId
    text: str
    words: str
    holder: Holder
    column: Decision
    length: float
    faded: float
    uncredited: float = 0.0


class HarmBar(QAbstractButton):
    """A harm to look at and to pick; its bar grows from the axis between the columns."""

    def __init__(self, picture: HarmPicture, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._theme = theme
        self._heights: dict[int, tuple[int, int]] = {}
        """How high the words are, by the width of the bar: a layout asks again and again."""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_picture(picture)

    @property
    def harm(self) -> HarmId:
        """The id of the harm shown."""
        return self._picture.harm

    @property
    def picture(self) -> HarmPicture:
        """What is shown."""
        return self._picture

    def show_picture(self, picture: HarmPicture) -> None:
        """Show the harm as it now is."""
        if picture == self._picture and self.accessibleName():
            return
        self._picture = picture
        self._heights.clear()
        column = f"if the order is {picture.column}"
        self.setAccessibleName(f"{picture.text}, {picture.holder}, {column}")
        self.setAccessibleDescription(picture.words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_USUAL, self.heightForWidth(_USUAL))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        label, words = self._text_heights(width)
        return max(_BAR, label + words) + 2 * _PAD

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            ground = "selection_ground" if self.isChecked() else "hover"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(ground))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        self._paint_bar(painter)
        self._paint_words(painter)
        if self.hasFocus() or self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            width = 2.0 if self.hasFocus() else 1.0
            painter.setPen(QPen(self._theme.color("selection"), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Left to the ledger: Qt would move the focus by where buttons happen to lie.
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def bar_box(self) -> QRectF:
        """Return where the bar lies in the widget."""
        room = self._bar_room(self.width())
        length = max(room * self._picture.length, _BAR / 2)
        top = (self.height() - _BAR) / 2
        grows_left = self._picture.column is Decision.DENIED
        left = self.width() - _PAD - length if grows_left else _PAD
        return QRectF(left, top, length, _BAR)

    def _paint_bar(self, painter: QPainter) -> None:
        box, picture = self.bar_box(), self._picture
        hue = self._theme.color(_HUE.get(picture.holder, "neutral"))
        faded = self._faded_colour()
        if picture.uncredited:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(hue, 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)
        near = self._part(box, 1 - picture.uncredited)
        if near.isEmpty():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        painter.drawRoundedRect(near, 3, 3)
        if picture.faded:
            far = self._part(near, picture.faded, is_far=True)
            painter.setBrush(faded)
            painter.drawRect(far.adjusted(1, 1, -1, -1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(hue, 1.5))
            painter.drawRoundedRect(near.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3)

    def _part(self, box: QRectF, share: float, *, is_far: bool = False) -> QRectF:
        """Return a share of a box, at the axis or at the far end."""
        part = QRectF(box)
        part.setWidth(box.width() * share)
        if is_far is (self._picture.column is Decision.GRANTED):
            part.moveRight(box.right())
        return part

    def _faded_colour(self) -> QColor:
        return self._theme.color(_GROUND.get(self._picture.holder, "hover"))

    def _paint_words(self, painter: QPainter) -> None:
        box = self._label_box()
        label_height, words_height = self._text_heights(self.width())
        top = (self.height() - label_height - words_height) // 2
        painter.setFont(sans_font(BASE))
        painter.setPen(self._theme.color("ink"))
        label = QRect(box.left(), top, box.width(), label_height)
        painter.drawText(label, self._flags(), self._shown_text(box.width()))
        painter.setFont(sans_font(SMALL))
        painter.setPen(self._theme.color("muted"))
        words = QRect(box.left(), top + label_height, box.width(), words_height)
        painter.drawText(words, self._flags(), self._picture.words)

    def _label_box(self) -> QRect:
        bar = self.bar_box()
        if self._picture.column is Decision.DENIED:
            return QRect(_PAD, 0, round(bar.left()) - _GAP - _PAD, self.height())
        left = round(bar.right()) + _GAP
        return QRect(left, 0, self.width() - left - _PAD, self.height())

    def _text_heights(self, width: int) -> tuple[int, int]:
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def _measured(self, width: int) -> tuple[int, int]:
        room = self._bar_room(width)
        length = max(room * self._picture.length, _BAR / 2)
        inner = QRect(0, 0, max(round(width - length) - _GAP - 2 * _PAD, 40), 10_000)
        metrics, small = QFontMetrics(sans_font(BASE)), QFontMetrics(sans_font(SMALL))
        label = metrics.boundingRect(inner, self._flags(), self._shown_text(inner.width()))
        words = small.boundingRect(inner, self._flags(), self._picture.words)
        return min(label.height(), metrics.lineSpacing() * _MOST_LINES), words.height()

    def _shown_text(self, width: int) -> str:
        text = " ".join(self._picture.text.split()) or "Harm without words"
        room = round(width * _MOST_LINES * 0.85)
        metrics = QFontMetrics(sans_font(BASE))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 1))

    def _flags(self) -> int:
        grows_left = self._picture.column is Decision.DENIED
        side = Qt.AlignmentFlag.AlignRight if grows_left else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)

    def _bar_room(self, width: int) -> float:
        return width * (1 - _LABEL_SHARE) - _PAD


def paint_axis(widget: QWidget, theme: Theme, x: int, top: int) -> None:
    """Paint the line from which the bars of both columns grow."""
    painter = QPainter(widget)
    painter.setPen(QPen(theme.color("muted"), 2))
    painter.drawLine(x, top, x, widget.height())
    painter.end()
