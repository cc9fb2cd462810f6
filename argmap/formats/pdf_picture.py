"""The picture of a map as rows for the template of its page: few, plain and short.

A template takes longer to look into a value than to set the words of a box.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.brief.numbering import claim_anchor
from argmap.case.case_map import CaseMap
from argmap.case.ids import ArgumentId, ClaimId, PremiseId
from argmap.drawing.picture import FootKind, Picture, PictureBox, PictureFrame
from argmap.drawing.sizes import ICON, ICON_GAP, WORDS_AT
from argmap.drawing.tokens import Tokens
from argmap.formats.pdf_quotes import quoted_row
from argmap.formats.pdf_shapes import has_icon, shapes_svg

_LINE = 17.55
"""From baseline to baseline, of the words of a box."""


def picture_data(
    picture: Picture, case_map: CaseMap, tokens: Tokens, names: Mapping[str, str]
) -> dict[str, Any]:
    """Return a picture as its template takes it; `names` are those of the anchors in the file."""
    boxes = list(picture.boxes)
    titles = {frame.argument: frame for frame in picture.frames if frame.title}
    rows = []
    for box in boxes:
        title = titles.pop(_argument_of(box, case_map), None) if titles else None
        rows.append(_row(box, names[claim_anchor(ClaimId(box.claim))], title))
    return {
        "bounds": picture.bounds,
        "shapes": shapes_svg(picture, tokens) if boxes else "",
        "boxes": rows,
        "kinds": sorted({mark.kind for box in boxes for mark in box.foot}),
    }


def _row(box: PictureBox, entry: str, title: PictureFrame | None) -> list[Any]:
    x, baseline, room, from_right = WORDS_AT[0], box.foot_baseline - _LINE, 0.0, False
    last = baseline
    if box.lines:
        first = box.lines[0]
        x, baseline, from_right = first.x, first.baseline, first.rtl
        room = first.x + first.width
        last = box.lines[-1].baseline
    return [
        *box.rect,
        entry,
        box.is_reference,
        "\n".join(line.text for line in box.lines),
        *(x, baseline, room if from_right else 0.0),
        box.semibold,
        *(box.foot_baseline - last, list(_foot(box))),
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
