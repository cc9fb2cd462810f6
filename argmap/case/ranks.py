"""Ranks: numbers between which there is always room for one more sibling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from argmap.case.briefs import Brief
from argmap.case.changes import Change
from argmap.case.checked_papers import CheckedPaper
from argmap.case.chronology import Event
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.elements import Element
from argmap.case.evidence import Source, Statement
from argmap.case.motion import Exposure, Relief
from argmap.case.questions import Question
from argmap.case.rounds import FlowEntry, Round
from argmap.case.speeches import SpeechDocument, SpeechPart
from argmap.case.weighing import Harm

Ranked = TypeVar(
    "Ranked",
    Claim,
    Argument,
    Premise,
    Source,
    Harm,
    Statement,
    Event,
    Question,
    Element,
    Relief,
    Exposure,
    Brief,
    CheckedPaper,
    Round,
    FlowEntry,
    SpeechDocument,
    SpeechPart,
)


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


def make_rooms(
    siblings: Sequence[Ranked], at: int | None, count: int
) -> tuple[list[float], tuple[Change, ...]]:
    """Return the ranks of several newcomers in a row at a position, as `make_room` of one."""
    place = len(siblings) if at is None else max(0, min(at, len(siblings)))
    if not siblings:
        return [float(number) for number in range(count)], ()
    if place == len(siblings):
        return [siblings[-1].rank + number for number in range(1, count + 1)], ()
    if place == 0:
        return [siblings[0].rank - number for number in range(count, 0, -1)], ()
    before, after = siblings[place - 1].rank, siblings[place].rank
    step = (after - before) / (count + 1)
    between: list[float] = [before + step * number for number in range(1, count + 1)]
    if all(low < high for low, high in pairwise([before, *between, after])):
        return between, ()
    moved = (
        Change(one, replace(one, rank=float(index if index < place else index + count)))
        for index, one in enumerate(siblings)
    )
    changes = tuple(change for change in moved if change.before != change.after)
    return [float(place + number) for number in range(count)], changes
