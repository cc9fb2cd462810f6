"""One document of an import: what it is, its text, and what it is nearly the same as."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.case.terms import SourceKind
from argmap.sources.guessing import SourceGuess
from argmap.ui.citing.proposal import CitationProposal
from argmap.ui.field_choice import FieldChoice
from argmap.ui.form import FieldEdit, FieldForm
from argmap.ui.importing.card_tick import CardTick
from argmap.ui.importing.guess_marks import GUESSED, mark_guess, mark_guesses, mark_oath
from argmap.ui.importing.near_box import NearBox
from argmap.ui.importing.near_view import NearView
from argmap.ui.importing.offers import Choice, Offer, refusal_of
from argmap.ui.importing.text_part import TextPart
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.labels import plain_label
from argmap.ui.next_turn import NextTurn
from argmap.ui.overriding import override
from argmap.ui.reading_help import meaning_of
from argmap.ui.said_of_source import said_of
from argmap.ui.tab_order import OrderedArea
from argmap.ui.warning_row import warning_row

_BLANK = {one.name: "" for one in SOURCE_FIELDS} | {"translated": False, "sworn": False}
_WIDE = 620
"""The least width, in pixels, at which form and text stand beside each other."""
_LEAST_HEIGHT = 220


class OfferPage(QStackedWidget):
    """Shows one offer: its form beside its text, or why it cannot be imported."""

    decided = Signal(object)
    """The `Offer` of which something was decided."""

    def __init__(self, parent: QWidget | None = None, form: FieldForm | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        self.is_typed = False
        """Whether something was typed in a form, or a text was cut."""
        self._later = NextTurn(self)
        self._later.due.connect(self._show_text)
        self.form = form or FieldForm(SOURCE_FIELDS)
        self.form.edited.connect(self._on_edited)
        self.proposal = CitationProposal()
        self.proposal.wanted.connect(self._on_citation_wanted)
        self.near_box = NearBox()
        self.near_box.chosen.connect(self._on_chosen)
        self.cards = CardTick()
        self.said = FieldChoice()
        self.said.changed.connect(self._on_said)
        self.part = TextPart()
        self.part.changed.connect(self._on_kept)
        self.near_view = NearView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would end at a bar that is hidden
        self.refusal = plain_label()
        self._lay_out()

    def show_offer(self, offer: Offer) -> None:
        """Show another offer, and keep what was filled in of the one before."""
        self.save()
        if offer is not self.offer:
            self._form_area.verticalScrollBar().setValue(0)
        self.offer = offer
        self._later.drop()
        document, guess = offer.outcome.document, offer.outcome.guess
        if not offer.can_be_taken or document is None or guess is None:
            self.refusal.setText(refusal_of(offer))
            self.setCurrentIndex(1)
            return
        self.setCurrentIndex(0)
        self._fill(offer, guess)
        self._show_near(offer)
        self._later.want()

    @Slot()
    def _show_text(self) -> None:
        """Show the text, after the fields: both in one turn would keep the window waiting."""
        if self.offer is not None:
            self.part.show_offer(self.offer)
            if self.offer.near is not None:
                self.near_view.show_near(self.offer.name, self.offer.near)

    def save(self) -> None:
        """Keep in the offer what its form holds, also what is just being typed."""
        if self.offer is not None and self.offer.can_be_taken:
            values = self.form.values
            self.offer.fields = values | {"kind": SourceKind(values["kind"])}

    # Whatever is high in it is scrolled there: it asks for no more height than it can do with.

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def _lay_out(self) -> None:
        # From the outside to the inside: whatever changes its place is styled anew, with all in it.
        page, left, self._described = QWidget(), QWidget(), QWidget()
        self.addWidget(page)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._form_area = _scrolling(left)
        self._row.addWidget(self._form_area, 2)
        self._row.addWidget(self.tabs, 3)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.near_box)
        column.addWidget(self.said)
        column.addWidget(self.cards)
        column.addWidget(self._described)
        column.addStretch(1)
        described = QVBoxLayout(self._described)
        described.setContentsMargins(0, 0, 0, 0)
        described.setSpacing(12)
        described.addWidget(self.form)
        described.addWidget(self.proposal)
        self.tabs.addTab(self.part, "The text")
        self.addWidget(_at_top(warning_row(self.refusal)))

    def _fill(self, offer: Offer, guess: SourceGuess) -> None:
        self.form.show_values(_BLANK | offer.fields)
        self.proposal.show_fields(self.form.values)
        for name in _BLANK:
            self.form.mark(name, meaning_of("origin") if name == "origin" else "")
        mark_guesses(self.form, offer, guess)

    def _allow_form(self, offer: Offer) -> None:
        """Let the form be filled in; of a source whose text is replaced ask what it keeps."""
        self.cards.show_offer(offer)
        source = offer.near.source if offer.near else None
        replaced = source if offer.choice is Choice.REPLACE else None
        self._described.setVisible(replaced is None)
        self.said.setVisible(replaced is not None)
        if replaced is not None and offer.near is not None:
            asked = said_of(replaced, offer.found, offer.near.cautions)
            self.said.show_said(asked, offer.ways)
            offer.decided = self.said.decided

    def _show_near(self, offer: Offer) -> None:
        self._allow_form(offer)
        self.near_box.setVisible(offer.near is not None)
        at = self.tabs.indexOf(self.near_view)
        if offer.near is None:
            if at >= 0:
                self.tabs.removeTab(at)
            self.tabs.setCurrentIndex(0)
        else:
            self.near_box.show_near(offer.near, offer.choice)
            if at < 0:
                at = self.tabs.addTab(self.near_view, "Beside the other")
            self.tabs.setCurrentIndex(at)
        self.tabs.tabBar().setVisible(self.tabs.count() > 1)
        self.part.heading.setVisible(self.tabs.count() == 1)

    @Slot(object)
    def _on_citation_wanted(self, citation: str) -> None:
        self.form.show_values({"citation": citation})
        self._on_edited(None)

    @Slot(object)
    def _on_edited(self, edit: FieldEdit | None) -> None:
        self.proposal.show_fields(self.form.values)
        if self.offer is not None:
            if edit and edit.name in GUESSED and self.offer.outcome.guess:
                mark_guess(self.form, self.offer, self.offer.outcome.guess, edit.name)
            if edit and edit.name == "sworn" and self.offer.outcome.guess:
                mark_oath(self.form, self.offer.outcome.guess)
            self.is_typed = True
            self.save()
            self.decided.emit(self.offer)

    @Slot()
    def _on_said(self) -> None:
        if self.offer is not None:
            self.is_typed = True
            self.offer.decided, self.offer.ways = self.said.decided, self.said.ways

    @Slot(object)
    def _on_chosen(self, choice: Choice) -> None:
        if self.offer is not None:
            self.offer.choice = choice
            self._allow_form(self.offer)
            self.decided.emit(self.offer)

    @Slot()
    def _on_kept(self) -> None:
        if self.offer is not None:
            self.is_typed = True
            self.offer.start, self.offer.end = self.part.text.kept
            self.cards.show_offer(self.offer)
            self.decided.emit(self.offer)


def _scrolling(part: QWidget) -> OrderedArea:
    area = OrderedArea()  # offers are made when first needed, and stand by their fields
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(_LEAST_HEIGHT)
    area.setWidget(part)
    return area


def _at_top(widget: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    return page
