"""The elements of a cause of action or a defence: which it is, and what meets each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from argmap.case.claims import Claim
from argmap.case.counting import counted
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.plan_elements import plan_own_element
from argmap.law.elements import HOW_TO_READ, ElementState, Standing, element_states
from argmap.law.standard import StandardSet
from argmap.reasoning.label import LabelMark
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.inspector.cause_choice import CauseChoice
from argmap.ui.inspector.element_edits import ElementEdits
from argmap.ui.inspector.element_row import ElementRow
from argmap.ui.label_signs import MARK_WORDS
from argmap.ui.labels import heading, plain_label
from argmap.ui.questioning.edits import Answer, AskClaim
from argmap.ui.selection import Selection
from argmap.ui.theme import Theme
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.record_links import Link

_DEEP, _MOST = 3, 60
_NOT_IN = "Claim undecided, claim out: listed and cited, but no claim that is listed is in."


class ElementSection(QWidget):
    """Edits which cause a claim is, lists its elements, and takes the user's own."""

    def __init__(
        self,
        bridge: Bridge,
        selection: Selection,
        theme: Theme,
        law: Callable[[], StandardSet],
        labels: ClaimLabels,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._law = law
        self._labels = labels
        self._claim: ClaimId | None = None
        self._shown: list[str] = []
        self.ask_claim: AskClaim | None = None
        """How the user is asked for a claim; None where nobody can ask yet."""
        self.rows: list[ElementRow] = []
        self.title = heading("Elements")
        self.choice = CauseChoice(bridge, law)
        self.standing = plain_label(muted=True)
        """Where the claim itself stands in the map."""
        self.how_to_read = note_label(f"{HOW_TO_READ.format(whole='map')} {_NOT_IN}")
        self.own = QLineEdit()
        self.own.setPlaceholderText("Another element of your own")
        self.own.setAccessibleName("Another element")
        self.own.returnPressed.connect(self._on_own)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.choice)
        column.addWidget(self.standing)
        column.addWidget(self.how_to_read)
        column.addLayout(self._rows)
        column.addWidget(self.own)
        labels.changed.connect(self._say_labels)

    def show_claim(self, claim: Claim) -> None:
        """Show the elements of a claim as they now stand."""
        if claim.id != self._claim:
            self.own.clear()
        self.choice.show_claim(claim)
        self.own.setEnabled(not self._bridge.read_only)
        states = element_states(self._bridge.case_map, claim, self._law().causes)
        shown = [claim.id, *(_key(state) for state in states)]
        if shown != self._shown:
            self._claim, self._shown = claim.id, shown
            self._rebuild(claim.id, states)
        for row, state in zip(self.rows, states, strict=True):
            row.show_state(state)
        self.how_to_read.setVisible(bool(states))
        self._say_labels()

    @property
    def next_gap(self) -> QWidget:
        """What adds a claim to the first gap; where there is none, the list of causes."""
        gaps = (row for row in self.rows if row.edits.state.standing is Standing.GAP)
        gap = next(gaps, None)
        return gap.links.add if gap else self.choice.box

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        for row in self.rows:
            row.quotes.set_theme(theme)

    @Slot()
    def _say_labels(self) -> None:
        """Say where the claim and those that meet its elements stand in the map now."""
        mark = self._labels.mark(self._claim) if self._claim and self.rows else None
        self.standing.setVisible(mark is not None)
        if mark is not None:
            self.standing.setText(f"In this map the claim itself is {MARK_WORDS[mark]}.")
        for row in self.rows:
            row.show_labels(self._labels)
        states = [row.edits.state for row in self.rows]
        self.title.setText(_title(states, Counter(row.lack for row in self.rows), mark))

    def _rebuild(self, claim: ClaimId, states: list[ElementState]) -> None:
        kept = {_key(row.edits.state): row for row in self.rows if row.edits.cause == claim}
        for row in self.rows:
            self._rows.removeWidget(row)
        self.rows = [kept.get(_key(one)) or self._made(claim, one) for one in states]
        for row in self.rows:
            self._rows.addWidget(row)
        gone = set(self.findChildren(ElementRow)) - set(self.rows)
        for row in gone:
            row.hide()
            row.deleteLater()

    def _made(self, claim: ClaimId, state: ElementState) -> ElementRow:
        row = ElementRow(ElementEdits(self._bridge, claim, state), self._theme, self._offers)
        row.links.ask_claim = self._ask_claim
        row.wanted.connect(self._on_wanted)
        row.cite_wanted.connect(self._on_cite_wanted)
        return row

    def _ask_claim(self, words: str, answer: Answer) -> None:
        if self.ask_claim is not None:
            self.ask_claim(words, answer)

    def _offers(self) -> list[Link]:
        """List the other claims that are selected, then those that bear on the cause."""
        case_map = self._bridge.case_map
        picked = [use.claim for use in self._selection.picked.uses]
        ids = dict.fromkeys([*picked, *self._below()])
        return [
            Link(one, full_title_of(case_map.claims[one]))
            for one in ids
            if one != self._claim and one in case_map.claims
        ]

    def _below(self) -> Iterator[ClaimId]:
        case_map = self._bridge.case_map
        level = [self._claim] if self._claim else []
        seen = set(level)
        for _ in range(_DEEP):
            steps = (argument for one in level for argument in case_map.arguments_on(one))
            below = [use.claim for step in steps for use in case_map.premises_of(step.id)]
            level = [one for one in dict.fromkeys(below) if one not in seen][:_MOST]
            seen.update(level)
            yield from level

    @Slot()
    def _on_own(self) -> None:
        text = self.own.text().strip()
        if not (text and self._claim):
            return
        self.own.clear()
        if not self._bridge.edit(plan_own_element, self._claim, text, new_id=self._bridge.new_id):
            self.own.setText(text)

    @Slot(object)
    def _on_wanted(self, link: Link) -> None:
        self._selection.pick_claim(ClaimId(link.id))

    @Slot(object)
    def _on_cite_wanted(self, cite: Cite) -> None:
        quote = self._bridge.case_map.quotes.get(cite.quote) if cite.quote else None
        if quote is not None:
            self._selection.pick_quote(quote.id, quote.source, claim=cite.claim)
        elif cite.source is not None:
            self._selection.pick_source(cite.source)


def _title(states: list[ElementState], lacks: Counter[str], mark: LabelMark | None) -> str:
    """Say how far the elements go; that none is a gap tells little of a claim that is not in."""
    gaps = sum(state.standing is Standing.GAP for state in states)
    thin = sum(state.standing is Standing.THIN for state in states)
    parts = [counted(gaps, "gap")] if gaps else []
    parts += [f"{thin:,} without a cite"] if thin else []
    told = {"undecided": "with a claim that is undecided", "out": "with a claim that is out"}
    parts += [f"{lacks[lack]:,} {words}" for lack, words in told.items() if lacks[lack]]
    if states and not parts:
        parts = ["no gap"]
        if mark is not None and mark is not LabelMark.IN:
            parts = [f"no gap, but the claim itself is {MARK_WORDS[mark]}"]
    return "  ".join(["Elements", " · ".join(parts)]) if parts else "Elements"


def _key(state: ElementState) -> str:
    return state.known.id if state.known else state.record.id if state.record else ""
