"""The signs of the steps of a map, for the page of a PDF: each a figure that says what it means.

A line of the map is drawn among the shapes, which a reader for the blind passes over. What it
tells is the alternative text of its sign, which stands before the box that the line begins at.
On a huge map the sign is among the shapes too, and an empty figure in its place says the words:
drawn as a figure, signs alone would take an eighth of the bytes that a claim may take.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from argmap.brief.step_words import step_words
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, PremiseId
from argmap.drawing.picture import PictureBox, PictureEdge
from argmap.formats.pdf_shapes import sign_kind


def signs_at(
    boxes: Sequence[PictureBox],
    edges: Sequence[PictureEdge],
    case_map: CaseMap,
    number_of: Callable[[str], str | None],
) -> Mapping[int, list[list[Any]]]:
    """Return the signs that stand before each box: where, of what kind, and what they say."""
    first: dict[str, int] = {}
    for place, box in enumerate(boxes):
        if box.premise is not None:
            argument = case_map.premises[PremiseId(box.premise)].argument
            first.setdefault(argument, place)
    signs = defaultdict(list)
    for edge in edges:
        if edge.mark is not None and edge.argument is not None:
            words = step_words(case_map, case_map.arguments[ArgumentId(edge.argument)], number_of)
            sign = [*map(round, edge.mark), sign_kind(edge.kind), words]
            signs[first.get(edge.argument, len(boxes) - 1)].append(sign)
    return signs
