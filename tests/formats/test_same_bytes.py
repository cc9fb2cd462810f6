"""The same case value is the same bytes in every kind of paper, whatever its edit history."""

from __future__ import annotations

import random

import pytest
from example import example_map, example_text_of, standards
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.brief.papers import PAPERS
from argmap.case.case_map import CaseMap
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.html_paper import html_bytes
from argmap.formats.markdown import markdown_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = (text_bytes, markdown_bytes)
SET = (html_bytes, docx_bytes, pdf_bytes)
KINDS = [one.id for one in PAPERS]


def export(kind, write, case_map):
    choices = Choices(paper=kind, today="2024-08-26")
    return write(CaseToExport(case_map, example_text_of, standards(), choices))


def shuffled(seed):
    """The example as edits in another order would have left it in memory."""
    records = list(example_map().records())
    random.Random(seed).shuffle(records)
    return CaseMap(records)


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_in_which_records_were_made_changes_no_paper(kind):
    for write in SET:
        assert export(kind, write, shuffled(7)) == export(kind, write, example_map())


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(KINDS), st.sampled_from(WORDS), st.integers(0, 1000))
def test_no_order_of_records_changes_the_words_of_a_paper(kind, write, seed):
    assert export(kind, write, shuffled(seed)) == export(kind, write, example_map())
