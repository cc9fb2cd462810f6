"""How the lines of a PDF’s pages are divided into paragraphs, and how those begin."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.pdf_quoted import may_be_quoted, stands_as

_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_LARGER = 1.2
_PART = re.compile(r"[IVXL]{1,6}\. [A-Z][A-Z ,’'&-]{3,}")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
_MOSTLY = 0.8
"""The lines of a caption, and little else, begin at the edge where so much of all are set in."""

Paragraph = list[PlacedLine]


def lines_of_pages(
    placed: Sequence[PlacedLine], notes: Collection[tuple[int, int]]
) -> Iterator[list[PlacedLine]]:
    """Divide lines by their pages; the rest of a note is of the page on which it begins."""
    page: list[PlacedLine] = []
    for one in placed:
        both = [line for line in (*page[-1:], one) if (line.line.page, line.line.start) in notes]
        if page and one.line.page != page[0].line.page and len(both) < 2:  # noqa: PLR2004 -- a pair
            yield page
            page = []
        page.append(one)
    if page:
        yield page


def over_pages(text: str, paragraphs: Sequence[Paragraph], usual: float) -> Iterator[Paragraph]:
    """Join what is set in at the end of a page with what goes on as far set in on the next."""
    last: Paragraph = []
    for lines in paragraphs:
        if last and _goes_on(text, last, lines, usual):
            last = [*last, *lines]
            continue
        if last:
            yield last
        last = lines
    if last:
        yield last


def _goes_on(text: str, last: Paragraph, lines: Paragraph, usual: float) -> bool:
    are_on_pages = last[-1].line.page != lines[0].line.page
    ends = "\n" in text[last[-1].span.end : lines[0].span.start]
    are_set_in = may_be_quoted(last, usual) and may_be_quoted(lines, usual)
    return are_on_pages and not ends and are_set_in and stands_as(last, lines, usual)


def first_line_indents(
    text: str, pages: Sequence[Sequence[PlacedLine]], usual: float
) -> frozenset[int]:
    """Return how far paragraphs begin set in whose other lines do not, in heights of the type."""
    found: set[int] = set()
    for page in pages:
        for lines in paragraphs_of(text, page, usual):
            others = [one.left for one in lines[1:]]
            if others and max(others) < _BESIDE * usual <= lines[0].left:
                found.add(round(lines[0].left / usual))
    return frozenset(found)


def mostly_begin_set_in(paragraphs: Sequence[Paragraph], usual: float) -> bool:
    """Say whether nearly all paragraphs of several lines begin set in, and not behind others only.

    What stands below a paragraph that is set in whole does not count: it may go on with a sentence
    above that.
    """
    edge = _BESIDE * usual
    firsts = [
        lines[0].left
        for above, lines in pairwise([[], *paragraphs])
        if len(lines) > 1
        and max(one.left for one in lines[1:]) < edge
        and not (above and above[-1].left >= edge)
    ]
    set_in = sum(left >= edge for left in firsts)
    return set_in > 1 and set_in >= _MOSTLY * len(firsts)


def are_numbered(paragraphs: Sequence[Paragraph], usual: float) -> bool:
    """Say whether several paragraphs begin with a number, and go on at the edge of their column."""
    edge = _BESIDE * usual
    numbered = [
        lines
        for lines in paragraphs
        if len(lines) > 1 and is_numbered(lines) and lines[1].left < edge
    ]
    return len(numbered) > 1


def is_numbered(lines: Paragraph) -> bool:
    """Say whether a paragraph begins with a number, as those of a pleading do."""
    return _NUMBERED.match(lines[0].line.words) is not None


def paragraphs_of(
    text: str, page: Sequence[PlacedLine], usual: float
) -> Iterator[list[PlacedLine]]:
    """Divide the lines of a page where its text is, and where the left margin moves."""
    group: list[PlacedLine] = []
    for one in page:
        ends = bool(group) and "\n" in text[group[-1].span.end : one.span.start]
        # The first line of a paragraph may stand further in or out than the others.
        moves = len(group) > 1 and abs(group[-1].left - one.left) > _BESIDE * usual
        begins = bool(group) and _is_part(text, group[-1], one)
        if ends or begins or (moves and not is_large([*group, one], usual)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _is_part(text: str, above: PlacedLine, one: PlacedLine) -> bool:
    """Tell whether a line numbers a part of a paper in capitals, below the end of a sentence."""
    words, before = (text[line.span.start : line.span.end].strip() for line in (one, above))
    return before.endswith((".", "!", "?")) and _PART.fullmatch(words) is not None


def is_large(lines: Sequence[PlacedLine], usual: float) -> bool:
    """Say whether lines are in larger type, which one at least tells for certain."""
    are_large = all(one.line.size_if_marked > _LARGER * usual for one in lines)
    sure = (one.line for one in lines if one.line.has_size)
    return are_large and any(one.least_size > _LARGER * usual for one in sure)
