"""Findings of one matter put together, so that another report joins and never takes apart.

Findings are taken report by report, in the order of the reports. One that has a place in
common with those of a group joins it; two groups that earlier reports made stay two,
whatever a later report has in common with both. What a group says first, it goes on saying.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple, TypeVar

from argmap.sources.grouping import Groups
from argmap.sources.passages import Span

Finding = TypeVar("Finding")


class Place(NamedTuple):
    """Where one side of a finding stands; places of another topic are never one."""

    report: int
    span: Span
    topic: Hashable = ""


def level_of(places: Iterable[Place]) -> int:
    """Return the last report of some places: with fewer reports they would not be."""
    return max(place.report for place in places)


def joined_findings(
    findings: Iterable[Finding],
    places_of: Callable[[Finding], tuple[Place, Place]],
    are_one: Callable[[Span, Span], bool],
) -> list[list[Finding]]:
    """Put findings together that have a place in common; `are_one` tells of two spans."""
    ranked = sorted(findings, key=lambda one: level_of(places_of(one)))
    joiner = _Joiner(are_one)
    for rank, finding in enumerate(ranked):
        joiner.add(rank, places_of(finding))
    groups: dict[int, list[Finding]] = {}
    for rank, finding in enumerate(ranked):
        groups.setdefault(joiner.root_of(rank), []).append(finding)
    return [*groups.values()]


class _Joiner:
    """Gives each finding its group; a group is known by the ranks of its findings."""

    def __init__(self, are_one: Callable[[Span, Span], bool]) -> None:
        self._are_one = are_one
        self._groups: Groups[int] = Groups()
        self._held: dict[tuple[int, Hashable], list[tuple[Span, int]]] = {}
        self._born: dict[int, int] = {}

    def root_of(self, rank: int) -> int:
        """Return the finding that stands for the group of this one."""
        return self._groups.root_of(rank)

    def add(self, rank: int, places: tuple[Place, Place]) -> None:
        """Put a finding in the group of its place in the earlier report, else of the other."""
        level = level_of(places)
        self._born[rank] = level
        joined = False
        for place in sorted(places, key=lambda place: place.report):
            for other in self._touching(place):
                root, rival = self.root_of(rank), self.root_of(other)
                if root != rival and (not joined or self._born[rival] == self._born[root] == level):
                    self._groups.join(rival, root)
                    joined = True
        for place in places:
            self._held.setdefault((place.report, place.topic), []).append((place.span, rank))

    def _touching(self, place: Place) -> list[int]:
        held = self._held.get((place.report, place.topic), [])
        return [rank for span, rank in held if self._are_one(span, place.span)]
