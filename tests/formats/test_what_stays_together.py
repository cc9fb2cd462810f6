"""What a page does not part: a quote and its context, the rows of a short table, § and number."""

from __future__ import annotations

import io
import re
from functools import cache

import docx
import pytest
from docx.oxml.ns import qn
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_pages import pages_of

from argmap.brief.blocks import BlockQuote, Heading, Listing, Paragraph, Role
from argmap.brief.runs import Run
from argmap.case.plan_chronology import plan_event
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_keeping import is_kept
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.pdf import pdf_bytes
from argmap.sources.problems import RecordPlace

pytestmark = pytest.mark.usefixtures("qapp")


def chosen(kind):
    return CaseToExport(
        example_map(), example_text_of, standards(), Choices(paper=kind, today="2024-08-26")
    )


@cache
def pages(kind):
    """The lines of each page of a paper of the example."""
    return [page.split("\n") for page in pages_of(pdf_bytes(chosen(kind)))]


@cache
def document(kind):
    return docx.Document(io.BytesIO(docx_bytes(chosen(kind))))


def test_a_quotation_stands_on_one_page_with_what_is_told_of_it():
    bodies = ["\n".join(lines) for lines in pages("exhibits")]
    told = re.compile(r"^(?:In context|Cited for): ", re.MULTILINE)
    assert sum(len(told.findall(body)) for body in bodies) > 100
    for body in bodies:
        first = told.search(body)
        assert first is None or first[0] == "In context: "
        assert first is None or "exact" in body[: first.start()]


def test_the_number_of_a_part_stands_in_one_line_with_its_name():
    text = "\n".join(pages("exhibits")[0])
    listed = re.search(r"Quotations in context[  ]1\b.*?unanswered attacks[  ]\d+", text, re.DOTALL)
    assert listed is not None
    assert re.search(r"\n\d", listed[0]) is None


@pytest.mark.parametrize("kind", ["bench-memo", "map"])
def test_a_short_table_is_on_one_page(kind):
    (page,) = [lines for lines in pages(kind) if "The Winter route" in lines]
    rows = page[page.index("The Winter route") :]
    assert any(row.startswith("Public interest") for row in rows)


def rows_on_pages(count):
    """How many rows of a chronology of so many events stand on each page of the exhibits."""
    draft = Draft(posture="tro-on-notice")
    for number in range(count):
        draft.do(plan_event(draft.map, f"Event {number}.", new_id=draft.new_id))
    others = ("quotes", "facts", "undisputed", "harms", "elements", "open")
    options = dict.fromkeys(others, "no")
    case = CaseToExport(
        draft.map, lambda _: None, standards(), Choices(paper="exhibits", options=options)
    )
    return [len(re.findall(r"Event \d+\.", page)) for page in pages_of(pdf_bytes(case))]


def test_no_row_of_a_long_table_is_left_alone_on_a_page():
    whole, rest = rows_on_pages(60)
    assert whole + rest == 60
    assert rows_on_pages(whole + 1) == [whole - 1, 2]


@pytest.mark.parametrize("kind", ["memorandum", "bench-memo", "moot"])
def test_no_line_ends_with_the_sign_of_a_section(kind):
    lines = [line.rstrip() for page in pages(kind) for line in page]
    assert any("§" in line for line in lines)
    assert [line for line in lines if line.endswith(("§", "¶"))] == []


def test_the_page_for_whoever_drafts_goes_on_with_the_numbers():
    kinds = [one._sectPr.find(qn("w:pgNumType")) for one in document("memorandum").sections]
    assert [one.get(qn("w:start")) for one in kinds] == ["1", "1", None]


def test_the_table_of_authorities_begins_a_page_of_word():
    (title,) = [
        one for one in document("memorandum").paragraphs if one.text == "TABLE OF AUTHORITIES"
    ]
    assert title.paragraph_format.page_break_before


def kept(table):
    return [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]


def test_no_row_of_a_table_of_word_is_left_alone():
    tables = document("exhibits").tables
    assert len({len(one.rows) > 9 for one in tables}) == 2
    for table in tables:
        stays = kept(table)
        assert stays[0]
        assert stays[1]
        assert stays[-2]
        assert not stays[-1]
        assert len(stays) > 9 or all(stays[:-1])


QUOTE = RecordPlace("quote", "a" * 32)


def words(text, **fields):
    return Paragraph((Run(text),), **fields)


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        (BlockQuote("It is so.", (), Side.MOVANT, "", True, about=QUOTE),
         words("In context", about=QUOTE), True),
        (words("In context", about=QUOTE), words("Cited for", about=QUOTE), True),
        (words("In context " * 90, about=QUOTE), words("Cited for", about=QUOTE), False),
        (words("It is so.", about=QUOTE), words("So it is."), False),
        (words("It is so."), Listing(((Run("one"),),)), True),
        (words("These are:"), words("one"), True),
        (words("Signed", role=Role.CLOSING), words("Counsel", role=Role.CLOSING), True),
        (words("It is so."), Heading(2, "Next", "next"), False),
    ],
)  # fmt: skip
def test_what_is_kept_with_what_follows_it(first, second, stays):
    assert is_kept((first, second), 0) is stays


def test_what_leads_from_a_heading_to_one_below_it_is_kept():
    blocks = (Heading(1, "Elements", "e"), words("Met: a claim."), Heading(2, "Breach", "b"))
    assert is_kept(blocks, 1)
    assert not is_kept((*blocks[:2], Heading(1, "Harms", "h")), 1)
    assert not is_kept((words("One."), words("Two.")), 1)


def test_a_heading_its_few_notes_and_what_they_are_of_stand_together_in_word():
    note = words("Not answered: it is so.", role=Role.NOTE)
    heading = Heading(2, "Breach", "b")
    assert is_kept((heading, note, note, words("It is so.")), 1)
    assert is_kept((heading, note, note, words("It is so.")), 2)
    assert not is_kept((words("It is so."), note, words("So it is.")), 1)


def test_many_notes_under_a_heading_may_be_divided_in_word():
    notes = [words("Not answered: it is so. " * 10, role=Role.NOTE)] * 20
    assert not is_kept((Heading(2, "Breach", "b"), *notes, words("It is so.")), 12)


def moot_of(count):
    """A moot outline of so many attacks that nothing answers."""
    case = Draft(movant="Parler LLC", respondent="AWS", standard="winter", posture="tro-on-notice")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    point = case.reason(root, "It is likely won.", side=Side.MOVANT, factor="merits")
    for number in range(count):
        text = f"Ground {number} is against it. " * (2 + number % 3)
        case.objection(point, text, side=Side.RESPONDENT)
    return CaseToExport(case.map, lambda _: None, standards(), Choices(paper="moot"))


@pytest.mark.parametrize("count", [12, 15])
def test_what_says_that_an_answer_is_needed_stands_with_the_question(count):
    bodies = [page.split("\n") for page in pages_of(pdf_bytes(moot_of(count)))]
    assert sum(line == "[answer needed]" for lines in bodies for line in lines) == count
    assert all(lines[0] != "[answer needed]" for lines in bodies)


def test_a_question_is_kept_with_what_says_that_an_answer_is_needed_in_word():
    document = docx.Document(io.BytesIO(docx_bytes(moot_of(2))))
    told = document.paragraphs
    needed = [at for at, one in enumerate(told) if one.text == "[answer needed]"]
    assert len(needed) == 2
    assert all(told[at - 1].paragraph_format.keep_with_next for at in needed)
