"""The caption of a court's paper, whose two halves stand side by side."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.guessing import guess_source
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_captions import caption_of, told_of_captions
from argmap.sources.reading.pdf_lines import Line

SENTENCE = (
    "The host said that it had warned the network for several weeks before it cut it off, and that"
    " nothing in the contract obliged it to wait for thirty days when a customer does not answer."
)
LEFT = ["PARLER LLC,", "#h(1in) Plaintiff,", "#h(.5in) v.", "AMAZON, INC.,", "#h(1in) Defendant."]
RIGHT = ["No. 21-cv-00031-BJR", "DEFENDANT’S OPPOSITION TO", "MOTION FOR TEMPORARY", "RELIEF"]


def printed(*, court, body):
    look = '#set page("us-letter", margin: 1in)\n#set text(12pt, font: "Libertinus Serif")\n'
    look += "#set par(leading: 1em, spacing: 1em, first-line-indent: (amount: 0.5in, all: true))\n"
    grid = "#grid(columns: (1fr, 1fr), inset: 6pt, [{}], [{}])"
    halves = grid.format("\\ ".join(LEFT), "\\ ".join(RIGHT))
    rows = [look, f"#align(center)[{court}]", "#set par(first-line-indent: 0pt)", halves]
    rows += ["#set par(first-line-indent: (amount: 0.5in, all: true))", *body]
    reading = read_pdf(typeset("\n\n".join(rows).encode()), "“paper.pdf”")
    return reading, [" ".join(row.split()) for row in reading.text.split("\n\n")]


@pytest.mark.parametrize(
    "court", [["UNITED STATES DISTRICT COURT", "AT SEATTLE"], ["SUPERIOR COURT"]]
)
def test_the_halves_of_a_caption_are_read_one_after_the_other_below_the_court(court):
    reading, rows = printed(court=" \\ ".join(court), body=[f"{SENTENCE} {SENTENCE}"] * 4)
    words = " ".join(rows)
    title = "DEFENDANT’S OPPOSITION TO MOTION FOR TEMPORARY RELIEF"
    top = f"{' '.join(court)} PARLER LLC, Plaintiff, v. AMAZON, INC., Defendant."
    assert words.startswith(f"{top} No. 21-cv-00031-BJR")
    assert f"No. 21-cv-00031-BJR {title}" in words
    assert rows[-4:] == [f"{SENTENCE} {SENTENCE}"] * 4
    assert guess_source(reading.text).title.value == title
    assert not any("out of order" in told for told in reading.report)


def test_a_note_at_the_foot_of_a_page_with_a_caption_cuts_no_paragraph():
    marked = f"{SENTENCE} {SENTENCE}#footnote[See the letter of January.] {SENTENCE}"
    _, rows = printed(court="SUPERIOR COURT", body=[marked, *[f"{SENTENCE} {SENTENCE}"] * 6])
    assert rows.count(f"{SENTENCE} {SENTENCE}") == 6


def lines(*rows):
    """Lines of a page, each with its left edge, how far down it stands, its words."""
    return [
        Line(
            0,
            100 * at,
            100 * at + len(words),
            words,
            box=(left, top, left + 6 * len(words), top + 9),
        )
        for at, (left, top, words) in enumerate(rows)
    ]


COURT = (260, 60, "DISTRICT COURT")
BOX = [
    (108, 100, "PARLER LLC,"),
    (150, 120, "Plaintiff,"),
    (130, 140, "v."),
    (108, 160, "AMAZON,"),
    (150, 180, "Defendant."),
]
HALF = [(339, 100, "No. 21-cv-00031"), (339, 120, "ANSWER OF AMAZON")]
TEXT = [
    (108, 220, "This is a line of the text that goes over both of the halves."),
    (108, 240, "Two"),
]


def test_a_caption_ends_where_a_line_crosses_and_where_the_parties_do():
    page = lines(COURT, *BOX, *HALF, *TEXT)
    found = caption_of(page)
    assert [line.words for line in found.above] == ["DISTRICT COURT"]
    assert [line.words for line in found.right] == ["No. 21-cv-00031", "ANSWER OF AMAZON"]
    assert [line.words for line in found.below] == [words for *_, words in TEXT]
    short = lines(COURT, *BOX, *HALF, (108, 200, "1. So."), *TEXT)
    assert caption_of(short).below[0].words == "1. So."


@pytest.mark.parametrize(
    "page",
    [
        lines(*BOX, *HALF, *TEXT),
        lines(COURT, *BOX, *TEXT),
        lines(COURT, *BOX[:2], *BOX[3:], *HALF, *TEXT),
        lines(COURT, BOX[0], BOX[2], *HALF, *TEXT),
        [],
    ],
)
def test_a_page_without_court_or_parties_or_a_right_half_has_no_box(page):
    assert caption_of(page) is None


def test_parties_that_are_read_before_their_court_are_told():
    told = "The caption of page 1 may be out of order: compare it with the page."
    assert told_of_captions(lines(*BOX, COURT, *TEXT)) == [told]
    assert told_of_captions(lines(COURT, *BOX, *TEXT)) == []
    assert told_of_captions([Line(0, 0, 2, "v."), Line(0, 3, 8, "COURT")]) == []
