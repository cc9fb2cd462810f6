"""What the lines of a PDF’s pages are: paragraphs, block quotes by their margins, headings, notes.

Nothing in a PDF says so: a block quote is set in on both sides, a heading in larger type,
a note in smaller type at the foot of its page, with a number before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.pdf_columns import Edges, PlacedLine
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import ITEM, lines_of_items
from argmap.sources.reading.pdf_notes import notes_of

_SET_IN = 0.7
"""A block quote is set in on each side by so many heights of the type, or more."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_FULL = 0.7
"""A line of a paragraph, but for its last, fills so much of its width."""
_LARGER = 1.2
_LEAST_LINES = 2
_FEW = 2
"""Of so many quoted paragraphs one may be a line; of more, most run over several."""
_LEAST_WORDS = 15
"""Fewer words are a caption, a heading or a signature; and so are capitals."""
_LEAST_WIDTH = 0.5
"""A block quote takes so much of its column’s width; what takes less is a signature, say."""


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
    blocks: list[TextBlock] = []
    pages = [
        sorted(lines, key=lambda one: (one.line.page, one.line.start) in notes)
        for _, lines in groupby(placed, key=lambda one: one.line.page)
    ]
    indents = _first_line_indents(text, pages, usual)
    bodies = [
        [one for one in page if (one.line.page, one.line.start) not in notes] for page in pages
    ]
    divided = (lines for body in bodies for lines in _paragraphs(text, body, usual))
    of_items = lines_of_items([[(one.line, one.span) for one in row] for row in divided], usual)
    known = _Beginnings(indents, of_items)
    for page, body in zip(pages, bodies, strict=True):
        found = [*_body(text, body, usual, known), *notes_of(text, page[len(body) :], body)]
        _go_on(text, blocks, iter(sorted(found, key=attrgetter("start"))))
    return tuple(blocks)


def _go_on(text: str, blocks: list[TextBlock], following: Iterator[TextBlock]) -> None:
    """Add the blocks of another page, of which the first may be the rest of the last there is."""
    first = next(following, None)
    if first is None:
        return
    last = blocks[-1] if blocks else None
    kinds = {BlockKind.PARAGRAPH}
    if last and {last.kind, first.kind} == kinds and "\n" not in text[last.end : first.start]:
        blocks[-1] = TextBlock(last.start, first.end, last.kind)
    else:
        blocks.append(first)
    blocks += following


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


def _body(
    text: str, page: Sequence[PlacedLine], usual: float, known: _Beginnings
) -> Iterator[TextBlock]:
    stack: list[list[PlacedLine]] = []
    for paragraph in [*_paragraphs(text, page, usual), None]:
        # A paragraph of one line begins where the first lines of the others do.
        at = round(paragraph[0].left / usual) if paragraph and len(paragraph) == 1 else 0
        is_plain = paragraph is None or at in known.indents or paragraph[0].span in known.of_items
        if paragraph is not None and not is_plain and _may_be_quoted(paragraph, usual):
            if stack and abs(stack[-1][-1].left - paragraph[-1].left) > _BESIDE * usual:
                yield from _stacked(stack)
                stack = []
            stack.append(paragraph)
            continue
        yield from _stacked(stack)
        stack = []
        if paragraph is not None:
            yield _block(paragraph, _plain_kind(paragraph, usual))


def _stacked(stack: list[list[PlacedLine]]) -> Iterator[TextBlock]:
    """Take paragraphs between the same margins for one block quote, but what introduces it."""
    while stack and stack[0][-1].line.words.endswith(":"):
        yield _block(stack.pop(0), BlockKind.PARAGRAPH)
    if _is_quoted(stack):
        yield _block([one for lines in stack for one in lines], BlockKind.BLOCK_QUOTE)
    else:
        yield from (_block(lines, BlockKind.PARAGRAPH) for lines in stack)


def _block(lines: Sequence[PlacedLine], kind: BlockKind) -> TextBlock:
    return TextBlock(lines[0].span.start, lines[-1].span.end, kind)


def _plain_kind(lines: Sequence[PlacedLine], usual: float) -> BlockKind:
    is_large = all(one.line.has_size and one.line.size > _LARGER * usual for one in lines)
    return BlockKind.HEADING if is_large else BlockKind.PARAGRAPH


def _paragraphs(text: str, page: Sequence[PlacedLine], usual: float) -> Iterator[list[PlacedLine]]:
    """Divide the lines of a page where its text is, and where the left margin moves."""
    group: list[PlacedLine] = []
    for one in page:
        ends = bool(group) and "\n" in text[group[-1].span.end : one.span.start]
        # The first line of a paragraph may stand further in or out than the others.
        moves = len(group) > 1 and abs(group[-1].left - one.left) > _BESIDE * usual
        if ends or moves:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _may_be_quoted(lines: Sequence[PlacedLine], usual: float) -> bool:
    """Say whether a paragraph, or a line of one, is set in on both sides and no item of a list."""
    least = _SET_IN * usual
    is_set_in = all(one.left >= least and one.right >= least for one in lines)
    return is_set_in and not ITEM.match(lines[0].line.words)


def _is_quoted(stack: Sequence[Sequence[PlacedLine]]) -> bool:
    """Say whether lines set in on both sides fill what is between, as words do that run on.

    Lines of which many stand alone do not run on: they are the words of a drawing, say.
    """
    lines = [one for paragraph in stack for one in paragraph]
    alone = sum(len(paragraph) == 1 for paragraph in stack)
    is_drawn = alone == len(stack) or (len(stack) > _FEW and alone >= len(stack) / 2)
    if len(lines) < _LEAST_LINES or is_drawn:
        return False
    words = " ".join(one.line.words for one in lines)
    if len(words.split()) < _LEAST_WORDS or words.isupper():
        return False
    left, right = min(one.left for one in lines), min(one.right for one in lines)
    width = lines[0].column.right - lines[0].column.left
    between = width - left - right
    full = [one.right - right <= (1 - _FULL) * between for one in lines[:-1]]
    return between >= _LEAST_WIDTH * width and sum(full) > len(full) / 2
