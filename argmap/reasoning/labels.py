"""Labels of claims: which the map accepts, which it rejects, which it leaves undecided.

After Carneades (Gordon, Prakken and Walton, “The Carneades model of argument and burden of
proof”, Artificial Intelligence 171 (2007), 875-896): an argument applies where all its premises
are accepted, no assumption it was asked for is left unproven, no exception is conceded and no
undercut applies; a claim is accepted where the applying arguments meet its standard of proof.
Evidence carries the claim it is cited for as a usual argument would, where no reason is given for
the claim: what is inferred stands with its reasons, not with a report that somebody says it.
Where arguments run in a circle the least fixpoint is taken: what only the circle itself could
settle stays undecided. A label says who is ahead in this map. It is no probability.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from argmap.case.case_map import CaseMap
from argmap.case.claims import USUAL_WEIGHT
from argmap.case.collecting import collector_paused
from argmap.case.ids import ArgumentId, ClaimId
from argmap.reasoning.label import Applies, Label, Labelled
from argmap.reasoning.label_graph import LabelGraph, Stands
from argmap.reasoning.labelling import NOT, OPEN, YES, Labelling
from argmap.reasoning.proof import Sides, is_met


class Labels:
    """The labels of one map, kept right edit by edit."""

    def __init__(self, case_map: CaseMap, stands: Stands) -> None:
        with collector_paused():
            self._graph = LabelGraph(case_map, stands)
            self._labelling = Labelling(self._graph)
            self._labelling.settle_all(case_map)

    def __contains__(self, claim: object) -> bool:
        at = self._graph.number.get(str(claim))
        return at is not None and self._graph.standing[at] is not None

    def of(self, claim: ClaimId) -> Labelled:
        """Return the label of a claim, and what it comes from; `KeyError` where it is gone."""
        at = self._graph.number[claim]
        standing = self._graph.standing[at]
        if standing is None:
            raise KeyError(claim)
        sides = self._labelling.sides(at, standing)
        label = self.label(claim)
        return Labelled(
            label,
            sides.for_it,
            sides.against,
            standing.standard,
            standing.given,
            standing.evident and self._graph.is_leaf(at),
            OPEN in self._state(at) and label is Label.UNDECIDED,
        )

    def label(self, claim: ClaimId) -> Label:
        """Return whether a claim is in, out or undecided."""
        holds, rejected = self._state(self._graph.number[claim])
        if holds == YES:
            return Label.IN
        return Label.OUT if rejected == YES else Label.UNDECIDED

    def applies(self, argument: ArgumentId) -> Applies:
        """Return whether an argument bears on its target."""
        state = self._labelling.holds[self._graph.number[argument]]
        return {YES: Applies.YES, NOT: Applies.NO}.get(state, Applies.OPEN)

    def label_again(
        self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]
    ) -> set[ClaimId]:
        """Label anew after an edit of these claims and arguments, or of what bears on them.

        Returns the claims that have another label than before, those that are new included.
        """
        known = len(self._labelling.holds)
        return self._otherwise(self._settled_again(claims, arguments), known)

    @contextmanager
    def while_edited(
        self,
        claims: Iterable[ClaimId],
        arguments: Iterable[ArgumentId],
        undo: Callable[[], None],
    ) -> Iterator[set[ClaimId]]:
        """Label anew after an edit, as `label_again` does, until `undo` takes it back.

        Gives the claims with another label. Then every label is what it was, looked at or not.
        """
        claims, arguments = tuple(claims), tuple(arguments)
        known = len(self._labelling.holds)
        kept = self._graph.kept(claims, arguments)
        before = self._settled_again(claims, arguments)
        try:
            yield self._otherwise(before, known)
        finally:
            undo()
            self._graph.put_back(kept)
            holds, rejected = self._labelling.holds, self._labelling.rejected
            for one, state in before.items():
                holds[one], rejected[one] = state

    def _settled_again(
        self, claims: Iterable[ClaimId], arguments: Iterable[ArgumentId]
    ) -> dict[int, tuple[int, int]]:
        """Settle what an edit touches; return how that and all that rests on it stood before."""
        read = self._graph.read_again(claims, arguments)
        touched = self._resting_on(read)
        self._labelling.grow()
        holds, rejected = self._labelling.holds, self._labelling.rejected
        before = {one: (holds[one], rejected[one]) for one in touched}
        self._labelling.settle(touched, read)
        return before

    def _otherwise(self, before: dict[int, tuple[int, int]], known: int) -> set[ClaimId]:
        """Return the claims that stand otherwise than before, and those new since `known`."""
        standing, ids = self._graph.standing, self._graph.ids
        holds, rejected = self._labelling.holds, self._labelling.rejected
        return {
            ClaimId(ids[one])
            for one, state in before.items()
            if ((holds[one], rejected[one]) != state or one >= known) and standing[one] is not None
        }

    def is_refuted(self, claim: ClaimId) -> bool:
        """Tell whether the contrary of a claim is shown, by the proof that the claim needs."""
        at = self._graph.number[claim]
        standing = self._graph.standing[at]
        if standing is None or standing.given or self.label(claim) is Label.IN:
            return False
        known = self._labelling.sides(at, standing, pro_maybe=True)
        contrary = Sides(known.against, known.for_it, known.any_against, known.any_for)
        return is_met(standing.standard, contrary)

    @contextmanager
    def supposing(self, moves: Iterable[tuple[ClaimId | ArgumentId, bool]]) -> Iterator[None]:
        """Label as if one more usual argument applied to each of some targets, for a while.

        Of each it is said whether the argument is for the target.
        """
        graph, labelling = self._graph, self._labelling
        made = [(graph.number[target], is_pro) for target, is_pro in moves]
        touched = self._resting_on([at for at, _ in made])
        before = [self._state(one) for one in touched]
        known = {at: graph.on[at] for at, _ in made}
        for at, is_pro in made:
            graph.on[at] = [*graph.on[at], len(labelling.holds)]
            graph.weight.append(USUAL_WEIGHT)
            graph.is_pro.append(is_pro)
            labelling.holds.append(YES)
        try:
            labelling.settle(touched, known)
            yield
        finally:
            for table in (labelling.holds, graph.is_pro, graph.weight):
                del table[-len(made) :]
            graph.on.update(known)
            for one, (holds, rejected) in zip(touched, before, strict=True):
                labelling.holds[one], labelling.rejected[one] = holds, rejected

    def _state(self, at: int) -> tuple[int, int]:
        return self._labelling.holds[at], self._labelling.rejected[at]

    def _resting_on(self, some: list[int]) -> list[int]:
        """Return claims and arguments with everything that may change with them."""
        above = self._graph.above
        found = dict.fromkeys(some)
        pending = list(found)
        for one in pending:  # which grows meanwhile
            for other in above[one]:
                if other not in found:
                    found[other] = None
                    pending.append(other)
        return pending
