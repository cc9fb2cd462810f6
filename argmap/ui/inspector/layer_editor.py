"""Marking words of a quote for reading aloud: select some, then press a letter or a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextFrameFormat
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from argmap.case.evidence import Layer, Quote
from argmap.case.ids import SourceId
from argmap.case.plan_layers import EMPHASIS, HIGHLIGHT, UNDERLINE, plan_layer
from argmap.drawing.fonts import serif_font
from argmap.ui.bridge import Bridge
from argmap.ui.flow_row import FlowRow
from argmap.ui.keys import with_key
from argmap.ui.labels import LARGE, plain_label
from argmap.ui.overriding import override
from argmap.ui.reader.layer_marks import LayerPainter
from argmap.ui.reader.text_view import TextView
from argmap.ui.theme import Theme

_KEYS = {
    Qt.Key.Key_U: UNDERLINE,
    Qt.Key.Key_H: HIGHLIGHT,
    Qt.Key.Key_E: EMPHASIS,
}
_HEIGHT = 132
_MARGIN = 6


class LayerEditor(QWidget):
    """The words of one quote, to be marked; what is highlighted is what is read aloud."""

    def __init__(self, bridge: Bridge, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._quote: Quote | None = None
        self.words = _Words(theme)
        self.words.marked.connect(self._on_marked)
        self._row = FlowRow()
        self._add("Underline", "layer_underline", self.underline)
        self._add("Highlight", "layer_highlight", self.highlight)
        self._add("Stress", "layer_emphasis", self.stress)
        hint = plain_label(
            "Select words, then mark them; again takes the mark off. What is highlighted is "
            "what is read aloud.",
            muted=True,
        )
        hint.setProperty("rank", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(hint)
        column.addWidget(self.words)
        column.addWidget(self._row)
        self.setFocusProxy(self.words)

    def show_quote(self, quote: Quote) -> None:
        """Show the words of a quote and their marks; the words selected stay selected."""
        if self._quote is None or quote.exact != self._quote.exact:
            self.words.show_text(quote.source, quote.exact, serif_font(LARGE))
        self._quote = quote
        self.words.show_layers(quote.layers)
        self.setEnabled(not self._bridge.read_only)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self.words.set_theme(theme)

    @Slot()
    def underline(self) -> None:
        """Underline the selected words, or take the line off."""
        self._mark(UNDERLINE)

    @Slot()
    def highlight(self) -> None:
        """Highlight the selected words, or take the highlight off."""
        self._mark(HIGHLIGHT)

    @Slot()
    def stress(self) -> None:
        """Stress the selected words, or take the stress off."""
        self._mark(EMPHASIS)

    def _mark(self, kind: str) -> None:
        start, end = self.words.selected_span
        if start == end:
            self._bridge.said.emit("Select the words of the quote to mark first.")
        elif self._quote is not None:
            self._bridge.edit(plan_layer, self._quote.id, (start, end), kind)

    def _add(self, name: str, key: str, slot: Callable[[], None]) -> None:
        button = QToolButton()
        button.setText(name)
        button.setAutoRaise(True)
        button.setToolTip(with_key(f"{name} the selected words", key))
        button.clicked.connect(slot)
        self._row.add(button)

    @Slot(object)
    def _on_marked(self, kind: str) -> None:
        self._mark(kind)


class _Words(TextView):
    marked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layers: Sequence[Layer] = ()
        self._marks: LayerPainter | None = None
        self.setFixedHeight(_HEIGHT)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Words of the quote, to be marked")

    @override
    def show_text(
        self, source: SourceId, text: str, font: QFont, pages: Sequence[int] = ()
    ) -> None:
        super().show_text(source, text, font, pages)
        margins = QTextFrameFormat()
        margins.setMargin(_MARGIN)
        self.document().rootFrame().setFrameFormat(margins)
        self.set_theme(self._theme)

    def show_layers(self, layers: Sequence[Layer]) -> None:
        self._layers = layers
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._marks = LayerPainter(self.document(), self.offsets, theme)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._marks is not None:
            painter = QPainter(self.viewport())
            painter.translate(0, -self.verticalScrollBar().value())
            self._marks.paint(painter, self._layers)
            painter.end()
        super().paintEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = _KEYS.get(Qt.Key(event.key()))
        if kind is not None and not event.modifiers():
            self.marked.emit(kind)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.snap_selection()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self.selected_span
        mime = QMimeData()
        mime.setText(self.kept_text[start:end])  # its place in the source is another
        return mime
