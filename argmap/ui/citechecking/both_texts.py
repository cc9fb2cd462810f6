"""The text of a document and that of the source of an item, each at its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from argmap.case.evidence import Document, Source
from argmap.case.ids import SourceId
from argmap.case.source_names import untitled
from argmap.law.citecheck.items import CiteItem, PaperText
from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.ui.bridge import Bridge
from argmap.ui.citechecking.text_side import MarkedSpan, TextSide
from argmap.ui.theme import Theme

_BESIDE_FROM = 760


class BothTexts(QSplitter):
    """Shows both texts, side by side where there is room, else one above the other."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._bridge = bridge
        self._is_halved = False
        """Whether both sides have had the same room once."""
        self.own = TextSide("The document")
        self.source = TextSide("The source")
        for side in (self.own, self.source):
            self.addWidget(side)
            self.setStretchFactor(self.indexOf(side), 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        for side in (self.own, self.source):
            side.text.set_theme(theme)

    def fit(self, width: int) -> None:
        """Stand side by side in a width that has room for it."""
        beside = width >= _BESIDE_FROM
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.orientation() is not wanted or not self._is_halved:
            self._is_halved = True
            self.setOrientation(wanted)
            self.setSizes([1000, 1000])

    def show_paper(self, paper: PaperText) -> None:
        """Show the text of a document."""
        self.own.show_side(paper.name, paper.text, SourceId(""), paper.pages)

    def mark(self, items: Sequence[ReviewedItem]) -> None:
        """Mark the items in the document."""
        spans = [
            MarkedSpan(one.item.span, one.item.key, one.standing is Standing.TO_LOOK_AT)
            for one in items
        ]
        self.own.text.mark(sorted(spans, key=lambda one: one.span))

    def show_item(self, item: CiteItem | None) -> str:
        """Go to the places of an item in both texts; return the text of its source."""
        self.own.text.choose(item.span if item else None)
        source = self._source_of(item)
        document = self._document_of(source)
        if item is None or source is None or document is None:
            self.source.show_side(_why_none(item, source), "", SourceId(""))
            return ""
        self.source.show_side(_title(source), document.text, source.id, document.pages)
        self.source.text.choose(item.source_span)
        return document.text

    def _source_of(self, item: CiteItem | None) -> Source | None:
        sources = self._bridge.case_map.sources
        return sources.get(item.source) if item and item.source else None

    def _document_of(self, source: Source | None) -> Document | None:
        return self._bridge.document_of(source.id) if source and source.document else None


def _title(source: Source) -> str:
    return source.title or source.citation or untitled(source)


def _why_none(item: CiteItem | None, source: Source | None) -> str:
    if item is None:
        return "The source"
    if source is None:
        return "No source of the case was found for it."
    return f"{_title(source)}: its text is not held."
