"""The offer to print “(emphasis added)” behind a quote in which words are stressed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton

from argmap.case.evidence import Quote
from argmap.sources.alterations import lacks_emphasis_note
from argmap.sources.printing import EMPHASIS_ADDED, is_noted_in_cites, plan_emphasis_added
from argmap.ui.bridge import Bridge
from argmap.ui.icons import icon


class EmphasisOffer(QToolButton):
    """Writes the note at the end of the words as printed; there only while it is missing."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._quote: Quote | None = None
        self.setText(f"Add “{EMPHASIS_ADDED}”")
        self.setIcon(icon("plus"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip("Prints it at the end of the quote, where you can change it in Details")
        self.setAutoRaise(True)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_quote(self, quote: Quote | None) -> None:
        """Offer the note where words of the quote are stressed and nothing says so."""
        self._quote = quote
        lacks = quote is not None and lacks_emphasis_note(quote)
        noted = quote is not None and is_noted_in_cites(self._bridge.case_map, quote)
        self.setVisible(lacks and not noted and not self._bridge.read_only)

    @Slot()
    def _on_clicked(self) -> None:
        quote = self._bridge.case_map.get(self._quote) if self._quote else None
        if isinstance(quote, Quote):
            self._bridge.edit(plan_emphasis_added, quote)
