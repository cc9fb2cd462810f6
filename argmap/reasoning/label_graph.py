"""What bears on what, as labelling needs it: claims and arguments by number, kept beside the map.

Numbers instead of ids, and lists instead of tables by id, because a large map is then walked in
the order in which it lies in memory. What bears on one claim or argument is read from the map
when it is first asked for: the first labelling of all does not need it (`label_sweep`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeAlias, TypeVar
from weakref import WeakMethod

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT, Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Stance, Status
from argmap.reasoning.proof import USUAL_PROOF, ProofStandard

Stands: TypeAlias = Callable[[Claim], bool]
"""Tells whether the evidence cited for a claim stands."""

Use: TypeAlias = tuple[int, bool]
"""A premise as its argument sees it: its claim, and whether it is negated."""

Kept: TypeAlias = tuple[Any, ...]
"""What bears on a claim or an argument, by its number, and what that has by itself."""

_STANDARDS = {one.value: one for one in ProofStandard}
_GIVEN = (Status.ADMITTED, Status.ASSUMED)
_NONE: tuple[()] = ()
T = TypeVar("T")


class Standing(NamedTuple):
    """What a claim has before any argument: whether it is given, has evidence, and what it needs.

    `given` is a claim admitted or assumed.
    """

    given: bool
    evident: bool
    standard: ProofStandard


BARE = Standing(given=False, evident=False, standard=USUAL_PROOF)
"""What most claims have: nothing by themselves, and the usual standard to meet."""


@cache
def _standing(given: bool, evident: bool, standard: ProofStandard) -> Standing:  # noqa: FBT001
    found = Standing(given, evident, standard)  # shared: there are few, and many claims
    return BARE if found == BARE else found


class LabelGraph:
    """The claims and arguments of a map by number, with what bears on each.

    What is gone keeps its number, bears on nothing and has no `standing`.
    """

    def __init__(self, case_map: CaseMap, stands: Stands) -> None:
        self._map = case_map
        self._stands = stands
        ids: list[str] = [*case_map.claims, *case_map.arguments]
        self.number: dict[str, int] = dict(zip(ids, range(len(ids)), strict=True))
        self.ids = ids
        """The id of each number."""
        self.on: dict[int, Sequence[int]] = _ReadWhenAsked(self._on)
        """The arguments on each claim or argument."""
        self.uses: dict[int, Sequence[Use]] = _ReadWhenAsked(self._uses)
        """The premises of each argument."""
        self.above: dict[int, Sequence[int]] = _ReadWhenAsked(self._above)
        """What each claim is a premise of, or an answer for, or what each argument targets."""
        arguments = case_map.arguments.values()
        bare = [USUAL_WEIGHT] * len(case_map.claims)
        self.weight: list[float] = bare + [
            USUAL_WEIGHT if one.weight is None else one.weight for one in arguments
        ]
        """The weight of each argument."""
        pro = Stance.PRO
        self.is_pro: list[bool] = [False] * len(bare) + [one.stance is pro for one in arguments]
        """Whether each argument is for its target."""
        self.asked: dict[int, list[Question]] = {}
        """The questions of each argument that was asked any."""
        for question in case_map.questions.values():
            self.asked.setdefault(self.number[question.argument], []).append(question)
        self.standing: list[Standing | None] = [
            self._standing(one) for one in case_map.claims.values()
        ]
        """What each claim has by itself; None for arguments."""
        self.standing += [None] * len(case_map.arguments)

    def _on(self, at: int) -> Sequence[int]:
        one = self.ids[at]
        found = self._map.argument_ids_on(ClaimId(one) if self.standing[at] else ArgumentId(one))
        return [self.number[one] for one in found if one in self.number]

    def _uses(self, at: int) -> Sequence[Use]:
        if self.standing[at] is not None:
            return _NONE
        premises = self._map.premises_of(ArgumentId(self.ids[at]))
        return [(self.number[one.claim], one.negated) for one in premises]

    def _above(self, at: int) -> Sequence[int]:
        if self.standing[at] is None:
            step = self._map.arguments.get(ArgumentId(self.ids[at]))
            on = step and (step.target_claim or step.target_argument)
            return (self.number[on],) if on else _NONE
        claim = ClaimId(self.ids[at])
        found = [one.argument for one in self._map.uses_of(claim)]
        found += [one.argument for one in self._map.questions_answered_by(claim)]
        return [self.number[one] for one in found]

    def _standing(self, claim: Claim) -> Standing:
        given = is_given(claim)
        evident = not given and bool(self._map.cites_on(claim.id)) and self._stands(claim)
        return _standing(given, evident, _STANDARDS.get(claim.proof_standard, USUAL_PROOF))

    def is_leaf(self, claim: int) -> bool:
        """Tell whether no reason is given for a claim, so that its own evidence carries it."""
        return not any(self.is_pro[one] for one in self.on[claim])

    def read_again(self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]) -> list[int]:
        """Read anew what bears on some claims and arguments, which may be gone or new.

        Returns their numbers.
        """
        claims, arguments = tuple(claims), tuple(arguments)
        for one in (*claims, *arguments):
            self._forget(one)
        for claim in claims:
            record = self._map.claims.get(claim)
            if record is not None:
                at = self.number[claim]
                self.standing[at] = self._standing(record)
                self._read_bearings(claim)
                above: list[str] = [one.argument for one in self._map.uses_of(claim)]
                above += [one.argument for one in self._map.questions_answered_by(claim)]
                self.above[at] = [self._numbered(one) for one in above]
        for argument in arguments:
            step = self._map.arguments.get(argument)
            if step is not None:
                self._read_step(step)
        return [self.number[one] for one in dict.fromkeys((*claims, *arguments))]

    def kept(self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]) -> list[Kept]:
        """Return what bears on some claims and arguments, for `put_back` after an edit is undone.

        What is new is given its number.
        """
        numbers, tables = [self._numbered(one) for one in (*claims, *arguments)], self._tables()
        return [
            (at, self.standing[at], self.weight[at], self.is_pro[at], *(t.get(at) for t in tables))
            for at in numbers
        ]

    def put_back(self, kept: Iterable[Kept]) -> None:
        """Let what bears on claims and arguments be what it was; what was not read is read then."""
        for at, standing, weight, is_pro, *read in kept:
            self.standing[at], self.weight[at], self.is_pro[at] = standing, weight, is_pro
            for table, one in zip(self._tables(), read, strict=True):
                if one is None:
                    table.pop(at, None)
                else:
                    table[at] = one

    def _tables(self) -> tuple[dict[int, Any], ...]:
        return self.on, self.uses, self.above, self.asked

    def _read_step(self, step: Argument) -> None:
        at = self.number[step.id]
        self.above[at] = (self._numbered(step.target_claim or step.target_argument or ""),)
        self.uses[at] = [
            (self._numbered(one.claim), one.negated) for one in self._map.premises_of(step.id)
        ]
        self._read_weight(at, step)
        questions = self._map.questions_of(step.id)
        if questions:
            self.asked[at] = questions
        self._read_bearings(step.id)

    def _read_bearings(self, target: ClaimId | ArgumentId) -> None:
        on = self.on[self.number[target]] = []
        for one in self._map.arguments_on(target):
            at = self._numbered(one.id)
            on.append(at)
            self._read_weight(at, one)

    def _read_weight(self, at: int, argument: Argument) -> None:
        weight = argument.weight
        self.weight[at] = USUAL_WEIGHT if weight is None else weight
        self.is_pro[at] = argument.stance is Stance.PRO

    def _numbered(self, one: str) -> int:
        """Return the number of a claim or an argument, giving one to what is new."""
        at = self.number.get(one)
        if at is None:
            at = self.number[one] = len(self.ids)
            self.ids.append(one)
            self.standing.append(None)
            self.weight.append(USUAL_WEIGHT)
            self.is_pro.append(False)
        return at

    def _forget(self, one: str) -> None:
        at = self._numbered(one)
        self.on[at] = self.uses[at] = self.above[at] = _NONE
        self.standing[at] = None
        self.weight[at], self.is_pro[at] = USUAL_WEIGHT, False
        self.asked.pop(at, None)


class _ReadWhenAsked(dict[int, T]):
    """A table that reads what it lacks, and keeps it."""

    def __init__(self, read: Callable[[int], T]) -> None:
        super().__init__()
        self._read = WeakMethod(read)  # a graph that is let go of goes, though nobody looks

    def __missing__(self, at: int) -> T:
        read = self._read()
        assert read is not None
        found = self[at] = read(at)
        return found


def is_given(claim: Claim) -> bool:
    """Tell whether a claim needs no proof: it is admitted or assumed."""
    return claim.status in _GIVEN


def is_blocking(question: Question, accepted: Callable[[str], int]) -> int:
    """Return 1 where a question keeps a step from applying, 0 where not, -1 where that is open.

    A conceded question does. One that a claim answers does until the claim is accepted. An
    assumption that was asked for and not answered does, for the proponent has to prove it; an
    exception that is only asked for does not, for the asker has to.
    """
    if question.state is QuestionState.CONCEDED:
        return 1
    if question.state is QuestionState.ANSWERED:
        if question.claim is None:
            return 0
        return {1: 0, 0: 1}.get(accepted(question.claim), -1)
    return 1 if question.kind is QuestionKind.ASSUMPTION else 0
