"""What a cite is worth at this stage: the level in a line, its layers on demand."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Cite
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.worth import Worth, worth_of
from argmap.ui.counting import counted
from argmap.ui.labels import plain_label
from argmap.ui.steady_label import SteadyLabel


class WorthRow(QWidget):
    """Says what a cite is worth at this stage and, where it is unfolded, why."""

    def __init__(self) -> None:
        super().__init__()
        self._unfolded = self._uncounted = False
        self.summary = SteadyLabel()
        self.layers = plain_label(muted=True)
        self.layers.setProperty("rank", "small")
        self.layers.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self.layers)

    def show_worth(self, case_map: CaseMap, cite: Cite, uncounted: str = "") -> None:
        """Show what a cite is worth in a case as it stands, or why it does not count now."""
        self._uncounted = bool(uncounted)
        if uncounted:
            self.summary.show_text(uncounted)
            self.layers.hide()
            return
        self.layers.setVisible(self._unfolded)
        rules = load_evidence_rules()
        worth = worth_of(case_map, cite, rules)
        level = rules.level(worth.overruled)
        overruled = level.name if level else worth.overruled
        self.summary.show_text(summary_words(worth, overruled))
        self.layers.setText("\n".join((*_lines(worth), rules.model)))

    def unfold(self, shown: bool) -> None:  # noqa: FBT001 -- a state, shown
        """Show the layers, or only the line that sums them up."""
        self._unfolded = shown
        self.layers.setVisible(shown and not self._uncounted)


def summary_words(worth: Worth, overruled: str) -> str:
    """Say in a line what a cite is worth, by how many layers, and who says otherwise."""
    layers = counted(worth.hearsay, "layer") + " of hearsay" if worth.hearsay else "no hearsay"
    follows = f"{worth.level.name.lower()} ({worth.path}; {layers})"
    if not overruled:
        return f"Worth at this stage: {follows}"
    return f"Worth at this stage: {overruled.lower()}, as you judge. The layers say {follows}"


def _lines(worth: Worth) -> list[str]:
    lines = []
    for layer in worth.layers:
        kind = "hearsay" if layer.hearsay else "not hearsay"
        who = layer.who[0].upper() + layer.who[1:]
        why = layer.why if layer.why.startswith(who) else f"{who}: {layer.why}"
        unchecked = "" if layer.checked else ", not checked"
        lines.append(f"• {why} {kind.capitalize()} ({layer.rule}{unchecked}).")
    if worth.stage:
        lines.append(f"{worth.stage} ({worth.stage_rule})")
    return lines
