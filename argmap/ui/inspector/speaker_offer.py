"""The offer of a speaker: who says the words, as the report around them tells."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Quote
from argmap.case.plan_claims import plan_amendment
from argmap.sources.speakers import SaidBy
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon
from argmap.ui.keys import with_key
from argmap.ui.overriding import override
from argmap.ui.quote_states import QuoteStates
from argmap.ui.selection import Selection

_AROUND = 20
"""What icon and edges need beside the words, in pixels."""


class SpeakerOffer(QToolButton):
    """Asks whether the words are said by whom the report names; a click or a key says yes."""

    def __init__(self, bridge: Bridge, states: QuoteStates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._states = states
        self._quote: Quote | None = None
        self.setIcon(icon("check"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ""
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_quote(self, quote: Quote | None) -> None:
        """Offer the speaker of a quote that has none; nothing where the report does not tell."""
        self._keep_place(quote)
        self._quote = quote
        wanted = quote is not None and not self._bridge.read_only
        said = self._states.said_by(quote) if quote and wanted else None
        self.setVisible(said is not None)
        if said is None:
            return
        self._words = f"Said by {said.name}?"
        self._cut()
        told = f"Said by {said.name} ({said.attribution}), as the report tells. Accept it"
        self.setAccessibleName(told)
        told = with_key(told, "accept_speaker")
        self.setToolTip(f"<qt>{escape(told)}</qt>")

    def _keep_place(self, quote: Quote | None) -> None:
        """Keep the room of an offer that is taken, so that nothing under it moves."""
        before, policy = self._quote, self.sizePolicy()
        is_same = before is not None and quote is not None and before.id == quote.id
        kept = is_same and (policy.retainSizeWhenHidden() or not self.isHidden())
        policy.setRetainSizeWhenHidden(kept)
        self.setSizePolicy(policy)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - self.iconSize().width() - _AROUND
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))

    @Slot()
    def _on_clicked(self) -> None:
        said = self._states.said_by(self._quote) if self._quote else None
        if said is not None:
            self._bridge.edit(plan_speaker, self._quote, said)


class SpeakerAccepting(QObject):
    """Accepts the speaker that is offered for the picked quote."""

    def __init__(
        self, bridge: Bridge, selection: Selection, states: QuoteStates, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._states = states

    @Slot()
    def accept_speaker(self) -> None:
        """Take over who says the picked quote; say why where nobody is offered."""
        picked = self._selection.picked.quote
        quote = self._bridge.case_map.quotes.get(picked) if picked else None
        if quote is None:
            self._bridge.said.emit("Select a quote first.")
            return
        said = self._states.said_by(quote)
        if said is not None:
            self._bridge.edit(plan_speaker, quote, said)
        elif quote.speaker:
            self._bridge.said.emit(f"This quote has a speaker: {quote.speaker}.")
        else:
            self._bridge.said.emit("The source does not tell who says this; type it in Details.")


def plan_speaker(case_map: CaseMap, quote: Quote, said: SaidBy) -> ChangeSet:
    """Plan to set who says a quote, and how the report has it unless that is said already."""
    attribution = quote.attribution or said.attribution
    done = plan_amendment(case_map, quote, speaker=said.name, attribution=attribution)
    return replace(done, label=f"Said by {said.name}")
