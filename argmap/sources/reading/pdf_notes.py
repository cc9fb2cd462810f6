"""The notes at the feet of a PDF’s pages: where they begin, their numbers, what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.pdf_feet import NOTE


def notes_of(
    text: str, lines: Sequence[PlacedLine], body: Sequence[PlacedLine]
) -> Iterator[TextBlock]:
    """Divide notes by their numbers, which rise by one, and find what refers to each.

    Some are read before words that stand above others: at the foot of the column they are in.
    """
    number = 0
    for run in _read_on(text, sorted(lines, key=attrgetter("span"))):
        begins: list[int] = []
        for at, one in enumerate(run):
            match = NOTE.match(one.line.words)
            if match and (not begins or int(match["number"]) == number + 1):
                begins.append(at)
                number = int(match["number"])
        if begins[:1] != [0]:
            rest = run[: begins[0] if begins else None]
            yield TextBlock(rest[0].span.start, rest[-1].span.end, BlockKind.PARAGRAPH)
        for at, following in pairwise([*begins, len(run)]):
            yield _note(text, run[at:following], body)


def _read_on(text: str, lines: Sequence[PlacedLine]) -> Iterator[list[PlacedLine]]:
    """Divide lines where other words are read between two of them."""
    run: list[PlacedLine] = []
    for one in lines:
        if run and text[run[-1].span.end : one.span.start].strip(" -\n"):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _note(text: str, lines: Sequence[PlacedLine], body: Sequence[PlacedLine]) -> TextBlock:
    words = NOTE.match(text, lines[0].span.start)
    assert words is not None  # so it began
    mark = _mark(text, body, words["number"])
    return TextBlock(words.end(), lines[-1].span.end, BlockKind.NOTE, words["number"], mark)


def _mark(text: str, body: Sequence[PlacedLine], number: str) -> int | None:
    """Find the small number at a word that refers to a note; None where two could be it."""
    sign = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[^\W\d_][.,;:!?”’\"')\]]))(?P<n>{number})(?!\w)")
    found = [one.start("n") for line in body for one in sign.finditer(text, *line.span)]
    return found[0] if len(found) == 1 else None
