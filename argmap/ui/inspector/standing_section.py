"""Where a claim stands: its label, why, who would lose now, and the moves that would turn it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.drawing.fonts import sans_font
from argmap.law.persuasion import persuasion_on
from argmap.law.standard import StandardSet
from argmap.reasoning.burden import Way, burden_of
from argmap.reasoning.labels import Labels
from argmap.reasoning.move_words import together_words
from argmap.reasoning.moves_together import MOST_TOGETHER, moves_to_turn
from argmap.reasoning.support import NEEDING_NONE
from argmap.reasoning.why import why
from argmap.ui.bridge import Bridge
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.flow_row import FlowRow
from argmap.ui.icon_label import IconLabel
from argmap.ui.inspector.burden_words import burden_words
from argmap.ui.inspector.fields import STANDING_FIELDS
from argmap.ui.inspector.linked_words import LinkedWords
from argmap.ui.label_signs import LABEL_SIGNS
from argmap.ui.labels import SMALL, heading, plain_label
from argmap.ui.page_part import PagePart
from argmap.ui.record_form import RecordForm

_PAUSE_MS = 200
_AT_ONCE = 20
"""So many moves are tried before the window is asked what else there is to do."""
_TRIED = 400
_MOST = 3
NOTE = "The label says who is ahead in this map; likelihood is a forecast about trial."
_NO_MOVE = (
    f"No move of the usual weight that was tried would turn {{what}}, nor up to {MOST_TOGETHER} "
    "together: the strongest argument counts, never the sum."
)
_WAITING = "Labels are being worked out."


class StandingSection(PagePart):
    """Tells of one claim what the map makes of it; takes what proof it needs, and by whom."""

    claim_wanted = Signal(object)
    """The id of a claim that the section names."""

    def __init__(
        self,
        bridge: Bridge,
        labels: ClaimLabels,
        law: Callable[[], StandardSet],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._labels = labels
        self._law = law
        self._claim: ClaimId | None = None
        self._ways: Iterator[tuple[Way, ...] | None] = iter(())
        self._found: list[tuple[Way, ...]] = []
        self._refutes = False
        self.looking = QTimer(self)
        """Runs while moves are being tried, and before, until edits have paused."""
        self.looking.timeout.connect(self._look_on)
        self._icon = IconLabel("circle-dashed", "")
        self.label = plain_label()
        self.label.setWordWrap(False)
        self.label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        self.label.setFont(sans_font(semibold=True))
        self.why = LinkedWords()
        self.burden = plain_label(muted=True)
        self.turning = plain_label(muted=True)
        self.moves = [LinkedWords() for _ in range(_MOST)]
        self.note = plain_label(NOTE, muted=True)
        self.note.setFont(sans_font(SMALL))
        self.form = RecordForm(STANDING_FIELDS, bridge, self)
        self.more = _more_button()
        self._below = QWidget(self)
        self._lay_out()
        self.more.toggled.connect(self._on_more)
        for words in (self.why, *self.moves):
            words.claim_wanted.connect(self.claim_wanted)
        labels.changed.connect(self._on_labelled)
        bridge.closing.connect(self._on_closing)

    def show_claim(self, claim: Claim) -> None:
        """Show where a claim stands now."""
        if claim.id != self._claim:
            self._claim = claim.id
            self._tell_moves(None)
        self.form.show_record(claim)
        self._show()

    def _lay_out(self) -> None:
        said = QWidget(self)
        signs = QHBoxLayout(said)
        signs.setContentsMargins(0, 0, 0, 0)
        signs.setSpacing(6)
        signs.addWidget(self._icon)
        signs.addWidget(self.label)
        row = FlowRow(said, self.more)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        for part in (self.burden, self.turning, *self.moves, self.form):
            below.addWidget(part)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading("Where it stands"))
        column.addWidget(row)
        for part in (self.why, self._below, self.note):
            column.addWidget(part)

    def _show(self) -> None:
        labels, claim = self._labels.labels, self._claim
        known = labels is not None and claim is not None and claim in labels
        for part in (self.why, self.burden):
            part.setVisible(known)
        if labels is None or claim is None or not known:
            self.label.setText(_WAITING)
            self._icon.show_icon("circle-dashed", _WAITING)
            self._tell_moves(None)
            self.looking.stop()
            return
        sign = LABEL_SIGNS[labels.of(claim).mark]
        self._icon.show_icon(sign.icon, sign.word)
        self.label.setText(sign.word)
        self.why.say(why(self._bridge.case_map, labels, claim))
        self._show_burden(labels, claim)
        if self.more.isChecked():
            self._ways = moves_to_turn(
                self._bridge.case_map, labels, claim, tried=_TRIED, refutes=self._refutes
            )
            self._found = []
            self.looking.start(_PAUSE_MS)

    def _show_burden(self, labels: Labels, claim: ClaimId) -> None:
        case_map = self._bridge.case_map
        persuasion = persuasion_on(case_map, claim, self._law().causes)
        burden = burden_of(case_map, labels, claim, persuasion.side)
        self.burden.setText(burden_words(case_map.case, case_map.claims[claim], burden, persuasion))
        self._refutes = burden.refutes

    @Slot()
    def _look_on(self) -> None:
        """Try some more moves, the nearest first, until there are enough to show."""
        self.looking.setInterval(0)
        if not self.isVisible():
            self.looking.stop()  # the claim may be gone
            return
        for _ in range(_AT_ONCE):
            ways = next(self._ways, ())
            if ways:
                self._found.append(ways)
            if ways == () or len(self._found) == _MOST:
                self.looking.stop()
                self._tell_moves(self._found)
                return

    def _tell_moves(self, found: Sequence[tuple[Way, ...]] | None) -> None:
        """Show the moves that were found; None while they are looked for."""
        self.turning.setVisible(found is not None)
        what = "whether the contrary is shown" if self._refutes else "the label"
        self.turning.setText(_turning_words(found, what) if found else self._no_move(what))
        for words, ways in zip_longest(self.moves, found or ()):
            words.setVisible(ways is not None)
            if ways is not None:
                words.say(("– ", *together_words(self._bridge.case_map, ways)))

    def _no_move(self, what: str) -> str:
        """Say that no move was found, and why none would do."""
        claim = self._bridge.case_map.claims.get(self._claim) if self._claim else None
        if claim is not None and claim.status in NEEDING_NONE:
            return f"No move would turn {what} while the claim is {claim.status}."
        return _NO_MOVE.format(what=what)

    @Slot(bool)
    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 -- as Qt tells it
        self._below.setVisible(shown)
        self.looking.stop()
        self._show()

    @Slot(object)
    def _on_labelled(self, _claims: object) -> None:
        if self._claim in self._bridge.case_map.claims and self.isVisible():
            self._show()

    @Slot()
    def _on_closing(self) -> None:
        self.looking.stop()
        self._claim, self._ways, self._found = None, iter(()), []


def _turning_words(found: Sequence[tuple[Way, ...]], what: str) -> str:
    if len(found[0]) > 1:
        several = "any one of these lines would" if len(found) > 1 else "these together would"
        return f"No single move that was tried would turn {what}; {several}, at the usual weight:"
    several = "Any one of these would" if len(found) > 1 else "This would"
    return f"{several} turn {what}, at the usual weight:"


def _more_button() -> QToolButton:
    button = QToolButton()
    button.setText("Burden and moves")
    button.setToolTip("Who has to persuade, who would lose now, and what would turn it")
    button.setCheckable(True)
    button.setAutoRaise(True)
    return button
