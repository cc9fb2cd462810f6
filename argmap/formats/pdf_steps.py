"""The signs of the steps of a map, for the page of a PDF: each a figure that says what it means.

A line of the map is drawn among the shapes, which a reader for the blind passes over. What it
tells is the alternative text of its sign, which stands before the box that the line begins at
and names claims by the words of their boxes.
On a large map it says what the icons of the next box mean as well, which take a figure each
elsewhere, and its own words are in signs that take one byte each. On a huge one it names claims in
a few letters, and the sign is among the shapes too: an empty figure in its place says the words, as
drawn signs alone would take an eighth of the bytes that a claim may take.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from argmap.brief.step_words import step_words
from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.case.lookups import beginning_of, full_title_of
from argmap.drawing.few_letters import NOTHING_SAID
from argmap.drawing.picture import PictureBox, PictureEdge
from argmap.formats.pdf_marks import icon_words
from argmap.formats.pdf_shapes import sign_kind

LARGE = 600
"""Boxes of a map from which on figures are few."""
HUGE = 3000
"""Boxes of a map from which on every byte of each counts."""
_SHORT, _SHORTEST = 40, 24
"""Letters that name a claim on a large map, and on a huge one."""
_NEXT, _ON_NEXT = "The next box", "; on the next box: "
_NONE = "none"
"""The kind of a sign that is not drawn: an empty figure that says what icons mean."""


def signs_at(
    boxes: Sequence[PictureBox],
    edges: Sequence[PictureEdge],
    case_map: CaseMap,
    is_on_paper: Callable[[ClaimId], bool],
) -> Mapping[int, list[list[Any]]]:
    """Return the signs that stand before each box: where, of what kind, and what they say.

    `is_on_paper` tells of a claim that has no box here whether the paper has it elsewhere.
    """
    is_large = len(boxes) >= LARGE
    name_of = _namer(boxes, case_map, is_on_paper, _naming(len(boxes)))
    first = _first_places(boxes, case_map)
    signs = defaultdict(list)
    for edge in edges:
        if edge.mark is not None and edge.argument is not None:
            step = case_map.arguments[ArgumentId(edge.argument)]
            place = first.get(edge.argument)
            named = (
                _from_next(case_map, step, name_of) if is_large and place is not None else name_of
            )
            sign = [*map(round, edge.mark), sign_kind(edge.kind), step_words(case_map, step, named)]
            signs[len(boxes) - 1 if place is None else place].append(sign)
    if is_large:
        _tell_icons(boxes, signs)
    return signs


def _first_places(boxes: Sequence[PictureBox], case_map: CaseMap) -> dict[str, int]:
    """Return which box is the first premise of each argument."""
    first: dict[str, int] = {}
    for place, box in enumerate(boxes):
        if box.premise is not None:
            argument = case_map.premises[PremiseId(box.premise)].argument
            first.setdefault(argument, place)
    return first


def _tell_icons(boxes: Sequence[PictureBox], signs: dict[int, list[list[Any]]]) -> None:
    """Let the last sign before each box say what its icons mean."""
    for place, box in enumerate(boxes):
        told = icon_words(box)
        if not told:
            continue
        if place in signs:
            signs[place][-1][-1] += _ON_NEXT + told
        else:
            signs[place] = [[*map(round, box.rect[:2]), _NONE, f"{_NEXT}: {told}"]]


def _from_next(
    case_map: CaseMap, step: Argument, name_of: Callable[[ClaimId], str]
) -> Callable[[ClaimId], str]:
    """Name the one claim of a step by where it is read: right behind the sign of the step."""
    premises = case_map.premises_of(step.id)
    alone = premises[0].claim if len(premises) == 1 else None
    return lambda claim: _NEXT if claim == alone else name_of(claim)


def _namer(
    boxes: Sequence[PictureBox],
    case_map: CaseMap,
    is_on_paper: Callable[[ClaimId], bool],
    named: Callable[[str], str],
) -> Callable[[ClaimId], str]:
    """Return what names a claim by the words of its box, or of its box on another page."""
    printed = {box.claim: box for box in boxes}

    @cache
    def name_of(claim: ClaimId) -> str:
        box = printed.get(claim)
        if box is not None:
            return named(" ".join(line.text for line in box.lines) or NOTHING_SAID)
        if not is_on_paper(claim):
            return ""
        return named(full_title_of(case_map.claims[claim]) or NOTHING_SAID)

    return name_of


def _name(words: str) -> str:
    return f"“{beginning_of(words)}”"


def _naming(boxes: int) -> Callable[[str], str]:
    """Return how a map of so many boxes names a claim."""
    if boxes < LARGE:
        return _name
    return partial(_short_name, letters=_SHORT if boxes < HUGE else _SHORTEST)


def _short_name(words: str, *, letters: int) -> str:
    """Name a claim in a few of its letters, in signs of which each is one byte."""
    if len(words) > letters:
        words = (words[:letters].rpartition(" ")[0] or words[:letters]) + "..."
    return f'"{words}"'
