"""A part of the map as PDF."""

from __future__ import annotations

import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def printed(case_map, text_of=lambda _: None, **choices):
    case = CaseToExport(case_map, text_of, standards(), Choices(**choices))
    return pages_of(pdf_bytes(case))


def test_a_part_is_printed_with_its_outline_and_says_which_part_it_is():
    draft = Draft(title="The case")
    root = draft.claim("All of it.")
    reason = draft.reason(root, "The reason.")
    draft.reason(reason, "What is below.")
    draft.reason(root, "What is beside.")
    text = " ".join(" ".join(printed(draft.map, only=(reason,))).split())
    assert "“The reason.” and what is below it" in text
    assert text.count("What is below.") == 2
    assert "beside" not in text
    assert "Weighing" not in text


def test_several_claims_of_the_example_are_printed_without_loose_links():
    case_map = example_map()
    chosen = tuple(sorted(case_map.claims))[:7]
    text = " ".join(" ".join(printed(case_map, example_text_of, only=chosen)).split())
    assert "7 claims and what is below them" in text


def test_the_day_handed_in_stands_in_the_head_of_every_page():
    draft = Draft(title="The case", docket_number="2:21-cv-00031")
    draft.claim("Only this.")
    pages = printed(draft.map, today="2021-01-12")
    assert all("2:21-cv-00031" in page and "January 12, 2021" in page for page in pages)
    assert "2021" not in printed(draft.map)[0].replace("2:21", "").replace("00031", "")
