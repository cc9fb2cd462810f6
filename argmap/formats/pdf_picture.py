"""The picture of a map as rows for the template of its page: few, plain and short.

A template takes longer to look into a value than to set the words of a box.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.brief.numbering import claim_anchor
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.drawing.picture import FootKind, Picture, PictureBox, PictureFrame
from argmap.drawing.sizes import ICON, ICON_GAP, WORDS_AT
from argmap.drawing.tokens import Tokens
from argmap.formats.pdf_marks import icons_told
from argmap.formats.pdf_quotes import quoted_row
from argmap.formats.pdf_shapes import has_icon, shapes_svg, sign_svgs, whole_bounds
from argmap.formats.pdf_steps import HUGE, LARGE, signs_at
from argmap.formats.poster_size import points_a_unit

_LINE = 17.5
"""From baseline to baseline, of the words of a box: on paper a whole number of halves, for the
places of lines are much of a large file."""


def picture_data(
    picture: Picture,
    case_map: CaseMap,
    tokens: Tokens,
    names: Mapping[str, str],
    is_on_paper: Callable[[ClaimId], bool],
) -> dict[str, Any]:
    """Return a picture as its template takes it; `names` are those of the anchors in the file.

    `is_on_paper` tells of a claim that is not in the picture whether the paper has it.
    """
    # Arrays make their items anew for each who asks.
    boxes, frames, edges = list(picture.boxes), list(picture.frames), list(picture.edges)
    picture = replace(picture, boxes=boxes, frames=frames, edges=edges)
    bounds = whole_bounds(picture.bounds)
    is_large, is_huge = len(boxes) >= LARGE, len(boxes) >= HUGE
    titles = {frame.argument: frame for frame in frames if frame.title}
    signs = signs_at(boxes, edges, case_map, is_on_paper)
    rows = []
    for place, box in enumerate(boxes):
        title = titles.pop(_argument_of(box, case_map), None) if titles else None
        entry = names[claim_anchor(ClaimId(box.claim))]
        told = None if is_large else icons_told(box)
        rows.append([*_row(box, entry, title), signs.get(place, []), told])
    return {
        "bounds": bounds,
        "unit": points_a_unit(*bounds[2:]),
        "shapes": shapes_svg(picture, tokens, has_signs=is_huge or not boxes) if bounds[2] else "",
        "signs": {} if is_huge else sign_svgs(tokens),
        "boxes": rows,
        "kinds": sorted({mark.kind for box in boxes for mark in box.foot}),
    }


def _row(box: PictureBox, entry: str, title: PictureFrame | None) -> list[Any]:
    x, baseline, room, from_right = WORDS_AT[0], box.foot_baseline - _LINE, 0.0, False
    if box.lines:
        first = box.lines[0]
        x, baseline, from_right = first.x, first.baseline, first.rtl
        room = first.x + first.width
    baseline = round(2 * baseline) / 2
    last = baseline + _LINE * max(0, len(box.lines) - 1)
    return [
        *map(round, box.rect),
        entry,
        box.is_reference,
        "\n".join(line.text for line in box.lines),
        *(x, baseline, room if from_right else 0),
        box.semibold,
        *(round(2 * (box.foot_baseline - last)) / 2, list(_foot(box))),
        [title.title, *title.rect[:2]] if title else None,
        quoted_row(box),
    ]


def _foot(box: PictureBox) -> Iterator[tuple[float, str, str]]:
    """Yield the texts of a foot line: the gap before each, and the side it is the letter of."""
    at = 0.0
    for mark in box.foot:
        if mark.text:
            start = mark.x + (ICON + ICON_GAP) * has_icon(mark.kind)
            yield start - at, mark.text, box.side if mark.kind is FootKind.SIDE else ""
            at = mark.x + mark.width


def _argument_of(box: PictureBox, case_map: CaseMap) -> str:
    if box.premise is None:
        return ""
    return ArgumentId(case_map.premises[PremiseId(box.premise)].argument)
