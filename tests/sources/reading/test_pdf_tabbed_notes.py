"""Notes whose raised number stands apart from their words, which hang behind a tab."""

from __future__ import annotations

import pytest
import typst

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_rows import with_whole_rows

LOOK = """#set page("a5", margin: 0.8in)
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set smartquote(enabled: false)
#show footnote.entry: set text(size: 10pt)
#show footnote.entry: it => grid(columns: ({0}pt, 1fr),
  [#super(numbering("1", ..counter(footnote).at(it.note.location())))], it.note.body)
"""
FILLER = "The papers are before the Court and they speak for themselves. "
NOTE = (
    "See also the report of the agency, which tells of a site that was “open to all who came”"
    " and that Mr. Doe “had already complained of it to the owners of the building.”"
)


def printed(tab):
    """A paper of two pages; the one paragraph of its text goes on over the notes of the first."""
    words = f"{FILLER * 4} A court wrote as much.#footnote[{NOTE}] {FILLER * 20}"
    return typst.compile((LOOK.format(tab) + words).encode())


@pytest.mark.parametrize("tab", [8, 17, 24, 36])
def test_a_note_is_one_though_a_tab_stands_behind_its_number(tab):
    read = read_pdf(printed(tab), "The brief")

    words = [read.text[one.start : one.end] for one in read.blocks if one.kind is BlockKind.NOTE]
    paragraphs = [one for one in read.blocks if one.kind is BlockKind.PARAGRAPH]
    assert words == [NOTE]
    assert len(paragraphs) == 1


def number_and_words(*, top, bottom, right=60.0):
    number = Line(0, 0, 1, "1", box=(57.0, top, right, bottom))
    return [number, Line(0, 2, 20, "Sums of the report", box=(74.0, 100.0, 160.0, 110.0))]


def test_a_small_number_that_is_raised_beside_words_begins_them():
    [line] = with_whole_rows(number_and_words(top=100.0, bottom=104.0))

    assert line.words == "1 Sums of the report"


@pytest.mark.parametrize(
    "place",
    [
        {"top": 100.0, "bottom": 107.0},  # as large as the words
        {"top": 103.0, "bottom": 108.0},  # at their foot
        {"top": 94.0, "bottom": 99.0},  # above them
        {"top": 100.0, "bottom": 104.0, "right": -40.0},  # in another column
    ],
)
def test_a_number_that_is_not_raised_beside_words_is_left_alone(place):
    assert len(with_whole_rows(number_and_words(**place))) == 2
