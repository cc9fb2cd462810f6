"""Feet of pages with the title of the paper and the number of the page, as in Washington."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.pdf import read_pdf

TEXT = (
    "The company told the court in letter {} that the network had been warned for weeks before it"
    " was cut off in January, and that nothing in the contract obliged a host to wait for thirty"
    " days when a customer does not take down what it was told to take down, as all letters show."
)
FEET = (
    "REPLY – {}",
    "OPPOSITION TO MOTION FOR TRO (2:21-cv-00031-BJR) – {}",
    "Memorandum in Support of the Motion - {}",
    "Order Granting Motion—{}",
    "{} – DEFENDANT’S ANSWER",
    "Reply in Support of the Motion, Page {} of 9",
)
FIRM = "Davis Marsh LLP \\ 920 Fifth Avenue, Suite 3300 \\ Seattle, WA 98104-1610 \\ 206.622.3150"


def paper(foot, count, *, beside="", leading=1.4, bottom="1in"):
    number = "#context counter(page).display()"
    words = foot.replace("-", "\\-").format(number)
    grid = f"#grid(columns: (1fr, auto), align: (left, right), [{words}], [#text(9pt)[{beside}]])"
    around = f"footer-descent: 12%, footer: [{grid if beside else words}]"
    rows = [
        f'#set page("us-letter", margin: (x: 1in, top: 1in, bottom: {bottom}), {around})',
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)',
        f"#set par(leading: {leading}em, spacing: {leading}em, first-line-indent: 0.5in)",
        *(TEXT.format(at) for at in range(count)),
    ]
    return typeset("\n\n".join(rows).encode())


@pytest.mark.parametrize("bottom", [1.2, 1.0])
@pytest.mark.parametrize("beside", ["", FIRM])
@pytest.mark.parametrize("count", [13, 21])
@pytest.mark.parametrize("foot", FEET)
def test_the_foot_of_a_paper_with_its_title_and_page_is_left_out_and_told(
    foot, count, beside, bottom
):
    made = paper(foot, count, beside=beside, bottom=f"{bottom}in", leading=bottom)
    reading = read_pdf(made, "“paper.pdf”")
    assert len(reading.pages) > 1
    assert [" ".join(row.split()) for row in reading.text.split("\n\n")] == [
        TEXT.format(at) for at in range(count)
    ]
    assert foot.format(1) in reading.report[0]


def test_points_that_end_with_the_number_of_their_page_in_the_text_stay():
    rows = [TEXT.format(at) for at in range(2)]
    points = [f"That is what letter {at} says of it - {at + 7}" for at in range(3)]
    pages = [f"{' '.join(rows)}\n\n{point}\n\n{rows[0]}" for point in points]
    reading = read_pdf(typeset("#pagebreak()\n".join(pages).encode()), "“paper.pdf”")
    assert all(point in reading.text for point in points)


@pytest.mark.parametrize("bottom", ["1.4in", "1.6in"])
def test_the_page_in_the_second_row_of_a_title_beside_a_firm_is_left_out(bottom):
    read = read_pdf(
        paper("OPPOSITION \\ RESTRAINING ORDER - {}", 9, beside=FIRM, bottom=bottom), ""
    )

    assert "“RESTRAINING ORDER - 1”" in read.report[0]
    assert not any(words in read.text for words in ("RESTRAINING", "OPPOSITION", "Marsh", "Fifth"))
