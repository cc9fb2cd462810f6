"""The passages of an entry, a card each, one above the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.plan_statements import quoted_as
from argmap.sources.problems import TextPlace
from argmap.ui.comparing.passage_card import PassageCard
from argmap.ui.comparing.passages import Passage
from argmap.ui.taking_away import take_away


class PassageStack(QWidget):
    """Makes the cards, lets Tab go through them, and tells what is chosen on them.

    Tab comes from the widget `entrance`.
    """

    opened = Signal(object)
    """The `TextPlace` the user wants to see in its source."""
    best_chosen = Signal(int)
    """The number of the card that is said to be the best report."""
    faced = Signal(int)
    """The number of the card that has the focus now."""

    def __init__(self, entrance: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entrance = entrance
        self._passages: Sequence[Passage] = ()
        self.cards: list[PassageCard] = []
        self._best = QButtonGroup(self)
        self._best.idClicked.connect(self.best_chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def included(self) -> list[TextPlace]:
        """The passages that the user says report the statement."""
        shown = zip(self._passages, self.cards, strict=True)
        return [passage.place for passage, card in shown if card.included.isChecked()]

    def make_cards(self, passages: Sequence[Passage], case_map: CaseMap) -> None:
        """Make new cards for other passages."""
        for card in self.cards:
            self._best.removeButton(card.best)
            take_away(self._column, card)
        self.cards = []
        for number, passage in enumerate(passages):
            place = passage.place
            quote = quoted_as(case_map, place.source, place.start, place.end)
            source = case_map.sources[place.source]
            card = PassageCard(number, source, is_quote=quote is not None)
            card.opened.connect(self._on_opened)
            card.faced.connect(self.faced)
            self._best.addButton(card.best, number)
            self._column.addWidget(card)
            card.show()  # now: a layout shows what it is given only when the events come round
            self.cards.append(card)
        self._set_tab_order()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show passages on the cards made for them."""
        self._passages = passages
        for card, passage in zip(self.cards, passages, strict=True):
            card.show_passage(passage)

    def show_choices(
        self, best: int | None, *, recorded: bool, several: bool, editable: bool
    ) -> None:
        """Show which is the best where a statement is recorded; else what belongs to it."""
        self._best.setExclusive(False)  # else the one that is best could not be taken back
        for number, card in enumerate(self.cards):
            card.show_choice(
                recorded=recorded, best=number == best, several=several, editable=editable
            )
        self._best.setExclusive(True)

    def _set_tab_order(self) -> None:
        last = self._entrance
        for card in self.cards:
            for part in (card, card.included, card.best):
                self.setTabOrder(last, part)
                last = part

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        self.opened.emit(self._passages[number].place)
