"""Who argues back: the move that hurts most, by who would lose if the debate stopped there.

What a move is worth is tried on the labels of what was said, not guessed: whether it turns who
loses on the claim at issue (the tactical burden; see `reasoning.burden`), and else how near to
that claim it turns others. The same seed gives the same moves.
"""

from __future__ import annotations

from enum import StrEnum
from random import Random
from typing import NamedTuple

from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import QuestionKind, Side
from argmap.debate.moves import Move, MoveKind, Turn, moves_of
from argmap.debate.round_map import Asked, RoundMap, Saying
from argmap.reasoning.burden import burden_of
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels

_PROMISE = 0.01
"""What a claim is worth that the whole map holds, though nothing said yet turns on it."""
_PRESSED = 0.25
"""What a point is worth, on the claim at issue itself, that the other side has let go."""


class Level(StrEnum):
    """How hard argmap argues back."""

    GENTLE = "gentle"
    FAIR = "fair"
    HARD = "hard"
    MERCILESS = "merciless"


class Weighed(NamedTuple):
    """A move and what it does: whether it turns who loses, and how much else it turns."""

    move: Move
    turns: bool
    gain: float


def weighed_moves(turn: Turn, whole: Labels | None = None) -> list[Weighed]:
    """List every move of a turn, that which hurts most first.

    `whole` are the labels of the whole map, for what a claim promises that turns nothing yet.
    """
    scales = _Scales(turn, whole)
    weighed = [scales.weigh(one) for one in moves_of(turn)]
    # Of equal worth they stay in the order in which they were listed, the same in every run.
    return sorted(weighed, key=lambda one: (not one.turns, -one.gain))


def choose(weighed: list[Weighed], level: Level, random: Random) -> Weighed | None:
    """Choose a move by level; None where there is none left. Merciless takes the first."""
    if not weighed:
        return None
    count = len(weighed)
    begin, end = {
        Level.GENTLE: (count // 2, count),
        Level.FAIR: (0, count),
        Level.HARD: (0, (count + 3) // 4),
        Level.MERCILESS: (0, 1),
    }[level]
    return random.choice(weighed[begin:end])


def next_move(turn: Turn, level: Level, seed: int, whole: Labels | None = None) -> Weighed | None:
    """Return the move that argmap makes; the same for the same round, level and seed."""
    random = Random(f"{seed} {len(turn.flow.standings)}")  # noqa: S311 -- a game, not a secret
    return choose(weighed_moves(turn, whole), level, random)


class _Scales:
    """Tries moves on what was said."""

    def __init__(self, turn: Turn, whole: Labels | None) -> None:
        self._turn = turn
        self._said = turn.said
        self._whole = whole
        self._near = _nearness(turn.said)
        self._before = {one: turn.said.label(one) for one in turn.said.view.claims}
        self._loses = self._who_loses()
        self._tried: dict[tuple[ArgumentId, QuestionKind], Weighed] = {}
        """What each kind of question does that was tried on a step."""

    def weigh(self, move: Move) -> Weighed:
        """Try one move, and take it back."""
        if move.kind is MoveKind.PRESS:
            return Weighed(move, turns=False, gain=self._pressed(move))
        if move.named is not None:
            return Weighed(move, turns=False, gain=self._asked_ahead(move.named))
        if move.asked is not None:
            return self._weigh_question(move, move.asked)
        saying = Saying(self._turn.plays, move.claims)
        if not self._said.can_bear(saying):
            return Weighed(move, turns=False, gain=self._promised(move))
        return self._try(move, saying)

    def _weigh_question(self, move: Move, asked: Asked) -> Weighed:
        """Try a question once for each kind that is asked of a step: its words change nothing."""
        key = asked.argument, asked.kind
        known = self._tried.get(key)
        if known is None:
            known = self._tried[key] = self._asked(move, asked)
        return Weighed(move, known.turns, known.gain)

    def _asked(self, move: Move, asked: Asked) -> Weighed:
        if not self._said.can_change(asked):
            return Weighed(move, turns=False, gain=self._promised(move))
        return self._try(move, Saying(self._turn.plays, asked=(asked,)))

    def _try(self, move: Move, saying: Saying) -> Weighed:
        with self._said.trying(saying) as changed:
            loses = self._who_loses()
            turns = self._loses is not loses is self._turn.plays.opposite
            gain = sum(self._gained(one) for one in changed)
        return Weighed(move, turns, gain + self._promised(move))

    def _asked_ahead(self, named: ClaimId) -> float:
        """Return what it is worth to ask of what was half said: more, the nearer to the issue."""
        return _PROMISE / (1 + self._near.get(named, len(self._near)))

    def _who_loses(self) -> Side:
        return burden_of(self._said.view, self._said.labels, self._said.issue).loses

    def _gained(self, claim: ClaimId) -> float:
        """Return what the change of a claim's label is worth: more, the nearer to the issue."""
        record = self._said.view.claims.get(claim)
        if record is None or record.side is Side.NEUTRAL:
            return 0.0
        after = _shown(self._said.label(claim)) - _shown(self._before.get(claim, Label.UNDECIDED))
        sign = 1 if record.side is self._turn.plays else -1
        return sign * after / (1 + self._near.get(claim, len(self._near)))

    def _promised(self, move: Move) -> float:
        if self._whole is None:
            return 0.0
        held = [one for one in move.claims if one in self._whole]
        return _PROMISE * sum(self._whole.label(one) is Label.IN for one in held)

    def _pressed(self, move: Move) -> float:
        depths = [self._near.get(one, len(self._near)) for one in move.claims]
        return _PRESSED / (1 + min(depths, default=len(self._near)))


def _shown(label: Label) -> int:
    return {Label.IN: 1, Label.OUT: -1}.get(label, 0)


def _nearness(said: RoundMap) -> dict[ClaimId, int]:
    """Return how many steps each claim that was said is from the claim at issue."""
    view = said.view
    near: dict[ClaimId | ArgumentId, int] = {said.issue: 0}
    pending: list[ClaimId | ArgumentId] = [said.issue]
    for one in pending:  # which grows meanwhile
        far = near[one] + 1
        for step in view.arguments_on(one):
            near[step.id] = far
            pending.append(step.id)
            for use in view.premises_of(step.id):
                if use.claim not in near:
                    near[use.claim] = far
                    pending.append(use.claim)
    return {ClaimId(one): far for one, far in near.items() if one in view.claims}
