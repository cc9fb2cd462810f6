"""Block quotes of Word documents that are set in on the left alone, and what is none."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Inches, Pt

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.word import read_word

TEXT = (
    "The company told the court that the network had been warned for weeks before it was cut off,"
    " and that nothing in the contract obliged a host to wait for thirty days."
)
LEAD = "The press put it thus:"
QUOTED = (
    "The platform initially drew conservative users, some from the far right, but recently started"
    " using more traditional votes, and politicians of several states also came to it."
)
LONG = f"{QUOTED} {TEXT}"


def quotes(*rows):
    """Return what is read as block quotes of paragraphs, each with how it is set."""
    document = docx.Document()
    for words, look in rows:
        paragraph = document.add_paragraph(words, style=look.get("style"))
        setting = paragraph.paragraph_format
        setting.left_indent = Inches(look["left"]) if "left" in look else None
        setting.first_line_indent = Inches(look["first"]) if "first" in look else None
        setting.line_spacing = look.get("line")
    kept = io.BytesIO()
    document.save(kept)
    reading = read_word(kept.getvalue(), "“b.docx”")
    return [
        reading.text[one.start : one.end]
        for one in reading.blocks
        if one.kind is BlockKind.BLOCK_QUOTE
    ]


DOUBLE = {"line": 2.0, "first": 0.5}


@pytest.mark.parametrize("left", [0.5, 0.75, 1.0])
@pytest.mark.parametrize("lead", [LEAD, f"{TEXT[:-1]}, so that", "C. So it was. They told that:"])
def test_what_is_set_in_on_the_left_alone_below_words_that_lead_up_to_it_is_a_block_quote(
    left, lead
):
    rows = [(TEXT, {}), (lead, {"first": 0.5}), (QUOTED, {"left": left}), (TEXT, {})]
    assert quotes(*rows) == [QUOTED]


@pytest.mark.parametrize("line", [1.0, Pt(12)])
@pytest.mark.parametrize("double", [2.0, Pt(24)])
def test_paragraphs_set_in_whose_lines_stand_closer_than_those_of_the_text_are_a_block_quote(
    line, double
):
    look = {"left": 0.5, "line": line}
    rows = [(TEXT, {"line": double}), (LONG, look), (QUOTED, look), (TEXT, {"line": double})]
    assert quotes(*rows) == [LONG, QUOTED]


@pytest.mark.parametrize(
    "look",
    [
        {"left": 0.4},
        {"left": 3.0},
        {"left": 0.5, "first": 0.5},
        {"left": 0.5, "first": -0.5},
        {"left": 0.5, "style": "List Paragraph"},
        {"left": 0.5, "style": "List Bullet"},
    ],
)
def test_entries_lists_signatures_and_paragraphs_with_first_lines_are_none(look):
    assert quotes((TEXT, DOUBLE), (LEAD, DOUBLE), (LONG, look), (TEXT, DOUBLE)) == []


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("Answer to No. 5:", {}), (QUOTED, {"left": 0.5})], id="an answer"),
        pytest.param([(LEAD, {}), (f"(a) {QUOTED}", {"left": 0.5})], id="an item"),
        pytest.param([(LEAD, {}), (QUOTED.title(), {"left": 0.5})], id="a title"),
        pytest.param([(LEAD, {}), ("So it was.", {"left": 0.5})], id="a few words"),
        pytest.param([(LEAD, {}), *[(QUOTED, {"left": 0.5})] * 3], id="points of a list"),
        pytest.param([(LEAD, {"left": 0.5}), (QUOTED, {"left": 0.5})], id="no further in"),
        pytest.param([(TEXT, {}), (QUOTED, {"left": 0.5})], id="nothing leads up"),
        pytest.param([("a. We ask as follows:", {}), (QUOTED, {"left": 0.5})], id="of an item"),
    ],
)
def test_what_is_set_in_for_another_reason_is_none(rows):
    assert quotes((TEXT, {}), *rows, (TEXT, {})) == []
