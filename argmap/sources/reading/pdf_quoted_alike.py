"""What the block quotes of a PDF that are known tell of others, which are set as they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from argmap.sources.reading.pdf_columns import PlacedLine
from argmap.sources.reading.quoted_words import are_cite_line

_LEAST_LINES = 2
_BESIDE = 0.4
"""Lines that begin within so many heights of the type begin at one place."""
_ROUNDED = 1.5
"""Boxes are rounded to whole points: sizes and steps that are told by them are so near if alike."""
_SET_IN = 0.7
"""What is set in on the right too is so by so many heights of the type, or more."""

Paragraph = Sequence[PlacedLine]


class Look(NamedTuple):
    """How the lines of a paragraph are set: their left, their size, how far they are apart."""

    left: float
    size: float
    step: float

    def is_as(self, other: Look, usual: float) -> bool:
        """Say whether two paragraphs are set alike; `usual` is the usual size of the type."""
        is_beside = abs(self.left - other.left) <= _BESIDE * usual
        is_even = abs(self.step - other.step) <= _ROUNDED
        return is_beside and is_even and abs(self.size - other.size) <= _ROUNDED


class Shown(NamedTuple):
    """What shows that a paragraph is a block quote, but for its words and those above it.

    That are the looks of known ones, and whether the text goes on below it: what follows does not
    begin as the paragraphs of the paper do. `cards` are how far known ones are set in that stand
    below a citation alone, as the bodies of a debate’s cards do.
    """

    looks: tuple[Look, ...] = ()
    goes_on: bool = False
    cards: tuple[float, ...] = ()

    def tells(self, lines: Paragraph, usual: float) -> bool:
        """Say whether lines are a block quote by what was shown."""
        look = look_of(lines)
        return look is not None and (
            self.goes_on or any(look.is_as(one, usual) for one in self.looks)
        )

    def are_card(self, lines: Paragraph, above: Paragraph, usual: float) -> bool:
        """Say whether lines are the body of a card: as far set in as others are, below its cite."""
        near = _BESIDE * usual
        is_even = max(abs(one.left - lines[0].left) for one in lines) <= near
        is_as_far = any(abs(lines[0].left - left) <= near for left in self.cards)
        return is_even and is_as_far and are_cite_lines(above, usual)


NOTHING = Shown()


def cards_of(
    paragraphs: Sequence[Paragraph], quotes: Collection[int], usual: float
) -> tuple[float, ...]:
    """Return how far the block quotes are set in that stand below a citation alone.

    `quotes` are where block quotes begin in the text.
    """
    lefts = (
        below[0].left
        for above, below in pairwise(paragraphs)
        if below[0].span.start in quotes and are_cite_lines(above, usual)
    )
    return tuple(sorted(set(lefts)))


def are_cite_lines(lines: Paragraph, usual: float) -> bool:
    """Say whether a paragraph at the left edge is a citation alone."""
    is_flush = bool(lines) and max(one.left for one in lines) < _BESIDE * usual
    return is_flush and are_cite_line(" ".join(one.line.unmarked for one in lines))


def look_of(lines: Paragraph) -> Look | None:
    """Return how a paragraph of several lines is set; None of one line."""
    steps = steps_of(lines)
    if len(lines) < _LEAST_LINES or not steps:
        return None
    return Look(
        median(one.left for one in lines), median(one.line.size for one in lines), median(steps)
    )


def looks_of(quotes: Iterable[Paragraph], usual: float) -> tuple[Look, ...]:
    """Return the looks of those block quotes that are set in on the left alone."""
    found = (
        look_of(lines) for lines in quotes if any(one.right < _SET_IN * usual for one in lines[:-1])
    )
    return tuple(look for look in found if look)


def are_on_next_pages(above: Paragraph, below: Paragraph) -> bool:
    """Say whether a paragraph ends a page, and one that is set alike in lines begins the next."""
    if above[-1].line.page + 1 != below[0].line.page or min(len(above), len(below)) < _LEAST_LINES:
        return False
    sizes = [median(one.line.size for one in lines) for lines in (above, below)]
    steps = [median(steps_of(lines) or [0.0]) for lines in (above, below)]
    return max(abs(sizes[0] - sizes[1]), abs(steps[0] - steps[1])) <= _ROUNDED


def steps_of(lines: Paragraph) -> list[float]:
    """Return how far lines of a paragraph stand apart."""
    return [
        other.line.base - one.line.base
        for one, other in pairwise(lines)
        if one.line.page == other.line.page
    ]
