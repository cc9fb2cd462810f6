"""Circles of claims that bear on each other, through objections, undercuts and answers.

They are the strongly connected components of a map (Tarjan, SIAM Journal on Computing 1 (1972),
146-160), found in time linear in what is walked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.terms import Stance
from argmap.reasoning.bearings import Node


def circles(case_map: CaseMap, claims: Collection[ClaimId]) -> list[list[ClaimId]]:
    """List the circles that run through some claims and no others, each in the order given.

    For steps that only undercut each other, their premises stand.
    """
    among = {one: place for place, one in enumerate(claims)}
    found = []
    for component in _Components(case_map, among).found:
        members = {ClaimId(one) for one in component if one in among}
        if not members:
            steps = [ArgumentId(one) for one in component]
            members = {one.claim for step in steps for one in case_map.premises_of(step)}
        found.append(sorted(members, key=lambda one: among.get(one, len(among))))
    return sorted(found, key=lambda members: among.get(members[0], len(among)))


def rings_of_support(case_map: CaseMap, claims: Collection[ClaimId]) -> list[list[ClaimId]]:
    """List the circles in which claims support themselves by reasons alone, as `circles` does.

    Such a ring begs the question whatever else speaks for a claim in it.
    """
    among = {one: place for place, one in enumerate(claims)}
    rings = [[one for one in ring if one in among] for ring in _Support(case_map, among).found]
    ordered = [sorted((ClaimId(one) for one in ring), key=among.__getitem__) for ring in rings]
    return sorted(ordered, key=lambda members: among[members[0]])


def is_mixed(case_map: CaseMap, members: Collection[ClaimId]) -> bool:
    """Tell whether claims both support and attack each other by their steps."""
    among = frozenset(members)
    helps = {
        (argument.stance is Stance.PRO) is not use.negated
        for claim in among
        for argument in case_map.arguments_on(claim)
        for use in case_map.premises_of(argument.id)
        if use.claim in among
    }
    return len(helps) > 1


class _Components:
    """Walks what bears on claims, and gathers nodes that can be reached from each other."""

    def __init__(self, case_map: CaseMap, among: Collection[ClaimId]) -> None:
        self._map = case_map
        self._among = among
        self._number: dict[Node, int] = {}
        self._lowest: dict[Node, int] = {}
        self._open: dict[Node, None] = {}
        self.found: list[list[Node]] = []
        """The components of several nodes, and of one that bears on itself."""
        for start in among:
            if start not in self._number:
                self._walk(start)

    def _walk(self, start: Node) -> None:
        walked = [(start, self._enter(start))]
        while walked:
            one, bearing = walked[-1]
            for other in bearing:
                if other not in self._number:
                    walked.append((other, self._enter(other)))
                    break
                if other in self._open:
                    self._lowest[one] = min(self._lowest[one], self._number[other])
            else:
                walked.pop()
                self._leave(one)
                if walked:
                    above = walked[-1][0]
                    self._lowest[above] = min(self._lowest[above], self._lowest[one])

    def _enter(self, one: Node) -> Iterator[Node]:
        self._number[one] = self._lowest[one] = len(self._number)
        self._open[one] = None
        return iter(self._bearing_on(one))

    def _leave(self, one: Node) -> None:
        if self._lowest[one] != self._number[one]:
            return
        component: list[Node] = []
        while one in self._open:
            component.append(self._open.popitem()[0])
        if len(component) > 1 or one in self._bearing_on(one):
            self.found.append(component)

    def _bearing_on(self, one: Node) -> list[Node]:
        bearing: list[Node] = [argument.id for argument in self._map.arguments_on(one)]
        if one in self._map.arguments:
            step = ArgumentId(one)
            claims = [use.claim for use in self._map.premises_of(step)]
            claims += [asked.claim for asked in self._map.questions_of(step) if asked.claim]
            bearing += [claim for claim in claims if claim in self._among]
        return bearing


class _Support(_Components):
    """Walks reasons only."""

    def _bearing_on(self, one: Node) -> list[Node]:
        if one in self._map.claims:
            reasons = self._map.arguments_on(ClaimId(one))
            return [reason.id for reason in reasons if reason.stance is Stance.PRO]
        uses = self._map.premises_of(ArgumentId(one))
        return [use.claim for use in uses if use.claim in self._among and not use.negated]
