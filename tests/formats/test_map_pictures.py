"""The map as PNG and as SVG."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from drafts import Draft
from example import example_map, standards
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from argmap.case.errors import FormatError
from argmap.case.terms import Side
from argmap.drawing import imaging
from argmap.drawing.tokens import load_tokens
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.png import png_bytes
from argmap.formats.registry import export_case
from argmap.formats.svg import svg_bytes
from argmap.sources.importing import document_from_bytes

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = {"words", "semibold"}
OUTLINES = {"border", "ground"}
SVG = "{http://www.w3.org/2000/svg}"


def to_export(case_map, **choices):
    return CaseToExport(case_map, lambda _: None, standards(), Choices(**choices))


def svg(case_map, **choices):
    return ET.fromstring(svg_bytes(to_export(case_map, **choices)))


def boxes(root):
    return [group for group in root.iter(f"{SVG}g") if group.get("role") == "listitem"]


def image(case_map, **choices):
    return QImage.fromData(png_bytes(to_export(case_map, **choices)))


def words(element):
    return " ".join("".join(element.itertext()).split())


def test_the_same_case_gives_the_same_bytes():
    for write in (png_bytes, svg_bytes):
        assert write(to_export(example_map())) == write(to_export(example_map()))


def test_every_claim_of_the_example_is_in_the_svg_as_text_and_as_title():
    root = svg(example_map())
    titles = {group.find(f"{SVG}title").text for group in boxes(root)}
    drawn = {
        " ".join(words(text) for text in group.iter(f"{SVG}text") if text.get("class") in WORDS)
        for group in boxes(root)
    }
    for claim in example_map().claims.values():
        assert claim.text in titles
        assert " ".join(claim.text.split()) in drawn


def test_an_svg_names_its_language_its_title_and_what_it_is_about():
    root = svg(example_map())
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.find(f"{SVG}title").text.startswith("Parler LLC")
    assert "50 claims" in root.find(f"{SVG}desc").text
    assert root.get("aria-labelledby") == "title"
    about = [group.find(f"{SVG}desc").text for group in boxes(root)]
    assert any("An attack on it is not answered." in one for one in about)
    assert any(one.startswith("Respondent. Objection to") for one in about)


def test_an_svg_of_one_claim_says_so_in_the_right_number():
    draft = Draft()
    draft.claim("Parler is down")
    assert svg(draft.map).find(f"{SVG}desc").text == "An argument map of 1 claim and 0 steps."


def test_an_svg_falls_back_on_fonts_that_systems_have_and_fetches_nothing():
    text = svg_bytes(to_export(example_map())).decode()
    assert "font-family: Inter, 'Noto Sans'" in text
    assert "sans-serif" in text
    assert "<script" not in text
    assert set(re.findall(r'(?:href|src)="([^"]*)"', text)) <= {
        f"#{one}" for one in re.findall(r'id="([^"]*)"', text)
    }


def test_whatever_a_claim_says_the_svg_is_well_formed():
    draft = Draft(title="A & B <vs> “C”")
    claim = draft.claim("<script>alert('1')</script> & ]]> \u0001\u000b \U0001f600 \ufffe")
    draft.reason(claim, "עברית קודמת")
    draft.objection(claim, "")
    root = svg(draft.map)
    assert [element for element in root.iter() if element.tag == f"{SVG}script"] == []
    assert any("<script>alert" in words(one) for one in root.iter(f"{SVG}text"))
    assert any(one.get("direction") == "rtl" for one in root.iter(f"{SVG}text"))
    assert any(words(one) == "Nothing said yet" for one in root.iter(f"{SVG}text"))


def test_every_line_of_an_svg_stands_inside_its_box():
    for group in boxes(svg(example_map())):
        drawn = next(one for one in group.iter(f"{SVG}rect") if one.get("class") in OUTLINES)
        x, y, width, height = (float(drawn.get(side)) for side in ("x", "y", "width", "height"))
        for line in group.iter(f"{SVG}text"):
            left, base = float(line.get("x")), float(line.get("y"))
            assert x <= left
            assert left + float(line.get("textLength")) <= x + width
            assert y < base < y + height


def test_a_png_is_twice_as_large_as_the_map_unless_told():
    usual, half = image(example_map()), image(example_map(), scale=0.5)
    assert usual.width() == pytest.approx(4 * half.width(), abs=4)
    assert usual.pixelColor(1, 1) == QColor(load_tokens("print")["paper"])
    assert usual.dotsPerMeterX() == pytest.approx(2 * 96 / 0.0254, abs=1)


def test_a_part_of_the_map_is_the_claim_with_what_is_below_it():
    draft = Draft()
    root = draft.claim("root")
    reason = draft.reason(root, "reason", side=Side.MOVANT)
    draft.reason(reason, "below")
    draft.reason(root, "beside")
    part = svg(draft.map, only=(reason,))
    assert {group.find(f"{SVG}title").text for group in boxes(part)} == {"reason", "below"}
    assert image(draft.map, only=(reason,)).width() < image(draft.map).width()


def test_several_claims_are_drawn_with_what_is_below_each_once_and_in_their_order():
    draft = Draft()
    root = draft.claim("root")
    first = draft.reason(root, "first")
    below = draft.reason(first, "below")
    draft.reason(root, "beside")
    last = draft.objection(root, "last")
    part = svg(draft.map, only=(last, below, first))
    assert [group.find(f"{SVG}title").text for group in boxes(part)] == ["first", "below", "last"]


def test_a_map_too_large_for_the_scale_asked_is_refused_with_one_that_would_do(monkeypatch):
    monkeypatch.setattr(imaging, "MOST_PIXELS", 100_000)
    with pytest.raises(FormatError) as refused:
        image(example_map(), scale=2.0)
    scale = float(re.search(r"scale of ([\d.]+) or less", str(refused.value))[1])
    assert image(example_map(), scale=scale).width() > 100


@pytest.mark.parametrize("scale", [0.0, -1.0, 1e9, float("inf"), float("nan")])
def test_what_is_no_scale_of_a_picture_is_refused(scale):
    with pytest.raises(FormatError, match="cannot be drawn at a scale"):
        image(example_map(), scale=scale)


def test_a_map_too_large_for_the_usual_scale_is_drawn_smaller_and_said_so(monkeypatch, tmp_path):
    monkeypatch.setattr(imaging, "MOST_PIXELS", 100_000)
    told = export_case(tmp_path / "map.png", to_export(example_map()))
    assert any("instead of 2" in note for note in told)
    assert any("the map alone" in note for note in told)


def test_a_part_or_a_scale_is_refused_where_the_format_has_none(tmp_path):
    draft = Draft()
    root = draft.claim("root")
    with pytest.raises(FormatError, match=r"\.pdf, \.png, \.svg"):
        export_case(tmp_path / "map.md", to_export(draft.map, only=(root,)))
    with pytest.raises(FormatError, match="whole case"):
        export_case(tmp_path / "map.pdf", to_export(draft.map, only=(root,), paper="order"))
    with pytest.raises(FormatError, match="scale"):
        export_case(tmp_path / "map.svg", to_export(draft.map, scale=2.0))


def test_an_empty_case_is_an_empty_picture():
    assert boxes(svg(Draft().map)) == []
    assert image(Draft().map).width() == 96


def test_a_quote_that_the_checks_warn_of_marks_its_claim_on_paper_too():
    text = "Parler could not show that Amazon broke the contract. The judge denied the request."
    draft = Draft()
    source = draft.source(text)
    cut, whole = draft.claim("Amazon broke it"), draft.claim("It was denied")
    draft.quote(source, "show that Amazon broke the contract", cut, text=text)
    draft.quote(source, "The judge denied the request.", whole, text=text)
    document = document_from_bytes(text.encode())
    case = CaseToExport(draft.map, lambda _: document, standards())
    warned, unwarned = boxes(ET.fromstring(svg_bytes(case)))
    assert [one for one in warned.iter() if one.get("href") == "#icon-caution"]
    assert "The checks warn of a quote." in words(warned)
    assert not [one for one in unwarned.iter() if one.get("href") == "#icon-caution"]


def test_a_clear_picture_has_no_ground_and_everything_else():
    draft = Draft()
    draft.reason(draft.claim("A claim"), "A reason")
    clear, usual = (image(draft.map, clear=one, legend=False) for one in (True, False))
    assert clear.size() == usual.size()
    assert clear.hasAlphaChannel()
    assert clear.pixelColor(0, 0).alpha() == 0
    assert usual.pixelColor(0, 0).alpha() == 255
    within = next(QPoint(x, 110) for x in range(clear.width()) if clear.pixelColor(x, 110).alpha())
    assert clear.pixelColor(within + QPoint(60, 0)) == QColor(load_tokens("print")["box"])
    grounds = [
        [one for one in svg(draft.map, **chosen).iter(f"{SVG}rect") if one.get("class") == "paper"]
        for chosen in ({"clear": True}, {})
    ]
    assert list(map(len, grounds)) == [0, 1]
    assert len(boxes(svg(draft.map, clear=True))) == 2


def test_a_paper_has_no_ground_to_leave_out(tmp_path):
    with pytest.raises(FormatError, match="no ground"):
        export_case(tmp_path / "a.pdf", to_export(Draft().map, clear=True))


def bar_colors(drawn, root, side, margin):
    """The colours down the middle of every bar of a side, in a picture as large as the map."""
    found = []
    for bar in root.iter(f"{SVG}rect"):
        if bar.get("class") == f"bar-{side}" and bar.get("height"):
            x, y, height = (float(bar.get(name)) for name in ("x", "y", "height"))
            column = round(x + margin + 2)
            rows = range(round(y + margin) + 8, round(y + margin + height) - 8)
            found.append({drawn.pixelColor(column, row).lightness() for row in rows})
    return found


def svg_as_image(data):
    renderer = QSvgRenderer(data)
    drawn = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    return drawn


@pytest.mark.parametrize("style", ["colour", "grey", "black"])
def test_stripes_tell_the_sides_apart_where_hue_is_not_printed_in_the_legend_too(style):
    draft = Draft(movant="Parler LLC", respondent="AWS")
    root = draft.claim("The movant says so, and says it at some length " * 3, side=Side.MOVANT)
    draft.objection(root, "The respondent does not, at some length " * 3, side=Side.RESPONDENT)
    data = svg_bytes(to_export(draft.map, style=style, legend=True))
    tree = ET.fromstring(data)
    legend = next(one for one in tree.iter(f"{SVG}g") if one.get("class") == "legend")
    told = {one.get("class") for one in legend.iter(f"{SVG}rect")}
    assert told == {"bar-movant", "bar-respondent"}
    choices = {"style": style, "legend": True, "scale": 1.0}
    for drawn in (svg_as_image(data), image(draft.map, **choices)):
        for side in (Side.MOVANT, Side.RESPONDENT):
            own = next(one for one in boxes(tree) if words(one).startswith(f"The {side}"))
            (colors,) = bar_colors(drawn, own, side, imaging.MARGIN)
            is_striped = side is Side.RESPONDENT and style != "colour"
            assert (max(colors) - min(colors) > 90) is is_striped, (style, side)
    x, y = (float(part) for part in re.findall(r"[\d.-]+", legend.get("transform"))[:2])
    grown = float(re.findall(r"scale\(([\d.]+)", legend.get("transform"))[0])
    bar = next(one for one in legend.iter(f"{SVG}rect") if one.get("class") == "bar-respondent")
    left, top, high = (float(bar.get(name)) for name in ("x", "y", "height"))
    drawn = image(draft.map, **choices)
    column = round(x + (left + 2) * grown + imaging.MARGIN)
    rows = [round(y + (top + part * high) * grown + imaging.MARGIN) for part in (0.1, 0.3, 0.5)]
    legend_colors = {drawn.pixelColor(column, row).lightness() for row in rows}
    assert (max(legend_colors) - min(legend_colors) > 90) is (style != "colour")
