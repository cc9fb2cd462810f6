"""The drawn line of time of the exhibits, in every format that can show it."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from itertools import pairwise

import pikepdf
import pytest
from docx import Document
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from argmap.brief.exhibits.line_of_time import MOST_EVENTS, line_figures
from argmap.brief.figures import Figure
from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.case.plan_chronology import plan_event, plan_told_time
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.figures import figure_png, figure_svg
from argmap.formats.html_paper import html_bytes
from argmap.formats.markdown import markdown
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import plain_text
from argmap.formats.timeline_svg import WIDTH

pytestmark = pytest.mark.usefixtures("qapp")
SVG = "{http://www.w3.org/2000/svg}"
MARKUP = "</svg><script>alert(1)</script> & ]]>"
KNOWN = ("2020", "2021-01", "2021-W02", "2021-01-10", "2021-01-10 evening", "2021-01-10T23:59Z")
TIMES = st.sampled_from(("", "0900~", *KNOWN))


def event(draft, text, **fields):
    draft.do(plan_event(draft.map, text, new_id=draft.new_id, **fields))
    return draft.map.ranked_events()[-1].id


def figures_of(case_map):
    written = paper_called("exhibits").write(PaperCase(case_map, lambda _: None, standards()))
    return [block for block in written.blocks if isinstance(block, Figure)]


def drawn(case_map):
    return [ET.fromstring(figure_svg(one)) for one in figures_of(case_map)]


def words(root):
    return " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))


def to_export(case_map=None):
    choices = Choices(paper="exhibits")
    return CaseToExport(case_map or example_map(), example_text_of, standards(), choices)


def test_the_line_of_the_example_has_every_event_and_says_what_is_not_known():
    [root] = drawn(example_map())
    said = words(root)
    for one in example_map().events.values():
        assert " ".join(one.text.split()) in said
    assert "AWS cut Parler off (disputed)" in said
    assert "Apple and Google removed Parler from their app stores – time not known" in said
    assert "15 Nov 2020" in said
    assert "10 Jan 2021" in said
    [figure] = figures_of(example_map())
    assert figure.alt.startswith("A line of time with 12 events from November 17, 2020 to")
    assert "the time of 2 not known, 2 disputed. The table below" in figure.alt


def test_a_vague_time_is_a_long_bar_and_a_minute_a_short_one():
    draft = Draft()
    event(draft, "Some day of that month", when="2021-01")
    event(draft, "To the minute", when="2021-01-10T12:00Z")
    [root] = drawn(draft.map)
    bars = [float(one.get("width")) for one in root.iter(f"{SVG}rect") if one.get("rx")]
    vague, minute, _sign = bars
    assert vague > 100
    assert minute < 5


def test_what_is_disputed_is_hatched_and_told_in_words():
    draft = Draft()
    event(draft, "Agreed", when="2021-01-10")
    plain = drawn(draft.map)[0].findall(f".//{SVG}path")
    event(draft, "Not agreed", when="2021-01-11", disputed=True)
    [root] = drawn(draft.map)
    hatched = [one for one in root.iter(f"{SVG}path") if one.get("fill") == "none"]
    assert not [one for one in plain if one.get("fill") == "none"]
    assert len(hatched) == 2  # the bar, and the sign below that says what it means
    assert "Not agreed (disputed)" in words(root)


def test_what_a_source_tells_against_it_stands_in_a_dashed_frame():
    draft = Draft()
    source = draft.source()
    found = event(draft, "It goes dark", when="2021-01-10")
    assert "told otherwise" not in words(drawn(draft.map)[0])
    draft.quote(source, "down as of Monday", target=found)
    [cite] = draft.map.cites_on(found)
    draft.do(plan_told_time(draft.map, cite, "2021-01-14"))
    [root] = drawn(draft.map)
    dashed = [one for one in root.iter(f"{SVG}rect") if one.get("stroke-dasharray") == "3 2"]
    assert len(dashed) >= 2
    assert "told otherwise by a source" in words(root)


def test_many_events_are_drawn_in_several_figures_that_fit_on_a_page():
    draft = Draft()
    for day in range(1, 29):
        event(draft, f"Day {day} " + "of many words " * 9, when=f"2021-01-{day:02}")
    first, second = drawn(draft.map)
    assert float(first.get("height")) < 1.25 * WIDTH
    assert "Day 20" in words(first)
    assert "Day 21" in words(second)
    assert MOST_EVENTS == 20


def test_nothing_is_drawn_where_no_time_is_known():
    draft = Draft()
    event(draft, "Some time")
    assert figures_of(draft.map) == []
    assert list(line_figures(draft.map, [])) == []


@settings(max_examples=30)
@given(times=st.lists(st.tuples(TIMES, st.booleans()), min_size=1, max_size=12))
def test_nothing_overlaps_and_nothing_leaves_the_drawing(times):
    draft = Draft()
    for when, disputed in times:
        event(draft, "It happens, and it takes some words", when=when, disputed=disputed)
    for root in drawn(draft.map):
        height = float(root.get("height"))
        lines = {}
        for one in root.iter(f"{SVG}text"):
            x, y, width = (float(one.get(name) or 0) for name in ("x", "y", "textLength"))
            assert x >= 0
            assert x + width <= WIDTH + 1 or one.get("text-anchor") == "end"
            assert 0 < y < height
            lines.setdefault(y, []).append((x, x + width))
        for spans in lines.values():
            assert all(one[1] <= other[0] for one, other in pairwise(sorted(spans)))


def test_markup_in_an_event_stays_text_in_every_format():
    draft = Draft()
    event(draft, MARKUP, when="2021-01-10")
    [root] = drawn(draft.map)
    assert MARKUP in words(root)
    page = html.document_fromstring(html_bytes(to_export(draft.map)).decode())
    assert not list(page.iter("script"))
    assert pdf_bytes(to_export(draft.map)).startswith(b"%PDF")
    long = Draft()
    event(long, "x" * 200 + " " + "<" * 90, when="2021-01-10")
    assert pdf_bytes(to_export(long.map)).startswith(b"%PDF")
    emoji = Draft()
    event(emoji, "It \U0001f600 happens \u0634", when="2021-01-10")
    assert pdf_bytes(to_export(emoji.map)).startswith(b"%PDF")


def test_the_pdf_has_the_line_as_a_figure_with_its_words():
    made = pdf_bytes(to_export())
    with pikepdf.open(io.BytesIO(made)) as pdf:
        told = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one
        ]
    assert [figure.alt for figure in figures_of(example_map())] == told


def test_the_word_document_has_the_line_as_a_picture_with_its_words():
    made = docx_bytes(to_export())
    [figure] = figures_of(example_map())
    document = Document(io.BytesIO(made))
    [picture] = document.inline_shapes
    assert picture._inline.docPr.get("descr") == figure.alt
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert picture.width <= room
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        [name] = [one for one in file.namelist() if one.startswith("word/media/")]
        assert file.read(name) == figure_png(figure)
    assert made == docx_bytes(to_export())


def test_a_page_has_the_line_in_itself_and_named():
    page = html.document_fromstring(html_bytes(to_export()).decode())
    [drawing] = page.xpath("//figure[@class='drawn']/*[name()='svg']")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == figures_of(example_map())[0].alt
    assert not drawing.xpath(".//*[@style] | .//*[name()='style']")


def test_formats_of_words_alone_say_what_is_drawn():
    paper = to_export().paper()
    [figure] = figures_of(example_map())
    assert f"[Figure: {figure.alt}]" in plain_text(paper)
    text = re.sub(r"\\(.)", r"\1", markdown(paper))
    assert f"**Figure:** {figure.alt}" in text
