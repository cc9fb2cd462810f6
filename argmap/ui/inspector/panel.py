"""The inspector: what is picked, field by field."""

from __future__ import annotations

from collections import deque
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.inspector.claim_page import ClaimPage, Law
from argmap.ui.inspector.element_drops import ElementDrops
from argmap.ui.inspector.page_stack import PageStack, settle_page
from argmap.ui.inspector.pages import EmptyPage, HarmPage, Page, SourcePage
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.questioning.list import QuestionList
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Picked, Selection
from argmap.ui.tab_order import stops_in
from argmap.ui.theme import Theme
from argmap.ui.turn_by_turn import Steps, TurnByTurn

if TYPE_CHECKING:  # many cases have no chronology, many claims no elements
    from collections.abc import Callable

    from argmap.ui.inspector.cite_card import CiteCard
    from argmap.ui.inspector.element_row import ElementRow
    from argmap.ui.inspector.element_section import ElementSection
    from argmap.ui.inspector.event_page import EventPage
    from argmap.ui.known_on import KnownOn

C = TypeVar("C", "ClaimPage", "HarmPage", "EventPage")


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
        self.later = TurnByTurn(self._show_picked, self)
        """Shows what is picked, after the map and the reader."""
        self._pages = PageStack(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._empty = self._pages.placed(partial(EmptyPage, bridge))
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
        self._states.changed.connect(self._refresh)
        if self._known_on is not None:
            self._known_on.changed.connect(self._refresh)

    @property
    def page(self) -> QWidget:
        """The page shown."""
        self.later.hurry()
        return self._pages.page

    @property
    def landing(self) -> QWidget | None:
        """The first part of the page shown that takes the focus; None where none does."""
        stops = stops_in(self.page)
        return next((one for one in stops if one.isEnabled() and one.isVisibleTo(self)), None)

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
        page = self._pages.placed(partial(SourcePage, self._bridge))
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

    def _show_picked(self) -> Steps:
        """Show what is picked, a step a turn; the page is seen when all of it is there."""
        page, steps = self._showing()
        with self._pages.unseen(page):
            yield from steps
            settle_page(page, self.contentsRect().size())
            yield
        self._turn_to(page)
        if self._selection.picked.quote:
            QTimer.singleShot(0, self, self._bring_card)  # once the cards have their places

    @Slot()
    def _bring_card(self) -> None:
        """Bring the card of the picked quote into view: who says it is asked there."""
        quote = self._selection.picked.quote
        for card in self.cards:
            if card.cite.quote == quote:
                self._pages.bring_into_view(card)

    @Slot(object)
    def _on_changed(self, _change_set: ChangeSet) -> None:
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what is picked at once."""
        self.later.drop()
        page, steps = self._showing()
        deque(steps, maxlen=0)
        self._turn_to(page)

    def _showing(self) -> tuple[Page, Steps]:
        """Return the page for what is picked, and what fills it."""
        case_map, picked = self._bridge.case_map, self._picked()
        claim = case_map.claims.get(picked.claim) if picked.claim else None
        if claim is not None:
            return self.claim_page, self.claim_page.showing(claim, picked)
        if picked.harm in case_map.harms:
            return self.harm_page, self.harm_page.showing(picked.harm, picked.quote)
        if picked.event in case_map.events:
            return self.event_page, self.event_page.showing(picked.event, picked.quote)
        if picked.source in case_map.sources:
            return self.source_page, self.source_page.showing(picked.source)
        return self._empty, self._empty.showing()

    def _turn_to(self, page: Page) -> None:
        self._pages.turn_to(page)
        claim = self._picked().claim
        if claim is not None and isinstance(page, ClaimPage):
            self._remember_elements(claim)

    def _picked(self) -> Picked:
        """Return what is picked; while claims are held over the inspector, whose element it is."""
        if self.drops.cause in self._bridge.case_map.claims:
            return Picked(claim=self.drops.cause)
        return self._selection.picked

    def _element_rows(self) -> list[ElementRow]:
        return self.elements.rows if self.elements is not None else []

    def _remember_elements(self, claim: ClaimId) -> None:
        """Know whose elements were shown last; while claims are held here they are in view."""
        if self.elements is None:
            return
        self.drops.remember(claim)
        if self.drops.cause is not None:
            self._pages.begin_with(self.elements)

    def _with_cites(self, make: Callable[..., C]) -> C:
        page = self._pages.placed(partial(make, states=self._states, theme=self._theme))
        page.cites.known_on = self._known_on
        self._themed.append(page)
        return page
