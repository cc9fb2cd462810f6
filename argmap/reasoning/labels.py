"""Labels of claims: which the map accepts, which it rejects, which it leaves undecided.

After Carneades (Gordon, Prakken and Walton, “The Carneades model of argument and burden of
proof”, Artificial Intelligence 171 (2007), 875-896): an argument applies where all its premises
are accepted, no assumption it was asked for is left unproven, no exception is conceded and no
undercut applies; a claim is accepted where the applying arguments meet its standard of proof.
Where arguments run in a circle the least fixpoint is taken: what only the circle itself could
settle stays undecided. A label says who is ahead in this map. It is no probability.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT
from argmap.case.ids import ArgumentId, ClaimId
from argmap.reasoning.label import Applies, Label, Labelled
from argmap.reasoning.label_graph import LabelGraph, Standing, Stands, is_blocking
from argmap.reasoning.proof import Sides, is_met

_NOT, _YES, _OPEN = 0, 1, -1
_IMAGINED = "imagined"


class Labels:
    """The labels of one map, kept right edit by edit."""

    def __init__(self, case_map: CaseMap, stands: Stands) -> None:
        self._map = case_map
        self._accepted: dict[str, int] = {}
        """Of each claim, whether its standard of proof is met; of what is in a circle, open."""
        self._rejected: dict[str, int] = {}
        """Of each claim, whether it is not accepted and what is against it is stronger."""
        self._applies: dict[str, int] = {}
        enabled = gc.isenabled()
        gc.disable()  # so many small lists would have the collector walk the whole case
        try:
            self._graph = LabelGraph(case_map, stands)
            self._settle_whole()
        finally:
            if enabled:
                gc.enable()

    def __contains__(self, claim: object) -> bool:
        return claim in self._accepted

    def of(self, claim: ClaimId) -> Labelled:
        """Return the label of a claim, and what it comes from."""
        standing = self._graph.standing[claim]
        sides = self._sides(claim, standing, pro_maybe=False, con_maybe=False)
        label = self.label(claim)
        is_open = _OPEN in (self._accepted[claim], self._rejected[claim])
        return Labelled(
            label,
            sides.for_it,
            sides.against,
            standing.standard,
            standing.given,
            standing.evident,
            is_open and label is Label.UNDECIDED,
        )

    def label(self, claim: ClaimId) -> Label:
        """Return whether a claim is in, out or undecided."""
        if self._accepted[claim] == _YES:
            return Label.IN
        return Label.OUT if self._rejected[claim] == _YES else Label.UNDECIDED

    def applies(self, argument: ArgumentId) -> Applies:
        """Return whether an argument bears on its target."""
        return {_YES: Applies.YES, _NOT: Applies.NO}.get(self._applies[argument], Applies.OPEN)

    def label_again(
        self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]
    ) -> set[ClaimId]:
        """Label anew after an edit of these claims and arguments, or of what bears on them.

        Returns the claims that have another label than before, those that are new included.
        """
        claims, arguments = tuple(claims), tuple(arguments)
        self._graph.read_again(claims, arguments)
        for one in (*claims, *arguments):
            if one not in self._graph.standing and one not in self._map.arguments:
                for table in (self._accepted, self._rejected, self._applies):
                    table.pop(one, None)
        there = [one for one in claims if one in self._graph.standing]
        steps = [one for one in arguments if one in self._map.arguments]
        touched = self._resting_on([*there, *steps])
        before = {one: self._state(one) for one in touched if one in self._graph.standing}
        self._settle(touched)
        return {ClaimId(one) for one, state in before.items() if self._state(one) != state}

    def would_be(self, claim: ClaimId, target: ClaimId | ArgumentId, *, is_pro: bool) -> Label:
        """Return a claim’s label if one more usual argument applied to a target."""
        touched = self._resting_on([target])
        tables = (self._accepted, self._rejected, self._applies)
        before = [{one: table[one] for one in touched if one in table} for table in tables]
        known = self._graph.on.get(target)
        self._graph.on[target] = [*(known or ()), (_IMAGINED, USUAL_WEIGHT, is_pro)]
        self._applies[_IMAGINED] = _YES
        try:
            self._settle(touched)
            return self.label(claim)
        finally:
            del self._applies[_IMAGINED]
            if known is None:
                del self._graph.on[target]
            else:
                self._graph.on[target] = known
            for table, states in zip(tables, before, strict=True):
                table.update(states)

    def _state(self, one: str) -> tuple[int, int]:
        return self._accepted.get(one, 2), self._rejected.get(one, 2)

    def _resting_on(self, some: list[str]) -> list[str]:
        """Return claims and arguments with everything that may change with them."""
        found = dict.fromkeys(some)
        pending = list(found)
        while pending:
            new = [one for one in self._graph.above.get(pending.pop(), ()) if one not in found]
            found.update(dict.fromkeys(new))
            pending += new
        return list(found)

    def _settle_whole(self) -> None:
        """Label everything from the leaves up; what is left waits for itself.

        Before anything in a circle is labelled nothing is open, so each claim is looked at once.
        """
        graph, accepted, rejected = self._graph, self._accepted, self._rejected
        on, above, standing, applies = graph.on, graph.above, graph.standing, self._applies
        waiting = graph.waiting()
        ready = []
        for one, has in standing.items():
            if one not in on:
                accepted[one] = _YES if has.given or has.evident else _NOT
                rejected[one] = _NOT
                ready.append(one)
        while ready:
            for other in above.get(ready.pop(), ()):
                left = waiting[other] - 1
                waiting[other] = left
                if left:
                    continue
                if other in standing:
                    accepted[other], rejected[other] = self._settled_outcome(other)
                else:
                    applies[other] = self._bearing(other)
                ready.append(other)
        self._settle_circles([one for one, left in waiting.items() if left], {*waiting})

    def _settled_outcome(self, claim: str) -> tuple[int, int]:
        """Tell what `_outcome` does, of a claim on which no argument is open."""
        standing = self._graph.standing[claim]
        if standing.given:
            return _YES, _NOT
        sides = self._sides(claim, standing, pro_maybe=False, con_maybe=False)
        if is_met(standing.standard, sides):
            return _YES, _NOT
        return _NOT, (_YES if sides.against > sides.for_it else _NOT)

    def _settle(self, some: list[str]) -> None:
        """Label claims and arguments, and all that waits for them, each once if it can be."""
        above, there = self._graph.above, set(some)
        waiting = dict.fromkeys(some, 0)
        for one in some:
            for other in above.get(one, ()):
                waiting[other] += 1
        ready = [one for one, count in waiting.items() if not count]
        standing = self._graph.standing
        while ready:
            one = ready.pop()
            if one in standing:
                self._accepted[one], self._rejected[one] = self._outcome(one)
            else:
                self._applies[one] = self._bearing(one)
            for other in above.get(one, ()):
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        self._settle_circles([one for one in some if waiting[one]], there)

    def _settle_circles(self, left: list[str], there: set[str]) -> None:
        """Take the least fixpoint of what waits for itself.

        Everything in a circle starts open and is settled only by what is settled already.
        """
        standing = self._graph.standing
        for one in left:
            if one in standing:
                self._accepted[one] = self._rejected[one] = _OPEN
            else:
                self._applies[one] = _OPEN
        pending = list(left)
        while pending:
            one = pending.pop()
            if one in standing:
                before, after = self._state(one), self._outcome(one)
                self._accepted[one], self._rejected[one] = after
                changed = before != after
            else:
                changed = self._applies[one] != (now := self._bearing(one))
                self._applies[one] = now
            if changed:
                pending += [other for other in self._graph.above.get(one, ()) if other in there]

    def _bearing(self, argument: str) -> int:
        """Tell whether an argument applies, as far as what it rests on is settled."""
        graph, is_open = self._graph, False
        premises = graph.uses[argument]
        if len(premises) == 1 and argument not in graph.on and argument not in graph.blocked:
            claim, negated = premises[0]
            return (self._rejected if negated else self._accepted)[claim]
        for claim, negated in premises:
            state = (self._rejected if negated else self._accepted)[claim]
            if state == _NOT:
                return _NOT
            is_open |= state == _OPEN
        for undercut, _, _ in graph.on.get(argument, ()):
            state = self._applies[undercut]
            if state == _YES:
                return _NOT
            is_open |= state == _OPEN
        for question in graph.blocked.get(argument, ()):
            state = is_blocking(question, self._accepted.__getitem__)
            if state == _YES:
                return _NOT
            is_open |= state == _OPEN
        return _OPEN if is_open else _YES

    def _outcome(self, claim: str) -> tuple[int, int]:
        """Tell whether a claim is accepted and whether it is rejected, as far as is settled."""
        standing = self._graph.standing[claim]
        if standing.given:
            return _YES, _NOT
        if claim not in self._graph.on:
            return (_YES if standing.evident else _NOT), _NOT
        worst = self._sides(claim, standing, pro_maybe=False, con_maybe=True)
        if is_met(standing.standard, worst):
            return _YES, _NOT
        best = self._sides(claim, standing, pro_maybe=True, con_maybe=False)
        if is_met(standing.standard, best):
            return _OPEN, (_OPEN if worst.against > worst.for_it else _NOT)
        if best.against > best.for_it:
            return _NOT, _YES
        return _NOT, (_OPEN if worst.against > worst.for_it else _NOT)

    def _sides(self, claim: str, standing: Standing, *, pro_maybe: bool, con_maybe: bool) -> Sides:
        """Return the strongest argument on each side; open ones count on a side that may."""
        for_it, any_for = (USUAL_WEIGHT, True) if standing.evident else (0.0, False)
        against, any_against = 0.0, False
        for argument, weight, is_pro in self._graph.on.get(claim, ()):
            state = self._applies[argument]
            if is_pro and (state == _YES or (pro_maybe and state == _OPEN)):
                for_it, any_for = max(for_it, weight), True
            elif not is_pro and (state == _YES or (con_maybe and state == _OPEN)):
                against, any_against = max(against, weight), True
        return Sides(for_it, against, any_for, any_against)
