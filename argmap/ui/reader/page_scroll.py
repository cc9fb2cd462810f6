"""The pages of a PDF in a column that scrolls and zooms; offsets are of the kept text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from argmap.case.evidence import Document
from argmap.sources.passages import Span
from argmap.ui.overriding import override
from argmap.ui.reader.page_drawing import PageDrawing
from argmap.ui.reader.page_zoom import Fit, PageZoom
from argmap.ui.reader.pdf_column import PdfColumn
from argmap.ui.reader.pdf_reading import OpenPdf

_EYE_LEVEL = 0.3
_AHEAD = 40
"""A place between two lines stands nowhere on a page: what follows it does."""
_NOTCH = 120


class PageScroll(QAbstractScrollArea):
    """Holds one open PDF, scrolls to places of its text and knows what can be seen of it."""

    turned = Signal()
    """Another page is seen, or pages are shown in another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.column: PdfColumn | None = None
        self.drawing: PageDrawing | None = None
        self.zoom = PageZoom()
        self._wanted: int | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Were it there only when needed, its coming and going would change what fits beside it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self.turned)

    @property
    def is_placed(self) -> bool:
        """Whether it is known where the text stands on the pages."""
        return self.column is not None and self.column.is_placed

    @property
    def scrolled(self) -> QPointF:
        """The place of the column that is at the top left of the view."""
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def page(self) -> int:
        """The page that is read, from 1: the one at the height of the eyes."""
        if self.column is None:
            return 0
        eyes = self.scrolled.y() + self.viewport().height() * _EYE_LEVEL
        return self.column.places.page_at(eyes) + 1

    @property
    def text_read(self) -> Span:
        """The text of the page that is read; empty until it is known where it stands."""
        return self.column.text_on(range(self.page - 1, self.page)) if self.column else Span(0, 0)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.column.pdf.pageCount() if self.column else 0

    @property
    def percent(self) -> int:
        """In what size pages are shown, of that on paper."""
        return self.zoom.percent(self.column.sizes) if self.column else 100

    def show_document(self, document: Document) -> str:
        """Show a PDF from its first page; return why it cannot be, as a sentence, else nothing."""
        self.close_document()
        opened = OpenPdf(document, self)
        if opened.fault:
            opened.deleteLater()
            return opened.fault
        self.column, self.text = PdfColumn(opened), document.text
        opened.placed.connect(self._on_placed)
        self.drawing = PageDrawing(opened.pdf, self)
        self.drawing.drawn.connect(self._on_drawn)
        self._set_out()
        self.verticalScrollBar().setValue(0)
        self.turned.emit()
        return ""

    def close_document(self) -> None:
        """Show no pages any more."""
        self._wanted = None
        if self.drawing is not None:
            self.drawing.deleteLater()
        if self.column is not None:
            self.column.delete_later()
        self.column = self.drawing = None

    def go_to(self, offset: int) -> None:
        """Bring the words at an offset of the kept text into view, once their place is known."""
        boxes = self.boxes_of(Span(offset, offset + _AHEAD))
        is_late = not self.is_placed or (self.drawing is not None and self.drawing.is_busy)
        self._wanted = offset if is_late and not boxes else None
        if boxes:
            first, view = boxes[0], self.viewport()
            self.verticalScrollBar().setValue(round(first.top() - view.height() * _EYE_LEVEL))
            across = self.horizontalScrollBar()
            if not 0 <= first.left() - across.value() <= view.width() * (1 - _EYE_LEVEL):
                across.setValue(round(first.left() - view.width() * _EYE_LEVEL))

    def go_to_page(self, number: int) -> None:
        """Bring the top of a page into view, counted from 1; the nearest where there is none."""
        if self.column is not None:
            page = min(max(number, 1), self.pages) - 1
            top = self.column.places.box(page).top()
            self.verticalScrollBar().setValue(round(top) - 4)

    def zoom_by(self, steps: float, around: QPointF | None = None) -> None:
        """Show pages larger or smaller; what is at a place of the view stays there."""
        self.zoom.step(steps)
        self._set_out(around or self._eyes)

    def fit_to(self, fit: Fit) -> None:
        """Let pages fit the view, also when it gets another size."""
        self.zoom.fit = fit
        self._set_out(self._eyes)

    def seen_pages(self) -> range:
        """Return the pages that can be seen."""
        if self.column is None:
            return range(0)
        top = self.scrolled.y()
        return self.column.pages_between(top, top + self.viewport().height())

    def boxes_of(self, span: Span, pages: range | None = None) -> list[QRectF]:
        """Return the boxes of a span of the text, in the column, on all or on a few pages.

        PDFium does one thing at a time: while it draws, only boxes already known are returned.
        """
        if self.column is None or self.drawing is None:
            return []
        return list(self.column.boxes(span, pages, known_only=self.drawing.is_busy))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / _NOTCH, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_out()

    @property
    def _eyes(self) -> QPointF:
        return QPointF(self.viewport().width() / 2, self.viewport().height() * _EYE_LEVEL)

    @Slot()
    def _on_placed(self) -> None:
        self._catch_up()

    @Slot()
    def _on_drawn(self) -> None:
        if self.drawing is not None and not self.drawing.is_busy:
            self._catch_up()
        self.viewport().update()

    def _catch_up(self) -> None:
        if self._wanted is not None:
            self.go_to(self._wanted)
        self.viewport().update()

    def _set_out(self, around: QPointF | None = None) -> None:
        """Give pages their places; what was at a place of the view, else at its top, stays."""
        if self.column is None:
            return
        around = around or QPointF(self.viewport().width() / 2, 0)
        page, share = self.column.share_at(around + self.scrolled)
        if self.drawing is not None:
            self.drawing.pause()
        view = self.viewport().size()
        self.column.set_out(view.width(), self.zoom.page_width(self.column.sizes, view))
        places = self.column.places
        _give_range(self.verticalScrollBar(), view.height(), places.height)
        _give_range(self.horizontalScrollBar(), view.width(), places.width)
        place = self.column.place_of(page, share) - around
        self.verticalScrollBar().setValue(round(place.y()))
        self.horizontalScrollBar().setValue(round(place.x()))
        self.turned.emit()
        self.viewport().update()


def _give_range(bar: QScrollBar, room: int, whole: float) -> None:
    bar.setPageStep(room)
    bar.setSingleStep(40)
    bar.setRange(0, max(0, round(whole) - room))
