"""What is told of the check that is chosen, and what can be decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.drawing.fonts import sans_font
from argmap.sources.anchoring import Anchor
from argmap.sources.checking import QuoteCheck
from argmap.sources.passages import Span
from argmap.ui.bridge import Bridge
from argmap.ui.checks.old_text import OLD_TEXT, in_context, old_surroundings
from argmap.ui.checks.rows import CheckRow, Passage, one_line
from argmap.ui.icon_label import IconLabel
from argmap.ui.labels import BASE, hairline, heading, plain_label
from argmap.ui.marking.legend import Legend
from argmap.ui.marking.words_view import WordsView
from argmap.ui.quote_label import QuoteLabel

_MARGIN = 12
_LAY = "Lay on the words found"


class CheckDetail(QWidget):
    """Tells one check in full; the candidates of an ambiguous quote stand in their context."""

    show_wanted = Signal(object)
    """The `CheckRow` whose passage the user wants to see in its source."""
    lay_wanted = Signal(object, object)
    """The `CheckRow` to lay anew, and the `Span`; None for the one place found."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._row: CheckRow | None = None
        self.buttons: list[QPushButton] = []
        """What can be done, from top to bottom."""
        self._spans: dict[QPushButton, Span] = {}
        self.setAccessibleName("The check that is chosen")
        self._area = _scrolled()
        self._foot = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (hairline(), self._area, self._foot):
            self._column.addWidget(part)

    @property
    def row(self) -> CheckRow | None:
        """What is told of."""
        return self._row

    def show_row(self, row: CheckRow | None) -> None:
        """Tell of a check; nothing where none is chosen."""
        if row == self._row and row is not None:
            return
        self._row, self.buttons, self._spans = row, [], {}
        self.setVisible(row is not None)
        page = _stacked(self._parts(row) if row else ())
        self._area.setWidget(page)
        foot = _stacked(self._doings(row) if row else ())
        self._column.replaceWidget(self._foot, foot)
        self._foot.deleteLater()
        self._foot = foot
        self._foot.setVisible(bool(self.buttons))

    def _parts(self, row: CheckRow) -> Iterator[QWidget]:
        yield _head(row)
        if row.quote is not None and row.quote.anchor.candidates and not row.can_be_laid:
            yield from self._before(row.quote)
            yield from self._candidates(row.quote)  # the list above has the words
            return
        yield plain_label(row.sentence)
        for passage in row.passages:
            yield self._passage(passage)
            if passage.about:
                yield plain_label(passage.about, muted=True)
        if any(passage.marks for passage in row.passages):
            yield Legend(is_narrow=True)
        if row.quote is not None:
            yield from self._before(row.quote)

    def _before(self, check: QuoteCheck) -> Iterator[QWidget]:
        """Walk what a quote stood in before its source got another text."""
        words = old_surroundings(self._bridge, check.id)
        if words:
            yield self._words(words)
            yield plain_label(OLD_TEXT, muted=True)

    def _doings(self, row: CheckRow) -> Iterator[QWidget]:
        """Walk what can be done with the row as a whole: it stands below, always in sight."""
        if row.can_be_laid:
            yield self._button(_LAY, self._on_lay)
        if row.where:
            words = "Show in the source" if row.passages else "Show"
            yield self._button(words, self._on_show)

    def _candidates(self, check: QuoteCheck) -> Iterator[QWidget]:
        document = self._bridge.document_of(check.source)
        text = document.text if document else ""
        yield heading(places_meant(check.anchor))
        for number, span in enumerate(check.anchor.candidates, 1):
            words = one_line(text[span.start : span.end])
            yield self._words(in_context(text, span, words))
            button = self._button("Take these words", self._on_candidate)
            button.setAccessibleName(f"Take the words of place {number}: {words}")
            self._spans[button] = span
            yield button

    def _passage(self, passage: Passage) -> QWidget:
        """Show words, those that differ marked."""
        if not passage.marks:
            return self._words(passage.words)
        view = WordsView(BASE)
        view.show_words(passage.words, passage.marks)
        return view

    def _words(self, words: str) -> QuoteLabel:
        bar = self.palette().color(QPalette.ColorRole.PlaceholderText)
        label = QuoteLabel(words, bar, BASE)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return label

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(slot)
        if slot != self._on_show:
            button.setEnabled(not self._bridge.read_only)
        self.buttons.append(button)
        return button

    @Slot()
    def _on_show(self) -> None:
        self.show_wanted.emit(self._row)

    @Slot()
    def _on_lay(self) -> None:
        self.lay_wanted.emit(self._row, None)

    @Slot()
    def _on_candidate(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.lay_wanted.emit(self._row, self._spans[button])


def places_meant(anchor: Anchor) -> str:
    """Say how many places may be meant, and how many of them are shown."""
    shown, count = len(anchor.candidates), len(anchor.candidates) + anchor.left_out
    told = "One place may be meant" if count == 1 else f"{count} places may be meant"
    return f"{told}, {shown} are shown" if anchor.left_out else told


def _scrolled() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def _stacked(parts: Iterable[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return page


def _head(row: CheckRow) -> QWidget:
    grave = row.gravity.is_grave
    role = QPalette.ColorRole.BrightText if grave else QPalette.ColorRole.WindowText
    head = QWidget()
    line = QHBoxLayout(head)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(IconLabel(row.kind.icon, row.kind.word, role))
    word = plain_label(row.kind.word)
    word.setFont(sans_font(BASE, semibold=True))
    word.setProperty("tone", "warning" if grave else "")
    line.addWidget(word, 1)
    return head
