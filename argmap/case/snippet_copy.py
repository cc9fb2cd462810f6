"""The claims and steps of a snippet made anew: the same words under ids that nobody else has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, added
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import ArgumentId, ClaimId, NewId, PremiseId, QuestionId
from argmap.case.places import Against, Under
from argmap.case.questions import Question
from argmap.case.snippet import Snippet, Top, undercutting
from argmap.case.terms import QuestionState, Stance

Step: TypeAlias = Argument | Premise | Question
"""A record of a step: itself, its premises, what is asked of it."""


class SnippetCopy:
    """Copies the tops of a snippet and what is below them.

    Without `keeps_steps` the steps of the tops stay behind. What undercuts them stays with
    them, or stands alone as the tops do where it `frees_undercuts`. Keys that are taken in the
    map are not copied.
    """

    def __init__(
        self,
        case_map: CaseMap,
        snippet: Snippet,
        *,
        keeps_steps: bool,
        frees_undercuts: bool,
        new_id: NewId,
    ) -> None:
        self.new_id = new_id
        self._ids: dict[str, str] = defaultdict(new_id)
        self._taken = _keys_of((*case_map.claims.values(), *case_map.arguments.values()))
        self._arguments = {one.id: one for one in snippet.arguments}
        self._premises: dict[ArgumentId, list[Premise]] = defaultdict(list)
        for premise in snippet.premises:
            self._premises[premise.argument].append(premise)
        self._questions: dict[ArgumentId, list[Question]] = defaultdict(list)
        for question in snippet.questions:
            self._questions[question.argument].append(question)
        tops = [one for top in snippet.tops for one in top.claims]
        if frees_undercuts:
            tops += undercutting(snippet)
        self._tops = list(dict.fromkeys(tops))
        self._steps = [top.argument for top in snippet.tops if top.argument and keeps_steps]
        met = self._met()
        self._inner = [key for key in self._arguments if key in met and key not in self._steps]
        self.claims = {
            one.id: replace(one, id=ClaimId(self._ids[one.id]), key=self._free(one.key))
            for one in snippet.claims
            if one.id in met
        }

    @property
    def top_claims(self) -> list[ClaimId]:
        """The copies at the top, in their order, each once."""
        return [self.claims[one].id for one in self._tops]

    def rank_roots(self, ranks: Sequence[float]) -> None:
        """Put the copies at the top in an order among the roots."""
        for claim, rank in zip(self._tops, ranks, strict=True):
            self.claims[claim] = replace(self.claims[claim], rank=rank)

    def records(self) -> tuple[Change, ...]:
        """Return the changes that add the copies, but for the steps of the tops."""
        steps = [self._step(key) for key in self._inner]
        return added(*self.claims.values(), *(one for step in steps for one in step))

    def step(self, top: Top, place: Under | Against, rank: float) -> list[Step]:
        """Return the step from a top to a place; below a claim it keeps its stance."""
        ends = _ends(top, place)
        if top.argument in self._steps:
            assert top.argument is not None
            return self._step(top.argument, rank=rank, **ends)
        argument = Argument(ArgumentId(self.new_id()), rank=rank, **ends)
        premises = (
            Premise(PremiseId(self.new_id()), argument.id, self.claims[one].id, rank=float(number))
            for number, one in enumerate(top.claims)
        )
        return [argument, *premises]

    def _met(self) -> set[str]:
        """Return the ids of the claims and arguments that hang on what is copied."""
        on: dict[str | None, list[ArgumentId]] = defaultdict(list)
        for one in self._arguments.values():
            on[one.target_claim or one.target_argument].append(one.id)
        pending: list[str] = [*self._steps, *self._tops]
        met = set(pending)
        while pending:
            for argument in on.get(pending.pop(), ()):
                below = [argument, *(one.claim for one in self._premises[argument])]
                new = [key for key in below if key not in met]
                pending += new
                met.update(new)
        return met

    def _step(self, key: ArgumentId, **ends: Any) -> list[Step]:
        known = self._arguments[key]
        ends = ends or {
            "target_claim": known.target_claim and ClaimId(self._ids[known.target_claim]),
            "target_argument": known.target_argument
            and ArgumentId(self._ids[known.target_argument]),
        }
        argument = ArgumentId(self._ids[key])
        premises = (
            replace(
                one,
                id=PremiseId(self.new_id()),
                argument=argument,
                claim=ClaimId(self._ids[one.claim]),
            )
            for one in self._premises[key]
        )
        step = replace(known, id=argument, key=self._free(known.key), **ends)
        return [step, *premises, *self._asked(key, argument)]

    def _asked(self, key: ArgumentId, argument: ArgumentId) -> list[Question]:
        """Copy the questions of a step; one whose answer was not copied is open again."""
        return [
            replace(
                one,
                id=QuestionId(self.new_id()),
                argument=argument,
                claim=self.claims[one.claim].id if one.claim in self.claims else None,
                state=QuestionState.OPEN
                if one.claim and one.claim not in self.claims
                else one.state,
            )
            for one in self._questions[key]
        ]

    def _free(self, key: str) -> str:
        return "" if key in self._taken else key


def _ends(top: Top, place: Under | Against) -> dict[str, Any]:
    if isinstance(place, Against):
        return {
            "target_claim": None,
            "target_argument": place.argument,
            "stance": Stance.CON,
        }
    return {
        "target_claim": place.claim,
        "target_argument": None,
        "stance": top.stance or place.stance,
    }


def _keys_of(records: Iterable[Claim | Argument]) -> set[str]:
    return {one.key for one in records if one.key}
