"""What the lines of a PDF’s pages are: paragraphs, block quotes by their margins, headings, notes.

Nothing in a PDF says so: a block quote is set in, a heading in larger type, a note in smaller
type at the foot of its page, with a number before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import Edges, PlacedLine
from argmap.sources.reading.pdf_divided import (
    Paragraph,
    are_numbered,
    first_line_indents,
    is_large,
    is_numbered,
    lines_of_pages,
    mostly_begin_set_in,
    over_pages,
    paragraphs_of,
)
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import lines_of_items
from argmap.sources.reading.pdf_note_numbers import NOTE
from argmap.sources.reading.pdf_notes import notes_of
from argmap.sources.reading.pdf_quoted import (
    Above,
    is_quoted_line,
    may_be_quoted,
    quoted_runs,
    stands_as,
    whole_paragraphs,
)
from argmap.sources.reading.pdf_quoted_alike import (
    Look,
    Shown,
    are_on_next_pages,
    cards_of,
    looks_of,
)
from argmap.sources.reading.pdf_two_lines import with_two_lines

_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""


class _Beginnings(NamedTuple):
    """How far first lines are set in, whether most are, and lines at which no paragraph begins.

    `are_numbered` tells of paragraphs whose numbers stand in their first lines; `looks` are those
    of the block quotes that are known, `cards` how far those are set in that stand below a
    citation alone.
    """

    indents: frozenset[int]
    of_items: frozenset[Span]
    are_usual: bool
    are_numbered: bool
    looks: tuple[Look, ...] = ()
    cards: tuple[float, ...] = ()


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
        for lines in lines_of_pages(placed, notes)
    ]
    indents = first_line_indents(text, pages, usual)
    bodies = [
        [one for one in page if (one.line.page, one.line.start) not in notes] for page in pages
    ]
    divided = [lines for body in bodies for lines in paragraphs_of(text, body, usual)]
    of_items = lines_of_items([[(one.line, one.span) for one in row] for row in divided], usual)
    whole = list(with_two_lines(list(over_pages(text, divided, usual)), usual, indents))
    are_usual, numbered = mostly_begin_set_in(whole, usual), are_numbered(whole, usual)
    known = _Beginnings(indents, of_items, are_usual, numbered)
    firsts = {body[0].span.start for body in bodies if body}
    found = _joined(text, _with_alike(whole, usual, known), firsts)
    number = 0
    for page, body in zip(pages, bodies, strict=True):
        notes_of_page = list(notes_of(text, page[len(body) :], body, after=number))
        number = int(notes_of_page[-1].number or number) if notes_of_page else number
        found += notes_of_page
    return tuple(sorted(found))


def _joined(text: str, blocks: Sequence[TextBlock], firsts: Collection[int]) -> list[TextBlock]:
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


def _with_alike(
    paragraphs: Sequence[Paragraph], usual: float, known: _Beginnings
) -> Sequence[TextBlock]:
    """Tell what paragraphs are, with block quotes that are set as others which are known for such.

    What is found so is no more than what was known: else it is the look of the text.
    """
    found = list(_body(paragraphs, usual, known))
    starts = {one.start for one in found if one.kind is BlockKind.BLOCK_QUOTE}
    if cards := cards_of(paragraphs, starts, usual):
        known = known._replace(cards=cards)
        found = list(_body(paragraphs, usual, known))
    return _alike(paragraphs, usual, known, found)


def _alike(
    paragraphs: Sequence[Paragraph], usual: float, known: _Beginnings, found: Sequence[TextBlock]
) -> Sequence[TextBlock]:
    """Tell what paragraphs are by the looks of the block quotes that were found."""
    lines = [one for paragraph in paragraphs for one in paragraph]
    starts = [one.span.start for one in lines]
    quotes = [one for one in found if one.kind is BlockKind.BLOCK_QUOTE]
    looks = looks_of(
        (lines[bisect_left(starts, one.start) : bisect_left(starts, one.end)] for one in quotes),
        usual,
    )
    if not looks:
        return found
    others = list(_body(paragraphs, usual, known._replace(looks=looks)))
    more = sum(one.kind is BlockKind.BLOCK_QUOTE for one in others) - len(quotes)
    return others if more <= len(looks) else found


def _body(paragraphs: Sequence[Paragraph], usual: float, known: _Beginnings) -> Iterator[TextBlock]:
    stack: list[Paragraph] = []
    above = Above()
    for paragraph, below in zip_longest(paragraphs, paragraphs[1:]):
        # A paragraph of one line begins where the first lines of the others do.
        is_first = len(paragraph) == 1 and round(paragraph[0].left / usual) in known.indents
        if is_first and below and known.are_usual and _goes_on_below(below, usual):
            is_first = not is_quoted_line(paragraph, above, usual)
        is_plain = is_first or paragraph[0].span in known.of_items
        is_heading = _is_centred(paragraph, usual) and is_large(paragraph, usual)
        may_be = not is_plain and not is_heading and may_be_quoted(paragraph, usual)
        if stack and not (may_be and _is_of_stack(stack[-1], paragraph, usual)):
            goes_on = known.are_usual and _goes_on_below(paragraph, usual)
            yield from _stacked(stack, above, usual, Shown(known.looks, goes_on, known.cards))
            above, stack = above.then(stack[-1], is_plain=False), []
        if may_be:
            stack.append(paragraph)
        else:
            yield _block(paragraph, _plain_kind(paragraph, usual))
            is_plain = is_plain or paragraph[-1].left < _BESIDE * usual
            is_run_in = is_plain and known.are_numbered and is_numbered(paragraph)
            above = above.then(paragraph, is_plain=is_plain, is_run_in=is_run_in)
    yield from _stacked(stack, above, usual, Shown(known.looks, cards=known.cards))


def _goes_on_below(paragraph: Paragraph, usual: float) -> bool:
    """Say whether a paragraph does not begin as others do, set in: it goes on with one above."""
    is_flush = max(one.left for one in paragraph) < _BESIDE * usual
    return is_flush and len(paragraph) > 1 and not ITEM.match(paragraph[0].line.words)


def _is_of_stack(last: Paragraph, paragraph: Paragraph, usual: float) -> bool:
    is_on_page = last[-1].line.page == paragraph[0].line.page
    return (is_on_page or are_on_next_pages(last, paragraph)) and stands_as(last, paragraph, usual)


def _stacked(
    stack: Sequence[Paragraph], above: Above, usual: float, shown: Shown
) -> Iterator[TextBlock]:
    """Take paragraphs between the same margins for one block quote, but what introduces it."""
    for run, kind in quoted_runs(stack, above, usual, shown):
        if kind is BlockKind.BLOCK_QUOTE:
            yield from (_block(lines, kind) for lines in whole_paragraphs(run))
        else:
            yield from (_block(lines, kind or _plain_kind(lines, usual)) for lines in run)


def _block(lines: Sequence[PlacedLine], kind: BlockKind) -> TextBlock:
    return TextBlock(lines[0].span.start, lines[-1].span.end, kind)


def _plain_kind(lines: Sequence[PlacedLine], usual: float) -> BlockKind:
    # The raised number of a note makes its first line seem higher than its type is.
    if lines[0].right < usual and NOTE.match(lines[0].line.words):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if is_large(lines, usual) else BlockKind.PARAGRAPH


def _is_centred(lines: Sequence[PlacedLine], usual: float) -> bool:
    return all(abs(one.left - one.right) <= 2 * _BESIDE * usual for one in lines)
