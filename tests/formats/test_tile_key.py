"""The small map on the key to tiles tells the sides as the legend under it does."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from drafts import Draft
from example import standards

from argmap.case.terms import Side
from argmap.drawing.tokens import PRINTED, load_tokens
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.labelled_picture import draw_labelled
from argmap.formats.tile_key import key_data
from argmap.formats.tiling import Tiling

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("style", PRINTED)
def test_the_bars_of_the_sides_differ_without_their_hue(style):
    draft = Draft()
    root = draft.claim("The movant says so.", side=Side.MOVANT)
    draft.objection(root, "The respondent does not.", side=Side.RESPONDENT)
    case = CaseToExport(draft.map, lambda _: None, standards())
    tiling, tokens = (
        Tiling(draw_labelled(case), (4000.0, 4000.0), 10.0),
        load_tokens(PRINTED[style]),
    )
    tree = ET.fromstring(key_data(tiling, 0.5, tokens)["small"])
    boxes = [one for one in tree.iter(f"{SVG}rect") if one.get("stroke")]
    bars = [one for one in tree.iter(f"{SVG}rect") if not one.get("stroke")]
    striped = [
        one
        for one in tree.iter(f"{SVG}path")
        if one.get("stroke-dasharray") and float(one.get("stroke-width")) > 2
    ]
    high = {float(one.get("height")) / float(boxes[0].get("height")) for one in bars}
    assert len(striped) == (style != "colour")
    assert (len(bars), min(high) < 0.7) == ((2, True) if style == "colour" else (1, False))
