from __future__ import annotations

import io
import re

import docx
import pytest
from drafts import Draft
from example import standards
from pdf_pages import pages_of

from argmap.case.plan_motion import plan_relief
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.formats.plain_text import text_bytes

pytestmark = pytest.mark.usefixtures("qapp")
JUDGE = "Barbara J. Rothstein"


def order_of(posture, spans=("30 days", "until judgment"), **caption):
    fields = {"movant": "Parler LLC", "respondent": "AWS", "judge": JUDGE, "counsel": "A. Bee"}
    draft = Draft(posture=posture, **(fields | caption))
    for act, duration in zip(("Host it.", "Keep it."), spans, strict=True):
        draft.do(plan_relief(draft.map, act, new_id=draft.new_id, duration=duration))
    return CaseToExport(draft.map, lambda _: None, standards(), choices=Choices(paper="order"))


def lines_of_pdf(case):
    return [" ".join(page.split()) for page in pages_of(pdf_bytes(case))]


def lines_of_docx(case):
    document = docx.Document(io.BytesIO(docx_bytes(case)))
    cells = [cell.text for table in document.tables for cell in table.rows[0].cells]
    return cells, [one.text for one in document.paragraphs]


def test_an_order_stands_under_its_caption_in_numbered_paragraphs_to_be_signed():
    first, *rest = lines_of_pdf(order_of("preliminary-injunction"))
    assert "[PROPOSED] PRELIMINARY INJUNCTION" in first
    assert "PARLER LLC, Movant, v. AWS, Respondent." in first
    assert "the Court finds and orders as follows. Findings 1. " in first
    whole = " ".join((first, *rest))
    host, keep = re.search(r"(\d+)\. Host it\. (\d+)\. Keep it\.", whole).groups()
    assert f"as to act {host}, for 30 days; as to act {keep}, until judgment" in whole
    signed = f"Dated [date], at [hour] [Signature of the judge] {JUDGE} Presented by: A. Bee"
    assert signed in whole
    assert whole.index("Presented by:") < whole.index("For the drafter of the order")
    assert "For the drafter" in rest[-1]
    assert "Presented" not in rest[-1]


def test_the_order_as_a_word_document_has_the_same_caption_and_numbers():
    cells, lines = lines_of_docx(order_of("preliminary-injunction"))
    assert cells[0].startswith("PARLER LLC,\n")
    assert "[PROPOSED] PRELIMINARY INJUNCTION" in cells[1]
    numbers = [int(found[1]) for line in lines if (found := re.match(r"(\d+)\. ", line))]
    assert numbers == list(range(1, len(numbers) + 1))
    assert any(re.fullmatch(r"\d+\. Keep it\.", line) for line in lines)
    at = lines.index("Presented by:")
    assert lines[at - 1 : at + 3] == [JUDGE, "Presented by:", "A. Bee", "Counsel for Parler LLC"]


def test_acts_are_referred_to_by_their_numbers_behind_why_there_was_no_notice():
    _, lines = lines_of_docx(
        order_of("tro-without-notice", ("10 days", "5 days"), standard="winter")
    )
    number = next(int(one.split(".")[0]) for one in lines if one.endswith("Keep it."))
    told = next(one for one in lines if "expires on" in one)
    assert f"as to act {number}, for 5 days" in told


def test_the_order_as_text_stays_as_it_was():
    text = text_bytes(order_of("preliminary-injunction")).decode()
    assert "as to act 1, for 30 days; as to act 2, until judgment" in text
    assert "Presented by" not in text


def test_the_rule_of_fourteen_days_is_not_told_of_another_law():
    text = text_bytes(order_of("tro-without-notice", standard="au")).decode()
    assert "14 days" not in text
    assert "in force as to act 1, for 30 days" in text
    at_home = text_bytes(order_of("tro-without-notice", standard="winter")).decode()
    assert "14 days" in at_home
