"""Drawing the pages of a PDF and what is marked on them; pages are white in every look."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

from argmap.case.ids import QuoteId
from argmap.case.terms import Side
from argmap.ui.reader.highlights import Highlight
from argmap.ui.reader.marks import MarkColours, mark_colours
from argmap.ui.theme import load_theme

_KEPT_BYTES = 160_000_000
"""So much of drawn pages is kept, and in any case those that were just seen."""
_LEAST_KEPT = 3
_WIDEST = 4_000
"""A page is drawn no wider, in pixels of the screen: from there on it is enlarged."""
_PAUSE_MS = 90
_MULTIPLY = QPainter.CompositionMode.CompositionMode_Multiply


class PageDrawing(QObject):
    """Draws pages in a thread of Qt's and keeps the last few; marks are laid over them."""

    drawn = Signal()
    """Another page can be painted, or is to be drawn in its new size."""

    def __init__(self, pdf: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(pdf)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._images: dict[int, QImage] = {}
        self._asked: dict[int, QSize] = {}
        self._pending = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.drawn)
        theme = load_theme("light")
        self._colours = mark_colours(theme)
        self._frame = theme.color("rule")

    @property
    def is_busy(self) -> bool:
        """Whether a page is being drawn: whoever asks the PDF anything waits for that."""
        return self._pending > 0

    def begin_as(self, other: PageDrawing) -> None:
        """Begin with the pages another has drawn: they are seen until these are drawn."""
        self._images = dict(other._images)

    def pause(self) -> None:
        """Draw no page anew for a moment: its size may go on changing."""
        self._pause.start()

    def paint_page(self, painter: QPainter, page: int, box: QRectF, ratio: float) -> None:
        """Paint a page into its box: white until it is drawn, enlarged until drawn anew."""
        size = (box.size() * ratio).toSize()
        if size.width() > _WIDEST:
            size.scale(_WIDEST, size.height(), Qt.AspectRatioMode.KeepAspectRatio)
        is_shown = page in self._images
        if self._asked.get(page) != size and not (is_shown and self._pause.isActive()):
            self._asked[page] = size
            self._pending += 1
            self._renderer.requestPage(page, size)
        painter.fillRect(box, Qt.GlobalColor.white)
        if is_shown:
            self._paint_image(painter, self._images[page], box, ratio)
        painter.setPen(QPen(self._frame, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _paint_image(self, painter: QPainter, image: QImage, box: QRectF, ratio: float) -> None:
        if image.size() == (box.size() * ratio).toSize():
            # A pixel of the page for one of the screen: what is scaled to a box is smeared.
            image.setDevicePixelRatio(ratio)
            painter.drawImage(box.topLeft(), image)
        else:
            image.setDevicePixelRatio(1)
            painter.drawImage(box, image)

    def paint_marks(
        self,
        painter: QPainter,
        marks: Iterable[tuple[Highlight, list[QRectF]]],
        picked: QuoteId | None,
    ) -> None:
        """Paint the grounds and rules of quotes, the picked one outlined."""
        colours = self._colours
        for one, boxes in marks:
            is_picked = one.quote == picked
            side = one.sides[0]
            ground = colours.picked_ground if is_picked else colours.ground[side]
            painter.setCompositionMode(_MULTIPLY)
            for box in boxes:
                painter.fillRect(box.adjusted(-1, -1, 1, 1), ground)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            for box in boxes:
                self._rule(painter, box, side)
                if is_picked:
                    painter.setPen(QPen(colours.picked, 2))
                    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 3), 3, 3)

    def paint_framed(self, painter: QPainter, boxes: Iterable[QRectF], *, hinted: bool) -> None:
        """Frame words that were found, or that are pointed at in the margin."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = self._colours.picked if hinted else self._colours.found
        for box in boxes:
            painter.setPen(QPen(colour, 1.5))
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)

    def paint_selected(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        """Paint what is selected: its ground and a line beneath."""
        for box in boxes:
            painter.setCompositionMode(_MULTIPLY)
            painter.fillRect(box.adjusted(-1, -2, 1, 2), selected_ground(self._colours))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _rule(self, painter: QPainter, box: QRectF, side: Side) -> None:
        painter.setPen(QPen(self._colours.rule[side], 2.0 if side is Side.MOVANT else 1.0))
        y = box.bottom() + 2
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if side is Side.RESPONDENT:
            painter.drawLine(QPointF(box.left(), y + 2), QPointF(box.right(), y + 2))

    @Slot(int, QSize, QImage)
    def _on_rendered(self, page: int, _size: QSize, image: QImage) -> None:
        self._pending = max(self._pending - 1, 0)
        self._images.pop(page, None)
        self._images[page] = image
        held = sum(one.sizeInBytes() for one in self._images.values())
        while held > _KEPT_BYTES and len(self._images) > _LEAST_KEPT:
            first = next(iter(self._images))
            held -= self._images.pop(first).sizeInBytes()
            self._asked.pop(first, None)
        self.drawn.emit()


def selected_ground(colours: MarkColours) -> QColor:
    """Return what selected words are multiplied by: black ones stay legible on it."""
    return colours.picked.lighter(150)
