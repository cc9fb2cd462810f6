from __future__ import annotations

import pytest
from printed_tables import AFTER, BEFORE, ROWS, read, table

TOLD = "Read row by row, each cell of a row by itself: the tables on page 1."


@pytest.mark.parametrize("stroke", ["1pt", "none"])
@pytest.mark.parametrize("columns", ["1in, 2.4in, 1.2in", "1.3in, 3in, 2in", "0.8in, 1.9in, 1.1in"])
@pytest.mark.parametrize("justify", ["true", "false"])
def test_rows_of_a_table_that_run_over_several_lines_are_read_cell_by_cell(
    stroke, columns, justify
):
    setting = f"#set par(justify: {justify})\n"
    reading = read(f"{setting}{BEFORE}\n\n{table(ROWS, columns, stroke)}\n\n{AFTER}")
    assert reading.text.split("\n\n") == [BEFORE, *("\t".join(row) for row in ROWS), AFTER]
    assert TOLD in reading.report


def test_two_columns_of_a_table_are_read_so_too():
    rows = [row[:2] for row in ROWS]
    reading = read(f"{BEFORE}\n\n{table(rows, '1in, 3in')}\n\n{AFTER}")
    assert reading.text.split("\n\n") == [BEFORE, *("\t".join(row) for row in rows), AFTER]


def test_a_numbered_list_is_no_table():
    items = "\n".join(
        f"+ {row[1]}, and nobody said anything else of it in any paper." for row in ROWS
    )
    reading = read(f"{BEFORE}\n\n{items}\n\n{AFTER}")
    assert "\t" not in reading.text
    assert TOLD not in reading.report


def test_two_columns_of_text_are_no_table():
    words = " ".join(f"{row[1]}, and that is all that anybody has said of it." for row in ROWS)
    body = f"#columns(2)[{words * 4}]"
    reading = read(f"{body}\n\n{body}")
    assert "\t" not in reading.text


def test_the_halves_of_a_caption_are_no_table():
    left = "ROE NETWORK LLC,\n\nPlaintiff,\n\nv.\n\nDOE WEB SERVICES, INC.,\n\nDefendant."
    right = "Case No. 2:21-cv-00031\n\nOPPOSITION TO THE MOTION FOR A TEMPORARY RESTRAINING ORDER"
    halves = f"#grid(columns: (1fr, 1fr), inset: 8pt, [{left}], [{right}])"
    court = "#align(center)[UNITED STATES DISTRICT COURT]"
    reading = read(f"{court}\n\n{halves}\n\n{AFTER}")
    assert "\t" not in reading.text
