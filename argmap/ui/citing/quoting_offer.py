"""The offer to say in a cite whose words its source quotes."""

from __future__ import annotations

from PySide6.QtCore import Slot

from argmap.brief.citing import quoting_words
from argmap.case.evidence import Cite
from argmap.case.plan_claims import plan_amendment
from argmap.ui.bridge import Bridge
from argmap.ui.elided_button import ElidedButton


class QuotingOffer(ElidedButton):
    """Writes “quoting AWS spokesperson” into the parenthetical of a cite, where it is asked to.

    It is there only while the speaker is not the author and nothing is written yet.
    """

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._cite: Cite | None = None
        self._offered = ""
        self.setToolTip("Writes it into the field Parenthetical, where you can change it")
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_cite(self, cite: Cite) -> None:
        """Show what can be offered for a cite as it stands."""
        case_map = self._bridge.case_map
        quote = case_map.quotes.get(cite.quote) if cite.quote else None
        self._cite = cite
        self._offered = quoting_words(case_map.sources[quote.source], quote) if quote else ""
        self.show_words(f"Add “({self._offered})”")
        self.setEnabled(not self._bridge.read_only)
        self.setVisible(bool(self._offered) and not cite.parenthetical)

    @Slot()
    def _on_clicked(self) -> None:
        cite = self._bridge.case_map.get(self._cite) if self._cite else None
        if isinstance(cite, Cite):
            self._bridge.edit(plan_amendment, cite, parenthetical=self._offered)
