from __future__ import annotations

import pytest

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf_blocks import pdf_blocks
from argmap.sources.reading.pdf_columns import Edges
from argmap.sources.reading.pdf_lines import Line

TEXT = "The motion should be denied, and nothing that is in it says why it should not be granted."
NOTE = "2 Parler “works with follow profiles and ‘parleys’ rather than with messages,” as all say"


@pytest.mark.parametrize(
    ("words", "right", "kind"),
    [
        (NOTE, 525.0, BlockKind.PARAGRAPH),
        ("2 The Parties Of This Case", 300.0, BlockKind.HEADING),
    ],
)
def test_a_line_that_the_raised_number_of_a_note_makes_higher_is_no_heading(words, right, kind):
    # given the first line of a note in type of the size of the text, below it
    lines = [
        Line(0, 0, len(TEXT), TEXT, box=(90.0, 500.0, 525.0, 510.0)),
        Line(0, 200, 200 + len(words), words, box=(90.0, 646.0, right, 659.0)),
    ]
    text = f"{TEXT}\n\n{words}"
    spans = [Span(0, len(TEXT)), Span(len(TEXT) + 2, len(text))]
    columns = {(0, 0): Edges(90.0, 525.0), (0, 200): Edges(90.0, 525.0)}
    # then what is full as a line of text is none
    found = pdf_blocks(text, list(zip(lines, spans, strict=True)), columns, 10.87)
    assert [block.kind for block in found] == [BlockKind.PARAGRAPH, kind]
