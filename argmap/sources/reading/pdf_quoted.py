"""Block quotes of a PDF, told by their margins: set in on both sides, or on the left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import NamedTuple

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.pdf_line_ends import leads_to_pages, starts_sentence
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.pdf_quoted_alike import NOTHING, Shown, steps_of
from argmap.sources.reading.quoted_words import (
    CARD,
    LEAST_WORDS,
    are_of_line,
    are_prose,
    are_sentences,
    lead_up,
)

_SET_IN = 0.7
"""A block quote is set in on each side by so many heights of the type, or more."""
_LEFT_ALONE = 1.4
"""One that is set in on the left alone stands in by so many."""
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_FULL = 0.7
"""A line of a paragraph, but for its last, fills so much of its width."""
_LEAST_LINES = 2
_FEW = 2
"""Of so many quoted paragraphs one may be a line; of more, most run over several."""
_LEAST_WIDTH = 0.5
"""A block quote takes so much of its column’s width; what takes less is a signature, say."""
_CLOSER = 0.85
"""Its lines stand closer than those of the text by so much, where they do."""
_SURELY = 4
"""Of so many lines or more they tell it, though nothing leads up to them; fewer are a heading."""
_LEAST_SENTENCES = 2
"""So many sentences are no heading either."""
_ROUNDED = 1.5
"""Sizes are told by boxes that are rounded to whole points: those of one size are so near."""
Paragraph = Sequence[PlacedLine]


class Above(NamedTuple):
    """What stands above paragraphs that may be quoted.

    That is the paragraph before them, whether it begins as those of the text do, and the last of
    the text with lines to see how far they stand apart. A line alone `is_run_in` where its
    number is that of a paragraph, as others have that are longer, and of no item.
    """

    paragraph: Paragraph = ()
    is_plain: bool = False
    text: Paragraph = ()
    is_run_in: bool = False

    def then(self, paragraph: Paragraph, *, is_plain: bool, is_run_in: bool = False) -> Above:
        """Return what stands above what follows a paragraph."""
        text = paragraph if is_plain and len(paragraph) > 1 else self.text
        return Above(paragraph, is_plain, text, is_run_in)


def may_be_quoted(lines: Paragraph, usual: float) -> bool:
    """Say whether a paragraph, or a line of one, is set in on the left and no item of a list."""
    is_set_in = all(one.left >= _SET_IN * usual for one in lines)
    return is_set_in and not ITEM.match(lines[0].line.words)


def stands_as(last: Paragraph, lines: Paragraph, usual: float) -> bool:
    """Say whether a paragraph stands between the margins of the one above it."""
    return abs(last[-1].left - lines[-1].left) <= _BESIDE * usual


def quoted_runs(
    stack: Sequence[Paragraph], above: Above, usual: float, shown: Shown = NOTHING
) -> Iterator[tuple[list[Paragraph], BlockKind | None]]:
    """Divide paragraphs with one left margin where the right one moves, and tell what they are.

    What is set in on the left alone and is no block quote may be anything. `above` may
    lead up to a block quote, or the rest of the paper has `shown` what one looks like.
    """
    are_on_left = not all(_is_in_on_both(one, usual) for one in stack)
    if are_on_left and _is_in_on_left(stack, above, usual, shown):
        yield list(stack), BlockKind.BLOCK_QUOTE
        return
    if len(stack) == 1 and (
        is_quoted_line(stack[0], above, usual) or shown.are_card(stack[0], above.paragraph, usual)
    ):
        yield list(stack), BlockKind.BLOCK_QUOTE
        return
    for is_both, run in groupby(stack, key=lambda one: _is_in_on_both(one, usual)):
        rest = list(run)
        while is_both and rest and rest[0][-1].line.unmarked.endswith(":"):
            yield [rest.pop(0)], BlockKind.PARAGRAPH  # it introduces what follows
        kind = BlockKind.BLOCK_QUOTE if is_both and _fills(rest) else BlockKind.PARAGRAPH
        if rest:
            yield rest, kind if is_both else None


def whole_paragraphs(run: Sequence[Paragraph]) -> Iterator[list[PlacedLine]]:
    """Divide a block quote between its paragraphs: each is quoted by itself.

    What is in other type, or a line alone, may say whose words stand above it.
    """
    whole: list[PlacedLine] = []
    for lines in run:
        if whole and min(len(whole), len(lines)) >= _LEAST_LINES and _are_two(whole, lines):
            yield whole
            whole = []
        whole = [*whole, *lines]
    if whole:
        yield whole


def _are_two(above: Paragraph, below: Paragraph) -> bool:
    sizes = [median(one.line.size for one in lines) for lines in (above, below)]
    are_alike = abs(sizes[0] - sizes[1]) <= _ROUNDED and are_sentences(_words(below))
    return are_alike and is_stopped(above[-1].line) and starts_sentence(below[0].line)


def _is_in_on_both(lines: Paragraph, usual: float) -> bool:
    return all(min(one.left, one.right) >= _SET_IN * usual for one in lines)


def is_quoted_line(lines: Paragraph, above: Above, usual: float) -> bool:
    """Say whether a line or two are a block quote: words of the text lead up to its sentence."""
    if len(lines) > _FEW or not above.paragraph or any(leads_to_pages(one.line) for one in lines):
        return False
    left, others = lines[0].left, [one.left for one in lines]
    if max(others) - min(others) > _BESIDE * usual:
        return False
    words = " ".join([*(one.line.words for one in lines[:-1]), lines[-1].line.unmarked])
    width = lines[0].column.right - lines[0].column.left
    is_wide = width - left - lines[0].right >= _LEAST_WIDTH * width
    is_in = left >= max(_LEFT_ALONE * usual, above.paragraph[-1].left + _LEFT_ALONE * usual)
    is_led_up_to = above.is_plain and above.paragraph[-1].line.unmarked.endswith(":")
    is_led_up_to = is_led_up_to and (len(lines) == 1 or _leads_up(above))
    return is_wide and is_in and is_led_up_to and are_of_line(words)


def _is_in_on_left(stack: Sequence[Paragraph], above: Above, usual: float, shown: Shown) -> bool:
    """Say whether paragraphs that are set in on the left alone are a block quote.

    So are lists, answers and the rest of a document that hangs below its headings: a paragraph
    further out stands above it, whose words lead up to it, or whose lines stand further apart;
    or it looks as others that are known for block quotes, or the text goes on below it.
    """
    least = _LEFT_ALONE * usual
    if not above.paragraph or stack[0][-1].left < least:
        return False
    if not above.is_plain and above.paragraph[-1].left > stack[0][-1].left - least:
        return False
    lines = [one for paragraph in stack for one in paragraph]
    if max(abs(one.left - lines[-1].left) for one in lines) > _BESIDE * usual:
        return False
    if any(leads_to_pages(one.line) for one in lines) or not are_prose(_words(lines)):
        return False
    is_led_up_to = _leads_up(above)
    are_told = len(lines) >= _SURELY or are_sentences(_words(lines), least=_LEAST_SENTENCES)
    is_sure = _are_closer(lines, above.text) and (is_led_up_to or are_told)
    is_shown = above.is_plain and are_sentences(_words(lines)) and shown.tells(lines, usual)
    is_one = len(stack) == 1 and (is_led_up_to or is_shown)
    is_one = is_one or (_is_card(above.paragraph) and all(map(_is_of_card, stack)))
    return (is_sure or is_one) and _fills(stack)


def _leads_up(above: Above) -> bool:
    """Say whether a paragraph leads up to another; the lines of an item of a list hang."""
    before = above.paragraph
    is_run_in = above.is_run_in or (len(before) > 1 and before[-1].left < before[0].left)
    words = [*(one.line.words for one in before[:-1]), before[-1].line.unmarked]
    return lead_up(" ".join(words), are_run_in=is_run_in)


def _is_card(above: Paragraph) -> bool:
    """Say whether a paragraph is the cite line of a debate’s card."""
    return CARD.fullmatch(_words(above)) is not None


def _is_of_card(lines: Paragraph) -> bool:
    """Say whether a paragraph may be one of those of a card: whole sentences in several lines."""
    return len(lines) >= _LEAST_LINES and are_sentences(_words(lines))


def _words(lines: Paragraph) -> str:
    return " ".join(one.line.words for one in lines)


def _are_closer(lines: Paragraph, before: Paragraph) -> bool:
    steps, others = steps_of(lines), steps_of(before)
    return bool(steps and others) and median(steps) <= _CLOSER * median(others)


def _fills(stack: Sequence[Paragraph]) -> bool:
    """Say whether lines that are set in fill what is between, as words do that run on.

    Lines of which many stand alone do not run on: they are the words of a drawing, say.
    """
    lines = [one for paragraph in stack for one in paragraph]
    alone = sum(len(paragraph) == 1 for paragraph in stack)
    is_drawn = alone == len(stack) or (len(stack) > _FEW and alone >= len(stack) / 2)
    if len(lines) < _LEAST_LINES or is_drawn or _are_centred(lines):
        return False
    words = _words(lines)
    if len(words.split()) < LEAST_WORDS or words.isupper():
        return False
    left, right = min(one.left for one in lines), min(one.right for one in lines)
    width = lines[0].column.right - lines[0].column.left
    between = width - left - right
    full = [one.right - right <= (1 - _FULL) * between for one in lines[:-1]]
    return between >= _LEAST_WIDTH * width and sum(full) > len(full) / 2


def _are_centred(lines: Paragraph) -> bool:
    """Say whether each line stands in the middle, as on a title page, and begins elsewhere."""
    near = _BESIDE * median(one.line.size or one.line.height for one in lines)
    lefts = [one.left for one in lines]
    are_even = all(abs(one.left - one.right) <= 2 * near for one in lines)
    return are_even and max(lefts) - min(lefts) > 2 * near
