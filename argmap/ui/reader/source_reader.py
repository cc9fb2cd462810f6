"""One source to be read: its head, its text with what is quoted of it, and the line that finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from argmap.case.evidence import Document, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.drawing.fonts import serif_font
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.header import SourceHeader
from argmap.ui.reader.highlights import highlights_of, strays_of
from argmap.ui.reader.instead import at_top, has_pages, instead_of
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.reader.source_lines import remarks_of, warnings_of
from argmap.ui.reader.source_page import TEXT_PIXELS
from argmap.ui.reader.source_text import SourceText
from argmap.ui.reader.tips import tip_of
from argmap.ui.reader.turning import go_on_in_pages, go_on_in_text
from argmap.ui.reader.uses import uses_of
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # Qt's PDF is loaded when pages are asked for
    from argmap.ui.reader.pages_bar import PagesBar
    from argmap.ui.reader.pages_view import PagesView


class SourceReader(QWidget):
    """Shows one source and what is quoted of it; says what is selected and clicked."""

    entered = Signal(object)
    """The focus came into this reader, itself."""
    pages_made = Signal(object)
    """The view of pages, just made."""
    quotes_clicked = Signal(object, object)
    """This reader, and the ids of the quotes at the place clicked, first in the text first."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._source: SourceId | None = None
        self._hash: str | None = None
        self.document: Document | None = None
        self.header = SourceHeader()
        self.text = SourceText()
        self.find_bar = FindBar(self.text)
        self.instead = plain_label()
        self.instead.setProperty("tone", "muted")
        self._body = QStackedLayout()
        self._lay_out()
        self._wants_pages = False  # whether PDFs are opened as their pages: they were last
        self.pages: PagesView | None = None
        """The pages of a PDF; made when they are first asked for."""
        self.pages_bar: PagesBar | None = None
        """The line over the pages, made with them."""
        self.header.pages_wanted.connect(self.toggle_pages)
        self.header.find_wanted.connect(self.open_find)
        self.text.find_asked.connect(self.open_find)
        self.text.entered.connect(self._on_entered)
        self.text.quotes_clicked.connect(self._on_quotes_clicked)

    @property
    def source(self) -> Source | None:
        """The source that is open, None when none is."""
        return self._bridge.case_map.sources.get(self._source) if self._source else None

    @property
    def source_id(self) -> SourceId | None:
        """Its id, also where it is gone."""
        return self._source

    @property
    def passage(self) -> Passage:
        """The words selected."""
        return Passage(self._source or SourceId(""), self.view.selected_span)

    @property
    def shows_pages(self) -> bool:
        """Whether the source is shown as its pages."""
        return self.pages is not None and self._body.currentWidget() is self.pages

    @property
    def view(self) -> SourceText | PagesView:
        """What the source is read in: its text, or its pages."""
        return self.pages if self.pages is not None and self.shows_pages else self.text

    @property
    def _views(self) -> tuple[SourceText | PagesView, ...]:
        return (self.text,) if self.pages is None else (self.text, self.pages)

    @property
    def is_stale(self) -> bool:
        """Whether the source that is open is gone, or has another document."""
        source = self.source
        return self._source is not None and (source is None or source.document != self._hash)

    @Slot()
    def open_find(self) -> None:
        """Open the line that finds words in the source."""
        if self.document is not None:
            self.find_bar.open_bar()

    @Slot()
    def toggle_pages(self) -> None:
        """Turn to the pages of a PDF, or back to its text; say so where it has none."""
        if not has_pages(self.document):
            self._bridge.said.emit("This source has no pages to draw: it is not a PDF.")
            return
        if self.pages is not None and self.shows_pages:
            go_on_in_text(self.pages, self.text)
            self._turn_to(self.text)
        else:
            self._show_pages()
        self._wants_pages = self.shows_pages
        self.header.pages.setChecked(self.shows_pages)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_source(self, source: SourceId | None) -> None:
        """Read another source from its beginning; None for none."""
        self._source = source
        record = self.source
        self._source = record.id if record else None
        self._hash = record.document if record else None
        self.document = self._bridge.document_of(record.id) if record and self._hash else None
        self._leave_pages()
        self.header.setVisible(record is not None)
        self.header.pages.setVisible(has_pages(self.document))
        if self.document is None:
            self.find_bar.hide()
            self.instead.setText(instead_of(record))
        elif record:
            words, font = self.document.text, serif_font(TEXT_PIXELS)
            self.text.show_text(record.id, words, font, self.document.pages)
            self.set_theme(self._theme)
        self._body.setCurrentIndex(0 if self.document else 1)
        self.refresh()
        if self._wants_pages and has_pages(self.document):
            self._show_pages()
        self.find_bar.search_again()

    def refresh(self) -> None:
        """Show the header, the marks and the margin as the map now has them."""
        source, document, case_map = self.source, self.document, self._bridge.case_map
        if source is None:
            return
        text = document.text if document else ""
        strays = strays_of(case_map, source.id, text) if document else []
        remarks = remarks_of(source, document)
        self.header.show_source(source, warnings_of(source, document, strays), remarks)
        if document:
            marks = highlights_of(case_map, source.id, text)
            tips = {mark.quote: tip_of(case_map, mark.quote) for mark in marks}
            uses = uses_of(case_map, marks)
            for view in self._views:
                view.show_highlights(marks, tips)
                view.margin.show_uses(uses)

    def show_picked(self, quote: QuoteId | None, target: object) -> None:
        """Outline the picked quote, and mark what it is picked for."""
        for view in self._views:
            view.show_picked(quote)
            view.margin.show_picked(quote, target)

    def go_to(self, offset: int) -> None:
        """Bring the words at an offset into view."""
        if self.document:
            self.text.go_to(min(offset, len(self.document.text)))
            if self.pages is not None and self.shows_pages:
                self.pages.go_to(offset)

    def let_go(self) -> None:
        """Select no words any more."""
        for view in self._views:
            view.clear_selection()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.text.set_theme(theme)
        if self.pages is not None:
            self.pages.margin.set_theme(theme)

    def _show_pages(self) -> None:
        """Draw the pages, from where the text is read; say why where they cannot be drawn."""
        assert self.document is not None
        from argmap.ui.reader.pages_view import PagesView  # noqa: PLC0415 -- most read no PDF

        if self.pages is None:
            self.pages = PagesView()
            self._take_pages(self.pages)
        fault = self.pages.show_document(self.document)
        if fault:
            self._bridge.said.emit(fault)
            return
        self._turn_to(self.pages)
        self.refresh()
        go_on_in_pages(self.text, self.pages)

    def _take_pages(self, pages: PagesView) -> None:
        from argmap.ui.reader.pages_bar import PagesBar  # noqa: PLC0415 -- as above

        self._body.addWidget(pages)
        self.pages_bar = PagesBar(pages)
        self._column.insertWidget(self._column.indexOf(self.find_bar) + 1, self.pages_bar)
        pages.quotes_clicked.connect(self._on_quotes_clicked)
        pages.entered.connect(self._on_entered)
        pages.unreadable.connect(self._bridge.said)
        pages.find_asked.connect(self.open_find)
        pages.margin.set_theme(self._theme)
        self.pages_made.emit(pages)

    def _turn_to(self, view: SourceText | PagesView) -> None:
        self._body.setCurrentWidget(view)
        self.header.pages.setChecked(self.shows_pages)
        if self.pages_bar is not None:
            self.pages_bar.setVisible(view is self.pages)
        self.find_bar.look_in(view)

    def _leave_pages(self) -> None:
        if self.pages is not None:
            self._turn_to(self.text)
            self.pages.close_document()

    def _lay_out(self) -> None:
        self.instead.setContentsMargins(28, 24, 20, 24)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.find_bar)
        column.addLayout(self._body, 1)
        self._body.addWidget(self.text)
        self._body.addWidget(at_top(self.instead))

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self)

    @Slot(object)
    def _on_quotes_clicked(self, quotes: tuple[QuoteId, ...]) -> None:
        self.quotes_clicked.emit(self, quotes)
