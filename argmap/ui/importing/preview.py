"""The preview of an import: what was read, corrected and decided before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from argmap.case.counting import counted
from argmap.case.source_dates import faulty_date
from argmap.sources.reanchoring import Reanchoring
from argmap.ui.aside import Aside
from argmap.ui.bridge import Bridge
from argmap.ui.form import FieldForm
from argmap.ui.importing.offer_list import OfferList
from argmap.ui.importing.offer_page import OfferPage
from argmap.ui.importing.offers import Choice, Offer, State
from argmap.ui.importing.reanchoring import replacement_job
from argmap.ui.inspector.fields import SOURCE_FIELDS
from argmap.ui.labels import heading
from argmap.ui.overriding import override

_LIST_WIDTH = 290
_WIDE = 860
_ENDLESS = 16_777_215
"""What Qt takes for no limit."""
"""The least width, in pixels, at which the list stands beside the page."""
_LIST_HEIGHT = 130
_TURN_MS = 1
"""What is to come after 0 would be queued, and done before the window has looked at its timers."""


class ImportPreview(QWidget):
    """The list of documents beside the one that is picked; a single document has no list."""

    changed = Signal()
    """Something was decided."""

    def __init__(self, bridge: Bridge, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._bridge = bridge
        self.offers = list(offers)
        self.list = OfferList(self.offers)
        self._has_begun = False
        self._aside = Aside("places", self)
        self._aside.answered.connect(self._on_found)
        self._side = QWidget()
        self._summary = heading("")
        self._lay_out()
        self.list.picked.connect(self._on_picked)
        self.list.decided.connect(self._on_ticked)
        self._sum_up()

    @cached_property
    def page(self) -> OfferPage:
        """What shows the offer that is picked; made when the dialog is there already."""
        page = OfferPage(self, self._form)
        page.decided.connect(self._on_decided)
        self._row.addWidget(page, 1)
        return page

    @cached_property
    def _form(self) -> FieldForm:
        return FieldForm(SOURCE_FIELDS, waits=True)

    @property
    def number(self) -> int:
        """How many documents come into the case as it is decided now."""
        return sum(1 for one in self.offers if one.is_taken)

    @property
    def is_typed(self) -> bool:
        """Whether the user has typed something, or cut a text."""
        return "page" in self.__dict__ and self.page.is_typed

    @Slot()
    def begin(self) -> None:
        """Show the first offer that can be taken, once."""
        if not self._has_begun:
            self._has_begun = True
            first = next((row for row, one in enumerate(self.offers) if one.can_be_taken), 0)
            self.list.setCurrentRow(first)
            place = self.list if len(self.offers) > 1 else self.page.form.editor("title")
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Made all at once, the dialog would keep the window waiting too long.
        super().showEvent(event)
        QTimer.singleShot(_TURN_MS, self, self._make_form)

    @Slot()
    def _make_form(self) -> None:
        self._form.make_some()
        then = self._make_form if self._form.is_waiting else self._make_page
        QTimer.singleShot(_TURN_MS, self, then)

    @Slot()
    def _make_page(self) -> None:
        self.page.hide()  # or Qt would show it at the end of this turn
        QTimer.singleShot(_TURN_MS, self, self._show_page)

    @Slot()
    def _show_page(self) -> None:
        self.page.show()
        QTimer.singleShot(_TURN_MS, self, self.begin)

    def save(self) -> None:
        """Keep what is just being typed."""
        if "page" in self.__dict__:
            self.page.save()

    def say_faults(self) -> bool:
        """Go to the first document whose date cannot be, and say so; tell whether there is one."""
        self.save()
        for row, offer in enumerate(self.offers):
            if offer.is_taken and (name := faulty_date(offer.fields)):
                self.list.setCurrentRow(row)
                self.page.show_offer(offer)
                self.page.form.say_fault(name)
                return True
        return False

    def close_aside(self) -> None:
        """Let what is still being looked for go."""
        self._aside.leave()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        # Where nothing can be taken, there is no form below the list that needs the room.
        height = 150 if any(one.can_be_taken for one in self.offers) else _ENDLESS
        self._side.setMaximumSize(*((_LIST_WIDTH, _ENDLESS) if is_wide else (_ENDLESS, height)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self.list, 1)
        self.list.setMinimumHeight(_LIST_HEIGHT - 30)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self._side)
        self._side.setVisible(len(self.offers) > 1)

    def _sum_up(self) -> None:
        states = [one.state for one in self.offers]
        words = (
            (State.NEAR, "nearly the same"),
            (State.HELD, "in the case already"),
            (State.REFUSED, "not read"),
        )
        parts = [f"{self.number} of {len(states)} to import"]
        twins = sum(one.is_twin for one in self.offers)
        counts = {state: states.count(state) for state, _ in words}
        counts[State.HELD] -= twins
        parts += [f"{counts[state]} {told}" for state, told in words if counts[state]]
        parts += [f"{twins} twice in this batch"] if twins else []
        self._summary.setText(", ".join(parts))

    def _look_for_quotes(self, offer: Offer) -> None:
        """Find beside the window what becomes of the quotes of the text that is replaced."""
        self._aside.drop()
        self.page.near_box.say("")
        if offer.choice is Choice.REPLACE:
            self.page.near_box.say("Looking for its quotes in the new text…")
            self._aside.do(replacement_job(self._bridge, offer))

    @Slot(object)
    def _on_found(self, found: Reanchoring) -> None:
        waiting = len(found.waiting)
        waits = f" {counted(waiting, 'quote')} will wait for you." if waiting else ""
        if any(one.anchor.candidates for one in found.waiting):
            waits += " Which words they have can be chosen after “Import”, before it is done."
        self.page.near_box.say(f"{found.told}{waits}")

    @Slot(object)
    def _on_picked(self, offer: Offer) -> None:
        self.page.show_offer(offer)
        self._look_for_quotes(offer)

    @Slot(object)
    def _on_ticked(self, offer: Offer) -> None:
        if offer is self.page.offer:
            self.page.show_offer(offer)
            self._look_for_quotes(offer)
        self._sum_up()
        self.changed.emit()

    @Slot(object)
    def _on_decided(self, offer: Offer) -> None:
        self.list.show_offer(offer)
        if offer.near is not None:
            self._look_for_quotes(offer)
        self._sum_up()
        self.changed.emit()
