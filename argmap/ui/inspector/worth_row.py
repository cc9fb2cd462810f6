"""What a cite is worth at this stage: the level in a line, its layers on demand."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Cite
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.layers import Worth
from argmap.law.worth import worth_of
from argmap.ui.bridge import Bridge
from argmap.ui.inspector.worth_layers import WorthLayers
from argmap.ui.steady_label import SteadyLabel


class WorthRow(QWidget):
    """Says what a cite is worth at this stage and, where it is unfolded, why."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._unfolded = self._uncounted = False
        self._cite: Cite | None = None
        self.summary = SteadyLabel()
        self.layers = WorthLayers(bridge)
        self.layers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self.layers)

    def show_worth(self, case_map: CaseMap, cite: Cite, uncounted: str = "") -> None:
        """Show what a cite is worth in a case as it stands, or why it does not count now."""
        self._cite = cite
        self._uncounted = bool(uncounted)
        if uncounted:
            self.summary.show_text(uncounted)
            self.layers.hide()
            return
        rules = load_evidence_rules()
        worth = worth_of(case_map, cite, rules)
        level = rules.level(worth.overruled)
        overruled = level.name if level else worth.overruled
        self.summary.show_text(summary_words(worth, overruled))
        if self._unfolded:  # most cards are never unfolded, and rows cost
            self.layers.show_layers(cite, worth, rules)
        self.layers.setVisible(self._unfolded)

    def unfold(self, shown: bool) -> None:  # noqa: FBT001 -- a state, shown
        """Show the layers, or only the line that sums them up."""
        self._unfolded = shown
        if shown and self._cite and not self._uncounted:
            self.show_worth(self._bridge.case_map, self._cite)
        self.layers.setVisible(shown and not self._uncounted)


def summary_words(worth: Worth, overruled: str) -> str:
    """Say in a line what a cite is worth, by how many layers, and who says otherwise."""
    layers = counted(worth.hearsay, "layer") + " of hearsay" if worth.hearsay else "no hearsay"
    head = ", ".join(("Worth at this stage", *_by_hand(worth)))
    follows = f"{worth.level.name.lower()} ({worth.path}; {layers})"
    if not overruled:
        return f"{head}: {follows}"
    return f"{head}: {overruled.lower()}, as you judge. The layers say {follows}"


def _by_hand(worth: Worth) -> list[str]:
    """Say how much is corrected by hand; it stands first, where a narrow card does not cut it."""
    parts = []
    if worth.corrected:
        parts.append(f"{counted(len(worth.corrected), 'layer')} corrected by hand")
    if worth.unapplied:
        parts.append(f"{counted(len(worth.unapplied), 'correction')} not counted")
    return parts
