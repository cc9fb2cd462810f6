from __future__ import annotations

import io
import zipfile

import pypdf
import pytest
from example import example_text_of, standards
from practised import POLICY, Practice
from practised_example import played_example

from argmap.brief.blocks import Paragraph
from argmap.brief.flow_sheet import STRAYS, flow_paper, flow_rows
from argmap.brief.paper_case import PaperCase
from argmap.brief.practice_rounds import round_of
from argmap.brief.runs import RunStyle, words_of
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.docx_paper import docx_bytes
from argmap.formats.html_paper import html_bytes
from argmap.formats.pdf import pdf_bytes


def case_of(case_map):
    return PaperCase(case_map, lambda _: None, standards())


def rows(made):
    found = flow_rows(round_of(case_of(made.map)))
    return found.titles, [[words_of(cell) for cell in row] for row in found.rows]


def policy():
    made = Practice(POLICY)
    made.claim("plan")
    made.claim("cost", "respondent")
    made.step("cost", on="plan", attacks=True)
    return made


def test_a_line_stands_in_a_row_with_a_cell_for_each_speech():
    made = policy()
    made.say("1ac", "plan")
    made.say("1nc", "cost")
    titles, (row,) = rows(made)
    speeches = [one for one in POLICY.speeches if not one.is_questioning]
    assert titles == ("Line", *(one.short for one in speeches))
    assert row[:3] == ["1", "plan [←\u00a0answered]", "cost [•\u00a0new]"]
    assert set(row[3:]) == {""}


def test_a_cross_examination_has_a_column_only_where_something_was_entered():
    made = policy()
    asked = next(one for one in POLICY.speeches if one.is_questioning)
    made.say("1ac", "plan")
    assert asked.short not in rows(made)[0]
    made.say(asked.id, "Who pays?")
    assert asked.short in rows(made)[0]


def test_lines_are_numbered_on_their_first_row_and_answers_stack_below():
    made = policy()
    made.say("1ac", "plan", name="begin")
    made.say("1nc", "cost")
    made.say("1nc", "Not now.", "begin")
    made.say("1nc", "Another line.")
    assert [row[0] for row in rows(made)[1]] == ["1", "", "2"]


def test_what_was_crossed_out_is_struck_through_and_says_so():
    made = policy()
    made.say("1ac", "plan", crossed_out=True, mark="★", note="Weak.")
    found = flow_rows(round_of(case_of(made.map)))
    cell = found.rows[0][1]
    assert words_of(cell) == "★ plan [crossed out] · Note: Weak."
    assert [one.text for one in cell if one.style is RunStyle.STRUCK] == ["plan"]


def test_what_was_said_in_speeches_that_are_gone_has_a_column_of_its_own():
    made = policy()
    made.say("1ac", "plan")
    made.say("3ac", "And more.")
    titles, found = rows(made)
    assert titles[-1] == STRAYS
    assert found[-1][-1] == "3ac: And more."
    assert {len(row) for row in found} == {len(titles)}


def test_a_format_that_is_gone_leaves_a_row_for_each_entry():
    made = Practice()
    made.records["round"] = Practice(POLICY).round.__class__(made.round.id, "gone")
    made.say("one", "First.")
    made.say("two", "Second.", by="bench")
    titles, found = rows(made)
    assert titles == ("Line", "one", "two")
    assert found == [["1", "First.", ""], ["2", "", "Bench: Second."]]
    told = [one for one in flow_paper(case_of(made.map)).blocks if isinstance(one, Paragraph)]
    assert any("No file says any more" in words_of(one.runs) for one in told)


def test_the_pages_lie_across_and_are_larger_for_many_speeches():
    made = policy()
    made.say("1ac", "plan")
    assert flow_paper(case_of(made.map)).across == "tabloid"
    exported = CaseToExport(made.map, lambda _: None, standards(), Choices(paper="flow"))
    (page,) = pypdf.PdfReader(io.BytesIO(pdf_bytes(exported))).pages
    assert [float(one) for one in page.mediabox[2:]] == [17 * 72, 11 * 72]
    with zipfile.ZipFile(io.BytesIO(docx_bytes(exported))) as package:
        assert 'w:orient="landscape"' in package.read("word/document.xml").decode()
    assert '<body class="across">' in html_bytes(exported).decode()


@pytest.mark.usefixtures("qapp")
def test_every_entry_of_a_hearing_is_on_the_pages_in_pdf_and_word():
    chosen = Choices(paper="flow")
    case = CaseToExport(played_example(), example_text_of, standards(), chosen)
    pages = pypdf.PdfReader(io.BytesIO(pdf_bytes(case))).pages
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert pages[0].mediabox.width > pages[0].mediabox.height
    for told in ("Line", "← answered", "Ø dropped", "A point that was taken back.", "crossed out"):
        assert told in words.replace("\u00a0", " ")
    with zipfile.ZipFile(io.BytesIO(docx_bytes(case))) as package:
        assert "<w:strike/>" in package.read("word/document.xml").decode()
