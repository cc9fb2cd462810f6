"""The stamp of an electronic filing on a paper of one page, and of several."""

from __future__ import annotations

from pathlib import Path

import pytest
from typesetting import typeset

from argmap.sources.reading.outcome import outcome_of
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_stamps import said_by_stamp, without_stamps
from argmap.sources.taking_in import fields_of

COUNT, TOTAL = "#context counter(page).display()", "#context counter(page).final().first()"
STAMP = "Case 2:21-cv-00031-BJR Document 12 Filed 01/15/21 Page {} of {}"
WHO = ("The company", "Its host", "Nobody else", "Amazon", "In the end they", "On Monday a judge")
TEXT = (
    " cut off the service of the network on Sunday evening, and said so in a letter. It told"
    " nobody else of it before the court was asked to look at what had been done that night."
)
PARAGRAPHS = [who + TEXT for who in WHO]


def filing(pages, *, ascent="30%"):
    look = f'#set page("us-letter", header-ascent: {ascent}, header: [{STAMP}])\n'
    breaks = ["", "", "", *["#pagebreak()"] * (pages - 1)]
    rows = [f"{one}{words}" for one, words in zip(breaks, PARAGRAPHS, strict=False)]
    source = "\n\n".join([look.format(COUNT, TOTAL), "UNITED STATES DISTRICT COURT", *rows])
    data = typeset(source.encode())
    return outcome_of(Path("x7.pdf"), data, read_pdf(data, "“x7.pdf”"))


@pytest.mark.parametrize("ascent", ["30%", "0%"])
@pytest.mark.parametrize("pages", [1, 2, 3])
def test_the_stamp_of_a_filing_is_left_out_and_told_and_gives_its_entry_and_day(pages, ascent):
    made = filing(pages, ascent=ascent)
    rows = made.document.text.split("\n\n")
    assert rows == ["UNITED STATES DISTRICT COURT", *PARAGRAPHS[: 2 + pages]]
    stamp = STAMP.format(1, pages)
    told = f"Left out as headers and footers of the pages: “{stamp}”."
    assert made.document.report[0] == told
    assert fields_of(made.guess)["record_cite"] == "Dkt. 12"
    assert made.guess.record_cite.came_from == f"the stamp of its filing, “{stamp}”"
    assert not made.guess.date
    offered = f"Perhaps 15 January 2021, from the stamp of its filing, “{stamp}”, which is the day"
    assert any(note.startswith(f"{offered} of filing: ") for note in made.notes)


@pytest.mark.parametrize("indent", [0, 0.5])
@pytest.mark.parametrize("justified", ["true", "false"])
def test_a_stamp_that_touches_the_text_is_parted_from_the_line_with_which_it_is_read(
    justified, indent
):
    look = (
        '#set page("us-letter", header-ascent: 0%, margin: 1in,'
        f" header: [#text(10pt)[{STAMP.format(COUNT, 3)}]])\n"
        '#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)\n'
        f"#set par(justify: {justified}, leading: 1.35em, spacing: 1.35em,"
        f" first-line-indent: (amount: {indent}in, all: true))\n"
    )
    rows = [f"{words} {' '.join(PARAGRAPHS[at:])}" for at, words in enumerate(PARAGRAPHS)]
    reading = read_pdf(typeset((look + "\n\n".join(rows)).encode()), "“x7.pdf”")
    assert len(reading.pages) > 1
    assert reading.text.split("\n\n") == rows
    assert reading.report[0].startswith("Left out as headers and footers of the pages: “Case 2:21")


@pytest.mark.parametrize(
    ("row", "entry", "day"),
    [
        ("Case3:11-cv-01846-LHK Document1 Filed04/15/11 Page1 of 38", "Dkt. 1", "2011-04-15"),
        (
            "Case: 1:21-cv-00031 Document #: 7 Filed: 01/15/21 Page 1 of 18 PageID #:1",
            "Dkt. 7",
            "2021-01-15",
        ),
        (
            "Case 2:20-cv-13134-LVP-RSW ECF No. 1-3, PageID.1 Filed 11/25/20 Page 1 of 75",
            "Dkt. 1-3",
            "2020-11-25",
        ),
        ("USCA4 Appeal: 21-1001 Doc: 12 Filed: 01/13/2021 Pg: 1 of 2", "Dkt. 12", "2021-01-13"),
        ("Case 21-1001, Document 12, 01/13/2021, Page1 of 18", "Dkt. 12", "2021-01-13"),
        ("Case 2:21-cv-00031 Document 1 Filed 13/13/21 Page 1 of 1", "Dkt. 1", ""),
        ("Case 2:21-cv-00031-BJR", "", ""),
        ("The stamp said Case 2:21-cv-00031 Document 1 Filed 01/13/21 Page 1 of 1", "", ""),
    ],
)
def test_the_stamps_of_courts_are_read_in_their_several_forms(row, entry, day):
    said = said_by_stamp([row])
    found = [said[one].value if one in said else "" for one in ("record_cite", "filed_date")]
    assert found == [entry, day]


def test_of_two_stamps_nothing_tells_which_is_meant():
    other = "Case 1:20-cv-00007 Document 3 Filed 12/01/20 Page 1 of 9"
    assert said_by_stamp([STAMP.format(1, 1), other]) == {}


def test_a_page_that_holds_a_stamp_alone_keeps_it():
    words = STAMP.format(1, 1)
    line = Line(0, 0, len(words), words)
    assert without_stamps([[line]]) == ([[line]], [])
