"""What the lines of a PDF’s pages are: paragraphs, block quotes by their margins, headings, notes.

Nothing in a PDF says so: a block quote is set in, a heading in larger type, a note in smaller
type at the foot of its page, with a number before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.pdf_columns import Edges, PlacedLine
from argmap.sources.reading.pdf_line_ends import starts_sentence
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import lines_of_items
from argmap.sources.reading.pdf_notes import notes_of
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.pdf_quoted import Above, may_be_quoted, quoted_runs, stands_as

_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_LARGER = 1.2
_LEAST_LINES = 2
_ROUNDED = 1.0
"""Sizes are told by boxes that are rounded to whole points."""

Paragraph = list[PlacedLine]


class _Beginnings(NamedTuple):
    """How far first lines are set in, and the lines at which no paragraph begins."""

    indents: frozenset[int]
    of_items: frozenset[Span]


def pdf_blocks(
    text: str,
    spans: Sequence[tuple[Line, Span]],
    columns: Mapping[tuple[int, int], Edges],
    usual: float,
    *,
    notes: Collection[tuple[int, int]] = (),
) -> tuple[TextBlock, ...]:
    """Tell what the paragraphs of a PDF’s text are; `usual` is the usual size of its type.

    None where a line has no box: without places there is nothing to tell by. `notes` are
    lines, by page and start, that are not written where they stand, at the foot of their page.
    """
    if any(line.box is None for line, _ in spans) or not usual:
        return ()
    placed = [PlacedLine(line, span, columns[line.page, line.start]) for line, span in spans]
    pages = [
        sorted(lines, key=lambda one: (one.line.page, one.line.start) in notes)
        for lines in _pages(placed, notes)
    ]
    indents = _first_line_indents(text, pages, usual)
    bodies = [
        [one for one in page if (one.line.page, one.line.start) not in notes] for page in pages
    ]
    divided = [lines for body in bodies for lines in _paragraphs(text, body, usual)]
    of_items = lines_of_items([[(one.line, one.span) for one in row] for row in divided], usual)
    known = _Beginnings(indents, of_items)
    firsts = {body[0].span.start for body in bodies if body}
    found = _joined(text, _body(_over_pages(text, divided, usual), usual, known), firsts)
    number = 0
    for page, body in zip(pages, bodies, strict=True):
        notes_of_page = list(notes_of(text, page[len(body) :], body, after=number))
        number = int(notes_of_page[-1].number or number) if notes_of_page else number
        found += notes_of_page
    return tuple(sorted(found))


def _pages(
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


def _over_pages(text: str, paragraphs: Sequence[Paragraph], usual: float) -> Iterator[Paragraph]:
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


def _joined(text: str, blocks: Iterator[TextBlock], firsts: Collection[int]) -> list[TextBlock]:
    """Join the halves of paragraphs between which a page begins: at one of `firsts`."""
    found: list[TextBlock] = []
    for one in blocks:
        last = found[-1] if found else None
        is_rest = last and one.start in firsts and "\n" not in text[last.end : one.start]
        if last and is_rest and {last.kind, one.kind} == {BlockKind.PARAGRAPH}:
            found[-1] = last._replace(end=one.end)
        else:
            found.append(one)
    return found


def _first_line_indents(
    text: str, pages: Sequence[Sequence[PlacedLine]], usual: float
) -> frozenset[int]:
    """Return how far paragraphs begin set in whose other lines do not, in heights of the type."""
    found: set[int] = set()
    for page in pages:
        for lines in _paragraphs(text, page, usual):
            others = [one.left for one in lines[1:]]
            if others and max(others) < _BESIDE * usual <= lines[0].left:
                found.add(round(lines[0].left / usual))
    return frozenset(found)


def _body(paragraphs: Iterator[Paragraph], usual: float, known: _Beginnings) -> Iterator[TextBlock]:
    stack: list[Paragraph] = []
    above = Above()
    for paragraph in paragraphs:
        # A paragraph of one line begins where the first lines of the others do.
        at = round(paragraph[0].left / usual) if len(paragraph) == 1 else 0
        is_plain = at in known.indents or paragraph[0].span in known.of_items
        is_heading = _is_centred(paragraph, usual) and _is_large(paragraph, usual)
        may_be = not is_plain and not is_heading and may_be_quoted(paragraph, usual)
        if stack and not (may_be and _is_of_stack(stack[-1], paragraph, usual)):
            yield from _stacked(stack, above, usual)
            above, stack = above.then(stack[-1], is_plain=False), []
        if may_be:
            stack.append(paragraph)
        else:
            yield _block(paragraph, _plain_kind(paragraph, usual))
            above = above.then(paragraph, is_plain=is_plain or paragraph[-1].left < _BESIDE * usual)
    yield from _stacked(stack, above, usual)


def _is_of_stack(last: Paragraph, paragraph: Paragraph, usual: float) -> bool:
    is_on_page = last[-1].line.page == paragraph[0].line.page
    return is_on_page and stands_as(last, paragraph, usual)


def _stacked(stack: Sequence[Paragraph], above: Above, usual: float) -> Iterator[TextBlock]:
    """Take paragraphs between the same margins for one block quote, but what introduces it."""
    for run, kind in quoted_runs(stack, above, usual):
        if kind is BlockKind.BLOCK_QUOTE:
            yield from (_block(lines, kind) for lines in _whole_paragraphs(run))
        else:
            yield from (_block(lines, kind or _plain_kind(lines, usual)) for lines in run)


def _whole_paragraphs(run: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Divide a block quote between its paragraphs: each is quoted by itself.

    What is in other type, or a line alone, may say whose words stand above it.
    """
    whole: Paragraph = []
    for lines in run:
        if whole and min(len(whole), len(lines)) >= _LEAST_LINES and _are_two(whole, lines):
            yield whole
            whole = []
        whole = [*whole, *lines]
    if whole:
        yield whole


def _are_two(above: Paragraph, below: Paragraph) -> bool:
    sizes = [median(one.line.size for one in lines) for lines in (above, below)]
    are_alike = abs(sizes[0] - sizes[1]) <= _ROUNDED
    return are_alike and is_stopped(above[-1].line) and starts_sentence(below[0].line)


def _block(lines: Sequence[PlacedLine], kind: BlockKind) -> TextBlock:
    return TextBlock(lines[0].span.start, lines[-1].span.end, kind)


def _plain_kind(lines: Sequence[PlacedLine], usual: float) -> BlockKind:
    return BlockKind.HEADING if _is_large(lines, usual) else BlockKind.PARAGRAPH


def _is_centred(lines: Sequence[PlacedLine], usual: float) -> bool:
    return all(abs(one.left - one.right) <= 2 * _BESIDE * usual for one in lines)


def _is_large(lines: Sequence[PlacedLine], usual: float) -> bool:
    """Say whether lines are in larger type, which one at least tells for certain."""
    are_large = all(one.line.size_if_marked > _LARGER * usual for one in lines)
    sure = (one.line for one in lines if one.line.has_size)
    return are_large and any(one.least_size > _LARGER * usual for one in sure)


def _paragraphs(text: str, page: Sequence[PlacedLine], usual: float) -> Iterator[list[PlacedLine]]:
    """Divide the lines of a page where its text is, and where the left margin moves."""
    group: list[PlacedLine] = []
    for one in page:
        ends = bool(group) and "\n" in text[group[-1].span.end : one.span.start]
        # The first line of a paragraph may stand further in or out than the others.
        moves = len(group) > 1 and abs(group[-1].left - one.left) > _BESIDE * usual
        if ends or (moves and not _is_large([*group, one], usual)):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
