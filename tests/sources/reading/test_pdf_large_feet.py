"""Notes in type as large as the text’s, and the block quotes that go on behind them."""

from __future__ import annotations

import pytest
from typesetting import typeset

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf import read_pdf
from argmap.sources.reading.pdf_large_feet import first_of_large_foot
from argmap.sources.reading.pdf_lines import Line

NOTE = (
    "See also British Airways plc v. Commission, where foreign courts do as much, and the other "
    "papers that are cited there, none of which tells anything that matters to this motion."
)
QUOTED = (
    "AWS provides technology and services to customers across the political spectrum, and we "
    "respect Parler’s right to determine for itself what content it will allow. However, it is "
    "clear that there is significant content on Parler that encourages and incites violence "
    "against others, and that Parler is unable or unwilling to promptly identify and remove it."
)
FILLER = "The papers are before the Court and they speak for themselves, as all of them agree. "
LOOK = """#set page("us-letter", margin: 1in)
#set text(font: "Libertinus Serif", size: 12pt, hyphenate: false)
#set smartquote(enabled: false)
#set par(leading: {0}em, spacing: {0}em, first-line-indent: (amount: 0.5in, all: true))
#set footnote.entry(clearance: 8pt, separator: none)
#show footnote.entry: set text(size: 12pt)
#show footnote.entry: it => {{
  set par(leading: 0.4em, first-line-indent: 0pt)
  [#counter(footnote).at(it.note.location()).first() #it.note.body]
}}
"""
"""The number of a note is not raised, as Word sets one that has no style of its own."""


def printed(pushed, leading=1.4):
    """A paper that quotes a block near the end of its page, below the mark of a note."""
    quoted = f"#pad(left: 0.5in)[#set par(leading: 0.4em, first-line-indent: 0pt);{QUOTED}]"
    rows = [FILLER * 3] * 6 + [FILLER * pushed, f"So says 47 U.S.C. § 230(c)(1).#footnote[{NOTE}]"]
    rows += ["According to the company’s spokesperson,", quoted, FILLER * 3, FILLER * 2]
    return typeset((LOOK.format(leading) + "\n\n".join(rows)).encode())


def words(reading, kind):
    blocks = [one for one in reading.blocks if one.kind is kind]
    return [" ".join(reading.text[one.start : one.end].split()) for one in blocks]


@pytest.mark.parametrize("pushed", range(4, 10))
def test_a_block_quote_over_the_end_of_a_page_goes_on_behind_a_large_note(pushed):
    reading = read_pdf(printed(pushed), "“noted.pdf”")
    assert words(reading, BlockKind.BLOCK_QUOTE) == [QUOTED]
    assert words(reading, BlockKind.NOTE) == [NOTE]
    (note,) = (one for one in reading.blocks if one.kind is BlockKind.NOTE)
    assert note.mark is not None
    assert reading.text[: note.mark].endswith("§ 230(c)(1).")


def lines(*placed):
    """Lines of a page, each of its words, its left edge and its top."""
    return [
        Line(0, at * 100, at * 100 + len(said), said, box=(left, top, 500.0, top + 11.0))
        for at, (said, left, top) in enumerate(placed)
    ]


ABOVE = [
    ("The host cut off what it had promised.1 Nobody", 90.0, 600.0),
    ("denies that it did, and none of them could.", 90.0, 625.0),
]
FOOT = [("1 See the record, which the parties", 90.0, 650.0), ("have made together.", 90.0, 664.0)]


def test_lines_at_the_end_of_a_page_whose_number_is_marked_are_a_note():
    assert first_of_large_foot(lines(*ABOVE, *FOOT), []) == 2
    more = [("2 Id. at 20, where it says as much.", 90.0, 685.0)]
    assert first_of_large_foot(lines(*ABOVE, *FOOT, *more), []) == 2
    assert first_of_large_foot(lines(ABOVE[1], *FOOT), lines(ABOVE[0])) == 1


@pytest.mark.parametrize(
    "placed",
    [
        [("The host cut off what it had.", 90.0, 600.0), ABOVE[1], *FOOT],  # without a mark
        [*ABOVE, ("1 See the record, which the parties", 90.0, 639.0), ("have.", 90.0, 653.0)],
        [*ABOVE, ("1 See the record, which the parties", 126.0, 650.0), ("have.", 126.0, 664.0)],
        [*ABOVE, *FOOT, ("The text goes on below, further off.", 90.0, 690.0)],
    ],
)
def test_other_lines_that_begin_with_a_number_are_none(placed):
    assert first_of_large_foot(lines(*placed), []) == len(placed)
