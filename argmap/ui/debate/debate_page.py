"""The pages of the Debate tab: the rounds of the case, and the round that is on."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from argmap.case.changes import ChangeSet
from argmap.case.claims import Claim
from argmap.case.errors import RuleError
from argmap.case.ids import RoundId
from argmap.case.plan_rounds import plan_round, plan_round_removal
from argmap.case.rounds import FlowEntry, Round
from argmap.ui.debate.drills_page import DrillsPage
from argmap.ui.debate.held_round import HeldRound
from argmap.ui.debate.known_of_case import KnownOfCase
from argmap.ui.debate.result_maker import ResultMaker
from argmap.ui.debate.result_view import ResultView
from argmap.ui.debate.round_book import ROUNDS, RoundBook
from argmap.ui.debate.round_page import RoundPage
from argmap.ui.debate.rounds_page import RoundsPage
from argmap.ui.debate.speech_page import SpeechPage
from argmap.ui.panel_parts import PanelParts
from argmap.ui.revealed import Revealed
from argmap.ui.round_in_view import FLOW_PAPER, REPORT_PAPER, RoundInView
from argmap.ui.theme import Theme


class DebatePage(QStackedWidget):
    """Turns from the rounds to the one that is on, and keeps both in step with the case."""

    export_wanted = Signal(object)
    """The id of the speech that is to be written."""

    def __init__(self, parts: PanelParts, theme: Theme) -> None:
        super().__init__()
        self._parts = parts
        self.known = KnownOfCase(parts)
        bridge = parts.bridge
        book = RoundBook(parts.settings.folder / ROUNDS)
        held = HeldRound(bridge, self.known.is_sound, book, self)
        held.labels, held.answer = self.known.labels, self.known.answer
        held.are_copies = parts.labels.are_copies
        self.rounds = RoundsPage()
        self.round = RoundPage(bridge, parts.selection, theme, held)
        self.result = ResultView()
        self._maker = ResultMaker(bridge, parts.law, self)
        self._maker.made.connect(self.result.show_blocks)
        self._theme = theme
        self._drills: DrillsPage | None = None
        self._speech: SpeechPage | None = None
        for page in (self.rounds, self.round, self.result):
            self.addWidget(page)
        self.round.clock.sound.setChecked(parts.settings.rings)
        self.round.clock.sound.toggled.connect(self._on_sound)
        self.rounds.form.begun.connect(self._on_begun)
        self.rounds.go_on_wanted.connect(self.go_on)
        self.rounds.removal_wanted.connect(self._on_removal)
        self.rounds.drills_wanted.connect(self.show_drills)
        self.rounds.speeches_wanted.connect(self.show_speeches)
        self.round.back_wanted.connect(self._on_round_left)
        self.round.result_wanted.connect(self.show_result)
        self.result.back_wanted.connect(self.show_sheet)
        held.changed.connect(self._on_held)
        bridge.opened.connect(self.show_rounds)
        bridge.closing.connect(held.put_down)
        bridge.changed.connect(self._on_changed)
        self.show_rounds()

    @property
    def drills(self) -> DrillsPage:
        """The drills of the case, made when they are first asked for."""
        if self._drills is None:
            self._drills = DrillsPage(self._parts, self._theme, self)
            self._drills.back_wanted.connect(self._on_drilled)
            self.addWidget(self._drills)
        return self._drills

    @property
    def speech(self) -> SpeechPage:
        """The cards and speeches of the case, made when they are first asked for."""
        if self._speech is None:
            self._speech = SpeechPage(self._parts, self._theme)
            self._speech.back_wanted.connect(self._on_drilled)
            self._speech.export_wanted.connect(self.export_wanted)
            self.addWidget(self._speech)
        return self._speech

    @property
    def landing(self) -> QWidget:
        """Where one begins: the line of what is said, the list of rounds, or the form."""
        page = self.currentWidget()
        if page is self.result:
            return self.result.back
        if isinstance(page, RoundsPage | DrillsPage | SpeechPage):
            return page.landing
        return self.round.landing

    @property
    def round_in_view(self) -> RoundInView | None:
        """The round whose sheet or result is shown, None where neither is."""
        held = self.round.held
        page = self.currentWidget()
        if page not in {self.round, self.result} or not held.is_on:
            return None
        return RoundInView(held.record.id, FLOW_PAPER if page is self.round else REPORT_PAPER)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        made: tuple[RoundPage | DrillsPage | SpeechPage | None, ...]
        made = (self.round, self._drills, self._speech)
        for page in made:
            if page is not None:
                page.set_theme(theme)

    @Slot()
    def show_rounds(self) -> None:
        """Turn to the rounds of the case; the clock of one that is on is stopped."""
        self._maker.drop()
        self.round.held.leave()
        self.round.bar.forget_claims()
        self._fill_rounds()
        self.setCurrentWidget(self.rounds)

    @Slot()
    def show_drills(self) -> None:
        """Turn to the drills; the clock of a round that is on is stopped."""
        self.round.held.leave()
        self.setCurrentWidget(self.drills)
        self.landing.setFocus()

    @Slot()
    def show_speeches(self) -> None:
        """Turn to the cards and speeches; the clock of a round that is on is stopped."""
        self.round.held.leave()
        self.setCurrentWidget(self.speech)
        self.speech.come()
        self.landing.setFocus()

    @Slot(object)
    def go_on(self, round_id: RoundId) -> None:
        """Turn to a round of the case."""
        held = self.round.held
        if not held.begin(round_id):
            self._parts.bridge.failed.emit(
                RuleError(
                    "The format of that round is not here any more.",
                    "Put its file back into the folder of your own formats.",
                )
            )
            return
        self.setCurrentWidget(self.round)
        self.round.refresh()
        self.round.folds.take(round_id)
        self.landing.setFocus()

    @Slot()
    def show_clock_large(self) -> None:
        """Turn to the round that is on with its clock large; once more, and the sheet is back."""
        is_there = self.currentWidget() is self.round and self.isVisible()
        self.setCurrentWidget(self.round)
        self.round.show_clock_large(not (is_there and self.round.clock.large.isChecked()))

    @Slot()
    def show_result(self) -> None:
        """Turn to what came of the round that is on, as it stands now."""
        self.round.held.time.keep_running()
        if self.currentWidget() is not self.result:
            self.result.wait()
        self._make_result()
        self.setCurrentWidget(self.result)
        self.result.back.setFocus()

    def _make_result(self) -> None:
        revealed = Revealed(self._parts.bridge, self._parts.settings).is_shown()
        held = self.round.held.record.id
        self._maker.make(held, reader=self.known.reader(), revealed=revealed)

    @Slot()
    def _on_round_left(self) -> None:
        self.show_rounds()
        self.landing.setFocus()

    @Slot()
    def _on_drilled(self) -> None:
        self.show_rounds()
        self.rounds.drill.setFocus()

    @Slot()
    def show_sheet(self) -> None:
        """Turn from the result of the round that is on back to its flow sheet."""
        self.setCurrentWidget(self.round)
        self.landing.setFocus()

    @Slot()
    def _on_begun(self) -> None:
        form, bridge = self.rounds.form, self._parts.bridge
        today = datetime.now().astimezone().date().isoformat()
        fields: dict[str, Any] = {"sides": form.sides, "started": today}
        fields["options"] = form.options.to_json()
        done = bridge.edit(plan_round, form.chosen.id, new_id=bridge.new_id, **fields)
        made = [one.after for one in done.changes if one.before is None] if done else []
        for one in made:
            if isinstance(one, Round):
                self.go_on(one.id)

    @Slot(object)
    def _on_removal(self, round_id: RoundId) -> None:
        self._parts.bridge.edit(plan_round_removal, round_id)

    @Slot(bool)
    def _on_sound(self, rings: bool) -> None:  # noqa: FBT001 -- the signal's own
        self._parts.settings.rings = rings

    @Slot()
    def _on_held(self) -> None:
        if self.round.held.is_on:
            self.round.refresh()
            if self.currentWidget() is self.result:
                self._make_result()
        elif self.currentWidget() is not self.rounds:
            self.show_rounds()  # an undo has taken the round away

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        kinds = {type(one.record) for one in change_set.changes}
        if Claim in kinds:
            self.round.bar.forget_claims()
        if self.currentWidget() is self.rounds and kinds & {Round, FlowEntry, Claim}:
            self._fill_rounds()
        elif Claim in kinds:
            self.round.model.words_changed()

    def _fill_rounds(self) -> None:
        bridge = self._parts.bridge
        picked = self._parts.selection.picked.claim
        self.rounds.show_case(bridge.case_map, picked, can_edit=not bridge.read_only)
