"""What its user, argmap and the bench enter in the round that is on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, FlowEntryId
from argmap.case.plan_rounds import plan_flow_entry
from argmap.case.rounds import FlowEntry
from argmap.debate.aiming import answered_by_map
from argmap.debate.bench import plan_bench_question
from argmap.debate.bench_answers import answer_to_bench
from argmap.debate.bench_due import question_due
from argmap.debate.cross_answers import answer_in_questions, question_to_answer
from argmap.debate.entering import NewlySaid, plan_new_claim_entry
from argmap.debate.joins import BENCH
from argmap.debate.opponent import next_move
from argmap.debate.practising import Floor, plan_move
from argmap.debate.replies import plan_reply_entry
from argmap.debate.whose_turn import side_of_argmap
from argmap.ui.debate.standing_round import StandingRound


class HeldRound(StandingRound):
    """Carries out what is said in the round that is on."""

    entered = Signal(object)
    """The id of an entry that was just said, by whomever."""

    def say_claim(self, claim: ClaimId, answered: FlowEntryId | None = None) -> None:
        """Enter a claim of the map for the user, perhaps in answer to an entry."""
        where = self.format, self.format.speech(self._floor().speech)
        by_map = answered_by_map(self._bridge.case_map, self.flow, where, claim)
        self._say((answered, *by_map) if answered else (*by_map,), claim=claim)

    def say_words(self, words: str, answered: FlowEntryId | None = None) -> None:
        """Enter words that are no claim of the map for the user."""
        self._say((answered,) if answered else (), words=words)

    def say_new_claim(self, words: str, answered: FlowEntryId | None = None) -> None:
        """Make words a claim of the map, and enter it for the user."""
        floor = self._floor()
        new_id = self._bridge.new_id
        said = NewlySaid(words, self.plays(), (answered,) if answered else ())
        done = self._bridge.edit(plan_new_claim_entry, floor, said, new_id=new_id)
        self._after(done, floor.side)

    def let_speak(self) -> bool | None:
        """Have argmap answer what it was asked, else make its next move.

        False where it has none, None out of turn and where it is to be asked first.
        """
        speech = self.speech
        side = side_of_argmap(self.record, self.format, speech)
        if speech is None or not side:
            return None
        turn = self.practice.turn(speech.id, side)
        if turn is None:
            return False
        floor, new_id = Floor(self.record.id, speech.id, side), self._bridge.new_id
        bench, options = self.question(), self.options
        question = bench or question_to_answer(self.flow, speech, side)
        if question is not None:
            reply = (answer_to_bench if bench else answer_in_questions)(turn, question)
            done = self._bridge.edit(plan_reply_entry, floor, question, reply, new_id=new_id)
            self._tell_entered(done)
            return done is not None
        if self.asks:
            return None
        found = next_move(turn, options.level, options.seed, self.labels())
        if not found:
            return False
        self._after(self._bridge.edit(plan_move, floor, found.move, new_id=new_id), side)
        return True

    def _floor(self) -> Floor:
        speech = self.speech
        if speech is None or not self.side:
            raise RuleError("It is not your turn to speak in this round.")
        return Floor(self.record.id, speech.id, self.side)

    def _say(self, answered: tuple[FlowEntryId, ...], **fields: Any) -> None:
        floor = self._floor()
        by = "" if self.format.speech(floor.speech).side == floor.side else floor.side
        fields |= {
            "by": by,
            "answers": tuple(dict.fromkeys(answered)),
            "new_id": self._bridge.new_id,
        }
        done = self._bridge.edit(plan_flow_entry, floor.round, floor.speech, **fields)
        self._after(done, floor.side)

    def _after(self, done: ChangeSet | None, side: str) -> None:
        """Tell what a side said, and let the bench ask it."""
        if done is None:
            return
        self._tell_entered(done)
        speech = self.speech
        if speech is None:
            return
        floor = Floor(self.record.id, speech.id, side)
        question = question_due(self.practice, self.flow, floor, self.answer)
        if question is not None:
            new_id, floor = self._bridge.new_id, replace(floor, side=BENCH)
            asked = self._bridge.edit(plan_bench_question, floor, question, new_id=new_id)
            self._tell_entered(asked)

    def _tell_entered(self, done: ChangeSet | None) -> None:
        for change in done.changes if done else ():
            if change.before is None and isinstance(change.after, FlowEntry):
                self.entered.emit(change.after.id)
