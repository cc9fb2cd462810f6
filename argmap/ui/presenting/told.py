"""What is told of a claim beside the map: how it bears, its words in full, its quotes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from argmap.brief.standing import bearing, bearing_of_root, company, standing
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, PremiseId
from argmap.case.terms import Side
from argmap.drawing.fonts import sans_font
from argmap.drawing.inks import Inks
from argmap.ui.describing import words_of
from argmap.ui.labels import plain_label
from argmap.ui.layered_words import LayeredWords
from argmap.ui.quote_label import QuoteLabel
from argmap.ui.quoted_words import QuotedWords, quoted_words
from argmap.ui.theme import Theme
from argmap.ui.warning_row import warning_row

_OVERLAP = 48
"""What of a page is seen again on the next."""
_WORDS, _QUOTE, _ABOUT = 24, 20, 15
_MARK = 20
_SPACE = 18
_USUAL_HEIGHT = 800
_LARGEST = 2.0


class Told(QScrollArea):
    """A column that is read page by page; the focus and the keys stay with the presenter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inks = Inks(theme.tokens)
        self.aloud = False
        """Whether of quotes only the highlighted words are large."""
        self.setObjectName("told")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def tell(self, case_map: CaseMap, claim_id: ClaimId, use: PremiseId | None) -> None:
        """Tell of one appearance of a claim, from the top."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(_SPACE)
        for part in self._parts(case_map, claim_id, use):
            if not isinstance(part, QLabel) or part.text():
                column.addWidget(part)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(0)

    def page_on(self, by: int) -> bool:
        """Turn a page on (1) or back (-1); tell whether there was one to turn to."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * max(_OVERLAP, self.viewport().height() - _OVERLAP))
        return bar.value() != before

    def has_more(self) -> bool:
        """Tell whether there is something below what is seen."""
        bar = self.verticalScrollBar()
        return bar.value() < bar.maximum()

    def _share(self) -> float:
        """Return how much larger letters are than usual: they are read from across a room."""
        return min(max(self.window().height() / _USUAL_HEIGHT, 1.0), _LARGEST)

    def _parts(
        self, case_map: CaseMap, claim_id: ClaimId, use: PremiseId | None
    ) -> Iterator[QWidget]:
        claim = case_map.claims[claim_id]
        side = "" if claim.side is Side.NEUTRAL else claim.side.capitalize()
        bears = bearing(case_map, use) if use else bearing_of_root(case_map, claim_id)
        about = [side, company(case_map, use), *standing(case_map, claim_id)]
        yield self._label(bears, _ABOUT, semibold=True)
        yield self._label(words_of(claim), _WORDS, semibold=True)
        yield self._label(" · ".join(one for one in about if one), _ABOUT, tone="muted")
        bar = self._inks.bar(claim.side)
        for quoted in quoted_words(case_map, claim_id):
            if quoted.words:
                yield self._quoted(quoted, bar)
            yield self._label(quoted.origin, _ABOUT, tone="muted")
            if quoted.caution:
                label = self._label(f"Caution: {quoted.caution}", _ABOUT)
                yield warning_row(label, size=round(_MARK * self._share()))

    def _quoted(self, quoted: QuotedWords, bar: QColor) -> QWidget:
        size = round(_QUOTE * self._share())
        if not quoted.layers:
            return QuoteLabel(quoted.words, bar, size)
        words = LayeredWords(size)
        words.hang_bar(bar)
        words.show_words(quoted.words, quoted.layers, aloud=self.aloud)
        return words

    def _label(self, text: str, size: int, *, semibold: bool = False, tone: str = "") -> QLabel:
        label = plain_label(text)
        label.setProperty("tone", tone)
        label.setFont(sans_font(round(size * self._share()), semibold=semibold))
        return label
