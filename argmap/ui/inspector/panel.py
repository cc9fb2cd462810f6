"""The inspector: what is picked, field by field."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.inspector.claim_page import ClaimPage, Law
from argmap.ui.inspector.element_drops import ElementDrops
from argmap.ui.inspector.page_area import PageArea
from argmap.ui.inspector.pages import EmptyPage, HarmPage, Page, SourcePage
from argmap.ui.next_turn import NextTurn
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.questioning.list import QuestionList
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme

if TYPE_CHECKING:  # many cases have no chronology, many claims no elements
    from collections.abc import Callable

    from argmap.ui.inspector.cite_card import CiteCard
    from argmap.ui.inspector.element_row import ElementRow
    from argmap.ui.inspector.element_section import ElementSection
    from argmap.ui.inspector.event_page import EventPage
    from argmap.ui.known_on import KnownOn

P = TypeVar("P", bound=Page)
C = TypeVar("C", "ClaimPage", "HarmPage", "EventPage")

_AROUND_CARD = 24
"""What is seen above and below a card that is brought into view."""


class InspectorPanel(QWidget):
    """Shows the picked claim, else the harm or the event, else the source that is open."""

    replacement_wanted = Signal(object)
    """The id of the source whose text the user wants to replace."""

    def __init__(  # noqa: PLR0913 -- what every panel shares
        self,
        *,
        bridge: Bridge,
        selection: Selection,
        states: QuoteStates,
        theme: Theme,
        law: Law,
        labels: ClaimLabels | None = None,
        known_on: KnownOn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setAccessibleName("Inspector")
        self.setProperty("quiet", True)
        self._bridge = bridge
        self._selection = selection
        self._states = states
        self._theme = theme
        self._law = law
        self._known_on = known_on
        self._labels = labels or ClaimLabels(bridge, states, self)
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""
        self._themed: list[ClaimPage | HarmPage | EventPage] = []
        self.later = NextTurn(self)  # what is picked is shown after the map and the reader
        self._pages = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._empty = self._placed(partial(EmptyPage, bridge))
        self.drops = ElementDrops(
            *(self, bridge, selection), show=self._refresh, rows=self._element_rows
        )
        """What takes claims that are let go on an element."""
        self.drops.set_theme(theme)
        self._connect_parts()
        self._refresh()

    def _connect_parts(self) -> None:
        self._bridge.opened.connect(self._refresh)
        self._bridge.changed.connect(self._on_changed)
        self._selection.changed.connect(self._on_picked)
        self.later.due.connect(self._show_picked)
        self._states.changed.connect(self._refresh)
        if self._known_on is not None:
            self._known_on.changed.connect(self._refresh)

    @property
    def page(self) -> QWidget:
        """The page shown."""
        self.later.hurry()
        area = self._pages.currentWidget()
        assert isinstance(area, QScrollArea)
        page = area.widget()
        assert page is not None
        return page

    @property
    def landing(self) -> None:
        """Begin with the first part of what is picked, which is shown by then."""
        self.later.hurry()

    @property
    def cards(self) -> list[CiteCard]:
        """The cards of the quotes on what is shown."""
        page = next((one for one in self._themed if one is self.page), None)
        return page.cites.cards if page is not None else []

    # A page has dozens of fields: each is made when it is first turned to.

    @cached_property
    def claim_page(self) -> ClaimPage:
        """The page of a claim."""
        make = partial(ClaimPage, self._bridge, self._selection, law=self._law, labels=self._labels)
        page = self._with_cites(make)
        page.questions.edits.ask_claim = self._ask_claim
        page.hurry = self.later.hurry
        page.elements.ask_claim = self._ask_claim
        return page

    @property
    def questions(self) -> QuestionList:
        """The critical questions about the picked step."""
        self.later.hurry()
        return self.claim_page.questions

    @property
    def elements(self) -> ElementSection | None:
        """The elements of the picked claim; None where it is no cause and no defence."""
        self.later.hurry()
        place = self.claim_page.elements
        return None if place.isHidden() else place.section

    def _ask_claim(self, words: str, answer: Answer) -> None:
        if self.ask_claim is not None:
            self.ask_claim(words, answer)

    @cached_property
    def harm_page(self) -> HarmPage:
        """The page of a harm."""
        return self._with_cites(partial(HarmPage, self._bridge, self._selection))

    @cached_property
    def event_page(self) -> EventPage:
        """The page of an event."""
        from argmap.ui.inspector.event_page import EventPage  # noqa: PLC0415 -- when first seen

        return self._with_cites(partial(EventPage, self._bridge, self._selection))

    @cached_property
    def source_page(self) -> SourcePage:
        """The page of a source."""
        page = self._placed(partial(SourcePage, self._bridge))
        page.replacement_wanted.connect(self.replacement_wanted)
        return page

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self.drops.set_theme(theme)
        for page in self._themed:
            page.set_theme(theme)

    @Slot(object)
    def _on_picked(self, _picked: Picked) -> None:
        self.later.want()

    @Slot()
    def _show_picked(self) -> None:
        self._refresh()
        if self._selection.picked.quote:
            QTimer.singleShot(0, self, self._bring_card)  # once the cards have their places

    @Slot()
    def _bring_card(self) -> None:
        """Bring the card of the picked quote into view: who says it is asked there."""
        area, quote = self._pages.currentWidget(), self._selection.picked.quote
        if not isinstance(area, QScrollArea):
            return
        # What the cards need has been asked for, and not yet been given.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        for card in self.cards:
            if card.cite.quote == quote:
                area.ensureWidgetVisible(card, 0, _AROUND_CARD)

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self.later.drop()
        case_map, picked = self._bridge.case_map, self._selection.picked
        if self.drops.cause in case_map.claims:
            picked = Picked(claim=self.drops.cause)
        claim = case_map.claims.get(picked.claim) if picked.claim else None
        if claim is not None:
            self.claim_page.show_claim(claim, picked)
            self._turn_to(self.claim_page)
            self._remember_elements(claim.id)
        elif picked.harm in case_map.harms:
            self.harm_page.show_harm(picked.harm, picked.quote)
            self._turn_to(self.harm_page)
        elif picked.event in case_map.events:
            self.event_page.show_event(picked.event, picked.quote)
            self._turn_to(self.event_page)
        elif picked.source in case_map.sources:
            self.source_page.show_source(picked.source)
            self._turn_to(self.source_page)
        else:
            self._turn_to(self._empty)

    def _element_rows(self) -> list[ElementRow]:
        return self.elements.rows if self.elements is not None else []

    def _remember_elements(self, claim: ClaimId) -> None:
        """Know whose elements were shown last; while claims are held here they are in view."""
        if self.elements is None:
            return
        self.drops.remember(claim)
        area = self._pages.currentWidget()
        if self.drops.cause is not None and isinstance(area, QScrollArea):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            area.verticalScrollBar().setValue(self.elements.mapTo(self.claim_page, QPoint()).y())

    def _with_cites(self, make: Callable[..., C]) -> C:
        page = self._placed(partial(make, states=self._states, theme=self._theme))
        page.cites.known_on = self._known_on
        self._themed.append(page)
        return page

    def _placed(self, make: Callable[..., P]) -> P:
        """Make a page where it stands: what moves is dressed anew, with all that is in it."""
        area = PageArea()
        self._pages.addWidget(area)
        page = make(parent=area.viewport())
        area.setWidget(page)
        return page

    def _turn_to(self, page: Page) -> None:
        for number in range(self._pages.count()):
            area = self._pages.widget(number)
            if isinstance(area, QScrollArea) and area.widget() is page:
                self._pages.setCurrentIndex(number)
