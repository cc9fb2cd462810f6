"""A block quote in a paper whose title begins hardly further in than its column."""

from __future__ import annotations

from itertools import pairwise

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.pdf_blocks import pdf_blocks
from argmap.sources.reading.pdf_columns import Edges
from argmap.sources.reading.pdf_lines import Line

TITLE = [
    ("UNITED STATES DISTRICT COURT", 203.5, 434, 30),
    ("FOR THE WESTERN DISTRICT", 198, 439, 30),
]
ABOVE = [
    ("Nothing in the record is otherwise, and nobody has said in any", 126, 550, 30),
    ("of the papers that it was. The wire reports it so, and it was right:", 90, 550, 30),
]
QUOTED = [
    ("The lawsuit said that the network was due to be dark late Monday,", 126, 546, 17),
    ("but web trackers said that it was already disconnected early in", 126, 546, 17),
    ("the day, and nobody had found a new hosting service for it.", 126, 500, 17),
]
BELOW = [
    ("That is all that the record shows, and it is enough for anybody who", 90, 550, 30),
    ("has to decide the motion before them.", 90, 400, 30),
]


def kinds(*paragraphs):
    """Return what paragraphs are, of lines with their edges and how far the next one is below."""
    rows = [(at, *row) for at, rows in enumerate(paragraphs) for row in rows]
    lines, spans, columns = [], [], {}
    text, top = "", 60.0
    for (at, words, left, right, step), behind in pairwise(
        [*rows, (len(paragraphs), *rows[0][1:])]
    ):
        start = len(text)
        lines.append(Line(0, start, start + len(words), words, box=(left, top, right, top + 11.0)))
        spans.append(Span(start, start + len(words)))
        columns[0, start] = Edges(198.0, 439.0) if at == 0 else Edges(90.0, 550.0)
        text += words + (" " if behind[0] == at else "\n\n")
        top += step
    return [
        one.kind for one in pdf_blocks(text, list(zip(lines, spans, strict=True)), columns, 12.0)
    ]


def test_a_title_tells_nothing_of_where_the_paragraphs_of_the_text_begin():
    assert kinds(TITLE, ABOVE, QUOTED, BELOW)[2] is BlockKind.BLOCK_QUOTE
