"""The reader: the text of the open source, its quotes marked, words to be quoted from it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Document, Quote, Source
from argmap.case.ids import ClaimId, QuoteId, SourceId
from argmap.case.weighing import Harm
from argmap.drawing.fonts import sans_font, serif_font
from argmap.ui.bridge import Bridge
from argmap.ui.counting import counted
from argmap.ui.labels import plain_label
from argmap.ui.reader.find_bar import FindBar
from argmap.ui.reader.header import SourceHeader
from argmap.ui.reader.highlights import claims_of, highlights_of, strays_of
from argmap.ui.reader.marks import mark_colours
from argmap.ui.reader.menu import open_menu
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.reader.quoting import (
    plan_quote_for,
    quote_in,
    target_of,
    target_title,
    what_is_missing,
)
from argmap.ui.reader.source_lines import warnings_of
from argmap.ui.reader.source_page import TEXT_PIXELS
from argmap.ui.reader.source_text import SourceText
from argmap.ui.selection import Picked, Selection
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
_LETTER_PIXELS = 11


class ReaderPanel(QWidget):
    """Shows the source that is picked, and quotes its words for the claim that is picked."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._source: SourceId | None = None
        self._document: Document | None = None
        self._hash: str | None = None
        self._clicked = False
        self.header = SourceHeader()
        self.text = SourceText()
        self.find_bar = FindBar(self.text)
        self.instead = plain_label()
        self.instead.setProperty("tone", "muted")
        self._body = QStackedLayout()
        self._lay_out()
        self._connect()
        self._open(selection.picked.source)

    @property
    def source(self) -> Source | None:
        """The source that is open, None when none is."""
        return self._bridge.case_map.sources.get(self._source) if self._source else None

    @Slot()
    def quote_for_claim(self) -> None:
        """Quote the selected words for the picked claim, or harm; say what is missing for that."""
        case_map, picked = self._bridge.case_map, self._selection.picked
        target = target_of(case_map, picked)
        passage = Passage(self._source or SourceId(""), self.text.selected_span)
        text = self._document.text if self._document else None
        missing = what_is_missing(text, passage, target)
        if missing:
            self._bridge.said.emit(missing)
            return
        new_id = self._bridge.new_id
        done = self._bridge.edit(plan_quote_for, passage, text, target, new_id=new_id)
        if done is not None:
            self._show_quoted(quote_in(done), picked)

    def _show_quoted(self, quote: QuoteId | None, picked: Picked) -> None:
        cursor = self.text.textCursor()
        cursor.clearSelection()
        self.text.setTextCursor(cursor)
        if quote and picked.claim:
            self._pick(quote, picked.claim)

    @Slot()
    def open_find(self) -> None:
        """Open the line that finds words in the source."""
        if self._document is not None:
            self.find_bar.open_bar()

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

    def _connect(self) -> None:
        self._bridge.opened.connect(self._on_opened)
        self._bridge.changed.connect(self._on_changed)
        self._selection.changed.connect(self._on_picked)
        self.header.back_wanted.connect(self._on_back)
        self.header.find_wanted.connect(self.open_find)
        self.text.find_asked.connect(self.open_find)
        self.text.quote_asked.connect(self.quote_for_claim)
        self.text.quotes_clicked.connect(self._on_quotes_clicked)
        self.text.menu_asked.connect(self._on_menu_asked)

    def _open(self, source: SourceId | None) -> None:
        self._source = source
        record = self.source
        self._hash = record.document if record else None
        self._document = self._bridge.document_of(record.id) if record and self._hash else None
        self.header.setVisible(record is not None)
        if self._document is None:
            self.find_bar.hide()
            self.instead.setText(_instead(record))
        elif record:
            self.text.show_text(record.id, self._document.text, serif_font(TEXT_PIXELS))
            self._dress()
        self._body.setCurrentIndex(0 if self._document else 1)
        self._refresh()
        self.find_bar.search_again()

    def _refresh(self) -> None:
        """Show the header and the marks as the map now has them."""
        source, document, case_map = self.source, self._document, self._bridge.case_map
        if source is None:
            return
        text = document.text if document else ""
        strays = strays_of(case_map, source.id, text) if document else []
        self.header.show_source(source, warnings_of(source, document, strays))
        if document:
            marks = highlights_of(case_map, source.id, text)
            tips = {mark.quote: self._tip(mark.quote) for mark in marks}
            self.text.show_highlights(marks, tips)

    def _tip(self, quote: QuoteId) -> str:
        case_map = self._bridge.case_map
        targets = [cite.claim or cite.harm for cite in case_map.cites_of(quote)]
        titles = [target_title(case_map, target) for target in targets if target]
        return f"Quoted for {', '.join(titles)}" if titles else "Quoted, for nothing yet"

    def _dress(self) -> None:
        paper, ring = self._theme.tokens["paper"], self._theme.tokens["selection"]
        self.text.setStyleSheet(
            f"QTextEdit {{ background: {paper}; border: 2px solid {paper};"
            " border-radius: 0; padding: 0; }"
            f"QTextEdit:focus {{ border-color: {ring}; padding: 0; }}"
        )
        self.text.set_colours(mark_colours(self._theme), sans_font(_LETTER_PIXELS, semibold=True))

    def _pick(self, quote: QuoteId, claim: ClaimId | None) -> None:
        assert self._source is not None
        self._clicked = True
        try:
            self._selection.pick_quote(quote, self._source, claim=claim)
        finally:
            self._clicked = False

    @Slot()
    def _on_opened(self) -> None:
        self._open(self._selection.picked.source)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        source = self.source
        if self._source and (source is None or source.document != self._hash):
            self._open(self._source if source else None)
        elif any(
            isinstance(one.record, Quote | Cite | Claim | Harm | Source)
            for one in change_set.changes
        ):
            self._refresh()

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        if picked.source != self._source:
            self._open(picked.source)
        self.text.show_picked(picked.quote)
        quote = self._bridge.case_map.quotes.get(picked.quote) if picked.quote else None
        if quote and self._document and not self._clicked:
            self.text.go_to(min(quote.start, len(self._document.text)))

    @Slot()
    def _on_back(self) -> None:
        self._selection.pick_source(None)

    @Slot(object)
    def _on_quotes_clicked(self, quotes: tuple[QuoteId, ...]) -> None:
        pairs = claims_of(self._bridge.case_map, quotes)
        picked = (self._selection.picked.quote, self._selection.picked.claim)
        at = (pairs.index(picked) + 1) % len(pairs) if picked in pairs else 0
        self._pick(*pairs[at])
        if len(pairs) > 1:
            uses = counted(len(pairs), "use")
            self._bridge.said.emit(f"{at + 1} of {uses} of these words. Click again for the next.")

    @Slot(object)
    def _on_menu_asked(self, place: QPoint) -> None:
        case_map = self._bridge.case_map
        target = target_of(case_map, self._selection.picked)
        label = target_title(case_map, target) if target else ""
        open_menu(self.text, self.find_bar, place, label)


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
