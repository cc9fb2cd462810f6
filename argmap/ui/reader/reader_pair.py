"""Two sources side by side: the one that is picked, and where wanted another one beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from argmap.case.ids import SourceId
from argmap.sources.passages import Span
from argmap.ui.bridge import Bridge
from argmap.ui.overriding import override
from argmap.ui.reader.source_reader import SourceReader
from argmap.ui.theme import Theme

_ROOM_FOR_TWO = 600
"""In a narrower panel two sources stand one above the other."""


class ReaderPair(QSplitter):
    """One reader, or two next to each other, each with its own head and its own find line."""

    doubled = Signal(object)
    """Whether two sources are shown now."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = SourceReader(bridge, theme, self)
        self.beside = SourceReader(bridge, theme, self)
        self.beside.header.stand_beside()
        self.beside.hide()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for reader in self.readers:
            self.addWidget(reader)

    @property
    def readers(self) -> tuple[SourceReader, SourceReader]:
        """Both readers, that of the picked source first."""
        return self.first, self.beside

    @property
    def is_doubled(self) -> bool:
        """Whether another source stands beside the one picked."""
        return self.beside.source_id is not None

    def reader_of(self, source: SourceId | None) -> SourceReader:
        """Return the reader that shows a source, or that is to show it."""
        beside = self.is_doubled and source == self.beside.source_id
        return self.beside if beside and source != self.first.source_id else self.first

    def show_passage(self, source: SourceId | None, span: Span) -> None:
        """Select a span of a source where it is shown, ready to be quoted, with the focus there."""
        reader = self.reader_of(source)
        if span.end <= len(reader.text.kept_text):
            reader.text.select(*span)
            reader.view.select(*span)
            reader.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_beside(self, source: SourceId) -> None:
        """Read another source next to the one that is open, as wide as that."""
        self.beside.open_source(source)
        self.beside.show()
        self.doubled.emit(True)
        self._turn()
        self.setSizes([1_000, 1_000])

    def shut_beside(self) -> None:
        """Close the source that stands beside the one picked, if there is one."""
        if self.is_doubled:
            self.beside.open_source(None)
            self.beside.hide()
            self.doubled.emit(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        ways = Qt.Orientation
        way = ways.Horizontal if self.width() >= _ROOM_FOR_TWO else ways.Vertical
        if way != self.orientation():
            self.setOrientation(way)
