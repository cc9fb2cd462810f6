"""The legend under a map: the same words and signs in PDF, PNG and SVG."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from drafts import Draft
from example import example_map, standards
from pypdf import PdfReader
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from argmap.case.errors import FormatError
from argmap.case.terms import Status
from argmap.drawing.faces import Measures
from argmap.drawing.imaging import MARGIN
from argmap.drawing.legend import Legend, with_legend
from argmap.drawing.picture import EMPTY, FootKind, Picture
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.labelled_picture import draw_labelled
from argmap.formats.map_legend import legend_for, named_sides
from argmap.formats.pdf import pdf_bytes
from argmap.formats.png import png_bytes
from argmap.formats.registry import export_case
from argmap.formats.svg import svg_bytes

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"


def to_export(case_map, **choices):
    return CaseToExport(case_map, lambda _: None, standards(), Choices(**choices))


def set_for(case_map) -> tuple[Picture, Legend]:
    case = to_export(case_map)
    return legend_for(case, draw_labelled(case))


def told(root) -> str:
    (legend,) = (group for group in root.iter(f"{SVG}g") if group.get("class") == "legend")
    return " ".join(text.text for text in legend.iter(f"{SVG}text"))


def legends_of(case_map, **choices) -> int:
    root = ET.fromstring(svg_bytes(to_export(case_map, **choices)))
    return sum(group.get("class") == "legend" for group in root.iter(f"{SVG}g"))


def image(case_map, **choices) -> QImage:
    return QImage.fromData(png_bytes(to_export(case_map, **choices)))


def test_a_picture_of_the_whole_map_has_a_legend_and_one_of_a_part_has_none():
    case_map = example_map()
    part = next(claim.id for claim in case_map.claims.values() if claim.key == "A1")
    assert (legends_of(case_map), legends_of(case_map, only=(part,))) == (1, 0)
    assert (
        legends_of(case_map, legend=False),
        legends_of(case_map, only=(part,), legend=True),
    ) == (
        0,
        1,
    )
    whole, bare = image(case_map, scale=0.3), image(case_map, scale=0.3, legend=False)
    assert whole.width() == bare.width()
    assert whole.height() > bare.height()


def test_a_picture_says_of_its_signs_what_the_pdf_says():
    case_map = example_map()
    page = PdfReader(io.BytesIO(pdf_bytes(to_export(case_map)))).pages[0]
    on_paper = "".join(page.extract_text().split())
    in_picture = told(ET.fromstring(svg_bytes(to_export(case_map))))
    assert "Parler LLC, movant" in in_picture
    for words in set_for(case_map)[1].words:
        assert words.text in in_picture
        assert "".join(words.text.split()) in on_paper


def test_only_marks_that_the_map_has_are_told():
    draft = Draft()
    root = draft.claim("Root")
    draft.reason(root, "Reason", status=Status.ADMITTED)
    draft.reason(root, "Another")
    kinds = {kind for kind, _ in set_for(draft.map)[1].marks}
    assert {FootKind.BARE, FootKind.ADMITTED} <= kinds
    assert not kinds & {FootKind.QUOTES, FootKind.REFERENCE, FootKind.UNANSWERED}


def test_nothing_of_a_legend_overlaps_or_leaves_the_picture():
    for case_map in (example_map(), small()):
        picture, legend = set_for(case_map)
        right, bottom = picture.bounds[2], picture.bounds[3]
        spans = {}
        for words in legend.words:
            x, y = (at * legend.scale for at in words.at)
            assert x + words.width * legend.scale <= right
            assert y + legend.corner[1] <= bottom
            spans.setdefault(words.at[1], []).append((words.at[0], words.at[0] + words.width))
        for row in spans.values():
            assert all(one[1] < two[0] for one, two in pairwise(sorted(row)))


def small():
    draft = Draft()
    draft.claim("Root")
    return draft.map


def test_the_steps_of_a_legend_can_be_told_apart_in_greyscale():
    legend = set_for(example_map())[1]
    scale = 2.0
    shown = image(example_map(), scale=scale).convertToFormat(QImage.Format.Format_Grayscale8)
    crops = []
    for step in legend.steps:
        (x, y), (to_x, _) = step.points
        corner = legend.corner[0] + x * legend.scale, legend.corner[1] + (y - 9) * legend.scale
        size = (to_x - x) * legend.scale, 18 * legend.scale
        place = [round((at + MARGIN) * scale) for at in corner]
        crop = shown.copy(QRect(*place, *(round(side * scale) for side in size)))
        inked = [
            crop.pixelColor(i, j).value() for i in range(crop.width()) for j in range(crop.height())
        ]
        assert min(inked) < 110
        crops.append(sum(value < 180 for value in inked))
    assert len(crops) == 3
    reason, objection, undercut = crops
    assert reason > objection > undercut


def test_a_map_without_claims_has_no_legend_and_an_empty_picture_can_have_one():
    assert legend_for(to_export(Draft().map), EMPTY) == (EMPTY, None)
    picture, legend = with_legend(EMPTY, named_sides(Draft().map.case), Measures().small)
    assert picture.bounds[3] > legend.corner[1]


def test_a_pdf_takes_no_choice_of_its_legend(tmp_path):
    with pytest.raises(FormatError, match="its own"):
        export_case(tmp_path / "map.pdf", to_export(small(), legend=False))
