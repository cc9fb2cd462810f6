"""What is typed in the line of a round is said in it, and answers what the line aims at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from argmap.case.ids import ClaimId
from argmap.ui.bridge import Bridge
from argmap.ui.debate.entry_bar import EntryBar
from argmap.ui.debate.held_round import HeldRound
from argmap.ui.debate.round_aim import RoundAim


class RoundSaying(QObject):
    """Carries what is entered in the line to the round that is on."""

    def __init__(self, bridge: Bridge, held: HeldRound, bar: EntryBar, aim: RoundAim) -> None:
        super().__init__(bar)
        self._bridge, self._held, self._aim = bridge, held, aim
        bar.claim_said.connect(self._on_claim)
        bar.words_said.connect(self._on_words)
        bar.new_claim_said.connect(self._on_new_claim)

    @Slot(object)
    def _on_claim(self, claim: ClaimId) -> None:
        answered, told = self._aim.joined(claim)
        self._held.say_claim(claim, answered)
        if told:
            self._bridge.said.emit(told)

    @Slot(object)
    def _on_words(self, words: str) -> None:
        self._held.say_words(words, self._aim.entry)

    @Slot(object)
    def _on_new_claim(self, words: str) -> None:
        self._held.say_new_claim(words, self._aim.entry)
