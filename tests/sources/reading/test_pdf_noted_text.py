"""The text of briefs that have many notes: its rows, its steps and so its paragraphs."""

from __future__ import annotations

from itertools import chain

import pytest
import typst

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_pitch import usual_pitch
from argmap.sources.reading.pdf_rows import with_whole_rows

LOOK = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set smartquote(enabled: false)
#set par(justify: false, leading: {0}em, spacing: {0}em,
  first-line-indent: (amount: 0.5in, all: true))
#show footnote.entry: set text(size: 9pt)
#show footnote.entry: set par(leading: 0.4em, spacing: 0.5em, first-line-indent: 0pt)
"""
SENTENCES = (
    "The letters of November and December show as much, and nobody disputes that they were sent.",
    "Nothing in the contract obliged a host to wait for thirty days before it acts on its terms.",
    "The network answers that it was given a day, and that its users were cut off in the night.",
    "No court of this circuit has held otherwise since the decision of the panel in that matter.",
)
NOTE = (
    "The declaration of the chief executive says otherwise, but it gives no date, names no person"
    " with whom he spoke, and is contradicted by the letter that he himself attached to it. "
)


def noted(count, leading):
    """A paper of a few pages with `count` notes on them, each of four lines or so."""
    rows = [list(SENTENCES[at % 3 :]) for at in range(12)]
    for at in range(count):
        rows[at % 12][at // 12] += f"#footnote[{NOTE * 2}]"
    return typst.compile(
        (LOOK.format(leading) + "\n\n".join(" ".join(row) for row in rows)).encode()
    )


@pytest.mark.parametrize("leading", [0.6, 0.65, 0.7, 0.75, 0.8])
@pytest.mark.parametrize("count", [0, 6, 12, 24])
def test_paragraphs_are_kept_whole_however_many_notes_stand_below_them(count, leading):
    read = read_pdf(noted(count, leading), "The brief")

    found = [
        read.text[one.start : one.end] for one in read.blocks if one.kind is BlockKind.PARAGRAPH
    ]
    assert len(found) == 12
    assert all("\n" not in words for words in found)


def row(words, *, left, right, top=287.0):
    return Line(0, int(left), int(left) + len(words), words, box=(left, top, right, top + 11))


@pytest.mark.parametrize("end", ["the night.8", "the night. 8", "of the night.” 12"])
def test_a_justified_line_goes_on_behind_the_mark_of_a_note(end):
    halves = [row(end, left=72, right=348), row("That is a question", left=352, right=522, top=288)]

    assert [one.words for one in with_whole_rows(halves)] == [f"{end} That is a question"]


@pytest.mark.parametrize("end", ["the page 8", "8", "No. 8/9"])
def test_what_ends_with_another_number_is_no_half_of_a_line(end):
    halves = [row(end, left=72, right=348), row("That is a question", left=352, right=522, top=288)]

    assert len(with_whole_rows(halves)) == 2


def spaced(*steps):
    """Lines that go on with a small letter, so many points further down each time."""
    base, found = 72.0, []
    for step in steps:
        base += step
        words = "the words of a line that goes on without an end of its own and fills its width"
        found.append(Line(0, len(found), len(found) + 1, words, box=(72.0, base - 8, 540.0, base)))
    return found


@pytest.mark.parametrize("quoted", [13.4, 14.0, 14.4])
def test_the_text_of_a_brief_is_told_from_its_block_quotes_and_its_many_notes(quoted):
    steps = [*chain.from_iterable([20.6] * 4 + [quoted] * 6 for _ in range(6)), *[10.2] * 50]

    assert usual_pitch(spaced(*steps), 12.0) == pytest.approx(20.6)


def test_a_few_wide_gaps_are_no_step_of_the_text():
    steps = [*[14.0] * 40, 20.6, *[14.0] * 40, 20.6, *[10.2] * 10]

    assert usual_pitch(spaced(*steps), 12.0) < 15
