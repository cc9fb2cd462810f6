from __future__ import annotations

import csv
import io
import zipfile

import openpyxl
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from practised import HEARING, Practice

from argmap.case.errors import FormatError
from argmap.case.ids import keyed_id
from argmap.case.rounds import Round
from argmap.case.text_rules import is_seen
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.csv_tables import csv_bytes
from argmap.formats.registry import TABLES, export_case
from argmap.formats.table_rows import SHEETS
from argmap.formats.xlsx_tables import xlsx_bytes

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SEEN = st.characters(codec="utf-8", exclude_categories=("C",)) | st.sampled_from("=+-@,;\"'\n")


def to_export(case_map, text_of=lambda _: None, **choices):
    return CaseToExport(case_map, text_of, standards(), Choices(**choices))


def rows_of(made):
    return list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))


def sheets_of(made):
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        trees = [
            etree.fromstring(package.read(f"xl/worksheets/sheet{at}.xml"))
            for at in range(1, sum("worksheets/" in one for one in package.namelist()) + 1)
        ]
    return [
        [["".join(cell.itertext()) for cell in row] for row in tree.iter(f"{MAIN}row")]
        for tree in trees
    ]


@pytest.fixture(scope="module")
def example():
    return to_export(example_map(), example_text_of)


def test_the_tables_are_those_that_can_be_chosen():
    assert (*SHEETS, "flow") == TABLES


@pytest.mark.parametrize("table", SHEETS)
def test_every_record_of_the_example_has_a_row_of_the_length_of_the_head(table):
    head, *rows = rows_of(csv_bytes(to_export(example_map(), example_text_of, table=table)))
    kept = {"claims": "claims", "quotes": "quotes", "harms": "harms", "chronology": "events"}
    assert len(rows) == len(getattr(example_map(), kept[table]))
    assert {len(row) for row in rows} == {len(head)}


def test_a_workbook_has_the_same_rows_on_its_sheets(example):
    made = sheets_of(xlsx_bytes(example))
    for table, sheet in zip(SHEETS, made, strict=True):
        rows = rows_of(csv_bytes(to_export(example_map(), example_text_of, table=table)))
        assert [[cell.lstrip("'") for cell in row] for row in rows] == [
            [cell.lstrip("'") for cell in row] for row in sheet
        ]


def test_a_column_of_a_workbook_is_as_wide_as_its_words_need_and_no_wider(example):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(example)))
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        for column in sheet.columns:
            longest = max(len(str(cell.value or "")) for cell in column)
            width = sheet.column_dimensions[column[0].column_letter].width
            assert len(str(column[0].value)) < width <= 48
            assert width > min(longest, 47)


def test_no_cell_of_a_workbook_is_a_formula_or_shared(example):
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(example))) as package:
        tree = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    assert not list(tree.iter(f"{MAIN}f"))
    assert {cell.get("t") for cell in tree.iter(f"{MAIN}c")} == {"inlineStr"}


@given(st.text(SEEN, min_size=1).filter(is_seen))
def test_any_claim_comes_out_as_typed_and_runs_nothing(typed):
    draft = Draft()
    draft.claim(typed)
    said = next(iter(draft.map.claims.values())).text
    cell = rows_of(csv_bytes(to_export(draft.map)))[1][1]
    assert cell.removeprefix("'") == said.removeprefix("'")
    assert cell[0] not in "=+-@"
    assert sheets_of(xlsx_bytes(to_export(draft.map)))[0][1][1] == said


def test_the_same_case_is_the_same_workbook(example):
    assert xlsx_bytes(example) == xlsx_bytes(to_export(example_map(), example_text_of))


def test_a_table_is_chosen_only_where_a_file_holds_one(tmp_path):
    with pytest.raises(FormatError, match="no single table") as refused:
        export_case(tmp_path / "a.xlsx", to_export(Draft().map, table="harms"))
    assert ".csv" in refused.value.hint


def test_a_cell_too_long_for_a_workbook_is_cut_and_told():
    draft = Draft()
    draft.claim("x" * 40_000)
    case = to_export(draft.map)
    assert len(sheets_of(xlsx_bytes(case))[0][1][1]) == 32_767
    assert "32,767" in case.notes[0]


