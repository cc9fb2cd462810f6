"""Settling which claims are accepted and which arguments apply, on the numbers of a graph."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT
from argmap.reasoning.label_graph import LabelGraph, Standing, is_blocking
from argmap.reasoning.label_sweep import Sweep, fill_tables, outline_of
from argmap.reasoning.proof import Sides, is_met

NOT, YES, OPEN = 0, 1, -1
_MANY = 500
"""Where more waits for itself than this, all tables are filled at once."""


class Labelling:
    """The state of every claim and argument of a graph.

    `holds` says of a claim whether its standard of proof is met and of an argument whether it
    applies; `rejected` of a claim whether it is not accepted and what is against it is stronger.
    What only a circle could settle is open.
    """

    def __init__(self, graph: LabelGraph) -> None:
        self._graph = graph
        self.holds: list[int] = [NOT] * len(graph.ids)
        self.rejected: list[int] = [NOT] * len(graph.ids)

    def grow(self) -> None:
        """Make room for what is new in the graph."""
        new = len(self._graph.ids) - len(self.holds)
        self.holds += [NOT] * new
        self.rejected += [NOT] * new

    def settle_all(self, case_map: CaseMap) -> None:
        """Settle everything from the leaves up; what is left waits for itself."""
        outline = outline_of(case_map, self._graph)
        sweep = Sweep(outline, self._graph, self.holds, self.rejected, self._bearing)
        left_over = sweep.run()
        if len(left_over) > _MANY:
            fill_tables(outline, self._graph)
        self._settle_circles(left_over, set(left_over))

    def settle(self, some: list[int], touched: Iterable[int]) -> None:
        """Settle claims and arguments of which all that waits for them is among them.

        Only those `touched` bear something new: another is settled again only where what bears
        on it is settled otherwise than before, or waits for itself.
        """
        stale = set(touched)
        above = self._graph.above
        waiting = self._waiting_among(some)
        ready = [one for one, count in waiting.items() if not count]
        while ready:
            one = ready.pop()
            if one in stale:
                stale.remove(one)
                if self._settle_one(one):
                    stale.update(above[one])
                if not stale:
                    return  # nothing bears anew on what is left, nor on a circle in it
            for other in above[one]:
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        self._settle_circles([one for one in some if waiting[one]], set(some))

    def _waiting_among(self, some: list[int]) -> dict[int, int]:
        """Return on how many others of them each waits."""
        waiting = dict.fromkeys(some, 0)
        for one in some:
            for other in self._graph.above[one]:
                waiting[other] += 1
        return waiting

    def _settle_one(self, one: int) -> bool:
        """Settle a claim or an argument; tell whether it is another way than before."""
        holds, rejected, has = self.holds, self.rejected, self._graph.standing[one]
        before = holds[one], rejected[one]
        now = (self._bearing(one), NOT) if has is None else self._outcome(one, has)
        holds[one], rejected[one] = now
        return now != before

    def _settle_circles(self, left: list[int], there: set[int]) -> None:
        """Take the least fixpoint of what waits for itself.

        Everything in a circle starts open and is settled only by what is settled already.
        """
        standing, holds, rejected = self._graph.standing, self.holds, self.rejected
        for one in left:
            holds[one] = OPEN
            rejected[one] = OPEN if standing[one] else NOT
        pending = list(left)
        while pending:
            one = pending.pop()
            if self._settle_one(one):
                pending += [other for other in self._graph.above[one] if other in there]

    def _bearing(self, argument: int) -> int:
        """Tell whether an argument applies, as far as what it rests on is settled."""
        graph, is_open = self._graph, False
        premises = graph.uses[argument]
        if len(premises) == 1 and not graph.on[argument] and argument not in graph.asked:
            claim, negated = premises[0]
            return (self.rejected if negated else self.holds)[claim]
        for claim, negated in premises:
            state = (self.rejected if negated else self.holds)[claim]
            if state == NOT:
                return NOT
            is_open |= state == OPEN
        for undercut in graph.on[argument]:
            state = self.holds[undercut]
            if state == YES:
                return NOT
            is_open |= state == OPEN
        for question in graph.asked.get(argument, ()):
            state = is_blocking(question, self._accepted)
            if state == YES:
                return NOT
            is_open |= state == OPEN
        return NOT if not premises else OPEN if is_open else YES

    def _accepted(self, claim: str) -> int:
        return self.holds[self._graph.number[claim]]

    def _outcome(self, claim: int, standing: Standing) -> tuple[int, int]:
        """Tell whether a claim is accepted and whether it is rejected, as far as is settled."""
        if standing.given:
            return YES, NOT
        worst = self.sides(claim, standing, con_maybe=True)
        if is_met(standing.standard, worst):
            return YES, NOT
        best = self.sides(claim, standing, pro_maybe=True)
        perhaps = OPEN if worst.against > worst.for_it else NOT
        if is_met(standing.standard, best):
            return OPEN, perhaps
        return NOT, (YES if best.against > best.for_it else perhaps)

    def sides(
        self,
        claim: int,
        standing: Standing,
        *,
        pro_maybe: bool = False,
        con_maybe: bool = False,
    ) -> Sides:
        """Return the strongest argument on each side; open ones count on a side that may."""
        graph = self._graph
        evident = standing.evident and graph.is_leaf(claim)
        for_it, any_for = (USUAL_WEIGHT, True) if evident else (0.0, False)
        against, any_against = 0.0, False
        for argument in graph.on[claim]:
            state = self.holds[argument]
            if state == NOT:
                continue
            if graph.is_pro[argument]:
                if state == YES or pro_maybe:
                    for_it, any_for = max(for_it, graph.weight[argument]), True
            elif state == YES or con_maybe:
                against, any_against = max(against, graph.weight[argument]), True
        return Sides(for_it, against, any_for, any_against)
