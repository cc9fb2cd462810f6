"""Where a line of a PDF goes on behind a wide gap, as cells do that stand side by side."""

from __future__ import annotations

import pytest

from argmap.sources.reading.pdf_gaps import gaps_in
from argmap.sources.reading.pdf_lines import Line

FIRST = "24 Sean Hannity had 7.6 million"
BOXES = [(94.0, 56.0, 106.0, 63.0), (174.0, 55.0, 364.0, 65.0)]
BELOW = (174.0, 68.0, 404.0, 78.0)


def gaps(beside):
    """Return the gaps of a line that begins with a number, and the next line goes on behind it."""
    rows = [(FIRST, (94.0, 55.0, 364.0, 65.0)), ("followers and his colleague", BELOW), beside]
    lines = [
        Line(0, at * 100, at * 100 + len(words), words, box=box)
        for at, (words, box) in enumerate(rows)
    ]
    begins = {0: [BOXES[0]], FIRST.index("Sean"): [BOXES[1]]}
    boxes = [*BOXES, BELOW, beside[1]]
    return gaps_in(lines, boxes, lambda start, _: begins.get(start, [(200.0, 55.0, 210.0, 65.0)]))


def test_a_number_beside_which_two_cells_stand_is_one_itself():
    [gap] = gaps(("(San Francisco)", (419.0, 55.0, 515.0, 65.0)))
    assert gap.at == FIRST.index("Sean")


@pytest.mark.parametrize("box", [(419.0, 90.0, 515.0, 100.0), (366.0, 55.0, 515.0, 65.0)])
def test_the_number_of_an_item_is_no_cell(box):
    assert gaps(("(San Francisco)", box)) == ()


def gaps_before(box, *, below=176.0, line=(93.0, 89.0, 400.0, 102.0)):
    """Return the gaps of a line “November 17 AWS began” with the box of what stands behind it."""
    words = "November 17 AWS began what it said"
    rows = [Line(0, 0, len(words), words, box=line)]
    rows.append(Line(0, 50, 80, "its terms of service", box=(below, 107.0, 419.0, 116.0)))
    boxes = [(93.0, 89.0, 170.0, 99.0), box, rows[1].box]
    at = words.index("AWS")

    def runs(start, _):
        left = 100.0 if start < at else box[0] + 50 * (start > at)
        return [(left, *box[1:])]

    return gaps_in(rows, boxes, runs)


@pytest.mark.parametrize(
    ("box", "look", "found"),
    [
        ((176.0, 89.0, 400.0, 102.0), {}, 1),  # narrow, but the next line begins below it
        ((176.0, 89.0, 400.0, 102.0), {"below": 93.0}, 0),
        ((173.0, 89.0, 400.0, 102.0), {"below": 173.0}, 0),
        ((180.0, 89.0, 408.0, 102.0), {"below": 180.0}, 1),  # with the space at its end
        ((404.0, 89.0, 480.0, 102.0), {"below": 404.0}, 0),  # in another column
    ],
)
def test_the_cell_behind_another_may_be_near_where_it_goes_on_below(box, look, found):
    assert len(gaps_before(box, **look)) == found
