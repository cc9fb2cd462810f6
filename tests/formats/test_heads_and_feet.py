"""Heads, feet and captions of papers whose case has a long number or a long title."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.case.plan_caption import plan_caption
from argmap.case.plan_claims import plan_amendment
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")

NUMBERS = "2:21-cv-00031-BJR, 2:21-cv-00032-BJR, 2:21-cv-00033-BJR"
SHORT = "2:21-cv-00031-BJR"


def written(write, kind="memorandum", case_map=None, **caption):
    case_map = case_map or example_map()
    if caption:
        case_map.apply(plan_caption(case_map, **caption))
    choices = Choices(paper=kind, today="2024-08-26", options={})
    return write(CaseToExport(case_map, example_text_of, standards(), choices))


def foot_of(data):
    return docx.Document(io.BytesIO(data)).sections[0].footer.paragraphs


def test_a_short_number_of_the_case_stands_beside_that_of_the_page_in_word():
    (line,) = foot_of(written(docx_bytes, docket_number=SHORT))
    assert line.text.endswith(f"\tNo. {SHORT}")


def test_long_numbers_of_the_case_have_a_line_of_the_foot_of_their_own_in_word():
    first, below = foot_of(written(docx_bytes, docket_number=NUMBERS))
    assert "No." not in first.text
    assert below.text == f"No. {NUMBERS}"
    assert below.alignment == WD_ALIGN_PARAGRAPH.RIGHT


@pytest.mark.parametrize("number", [SHORT, NUMBERS])
def test_the_whole_foot_is_of_one_size_in_word_its_page_number_too(number):
    lines = foot_of(written(docx_bytes, docket_number=number))
    sizes = {run.font.size or line.style.font.size for line in lines for run in line.runs}
    assert [size.pt for size in sizes] == [9]


def test_the_foot_of_a_brief_has_every_number_of_the_case():
    pages = pages_of(written(pdf_bytes, docket_number=NUMBERS))
    for page in pages:
        assert all(one in page.rpartition("Memorandum in support")[2] for one in NUMBERS.split())


@pytest.mark.parametrize("kind", ["memorandum", "exhibits", "bench-memo"])
def test_no_number_of_a_case_is_divided(kind):
    for length in range(1, 9):
        number = f"{'9' * length}, {NUMBERS}"
        first = pages_of(written(pdf_bytes, kind, docket_number=number))[0]
        assert not re.search(r"\d:\s*\n", first)


def test_a_long_head_is_apart_from_the_text_in_word():
    data = written(docx_bytes, "exhibits")
    head = docx.Document(io.BytesIO(data)).sections[0].header.paragraphs[0]
    assert head.paragraph_format.space_after.pt >= 10


def test_the_outline_begins_below_its_heading_where_its_first_claim_fills_pages():
    case_map = example_map()
    root = next(one for one in case_map.claims.values() if not case_map.uses_of(one.id))
    text = " ".join(f"word{at}" for at in range(7_182))
    case_map.apply(plan_amendment(case_map, root, text=text))
    pages = pages_of(written(pdf_bytes, "map", case_map))
    page = next(one for one in pages[1:] if re.search(r"^Outline$", one, re.MULTILINE))
    assert page.count("word") > 100
