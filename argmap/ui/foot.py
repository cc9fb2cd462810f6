"""What the foot of the window says about the case as it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.ui.bridge import Bridge
from argmap.ui.message_line import MessageLine
from argmap.ui.quote_states import QuoteStates


class Foot(QObject):
    """Keeps the right of the message line in step with the case and its quotes."""

    def __init__(
        self, line: MessageLine, bridge: Bridge, states: QuoteStates, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._bridge = bridge
        self._states = states
        bridge.opened.connect(self.refresh)
        bridge.changed.connect(self._on_news)
        bridge.failed.connect(self._on_news)
        states.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Say how many claims and quotes there are, and whether all is saved."""
        if not self._bridge.is_open:
            self._line.show_state(0, "", "")
            return
        state = "not saved" if self._bridge.unkept else "saved"
        if self._bridge.read_only:
            state = "read only"
        self._line.show_state(len(self._bridge.case_map.claims), self._states.summary(), state)

    @Slot(object)
    def _on_news(self, _news: object) -> None:
        self.refresh()
