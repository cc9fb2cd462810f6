from __future__ import annotations

import pytest
from printed_tables import AFTER, BEFORE, ROWS, read, table

from argmap.sources.reading.pdf_hyphens import keeps_hyphen


def lines_down(count):
    return f"#block(height: {count}pt)"


@pytest.mark.parametrize("down", range(470, 590, 10))
@pytest.mark.parametrize("margins", ["x: 1in", "inside: 1.4in, outside: 0.9in"])
def test_a_row_that_the_end_of_a_page_cuts_is_read_whole(down, margins):
    # given a table that begins further and further down on its page
    page = f"#set page(margin: (y: 1in, {margins}))\n"
    body = f"{page}{lines_down(down)}{BEFORE}\n\n{table(ROWS, '1in, 2.2in, 1.2in')}\n\n{AFTER}"
    # then no quotation of it is cut, and no words of another cell are in one
    text = read(body).text
    for _, words, source in ROWS:
        assert words in text
        assert source in text


@pytest.mark.parametrize("down", range(500, 590, 10))
def test_two_rows_of_which_one_ends_a_page_and_one_begins_the_next_are_a_table(down):
    rows = table(ROWS[:2], "1in, 2.2in, 1.2in")
    text = read(f"{lines_down(down)}{BEFORE}\n\n{rows}\n\n{AFTER}").text
    for row in ROWS[:2]:
        assert "\t".join(row) in text


def test_text_below_a_table_that_ends_with_its_page_is_no_part_of_it():
    body = f"{BEFORE}\n\n{table(ROWS, '1in, 3in, 2in')}\n\n#pagebreak()\n\n{AFTER}"
    assert read(body).text.split("\n\n")[-1] == AFTER


@pytest.mark.parametrize("down", range(350, 450, 10))
def test_pages_behind_the_last_words_of_a_table_are_read(down):
    # given rows of which the last lines, or none, are on the next page
    long = (
        "The host “closed the account as a last resort, " + "and did so then, " * 25 + "as it did”."
    )
    rows = table([ROWS[0], ("January 10", long, "Second Report")], "1in, 2in, 1.2in")
    body = f"{lines_down(down)}{BEFORE}\n\n{rows}\n\n#pagebreak()\n\n{AFTER}"
    assert read(body).text.split("\n\n")[-1] == AFTER


@pytest.mark.parametrize(
    ("left", "right", "is_kept"),
    [("at", "tempt", False), ("of", "fice", False), ("at", "will", True), ("as", "applied", True)],
)
def test_a_small_word_before_a_hyphen_at_the_end_of_a_line_is_half_a_word(left, right, is_kept):
    known = {left: 3}
    assert keeps_hyphen(left, right, known, divides=False) is is_kept
