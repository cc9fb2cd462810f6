"""What is quoted for a claim, on its box: in the picture, in SVG, PNG and PDF."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pypdf import PdfReader
from PySide6.QtGui import QImage

from argmap.brief.map_options import MAP_OPTIONS, map_sheet
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.labelled_picture import draw_labelled
from argmap.formats.pdf import pdf_bytes
from argmap.formats.png import png_bytes
from argmap.formats.svg import svg_bytes
from argmap.sources.printing import printed_words

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"
LONG = " ".join(f"word{number}" for number in range(120))


def to_export(case_map, text_of=lambda _: None, **options):
    return CaseToExport(case_map, text_of, standards(), Choices("articles", options=options))


def quoting(*words):
    draft = Draft()
    claim = draft.claim("A claim that is quoted for.")
    text = ". ".join(words)
    source = draft.source(text)
    for one in words:
        draft.quote(source, one, claim, text)
    draft.reason(claim, "Nothing is quoted for it.")
    return draft.map


def test_a_box_has_what_is_quoted_for_its_claim_only_where_it_is_asked_for():
    case_map = quoting("He said so")
    plain, quoted = (draw_labelled(to_export(case_map, quotes=lines)) for lines in "03")
    assert [box.quoted for box in plain.boxes] == [(), ()]
    words = [[line.text for one in box.quoted for line in one.lines] for box in quoted.boxes]
    assert words == [["He said so"], []]
    assert quoted.boxes[0].rect[3] > plain.boxes[0].rect[3]
    assert quoted.boxes[1].rect[2:] == plain.boxes[1].rect[2:]


def test_more_lines_than_asked_for_are_left_to_the_outline_and_counted():
    case_map = quoting("He said so", LONG)
    whole = draw_labelled(to_export(case_map, quotes="10")).boxes[0]
    count = sum(len(one.lines) for one in whole.quoted) + int(
        re.findall(r"\d+", whole.more.text)[0]
    )
    cut = draw_labelled(to_export(case_map, quotes="3")).boxes[0]
    assert [len(one.lines) for one in cut.quoted] == [1, 2]
    assert cut.more.text == f"… {count - 3} more lines in the outline"


def test_a_single_line_is_not_left_out_for_a_line_that_says_so():
    words = ["First words", "Second words", "Third words", "Fourth words"]
    box = draw_labelled(to_export(quoting(*words), quotes="3")).boxes[0]
    assert [line.text for one in box.quoted for line in one.lines] == words
    assert box.more is None


def test_nothing_of_a_box_stands_over_anything_else_of_it():
    for box in draw_labelled(to_export(example_map(), example_text_of, quotes="6")).boxes:
        lines = [*box.lines, *(line for one in box.quoted for line in one.lines)]
        baselines = [line.baseline for line in lines] + ([box.more.baseline] if box.more else [])
        baselines.append(box.foot_baseline)
        steps = [after - before for before, after in pairwise(baselines)]
        assert all(step >= 13 for step in steps)
        assert box.foot_baseline < box.rect[3]
        assert all(line.x + line.width <= box.rect[2] for line in lines)


def test_svg_png_and_pdf_show_what_is_quoted():
    case = to_export(example_map(), example_text_of, quotes="10")
    root = ET.fromstring(svg_bytes(case))
    drawn = [one for one in root.iter(f"{SVG}text") if one.get("class") == "quoted"]
    assert len(drawn) > 60
    plain = to_export(example_map(), example_text_of)
    assert QImage.fromData(png_bytes(case)).height() > QImage.fromData(png_bytes(plain)).height()
    page = PdfReader(io.BytesIO(pdf_bytes(case))).pages[0].extract_text()
    text = re.sub(r"\s+", "", page)
    short = [one for one in example_map().quotes.values() if len(printed_words(one)) < 100]
    cited = {cite.quote for cite in example_map().cites.values() if cite.claim}
    missing = [
        one.exact
        for one in short
        if one.id in cited and re.sub(r"\s+", "", printed_words(one)) not in text
    ]
    assert len(short) > 30
    assert len(missing) <= len(re.findall("morelines?intheoutline", text))


def test_the_same_case_is_the_same_bytes_with_quotes():
    case = to_export(example_map(), example_text_of, quotes="3")
    again = to_export(example_map(), example_text_of, quotes="3")
    assert pdf_bytes(case) == pdf_bytes(again)


def test_what_no_choice_offers_is_as_if_nothing_was_chosen():
    assert map_sheet({"quotes": "yes", "size": "napkin"}) == map_sheet({})
    assert all(one.usual in dict(one.choices) for one in MAP_OPTIONS)
