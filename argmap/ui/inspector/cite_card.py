"""One cite in the inspector: the quoted words, where they come from, and how they are cited."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from argmap.case.evidence import Cite
from argmap.case.lookups import cited_source
from argmap.case.plan_evidence import plan_cite_removal, plan_quote_removal
from argmap.case.plan_replacement import Place, plan_confirmation
from argmap.case.source_names import name_of_source
from argmap.sources.anchoring import AnchorState
from argmap.ui.bridge import Bridge
from argmap.ui.flow_row import FlowRow
from argmap.ui.inspector.better_row import BetterRow
from argmap.ui.inspector.card_buttons import (
    details_button,
    lay_button,
    mark_button,
    removal_button,
)
from argmap.ui.inspector.card_notes import CardNotes
from argmap.ui.inspector.card_words import origin_words, past_law, target_word
from argmap.ui.inspector.cite_details import CiteDetails
from argmap.ui.inspector.emphasis_offer import EmphasisOffer
from argmap.ui.inspector.layer_editor import LayerEditor
from argmap.ui.inspector.speaker_offer import SpeakerOffer
from argmap.ui.inspector.time_row import TimeRow, clashes_of
from argmap.ui.inspector.worth_row import WorthRow
from argmap.ui.labels import LARGE
from argmap.ui.layered_words import LayeredWords
from argmap.ui.overriding import override
from argmap.ui.quote_states import QuoteStates
from argmap.ui.quoted_words import shown_words
from argmap.ui.steady_label import SteadyLabel
from argmap.ui.theme import Theme

_BAR = 3
_BAR_GAP = 10
_ELSEWHERE = (AnchorState.MOVED, AnchorState.ALTERED)
"""The states of a quote for which its source has one place."""


class CiteCard(QFrame):
    """Shows a cite; a click or Enter asks for its words in the source."""

    picked = Signal(object)
    """The `Cite` the user wants to see in its source."""

    def __init__(
        self,
        cite: Cite,
        bridge: Bridge,
        states: QuoteStates,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_picked = False
        self.setObjectName("cite_card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._bridge = bridge
        self._states = states
        self._cite = cite
        self._words = LayeredWords(LARGE)
        self._origin = SteadyLabel()
        self.notes = CardNotes(self)
        self._worth = WorthRow(bridge, self)
        self.offer = SpeakerOffer(bridge, states)
        self.emphasis = EmphasisOffer(bridge)
        self._time = TimeRow(bridge) if cite.event else None
        self.better = BetterRow(self)
        self.details: CiteDetails | None = None
        self.layers: LayerEditor | None = None
        self._make_buttons(target_word(cite))
        self._lay_out()
        self.show_cite(cite)

    def _make_buttons(self, target: str) -> None:
        self._details, self._mark = details_button(), mark_button()
        self._remove, self._lay = removal_button(target), lay_button()
        self._mark.toggled.connect(self._on_mark)
        self._details.toggled.connect(self._on_details)
        self._remove.clicked.connect(self._on_remove)
        self._lay.clicked.connect(self._on_lay)

    @property
    def time(self) -> TimeRow | None:
        """What the cite tells of the time of its event; None where it bears on something else."""
        return self._time

    @property
    def cite(self) -> Cite:
        """The cite shown."""
        return self._cite

    @property
    def is_as_new(self) -> bool:
        """Whether nothing of it was ever opened, nor can have been typed into."""
        return self.details is None and self.layers is None and self._time is None

    def show_cite(self, cite: Cite, uncounted: str = "") -> None:
        """Show a cite as it stands; `uncounted` is why it does not count on the day asked for."""
        self._cite = cite
        case_map = self._bridge.case_map
        quote = case_map.quotes[cite.quote] if cite.quote else None
        check = self._states.check_of(quote) if quote else None
        source = cited_source(case_map, cite)
        self._words.show_words(*shown_words(quote) if quote else (name_of_source(source), ()))
        self._origin.show_text(origin_words(cite, quote, source, check))
        self.notes.show_check(check, [*past_law(cite, source), *clashes_of(case_map, cite)])
        self._worth.show_worth(case_map, cite, uncounted)
        if self._time:
            self._time.show_cite(cite)
        self.better.show_quote(case_map, quote)
        self.offer.show_quote(quote)
        self.emphasis.show_quote(quote)
        self._mark.setVisible(quote is not None)
        self._show_layers()
        if self.details:
            self.details.show_cite(cite, quote)
        self._lay.setVisible(check is not None and check.state in _ELSEWHERE)
        for button in (self._remove, self._lay):
            button.setEnabled(not self._bridge.read_only)
        worth, better = self._worth.summary.full_text, self.better.words.text()
        told = (self._words.text(), self._origin.full_text, better, worth, self.notes.told)
        self.setAccessibleName(f"Quote: {'. '.join(part for part in told if part)}")

    @Slot()
    def edit_printed(self) -> None:
        """Open the details at the words as they are printed."""
        self._details.setChecked(True)
        if self.details:
            self.details.begin_printed()

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        if self.layers:
            self.layers.set_theme(theme)
        self.update()

    def show_picked(self, picked: bool) -> None:  # noqa: FBT001 -- a state, shown
        """Show whether this quote is the one picked."""
        self._is_picked = picked
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self._is_picked:
            painter.fillRect(self.rect(), self._color("selection_ground"))
        words = self._words.geometry()
        bar = QRect(words.left() - _BAR_GAP, words.top(), _BAR, words.height())
        painter.fillRect(bar, self._color(self._side()))
        if self.hasFocus():
            painter.setPen(QPen(self._color("selection"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit(self._cite)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self._cite)
        elif event.key() == Qt.Key.Key_Delete:
            self._on_remove()
        else:
            super().keyPressEvent(event)

    @Slot(bool)
    def _on_details(self, shown: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        if self.details is None:
            self.details = CiteDetails(self._bridge, self)
            self.details.delete_wanted.connect(self._on_delete)
            self._column.addWidget(self.details)  # the layers change with its fields
            self._worth.layers.stand_below(self._column, self.details.delete)
            quote = self._cite.quote
            self.details.show_cite(
                self._cite, self._bridge.case_map.quotes[quote] if quote else None
            )
        self.details.setVisible(shown)
        self._worth.unfold(shown)

    @Slot(bool)
    def _on_mark(self, shown: bool) -> None:  # noqa: FBT001 -- Qt hands it over so
        if self.layers is None:
            self.layers = LayerEditor(self._bridge, self._theme)
            self._column.insertWidget(self._column.indexOf(self._button_row) + 1, self.layers)
            self._show_layers()
        self.layers.setVisible(shown)
        if shown:
            self.layers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_layers(self) -> None:
        quote = self._bridge.case_map.quotes.get(self._cite.quote) if self._cite.quote else None
        if self.layers and quote:
            self.layers.show_quote(quote)

    @Slot()
    def _on_remove(self) -> None:
        self._bridge.edit(plan_cite_removal, self._cite.id)

    @Slot()
    def _on_delete(self) -> None:
        self._bridge.edit(plan_quote_removal, self._cite.quote)

    @Slot()
    def _on_lay(self) -> None:
        quote = self._bridge.case_map.quotes.get(self._cite.quote) if self._cite.quote else None
        document = self._bridge.document_of(quote.source) if quote else None
        if quote and document:
            found = self._states.check_of(quote).anchor
            self._bridge.edit(plan_confirmation, quote.id, document, Place(found.start, found.end))

    def _color(self, token: str) -> QColor:
        return QColor(self._theme.tokens[token])

    def _side(self) -> str:
        claim = self._bridge.case_map.claims.get(self._cite.claim) if self._cite.claim else None
        return claim.side.value if claim else "neutral"

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 6, 6)
        column.setSpacing(4)
        for part in (self._words, self._origin, self.offer, self.better, self._worth):
            column.addWidget(part)
        if self._time:
            column.addWidget(self._time)
        column.addWidget(self.notes)
        column.addWidget(self.emphasis, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._lay, alignment=Qt.AlignmentFlag.AlignLeft)
        self._button_row = FlowRow(self._details, self._mark, self._remove)
        column.addWidget(self._button_row)