def test_a_workbook_has_a_flow_sheet_for_each_round_and_a_file_of_one_table_the_last():
    made = Practice()
    made.claim("order")
    made.say("opening", "order", mark="=1+1")
    made.say("answer", "=cmd()", crossed_out=True)
    made.records["second"] = Round(keyed_id("second"), HEARING.id, rank=1.0)
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(to_export(made.map))))
    assert book.sheetnames[-2:] == ["Flow", "Flow 2"]
    assert [[cell.value for cell in row] for row in book["Flow"].iter_rows()] == [
        ["Line", "Movant", "Respondent", "Rebuttal"],
        ["1", "=1+1 order [•\u00a0new]", "", ""],
        ["2", "", "=cmd() [crossed out]", ""],
    ]
    assert all(cell.data_type in "sn" for row in book["Flow"] for cell in row)
    assert len(rows_of(csv_bytes(to_export(made.map, table="flow")))) == 1
    del made.records["second"]
    rows = rows_of(csv_bytes(to_export(made.map, table="flow")))
    assert rows[1][1] == "'=1+1 order [•\u00a0new]"


def test_the_flow_of_a_round_alone_is_a_workbook_and_a_file_of_one_table(tmp_path):
    made = Practice()
    made.claim("order")
    made.say("opening", "order")
    made.records["second"] = Round(keyed_id("second"), HEARING.id, rank=1.0)
    first = [["Line", "Movant", "Respondent", "Rebuttal"], ["1", "order [•\u00a0new]", "", ""]]
    for number, rows in ((1, first), (2, first[:1]), (None, first[:1])):
        options = {"round": str(number)} if number else {}
        chosen = {"paper": "flow", "options": options}
        to = tmp_path / "flow.xlsx"
        told = export_case(to, to_export(made.map, **chosen))
        assert told[0].startswith("It holds the flow sheet of one round")
        book = openpyxl.load_workbook(to)
        assert book.sheetnames == ["Flow"]
        assert [[cell.value for cell in row] for row in book["Flow"].iter_rows()] == rows
        export_case(tmp_path / "flow.csv", to_export(made.map, **chosen))
        assert rows_of((tmp_path / "flow.csv").read_bytes()) == rows
    with pytest.raises(FormatError, match="No round is called “9”"):
        export_case(to, to_export(made.map, paper="flow", options={"round": "9"}))
    with pytest.raises(FormatError, match="“harms” is none of this paper"):
        export_case(tmp_path / "a.csv", to_export(made.map, paper="flow", table="harms"))


def test_a_flow_without_rounds_is_an_empty_table_that_says_so(tmp_path):
    told = export_case(tmp_path / "flow.xlsx", to_export(Draft().map, paper="flow"))
    assert told[-1] == "No round was practised on this case."


def test_rows_are_filtered_by_their_heads_where_their_order_tells_nothing():
    made = Practice()
    made.claim("order")
    made.say("opening", "order")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(to_export(made.map))))
    assert book["Claims"].auto_filter.ref == "A1:I2"
    assert book["Harms"].auto_filter.ref is None  # it has no rows
    assert book["Flow"].auto_filter.ref is None


def test_words_like_a_formula_stay_words_when_they_are_edited():
    draft = Draft()
    draft.claim("=cmd|'/c calc'!A0")
    draft.claim("Plain words")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(to_export(draft.map))))
    first, second = (row[1] for row in book["Claims"].iter_rows(min_row=2))
    assert (first.quotePrefix, second.quotePrefix) == (True, False)
    assert first.value == "=cmd|'/c calc'!A0"
    assert first.alignment.wrap_text


def test_a_flow_of_more_speeches_than_letters_loses_none():
    made = Practice()
    made.records["round"] = Round(made.round.id, "gone")
    for at in range(60):
        made.say(f"speech {at}", f"Word {at}.")
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(to_export(made.map))))
    last = [cell.value for cell in list(book["Flow"].iter_rows())[-1]]
    assert last[-1] == "Word 59."
    assert len(last) == 61


def test_another_program_reads_the_workbook(example):
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(example)))
    assert book.sheetnames == ["Claims", "Quotes", "Harms", "Chronology"]
    words = [row[1].value for row in book["Claims"].iter_rows(min_row=2)]
    assert set(words) == {claim.text for claim in example_map().claims.values()}
    assert all(cell.data_type in "sn" for sheet in book for row in sheet for cell in row)
