"""What holds of every format: it is written as was agreed, and any text comes out as that text.

The formats of papers that are made of lines are in `test_paper_formats.py`, Word and tables in
theirs; here is what each writes of one small motion, and how any claim is read back.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from xml.dom import minidom

import pytest
from drafts import Draft
from example import standards
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from pdf_pages import pages_of
from sample_paper import sample_paper
from small_motions import small_motion

from argmap.case.case_map import CaseMap
from argmap.case.ids import keyed_id
from argmap.case.indented import write_indented
from argmap.case.indented_reading import read_indented
from argmap.case.snippet import take_snippet
from argmap.case.text_rules import is_seen
from argmap.formats.case_json import case_from_json, case_json
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.csv_tables import csv_bytes
from argmap.formats.docx_paper import docx_paper
from argmap.formats.html_map import map_page_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.registry import EXPORT_FORMATS, TABLES
from argmap.formats.svg import svg_bytes
from argmap.formats.xlsx_tables import xlsx_bytes

pytestmark = pytest.mark.usefixtures("qapp")

GOLDEN = Path(__file__).parents[1] / "golden"
SVG = "{http://www.w3.org/2000/svg}"
MARKS = st.sampled_from("*_`#-+<>&[]|\\~=@,;\"'$%{}/^")
ANY = st.characters(codec="utf-8", exclude_categories=("C",)) | MARKS
SHOWN = st.characters(min_codepoint=0x21, max_codepoint=0x7E) | st.sampled_from(
    "äéßñçøÅœ£§¶©«»–—‘’“”…€αΩжЯ"
)
"""Letters that the fonts of a PDF have, and that stand alone when they are read."""


def to_export(case_map, **choices):
    return CaseToExport(case_map, lambda _: None, standards(), Choices(**choices))


def outline(case_map):
    return write_indented(take_snippet(case_map, [(one.id, None) for one in case_map.roots()]))


# As it was agreed


def pdf_words(draft):
    pages = pages_of(pdf_bytes(to_export(draft.map, today="2024-08-26")))
    return "".join(f"{page}\n--- end of page\n" for page in pages)


def docx_markup(_):
    with zipfile.ZipFile(io.BytesIO(docx_paper(sample_paper()))) as package:
        names = ("word/document.xml", "word/footnotes.xml")
        return "\n".join(minidom.parseString(package.read(name)).toprettyxml(" ") for name in names)


def svg_markup(draft):
    return svg_bytes(to_export(draft.map)).decode()


def page_markup(draft):
    """The page of a map without what is the same in each: its script and its style."""
    page = map_page_bytes(to_export(draft.map)).decode()
    page = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[^']*", "sha256-…", page)


def csv_tables(draft):
    return "\n".join(csv_bytes(to_export(draft.map, table=table)).decode() for table in TABLES)


def xlsx_markup(draft):
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(to_export(draft.map)))) as package:
        names = sorted(one for one in package.namelist() if one.endswith(".xml"))
        parts = (minidom.parseString(package.read(name)).toprettyxml(" ") for name in names)
        return "\n".join(parts)


def json_text(draft):
    documents = {one.hash: one for step in draft.done for one in step.documents}
    data = case_json(draft.map, documents.values(), revealed=True)
    return json.dumps(json.loads(data), indent=1, ensure_ascii=False) + "\n"


AGREED = {
    "map.pdf.txt": pdf_words,
    "sample.docx.xml": docx_markup,
    "map.svg": svg_markup,
    "map.html": page_markup,
    "tables.csv": csv_tables,
    "tables.xlsx.xml": xlsx_markup,
    "case.json": json_text,
    "outline.txt": lambda draft: outline(draft.map),
}


@pytest.mark.parametrize("name", AGREED)
def test_each_format_is_written_as_it_was_agreed(name, assert_golden):
    assert_golden(f"formats/{name}", AGREED[name](small_motion()).replace("\r\n", "\n"))


def test_of_every_format_there_is_a_file_that_was_agreed():
    kept = {one.name for folder in ("formats", "papers") for one in (GOLDEN / folder).iterdir()}
    for suffix in {one.suffix for one in EXPORT_FORMATS} - {".png"}:  # which is dots
        assert [name for name in kept if suffix in name], suffix


# Any text


def case_saying(texts):
    """A claim for each text, the second and later ones bearing on the first."""
    draft = Draft()
    first, *others = [" ".join(text.split()) for text in texts]
    root = draft.claim(first)
    for text in others:
        draft.reason(root, text)
    return draft.map


def all_seen(texts):
    return all(is_seen(text) for text in texts)


def texts_of(letters):
    return st.lists(st.text(letters, min_size=1, max_size=60), min_size=1, max_size=6).filter(
        all_seen
    )


def said_in(case_map):
    return sorted(claim.text for claim in case_map.claims.values())


def bare(text):
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


@settings(max_examples=20)
@given(texts_of(SHOWN))
def test_any_claim_is_printed_as_that_text(texts):
    case_map = case_saying(texts)
    printed = bare("".join(pages_of(pdf_bytes(to_export(case_map)))[1:]))
    for text in said_in(case_map):
        assert bare(text) in printed


@given(texts_of(ANY))
def test_any_claim_is_the_title_of_its_box_in_a_picture_of_shapes(texts):
    case_map = case_saying(texts)
    root = etree.fromstring(svg_bytes(to_export(case_map)))
    boxes = [one for one in root.iter(f"{SVG}g") if one.get("role") == "listitem"]
    assert sorted(box.find(f"{SVG}title").text for box in boxes) == said_in(case_map)


@given(texts_of(ANY))
def test_any_claim_is_in_the_data_of_the_page_of_a_map_as_that_text(texts):
    case_map = case_saying(texts)
    page = html.document_fromstring(map_page_bytes(to_export(case_map)).decode())
    [data] = page.xpath("//script[@type='application/json']/text()")
    assert sorted(one["words"] for one in json.loads(data)["claims"]) == said_in(case_map)
    assert len(list(page.iter("script"))) == 2
    assert not list(page.iter("img", "iframe", "object", "form"))


@given(texts_of(ANY))
def test_any_claim_is_read_back_from_the_outline_that_is_copied(texts):
    case_map = case_saying(texts)
    numbers = iter(range(1000))
    back = read_indented(outline(case_map), new_id=lambda: keyed_id(str(next(numbers))))
    assert sorted(one.text for one in back.claims) == said_in(case_map)


@given(texts_of(ANY))
def test_any_claim_is_read_back_from_the_whole_case(texts):
    case_map = case_saying(texts)
    back = CaseMap(case_from_json(case_json(case_map, (), revealed=True)).records)
    assert said_in(back) == said_in(case_map)
