"""What bears on what, as labelling needs it: small tuples by id, kept beside the map."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT, Argument, Claim, Premise
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.questions import Question
from argmap.case.terms import QuestionKind, QuestionState, Stance, Status
from argmap.reasoning.proof import USUAL_PROOF, ProofStandard

Stands: TypeAlias = Callable[[Claim], bool]
"""Tells whether the evidence cited for a claim stands."""

_STANDARDS = {one.value: one for one in ProofStandard}
_GIVEN = (Status.ADMITTED, Status.ASSUMED)


Bearing: TypeAlias = tuple[str, float, bool]
"""An argument as its target sees it: its id, its weight, whether it is for the target."""

Use: TypeAlias = tuple[str, bool]
"""A premise as its argument sees it: its claim, and whether it is negated."""


class Standing(NamedTuple):
    """What a claim has before any argument: whether it is given, has evidence, and what it needs.

    `given` is a claim admitted or assumed.
    """

    given: bool
    evident: bool
    standard: ProofStandard


@cache
def _standing(given: bool, evident: bool, standard: ProofStandard) -> Standing:  # noqa: FBT001
    return Standing(given, evident, standard)  # shared: there are few, and many claims


class LabelGraph:
    """The claims and arguments of a map, with what bears on each."""

    def __init__(self, case_map: CaseMap, stands: Stands) -> None:
        self._map = case_map
        self._stands = stands
        self.on: dict[str, list[Bearing]] = {}
        """The arguments on a claim or an argument; no key where there are none."""
        self.uses: dict[str, list[Use]] = {}
        """The premises of an argument."""
        self.above: dict[str, list[str]] = {}
        """What a claim is a premise of, or what an argument targets."""
        self.blocked: dict[str, list[Question]] = {}
        """The questions an argument was asked, where it was asked any."""
        for argument in case_map.arguments.values():
            self._add_argument(argument)
        for premise in case_map.premises.values():
            self._add_premise(premise)
        for question in case_map.questions.values():
            self.blocked.setdefault(question.argument, []).append(question)
            if question.claim is not None:
                self.above.setdefault(question.claim, []).append(question.argument)
        self.standing: dict[str, Standing] = {
            one.id: self._standing(one) for one in case_map.claims.values()
        }
        """What each claim has by itself."""

    def _add_argument(self, argument: Argument) -> None:
        weight = USUAL_WEIGHT if argument.weight is None else argument.weight
        target = argument.target_claim or argument.target_argument
        assert target is not None
        bearing = (argument.id, weight, argument.stance is Stance.PRO)
        self.on.setdefault(target, []).append(bearing)
        self.above[argument.id] = [target]

    def _add_premise(self, premise: Premise) -> None:
        self.uses.setdefault(premise.argument, []).append((premise.claim, premise.negated))
        self.above.setdefault(premise.claim, []).append(premise.argument)

    def _standing(self, claim: Claim) -> Standing:
        given = claim.status in _GIVEN
        evident = not given and bool(self._map.cites_on(claim.id)) and self._stands(claim)
        return _standing(given, evident, _STANDARDS.get(claim.proof_standard, USUAL_PROOF))

    def waiting(self) -> dict[str, int]:
        """Count what each claim and argument that rests on something waits for."""
        waiting = {one: len(bearings) for one, bearings in self.on.items()}
        for argument, uses in self.uses.items():
            waiting[argument] = waiting.get(argument, 0) + len(uses)
        for argument, questions in self.blocked.items():
            waiting[argument] += sum(one.claim is not None for one in questions)
        return waiting

    def read_again(self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]) -> None:
        """Read anew what bears on some claims and arguments, which may be gone or new."""
        for claim in claims:
            self._forget(claim)
            record = self._map.claims.get(claim)
            if record is not None:
                self.standing[claim] = self._standing(record)
                self._read_bearings(claim)
                above = [one.argument for one in self._map.uses_of(claim)]
                above += [one.argument for one in self._map.questions_answered_by(claim)]
                self._put(self.above, claim, above)
        for argument in arguments:
            self._forget(argument)
            step = self._map.arguments.get(argument)
            if step is not None:
                target = step.target_claim or step.target_argument
                assert target is not None
                self.above[argument] = [target]
                uses = [(one.claim, one.negated) for one in self._map.premises_of(argument)]
                self._put(self.uses, argument, uses)
                self._put(self.blocked, argument, self._map.questions_of(argument))
                self._read_bearings(argument)

    def _read_bearings(self, target: ClaimId | ArgumentId) -> None:
        found = [
            (
                one.id,
                USUAL_WEIGHT if one.weight is None else one.weight,
                one.stance is Stance.PRO,
            )
            for one in self._map.arguments_on(target)
        ]
        self._put(self.on, target, found)

    def _forget(self, one: str) -> None:
        for table in (self.on, self.uses, self.above, self.blocked, self.standing):
            table.pop(one, None)

    @staticmethod
    def _put(table: dict[str, list], one: str, found: list) -> None:  # type: ignore[type-arg]
        if found:
            table[one] = found


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
