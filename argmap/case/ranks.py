"""Ranks: numbers between which there is always room for one more sibling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from argmap.case.changes import Change
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Source
from argmap.case.weighing import Harm

Ranked = TypeVar("Ranked", Claim, Argument, Premise, Source, Harm)


def make_room(siblings: Sequence[Ranked], at: int | None) -> tuple[float, tuple[Change, ...]]:
    """Return the rank of a newcomer at a position, and the changes that make room for it.

    `at` counts from 0; None, or a position past the end, is last. Siblings are
    renumbered only where no number is left between two of them.
    """
    place = len(siblings) if at is None else max(0, min(at, len(siblings)))
    if not siblings:
        return 0.0, ()
    if place == len(siblings):
        return siblings[-1].rank + 1.0, ()
    if place == 0:
        return siblings[0].rank - 1.0, ()
    before, after = siblings[place - 1].rank, siblings[place].rank
    middle = (before + after) / 2
    if before < middle < after:
        return middle, ()
    spread = (
        (sibling, float(index if index < place else index + 1))
        for index, sibling in enumerate(siblings)
    )
    changes = (
        Change(sibling, replace(sibling, rank=rank))
        for sibling, rank in spread
        if sibling.rank != rank
    )
    return float(place), tuple(changes)
