"""The notes at the feet of a PDF’s pages: where they begin, their numbers, what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.pdf_note_numbers import (
    NOTE,
    begins_note,
    ends_before_number,
    number_of,
)

_NEAR = 9
"""The mark of a note stands so near to the number that it is behind."""


def notes_of(
    text: str, lines: Sequence[PlacedLine], body: Sequence[PlacedLine], *, after: int = 0
) -> Iterator[TextBlock]:
    """Divide notes by their numbers, which rise by one, and find what refers to each.

    `after` is the number of the last note on the pages before; each page may count anew.
    Some are read before words that stand above others: at the foot of the column they are in.
    """
    number = after
    for run in _read_on(text, sorted(lines, key=attrgetter("span"))):
        begins: dict[int, int] = {}
        for at, one in enumerate(run):
            words = one.line.words
            if at and ends_before_number(run[at - 1].line.words) and not one.line.cuts:
                continue
            match = NOTE.match(words)
            is_next = begins_note(words, number + 1)
            if is_next and (_is_alone(match, number + 1) or _mark(text, body, str(number + 1))):
                begins[at] = number = number + 1
            elif match and (not begins or number_of(words, number) == number + 1):
                begins[at] = number = number_of(words, number)
        if 0 not in begins:
            rest = run[: min(begins, default=None)]
            yield TextBlock(rest[0].span.start, rest[-1].span.end, BlockKind.PARAGRAPH)
        for at, following in pairwise([*begins, len(run)]):
            yield _note(text, run[at:following], str(begins[at]), body)


def _is_alone(match: re.Match[str] | None, number: int) -> bool:
    """Say whether a line begins with a number that runs into no other."""
    return match is not None and int(match["number"]) == number


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


def _note(
    text: str, lines: Sequence[PlacedLine], number: str, body: Sequence[PlacedLine]
) -> TextBlock:
    start = lines[0].span.start + len(number)
    start += text[start : start + 1].isspace()
    return TextBlock(start, lines[-1].span.end, BlockKind.NOTE, number, _mark(text, body, number))


def _mark(text: str, body: Sequence[PlacedLine], number: str) -> int | None:
    """Find the small number at a word that refers to a note; None where two could be it.

    Behind a number it is one where PDFium ends the line: a decimal is never cut in two. Behind the
    bracket of a section it may be one.
    """
    sign = re.compile(rf"(?<=[^\W\d_])[.,;:!?…”’\"')\]]*(?P<n>{number})(?![\w%°]|[.,:/–-]\d)")
    found = [one.start("n") for line in body for one in sign.finditer(text, *line.span)]
    if not found:
        behind = re.compile(rf"\d[.,;:!?…”’\"')\]]+(?P<n>{number})$")
        ends = (end for line in body for end in _ends_of_cuts(text, line))
        within = (behind.search(text[:end], max(0, end - _NEAR)) for end in ends)
        found = [one.start("n") for one in within if one]
    if not found:
        section = re.compile(rf"\d\)[.,;:!?”’\"')\]]*(?P<n>{number})(?![\w%°]|[.,:/–-]\d)")
        found = [one.start("n") for line in body for one in section.finditer(text, *line.span)]
    return found[0] if len(found) == 1 else None


def _ends_of_cuts(text: str, one: PlacedLine) -> Iterator[int]:
    """Walk where PDFium ends a line in the middle of its row."""
    at = one.span.start
    for span in one.line.spans[:-1]:
        at += span.end - span.start
        yield at
        at += text[at : at + 1] == " "
