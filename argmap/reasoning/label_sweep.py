"""The first labelling of a whole map, in one pass over flat lists.

What is settled tells what it bears on, which so needs no list of what bears on it. Claims are
gone through from the last, for most maps are written from the top: what a claim rests on is
settled when its turn comes, and memory is walked in the order in which it lies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT
from argmap.reasoning.label_graph import BARE, LabelGraph, Standing, Use
from argmap.reasoning.proof import Sides, is_met

_YES = 1


@dataclass(frozen=True, slots=True)
class Outline:
    """What bears on what, by number, as flat lists.

    `target` is what each argument is on; a use leads from a claim to the argument that it is a
    premise of, and to the next use of the claim, -1 for none; `waiting` counts what each claim
    and argument waits for; `has_reason` is whether a claim has any argument for it.
    """

    target: list[int]
    waiting: list[int]
    first_use: list[int]
    next_use: list[int]
    user: list[int]
    is_negated: list[bool]
    has_premise: bytearray
    has_reason: bytearray
    answers: dict[int, list[int]]


def outline_of(case_map: CaseMap, graph: LabelGraph) -> Outline:
    """Read what bears on what from a map whose claims and arguments have been numbered."""
    number, is_pro, count = graph.number, graph.is_pro, len(graph.ids)
    found = Outline(
        [-1] * count, [0] * count, [-1] * count, [], [], [], bytearray(count), bytearray(count), {}
    )
    target, waiting, has_reason = found.target, found.waiting, found.has_reason
    for step, argument in enumerate(case_map.arguments.values(), len(case_map.claims)):
        on = target[step] = number[argument.target_claim or argument.target_argument or ""]
        waiting[on] += 1
        if is_pro[step]:
            has_reason[on] = 1
    _read_uses(case_map, graph, found)
    for step, questions in graph.asked.items():
        for claim in (number[one.claim] for one in questions if one.claim is not None):
            waiting[step] += 1
            found.answers.setdefault(claim, []).append(step)
    return found


def _read_uses(case_map: CaseMap, graph: LabelGraph, found: Outline) -> None:
    number, ids = graph.number, graph.ids
    first_use, next_use, user = found.first_use, found.next_use, found.user
    waiting, has_premise, is_negated = found.waiting, found.has_premise, found.is_negated
    step, claim, last = len(case_map.claims) - 1, -1, len(ids) - 1
    for use, premise in enumerate(case_map.premises.values()):
        # Most premises stand in the order of their arguments and of their claims: look there
        # before the table, which lies all over memory.
        if step < last and ids[step + 1] == premise.argument:
            step += 1
        else:
            step = number[premise.argument]
        if ids[claim + 1] == premise.claim:
            claim += 1
        else:
            claim = number[premise.claim]
        user.append(step)
        is_negated.append(premise.negated)
        next_use.append(first_use[claim])
        first_use[claim] = use
        waiting[step] += 1
        has_premise[step] = 1


def fill_tables(outline: Outline, graph: LabelGraph) -> None:
    """Give a graph at once what it would else read one by one, as where much waits for itself."""
    on: list[list[int]] = [[] for _ in outline.target]
    above: list[list[int]] = [[] if one < 0 else [one] for one in outline.target]
    uses: list[list[Use]] = [[] for _ in outline.target]
    for at, target in enumerate(outline.target):
        if target >= 0:
            on[target].append(at)
    for claim, first in enumerate(outline.first_use):
        use = first
        while use >= 0:
            step = outline.user[use]
            uses[step].append((claim, outline.is_negated[use]))
            above[claim].append(step)
            use = outline.next_use[use]
    for claim, steps in outline.answers.items():
        above[claim] += steps
    graph.on.update(enumerate(on))
    graph.above.update(enumerate(above))
    graph.uses.update(enumerate(uses))


class Sweep:
    """Settles all that does not wait for itself; `holds` and `rejected` are filled in place."""

    def __init__(
        self,
        outline: Outline,
        graph: LabelGraph,
        holds: list[int],
        rejected: list[int],
        bearing: Callable[[int], int],
    ) -> None:
        count = len(outline.target)
        self._outline, self._graph = outline, graph
        self._holds, self._rejected, self._bearing = holds, rejected, bearing
        self._broken = bytearray(not one for one in outline.has_premise)
        """Arguments that do not apply: nothing carries them, or something keeps them from it."""
        self._for_it, self._against = [0.0] * count, [0.0] * count
        self._any_for, self._any_against = bytearray(count), bytearray(count)

    def run(self) -> list[int]:
        """Settle, and return what waits for itself."""
        waiting, standing = self._outline.waiting, self._graph.standing
        claims = sum(one is not None for one in standing)
        work: list[int] = []
        for step in range(claims, len(waiting)):
            if not waiting[step] and not self._outline.has_premise[step]:
                self._finish(step, claims, work)
        for claim in range(claims - 1, -1, -1):
            if not waiting[claim]:
                work.append(claim)
                while work:
                    self._settle(work.pop(), claim, work)
        return [at for at, count in enumerate(waiting) if count]

    def _settle(self, one: int, claim: int, work: list[int]) -> None:
        """Settle a claim on which nothing is open, and the arguments that waited for it alone."""
        outline, has = self._outline, self._graph.standing[one]
        if has is BARE:
            for_it, against = self._for_it[one], self._against[one]
            holds, rejected = for_it > against, against > for_it
        else:
            holds, rejected = self._outcome(one, has)
        if holds:
            self._holds[one] = _YES
        elif rejected:
            self._rejected[one] = _YES
        waiting, use = outline.waiting, outline.first_use[one]
        while use >= 0:
            step = outline.user[use]
            if not (rejected if outline.is_negated[use] else holds):
                self._broken[step] = 1
            left = waiting[step] = waiting[step] - 1
            if not left:
                self._finish(step, claim, work)
            use = outline.next_use[use]
        if one in outline.answers:
            self._answer(one, claim, work)

    def _outcome(self, one: int, has: Standing | None) -> tuple[bool, bool]:
        assert has is not None
        if has.given:
            return True, False
        for_it, any_for = self._for_it[one], bool(self._any_for[one])
        if has.evident and not self._outline.has_reason[one]:
            for_it, any_for = USUAL_WEIGHT, True
        sides = Sides(for_it, self._against[one], any_for, bool(self._any_against[one]))
        holds = is_met(has.standard, sides)
        return holds, not holds and sides.against > sides.for_it

    def _answer(self, one: int, claim: int, work: list[int]) -> None:
        waiting = self._outline.waiting
        for step in self._outline.answers[one]:
            waiting[step] -= 1
            if not waiting[step]:
                self._finish(step, claim, work)

    def _finish(self, step: int, claim: int, work: list[int]) -> None:
        """Settle an argument, and tell what it is on; claims before `claim` have their turn yet."""
        graph, outline = self._graph, self._outline
        waiting = outline.waiting
        while True:
            applies = not self._broken[step] if step not in graph.asked else self._bearing(step)
            on = outline.target[step]
            left = waiting[on] = waiting[on] - 1
            if applies:
                self._holds[step] = _YES
            if graph.standing[on] is not None:
                if applies:
                    self._weigh(step, on)
                if not left and on > claim:
                    work.append(on)
                return
            if applies:
                self._broken[on] = 1
            if left:
                return
            step = on

    def _weigh(self, step: int, on: int) -> None:
        weight = self._graph.weight[step]
        if self._graph.is_pro[step]:
            self._any_for[on] = 1
            self._for_it[on] = max(self._for_it[on], weight)
        else:
            self._any_against[on] = 1
            self._against[on] = max(self._against[on], weight)
