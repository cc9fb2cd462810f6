"""The numbers of lines in the margin of pleadings and transcripts."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import text_of_pages

TOLD = "Left out the line numbers in the margin of {}."


def words(at):
    return f"{'The' if at % 3 else 'and the'} company said so in letter {at * 7 % 31} of that year"


def numbered(count, *, right=104.0, shift=0, extra=()):
    """A page of lines of text beside their numbers, and what else it has: words, left and top."""
    rows = [(str(at + 1), right - 5 * len(str(at + 1)), 74 + 24 * at) for at in range(count)]
    rows += [(words(at + shift), 126.0, 74 + 24 * at) for at in range(count)]
    rows += extra
    boxes = tuple((left, top, left + 5 * len(said), top + 9.0) for said, left, top in rows)
    return RawPage("\r\n".join(said for said, _, _ in rows), boxes, 792.0)


def has_numbers(text):
    return any(line.strip().isdecimal() for line in text.split("\n"))


@pytest.mark.parametrize(("left", "top"), [(300.0, 760), (535.0, 40), (99.0, 760)])
@pytest.mark.parametrize("first", [1, 7, 25])
def test_the_numbers_of_lines_are_left_out_beside_the_number_of_the_page(left, top, first):
    pages = [numbered(25, shift=9 * at, extra=[(str(first + at), left, top)]) for at in range(3)]
    found = text_of_pages(pages)
    assert TOLD.format("3 pages") in found.report
    assert not has_numbers(found.text)
    assert all(words(at) in " ".join(found.text.split()) for at in range(25))


def test_the_numbers_of_a_short_last_page_are_left_out_with_those_of_the_others():
    found = text_of_pages([numbered(25), numbered(3, shift=30)])
    assert TOLD.format("2 pages") in found.report
    assert found.text.split("\n\n")[-1].split()[-1] == "year"
    assert not has_numbers(found.text)


def test_a_number_elsewhere_on_a_page_without_line_numbers_is_text():
    table = [("1", 300.0, 700), ("2", 300.0, 724)]
    found = text_of_pages(
        [numbered(25), numbered(0, extra=[("A table of two", 126.0, 74), *table])]
    )
    assert found.text.endswith("1 2") or found.text.endswith("1\n\n2")


def test_numbers_that_do_not_count_from_one_are_text():
    years = [(str(1990 + at), 99.0, 74 + 24 * at) for at in range(25)]
    found = text_of_pages([numbered(0, extra=[*years, ("Years of the board", 126.0, 700)])])
    assert "1990" in found.text
    assert "2014" in found.text


ROWS = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 12pt)
#for at in range({count}) {{
  place(top + left, dy: at * 24pt, [#(at + 1)])
  place(top + left, dx: {gap}in, dy: at * 24pt, [{said}])
}}
"""
SAID = "and the company said so in letter #(at * 7) of that year, as"


def test_numbers_that_are_painted_row_by_row_with_the_lines_they_count_are_left_out():
    data = typeset(ROWS.format(count=25, gap=0.4, said=SAID).encode())
    reading = read_pdf(data, "“rows.pdf”")
    assert TOLD.format("1 page") in reading.report
    rows = [SAID.replace("#(at * 7)", str(at * 7)) for at in range(25)]
    assert " ".join(reading.text.split()) == " ".join(rows)


@pytest.mark.parametrize(("gap", "said"), [(0.4, "Article #(at * 7) of the letter"), (0.14, SAID)])
def test_the_numbers_of_a_table_and_of_sentences_that_begin_with_one_are_text(gap, said):
    data = typeset(ROWS.format(count=25, gap=gap, said=said).encode())
    reading = read_pdf(data, "“rows.pdf”")
    assert not any("line numbers" in one for one in reading.report)
    assert "9" in reading.text.split()


def with_notes(count, notes, *, shift=0):
    """A page of numbered lines with notes at its foot, which count from one again."""
    rows = [(str(at + 1), 88.0, 630 + 12 * at) for at in range(notes)]
    rows += [(f"{at + 1} See the letter of that day.", 112.0, 630 + 12 * at) for at in range(notes)]
    return numbered(count, right=93.0, shift=shift, extra=rows)


@pytest.mark.parametrize("counts", [(22, 18), (22, 12), (18, 9), (12, 8)])
def test_the_numbers_of_the_lines_of_notes_which_count_anew_are_left_out(counts):
    found = text_of_pages([with_notes(count, 3, shift=at) for at, count in enumerate(counts)])

    assert TOLD.format("2 pages") in found.report
    assert not has_numbers(found.text)
    assert found.text.count("See the letter") == 6


def test_a_few_numbers_at_the_left_of_a_list_are_text():
    rows = [(str(at + 1), 88.0, 74 + 24 * at) for at in range(12)]
    rows += [(f"Letter of the company to the board {at}", 126.0, 74 + 24 * at) for at in range(12)]
    found = text_of_pages([numbered(0, extra=rows)])

    assert "Left out the line numbers" not in " ".join(found.report)
