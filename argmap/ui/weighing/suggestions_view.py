"""What the ledger of harms suggests, below its columns; the user decides, visibly."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.plan_weighing import plan_finding
from argmap.case.terms import COURT
from argmap.drawing.fonts import sans_font
from argmap.law.suggesting import DAMAGES, NOTE
from argmap.law.suggestion import Suggestion
from argmap.ui.bridge import Bridge
from argmap.ui.labels import plain_label
from argmap.ui.taking_away import take_away
from argmap.ui.theme import Theme
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.finding_row import FindingRow
from argmap.ui.weighing.harm_suggestions import suggestions_for
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.questions import Question
from argmap.ui.weighing.suggested_row import SuggestedRow
from argmap.ui.weighing.who_found import finding_by

_DAMAGES = (
    "Is money an adequate remedy for the movant? Where it is, irreparable harm is suggested as "
    "possible at most, unless a harm is marked as extinction, insolvency or loss of evidence, or "
    "speaks of one."
)


class SuggestionsView(QWidget):
    """Lists the levels that the harms suggest, and asks whether damages are adequate."""

    harm_wanted = Signal(object)
    """The id of the harm to go to."""

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._asked: Asked | None = None
        self._shown: list[Suggestion] = []
        self._reader = ""
        self.rows: list[SuggestedRow] = []
        self.damages: FindingRow | None = None
        title = plain_label("What the harms suggest")
        title.setFont(sans_font(semibold=True))
        self._question = note_label(_DAMAGES)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (title, note_label(NOTE)):
            self._column.addWidget(part)
        self._column.addLayout(self._rows)
        self._column.addWidget(self._question)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self._end_damages()
        if self._asked is not None and self._shown:
            self._show_damages(self._asked)

    def refresh(self, asked: Asked | None) -> None:
        """Suggest from the harms as they now are; None where nothing can be weighed."""
        self._asked = asked
        shown = suggestions_for(asked) if asked is not None else []
        self.setVisible(bool(shown))
        if shown != self._shown:
            self._show(shown)
        if asked is not None and shown:
            self._show_found(asked)
            self._show_damages(asked)

    def _show(self, shown: list[Suggestion]) -> None:
        opened = {row.suggestion.factor.id for row in self.rows if not row.reasons.isHidden()}
        for row in self.rows:
            take_away(self._rows, row)
        self._shown, self.rows = shown, []
        for one in shown:
            row = SuggestedRow(one, self)
            row.adopted.connect(self._on_adopted)
            row.harm_wanted.connect(self.harm_wanted)
            if one.factor.id in opened:
                row.more.click()
            self.rows.append(row)
            self._rows.addWidget(row)
            row.show()  # at once, so that it can take the focus

    def _show_found(self, asked: Asked) -> None:
        fixed = asked.reader == COURT or bool(self._bridge.read_only)
        for row in self.rows:
            factor = row.suggestion.factor.id
            row.show_found(finding_by(asked.case_map, asked.reader, factor, None), fixed=fixed)

    def _show_damages(self, asked: Asked) -> None:
        """Ask about damages where no card does."""
        factor = asked.known.scales.factor(DAMAGES)
        is_asked = factor in asked.motion.standard.factors
        if is_asked or asked.reader != self._reader:
            self._end_damages()
        self._question.setVisible(not is_asked)
        if is_asked:
            return
        if self.damages is None:
            self._reader = asked.reader
            self.damages = FindingRow(
                Question(factor), asked.reader, self._bridge, self._theme, self
            )
            self._column.addWidget(self.damages)
        self.damages.show_found(with_court=asked.court_shown)

    def _end_damages(self) -> None:
        if self.damages is not None:
            take_away(self._column, self.damages)
            self.damages = None

    @Slot(object)
    def _on_adopted(self, suggestion: Suggestion) -> None:
        if self._asked is None:
            return
        found = finding_by(self._asked.case_map, self._asked.reader, suggestion.factor.id, None)
        self._bridge.edit(
            plan_finding,
            suggestion.factor.id,
            suggestion.level,
            scale=suggestion.factor.scale,
            by=self._asked.reader,
            why=found.why if found and found.why else suggestion.why,
            new_id=self._bridge.new_id,
        )
