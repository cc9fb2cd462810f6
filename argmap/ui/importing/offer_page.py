"""One document of an import: what it is, its text, and what it is nearly the same as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.case.terms import SourceKind
from argmap.sources.guessing import Guess, SourceGuess
from argmap.ui.citing.proposal import CitationProposal
from argmap.ui.form import FieldForm
from argmap.ui.importing.near_box import NearBox
from argmap.ui.importing.near_view import NearView
from argmap.ui.importing.offers import Choice, Offer
from argmap.ui.importing.text_part import TextPart
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.labels import plain_label
from argmap.ui.overriding import override
from argmap.ui.reading_help import meaning_of
from argmap.ui.warning_row import warning_row

GUESSED = (
    "title",
    "author",
    "publisher",
    "date",
    "kind",
    "language",
    "dateline",
    "origin",
    "translated",
    "url",
    "accessed",
)
"""The fields that are filled in by guesses."""
_BLANK = {one.name: "" for one in SOURCE_FIELDS} | {"translated": False, "sworn": False}
_WIDE = 620
"""The least width, in pixels, at which form and text stand beside each other."""
_LEAST_HEIGHT = 220


class OfferPage(QStackedWidget):
    """Shows one offer: its form beside its text, or why it cannot be imported."""

    decided = Signal(object)
    """The `Offer` of which something was decided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        self.is_typed = False
        """Whether something was typed in a form, or a text was cut."""
        self.form = FieldForm(SOURCE_FIELDS)
        self.form.edited.connect(self._on_edited)
        self.proposal = CitationProposal()
        self.proposal.wanted.connect(self._on_citation_wanted)
        self.near_box = NearBox()
        self.near_box.chosen.connect(self._on_chosen)
        self.part = TextPart()
        self.part.changed.connect(self._on_kept)
        self.near_view = NearView()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab would end at a bar that is hidden
        self.tabs.addTab(self.part, "The text")
        self.refusal = plain_label()
        self.addWidget(self._whole())
        self.addWidget(_at_top(warning_row(self.refusal)))

    def show_offer(self, offer: Offer) -> None:
        """Show another offer, and keep what was filled in of the one before."""
        self.save()
        self.offer = offer
        document, guess = offer.outcome.document, offer.outcome.guess
        if not offer.can_be_taken or document is None or guess is None:
            self.refusal.setText(_why(offer))
            self.setCurrentIndex(1)
            return
        self.setCurrentIndex(0)
        self._fill(offer, guess)
        self.part.show_offer(offer)
        self._show_near(offer)

    def save(self) -> None:
        """Keep in the offer what its form holds, also what is just being typed."""
        if self.offer is not None and self.offer.can_be_taken:
            values = self.form.values
            self.offer.fields = values | {"kind": SourceKind(values["kind"])}

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def _whole(self) -> QWidget:
        page = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.near_box)
        column.addWidget(self.form)
        column.addWidget(self.proposal)
        column.addStretch(1)
        self._row.addWidget(_scrolling(left), 2)
        self._row.addWidget(self.tabs, 3)
        return page

    def _fill(self, offer: Offer, guess: SourceGuess) -> None:
        self.form.show_values(_BLANK | offer.fields)
        self.proposal.show_fields(self.form.values)
        for name in _BLANK:
            self.form.mark(name, "")
        self.form.mark("origin", meaning_of("origin"))
        for name in GUESSED:
            one: Guess = getattr(guess, name)
            if one:
                # That a text looks translated is a hint: whether it is, only the user knows.
                verb = "It may be one: " if name == "translated" else "Guessed from "
                self.form.mark(name, f"{verb}{one.came_from}")
        if offer.has_date_of_near and offer.near:
            self.form.mark("date", f"Taken from {offer.near.name}, which is nearly the same")

    def _allow_form(self, offer: Offer) -> None:
        """Let the form be filled in, unless the source whose text is replaced keeps its own."""
        for part in (self.form, self.proposal):
            part.setEnabled(offer.choice is not Choice.REPLACE)

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
            self.near_view.show_near(offer.name, offer.near)
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
    def _on_edited(self, _edit: object) -> None:
        self.proposal.show_fields(self.form.values)
        if self.offer is not None:
            self.is_typed = True
            self.save()
            self.decided.emit(self.offer)

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
            self.decided.emit(self.offer)


def _why(offer: Offer) -> str:
    if offer.outcome.error is not None:
        return f"{offer.outcome.error}"
    if offer.is_twin:
        return (
            f"“{offer.name}” is twice in this batch: its bytes and its text are those of"
            f" {offer.held}. It is imported once."
        )
    return (
        f"“{offer.name}” is in the case already, as {offer.held}: its bytes and its text are the"
        " same. It is not imported again."
    )


def _scrolling(part: QWidget) -> QScrollArea:
    area = QScrollArea()
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
