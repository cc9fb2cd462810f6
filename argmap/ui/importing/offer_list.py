"""The documents of an import as a list: a tick, an icon, a title, and how each stands in words."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from argmap.ui.icons import icon
from argmap.ui.importing.offer_delegate import OfferDelegate
from argmap.ui.importing.offers import Choice, Offer, State
from argmap.ui.overriding import override

_ROLES = {State.NEAR: QPalette.ColorRole.BrightText, State.REFUSED: QPalette.ColorRole.BrightText}

_ICON = 16


class OfferList(QListWidget):
    """One row a document; a tick says that it is taken, Space sets it and takes it away."""

    picked = Signal(object)
    """The `Offer` whose row is the current one."""
    decided = Signal(object)
    """The `Offer` that was ticked, or no longer is."""

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Documents")
        self.setItemDelegate(OfferDelegate(self))
        self.setLayoutMode(QListWidget.LayoutMode.Batched)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._offers = list(offers)
        for offer in self._offers:
            self.addItem(QListWidgetItem())
            self.show_offer(offer)
        self.currentRowChanged.connect(self._on_row)
        self.itemChanged.connect(self._on_item)

    def show_offer(self, offer: Offer) -> None:
        """Show an offer as it is now."""
        row = next(row for row, one in enumerate(self._offers) if one is offer)
        item = self.item(row)
        was_blocked = self.blockSignals(True)
        item.setText(f"{offer.title}\n{offer.words}")
        told = "<br>".join(escape(words) for words in (offer.title, offer.name, offer.words))
        item.setToolTip(f"<qt>{told}</qt>")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.title}. {offer.words}")
        role = _ROLES.get(offer.state, QPalette.ColorRole.WindowText)
        item.setIcon(icon(offer.state.value, role))
        if offer.can_be_taken:
            is_left = offer.choice is Choice.LEAVE
            item.setCheckState(Qt.CheckState.Unchecked if is_left else Qt.CheckState.Checked)
        self.blockSignals(was_blocked)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # Qt does so for another height only

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.picked.emit(self._offers[row])

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        offer = self._offers[self.row(item)]
        is_ticked = item.checkState() == Qt.CheckState.Checked
        if not offer.can_be_taken or is_ticked == (offer.choice is not Choice.LEAVE):
            return
        offer.choice = Choice.TAKE if is_ticked else Choice.LEAVE
        self.show_offer(offer)
        self.decided.emit(offer)
