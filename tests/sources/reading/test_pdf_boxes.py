"""Where the lines of a page stand, whose runs are told otherwise than its lines."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.passages import Span
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_boxes import found_boxes

TEXT = (
    "The company told the court that the network had been warned for weeks before it was cut off,"
    " and that nothing in the contract obliged a host to wait for thirty days."
)


def test_a_line_read_as_two_beside_two_read_as_one_takes_no_box_of_another():
    lines = [Span(0, 26), Span(28, 29), Span(31, 80), Span(82, 130)]
    head, number = (54.0, 32.0, 148.0, 40.0), (555.0, 33.0, 558.0, 38.0)
    first, second = (54.0, 53.0, 299.0, 64.0), (54.0, 66.0, 160.0, 77.0)
    rest = (190.0, 90.0, 299.0, 101.0)  # of the last line, and told as a line of its own
    placed = [(0, head), (28, number), (31, first), (82, second), (110, rest)]

    def runs(start, end):
        return [box for at, box in placed if start <= at < end]

    found = found_boxes(lines, runs)
    assert found[:3] == (head, number, first)
    assert len(found) == 4


REPRINT = "Law Review Reprints #h(1fr) "
FOLIO = "THE HARBOR TIMES #h(1fr) Tuesday, January 12, 2021 #h(1fr) A"


@pytest.mark.parametrize("words", [REPRINT, FOLIO])
@pytest.mark.parametrize(("size", "count"), [(10.6, 34), (10.8, 33), (11, 32), (12, 27)])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_a_head_and_number_stand_in_no_sentence_where_a_last_page_fills_one_column(
    size, count, justified, words
):
    head = f"header: [#text(8pt)[{words}#context counter(page).display()]]"
    rows = [
        f'#set page("us-letter", margin: 0.75in, columns: 2, {head})',
        f'#set text(font: "Libertinus Serif", size: {size}pt, hyphenate: false)',
        f"#set par(justify: {justified}, first-line-indent: 1em, leading: 0.55em, spacing: 0.55em)",
    ]
    told = [f"Number {at} of them all. {TEXT}" for at in range(count)]
    reading = read_pdf(typeset("\n\n".join([*rows, *told]).encode()), "“paper.pdf”")
    assert len(reading.pages) == 2
    assert [" ".join(row.split()) for row in reading.text.split("\n\n")] == told
