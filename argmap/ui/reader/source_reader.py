"""One source to be read: its head, its text with what is quoted of it, and the line that finds."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from argmap.case.evidence import Document, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.drawing.fonts import serif_font
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.header import SourceHeader
from argmap.ui.reader.highlights import highlights_of, strays_of
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.reader.source_lines import warnings_of
from argmap.ui.reader.source_page import TEXT_PIXELS
from argmap.ui.reader.source_text import SourceText
from argmap.ui.reader.tips import tip_of
from argmap.ui.reader.uses import uses_of
from argmap.ui.theme import Theme

_NOTHING_OPEN = (
    "Open a source from the list to read it here. Then select words, pick the claim they bear on, "
    "and quote them."
)
_NOT_HELD = (
    "The text of this source is not held, so there is nothing to read here. It can still be cited "
    "as a whole."
)
_NOT_READ = "The text of this source could not be read. The rest of the case is not affected."


class SourceReader(QWidget):
    """Shows one source and what is quoted of it; says what is selected and clicked."""

    entered = Signal(object)
    """The focus came into this reader, itself."""
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
        """The id of the source that is open, also where the source is gone."""
        return self._source

    @property
    def passage(self) -> Passage:
        """The words selected."""
        return Passage(self._source or SourceId(""), self.text.selected_span)

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

    def open_source(self, source: SourceId | None) -> None:
        """Read another source from its beginning; None for none."""
        self._source = source
        record = self.source
        self._source = record.id if record else None
        self._hash = record.document if record else None
        self.document = self._bridge.document_of(record.id) if record and self._hash else None
        self.header.setVisible(record is not None)
        if self.document is None:
            self.find_bar.hide()
            self.instead.setText(_instead(record))
        elif record:
            font = serif_font(TEXT_PIXELS)
            self.text.show_text(record.id, self.document.text, font, self.document.pages)
            self._dress()
        self._body.setCurrentIndex(0 if self.document else 1)
        self.refresh()
        self.find_bar.search_again()

    def refresh(self) -> None:
        """Show the header, the marks and the margin as the map now has them."""
        source, document, case_map = self.source, self.document, self._bridge.case_map
        if source is None:
            return
        text = document.text if document else ""
        strays = strays_of(case_map, source.id, text) if document else []
        self.header.show_source(source, warnings_of(source, document, strays))
        if document:
            marks = highlights_of(case_map, source.id, text)
            tips = {mark.quote: tip_of(case_map, mark.quote) for mark in marks}
            self.text.show_highlights(marks, tips)
            self.text.margin.show_uses(uses_of(case_map, marks))

    def show_picked(self, quote: QuoteId | None, target: object) -> None:
        """Outline the picked quote, and mark what it is picked for."""
        self.text.show_picked(quote)
        self.text.margin.show_picked(quote, target)

    def go_to(self, offset: int) -> None:
        """Bring the words at an offset into view."""
        if self.document:
            self.text.go_to(min(offset, len(self.document.text)))

    def let_go(self) -> None:
        """Select no words any more."""
        cursor = self.text.textCursor()
        cursor.clearSelection()
        self.text.setTextCursor(cursor)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self._dress()

    def _lay_out(self) -> None:
        self.instead.setContentsMargins(28, 24, 20, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.find_bar)
        column.addLayout(self._body, 1)
        self._body.addWidget(self.text)
        self._body.addWidget(_at_top(self.instead))

    def _dress(self) -> None:
        paper, ring = self._theme.tokens["paper"], self._theme.tokens["selection"]
        self.text.setStyleSheet(
            f"QTextEdit {{ background: {paper}; border: 2px solid {paper};"
            " border-radius: 0; padding: 0; }"
            f"QTextEdit:focus {{ border-color: {ring}; padding: 0; }}"
        )
        self.text.set_theme(self._theme)

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self)

    @Slot(object)
    def _on_quotes_clicked(self, quotes: tuple[QuoteId, ...]) -> None:
        self.quotes_clicked.emit(self, quotes)


def _instead(source: Source | None) -> str:
    if source is None:
        return _NOTHING_OPEN
    return _NOT_READ if source.document else _NOT_HELD


def _at_top(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return page
