"""The pages of a paper in a column; a click tells which record is printed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from argmap.sources.reading.pdf_opening import open_pdf
from argmap.ui.brief.block_areas import BlockAreas
from argmap.ui.overriding import override
from argmap.ui.reader.page_drawing import PageDrawing
from argmap.ui.reader.page_places import PagePlaces
from argmap.ui.reader.page_zoom import PageZoom
from argmap.ui.theme import load_theme

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

    from argmap.formats.placed_paper import PlacedPaper
    from argmap.sources.problems import RecordPlace

_NOTCH = 120
_BAR = 3.0
_EYE_LEVEL = 0.3


class PaperPages(QAbstractScrollArea):
    """Shows the pages of one paper after another, at the place where the one before was read."""

    clicked = Signal(object)
    """The `RecordPlace` of what was clicked."""
    doubled = Signal(object)
    """The `RecordPlace` of what was clicked twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf: QPdfDocument | None = None
        self.drawing: PageDrawing | None = None
        self.areas = BlockAreas((), ())
        self.places = PagePlaces([], 0, 1)
        self.picked: RecordPlace | None = None
        """The record whose blocks are marked."""
        self.zoom = PageZoom()
        self._pressed: RecordPlace | None = None
        self._mark = QColor(load_theme("light").color("selection"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages of the paper")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.pdf.pageCount() if self.pdf else 0

    def show_paper(self, paper: PlacedPaper) -> None:
        """Show the pages of a paper; those drawn before stand there until these are."""
        pdf, buffer = open_pdf(paper.pdf)
        pdf.setParent(self)
        buffer.setParent(pdf)
        drawing = PageDrawing(pdf, self)
        if self.drawing is not None:
            drawing.begin_as(self.drawing)
        self._leave()
        self.pdf, self.drawing = pdf, drawing
        drawing.drawn.connect(self.viewport().update)
        sizes = [pdf.pagePointSize(page) for page in range(pdf.pageCount())]
        self.areas = BlockAreas(paper.blocks, sizes)
        self._set_out()

    def show_nothing(self) -> None:
        """Show no pages any more."""
        self._leave()
        self.pdf = self.drawing = None
        self.areas = BlockAreas((), ())
        self._set_out()

    def mark(self, record: RecordPlace | None) -> None:
        """Mark what is printed of a record."""
        self.picked = record
        self.viewport().update()

    def record_at(self, place: QPointF) -> RecordPlace | None:
        """Return the record that is printed at a place of the view."""
        if self.pdf is None:
            return None
        down = place + self._scrolled
        page = self.places.page_at(down.y())
        if not self.places.box(page).contains(down):
            return None
        return self.areas.record_at(page, self.places.to_points(page, down))

    def place_of(self, record: RecordPlace) -> QPointF | None:
        """Return a place of the column where a record is printed, None where it is nowhere."""
        box = next(iter(self._boxes_of(record)), None)
        return box.center() if box is not None else None

    def bring_into_view(self, record: RecordPlace) -> None:
        """Scroll to where a record is printed first."""
        box = next(iter(self._boxes_of(record)), None)
        if box is not None:
            view = self.viewport().height()
            self.verticalScrollBar().setValue(round(box.top() - view * _EYE_LEVEL))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.drawing is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(-self._scrolled)
        top, high = self._scrolled.y(), self.viewport().height()
        for page in range(self.places.page_at(top), self.places.page_at(top + high) + 1):
            box = self.places.box(page)
            self.drawing.paint_page(painter, page, box, self.devicePixelRatioF())
        for box in self._boxes_of(self.picked) if self.picked else []:
            painter.fillRect(
                QRectF(box.left() - 3 * _BAR, box.top(), _BAR, box.height()), self._mark
            )
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.step(event.angleDelta().y() / _NOTCH)
            self._set_out()
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.record_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._meant_by(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self._meant_by(event):
            self.clicked.emit(pressed)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        record = self._meant_by(event)
        if record is not None:
            self.doubled.emit(record)

    def _meant_by(self, event: QMouseEvent) -> RecordPlace | None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        return self.record_at(event.position()) if is_left else None

    @property
    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _boxes_of(self, record: RecordPlace) -> list[QRectF]:
        return [self.places.from_points(page, box) for page, box in self.areas.boxes_of(record)]

    def _set_out(self) -> None:
        """Give pages their places; how far down the paper the view is stays."""
        view, bar = self.viewport().size(), self.verticalScrollBar()
        page, share = self._read_at()
        if self.drawing is not None:
            self.drawing.pause()
        sizes = self.areas.sizes
        self.places = PagePlaces(list(sizes), view.width(), self.zoom.page_width(list(sizes), view))
        _give_range(bar, view.height(), self.places.height)
        _give_range(self.horizontalScrollBar(), view.width(), self.places.width)
        if page < len(sizes):
            box = self.places.box(page)
            bar.setValue(round(box.top() + share * box.height()))
        self.viewport().update()

    def _read_at(self) -> tuple[int, float]:
        top = self.verticalScrollBar().value()
        if not top or not self.places.height:
            return len(self.areas.sizes), 0.0
        page = self.places.page_at(top)
        box = self.places.box(page)
        return page, (top - box.top()) / max(box.height(), 1)

    def _leave(self) -> None:
        for left in (self.drawing, self.pdf):
            if left is not None:
                left.deleteLater()

    @Slot()
    def close_pages(self) -> None:
        """Give back what is shown, as when the case is closed."""
        self.show_nothing()


def _give_range(bar: QScrollBar, room: int, whole: float) -> None:
    bar.setPageStep(room)
    bar.setSingleStep(40)
    bar.setRange(0, max(0, round(whole) - room))
