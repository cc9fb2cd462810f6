"""The quotes behind an element, each leading to its words in the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.case.evidence import Cite
from argmap.case.lookups import cited_source
from argmap.case.source_names import name_of_source
from argmap.ui.bridge import Bridge
from argmap.ui.labels import BASE
from argmap.ui.questioning.press_row import PressRow
from argmap.ui.quote_label import QuoteLabel
from argmap.ui.quoted_words import shown_words
from argmap.ui.taking_away import take_away
from argmap.ui.theme import Theme
from argmap.ui.weighing.labels import note_label

_SHOWN = 3
_LONGEST = 110


class ElementQuote(PressRow):
    """One quote or source that is cited for an element; pressed, it is to be read."""

    wanted = Signal(object)
    """The `Cite` to go to."""

    def __init__(self, cite: Cite, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self.cite = cite
        case_map = bridge.case_map
        quote = case_map.quotes[cite.quote] if cite.quote else None
        title = name_of_source(cited_source(case_map, cite))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        if quote:
            words = _cut(shown_words(quote)[0])
            label = QuoteLabel(words, QColor(theme.tokens["rule"]), BASE)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            column.addWidget(label)
            told = f"Show the quote: {words}"
        else:
            told = f"Show the source: {title}"
        column.addWidget(note_label(title))
        self.setAccessibleName(told)
        self.setToolTip(told.partition(":")[0])
        self.pressed.connect(self._on_pressed)

    @Slot()
    def _on_pressed(self) -> None:
        self.wanted.emit(self.cite)


class ElementQuotes(QWidget):
    """What is cited for the claims that meet an element, the nearest first, and how much more."""

    wanted = Signal(object)
    """The `Cite` to go to."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._shown: object = None
        self.lines: list[ElementQuote] = []
        self.more = note_label()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self.more)

    def show_cites(self, cites: Sequence[Cite]) -> None:
        """Show these cites."""
        first = cites[:_SHOWN]
        wanted = [(one, self._stands(one)) for one in first]
        if wanted != self._shown:
            self._shown = wanted
            self._rebuild(first)
        left = len(cites) - len(first)
        self.more.setText(f"And {counted(left, 'cite')} more further down.")
        self.more.setVisible(left > 0)
        self.setVisible(bool(cites))

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self._rebuild([line.cite for line in self.lines])

    def _stands(self, cite: Cite) -> object:
        """Return what is shown of a cite, to be compared."""
        case_map = self._bridge.case_map
        quote = case_map.quotes.get(cite.quote) if cite.quote else None
        source_id = quote.source if quote else cite.source
        source = case_map.sources.get(source_id) if source_id else None
        return (quote, source)

    def _rebuild(self, cites: Sequence[Cite]) -> None:
        for line in self.lines:
            take_away(self._column, line)
        self.lines = [ElementQuote(one, self._bridge, self._theme) for one in cites]
        for at, line in enumerate(self.lines):
            line.wanted.connect(self.wanted)
            self._column.insertWidget(at, line)


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
