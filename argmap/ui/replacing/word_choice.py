"""Which words of the new text a quote takes that would wait: offered, and chosen by its user."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.case.ids import QuoteId
from argmap.case.plan_replacement import Place
from argmap.sources.passages import Span
from argmap.sources.reanchoring import Reanchored, Reanchoring
from argmap.ui.checks.old_text import in_context
from argmap.ui.checks.rows import CheckRow, one_line
from argmap.ui.labels import BASE, plain_label
from argmap.ui.quote_label import QuoteLabel

_HEIGHT = 184
_UNDER_BUTTON = 24
_WAIT = "Let it wait in Checks"
_MORE = "{} more places of the new text may be meant. Let it wait, and quote it anew from one."
_NOTHING = "No words of the new text can be meant: it waits in Checks with the words it has."
_GOES = "It has its very words in the new text, so nothing is to be decided."
_PICK = "Choose a quote above. Where other words may be meant, they are offered here."


class WordChoice(QScrollArea):
    """The places of the new text that the quote chosen above may have, to take one or to wait."""

    changed = Signal()
    """Words were taken for a quote, or no longer."""

    def __init__(self, found: Reanchoring, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Words of the new text for the quote that is chosen")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT)
        self._quotes = {one.quote: one for one in found.quotes}
        self._text = text
        self._shown: QuoteId | None = None
        self._group: QButtonGroup | None = None
        self._spans: dict[QAbstractButton, Span | None] = {}
        self._taken: dict[QuoteId, Place] = {}
        self.show_row(None)

    @property
    def taken(self) -> Mapping[QuoteId, Place]:
        """Which words of the new text were taken, by quote."""
        return self._taken

    @property
    def buttons(self) -> list[QAbstractButton]:
        """What can be chosen, to wait first."""
        return list(self._spans)

    @Slot(object)
    def show_row(self, row: CheckRow | None) -> None:
        """Offer what the quote of a row may have."""
        quote = row.quote_id if row else None
        if quote is not None and quote == self._shown:
            return
        self._show(quote)

    def _show(self, quote: QuoteId | None) -> None:
        self._shown, self._group, self._spans = quote, None, {}
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 12, 4)
        column.setSpacing(6)
        one = self._quotes.get(quote) if quote else None
        if one is None or one.place is not None or not one.anchor.candidates:
            column.addWidget(plain_label(_why_nothing(one), muted=True))
        else:
            self._group = QButtonGroup(page)
            self._group.buttonClicked.connect(self._on_chosen)
            self._offer(one, column)
        column.addStretch(1)
        self.setWidget(page)

    @property
    def set_otherwise(self) -> list[Reanchored]:
        """The quotes that wait only because the new text sets their very words otherwise."""
        waiting = (one for one in self._quotes.values() if one.place is None)
        return [one for one in waiting if one.set_otherwise and one.quote not in self._taken]

    @Slot()
    def take_set_otherwise(self) -> None:
        """Take, for every quote whose words are only set otherwise, the words found."""
        for one in self.set_otherwise:
            self._taken[one.quote] = Place(one.anchor.start, one.anchor.end)
        shown, self._shown = self._shown, None
        if shown is not None:
            self._show(shown)
        self.changed.emit()

    @Slot()
    def come(self) -> None:
        """Take the keyboard to what is chosen, where there is something to choose."""
        chosen = self._group.checkedButton() if self._group is not None else None
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, one: Reanchored, column: QVBoxLayout) -> None:
        column.addWidget(self._button(_WAIT, None))
        spans = one.anchor.candidates
        for number, span in enumerate(spans, 1):
            words = one_line(self._text[span.start : span.end])
            said = "Take these words" if len(spans) == 1 else f"Take these words, place {number}"
            button = self._button(said, span)
            button.setAccessibleName(f"{said}: {words}")
            column.addWidget(button)
            below = QHBoxLayout()
            below.addSpacing(_UNDER_BUTTON)
            below.addWidget(self._words(in_context(self._text, span, words)))
            column.addLayout(below)
        if one.anchor.left_out:
            column.addWidget(plain_label(_MORE.format(one.anchor.left_out), muted=True))
        held = self._taken.get(one.quote)
        for choice, place in self._spans.items():
            is_held = held is not None and place is not None and place.start == held.start
            choice.setChecked(is_held or (held is None and place is None))

    def _button(self, words: str, span: Span | None) -> QRadioButton:
        assert self._group is not None
        button = QRadioButton(words)
        self._group.addButton(button)
        self._spans[button] = span
        return button

    def _words(self, words: str) -> QuoteLabel:
        label = QuoteLabel(words, self.palette().color(QPalette.ColorRole.PlaceholderText), BASE)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        label.setWordWrap(True)
        return label

    @Slot(QAbstractButton)
    def _on_chosen(self, button: QAbstractButton) -> None:
        span = self._spans.get(button)
        if self._shown is None:
            return
        if span is None:
            self._taken.pop(self._shown, None)
        else:
            self._taken[self._shown] = Place(span.start, span.end)
        self.changed.emit()


def _why_nothing(one: Reanchored | None) -> str:
    if one is None:
        return _PICK
    return _GOES if one.place is not None else _NOTHING
