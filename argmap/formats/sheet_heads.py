"""How high the head of a page is: words that do not fit beside others stand below them.

A map fills what its head leaves, so the lines are counted before typst sets them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import ceil
from typing import Any, NamedTuple

from argmap.drawing.line_width import line_width

LEADING = 1.3
"""From one line of a head to the next, in its size: that of `sheets.typ`, rounded up."""
_BELOW = 2.0
"""Points more than between lines, before words that stand below."""
_GUTTER = 12.0
"""Points between what stands at the left and what at the right."""
_GAPS = re.compile(r"[\s\u200b]+")
"""Where a line may end: between words, and where a long one may be broken."""
_SPARE = 1.02
"""Typst sets the same words a little wider or narrower than Qt."""
_SIZE, _TITLE, _OWN = 8.25, 11.0, 9.0
"""Points of the words of a head, of the title of the case, and of what a page itself is called."""
_GROWS = 1.6
"""On large pages they are up to so many times as large."""
_LINE = 18.0
"""Points of a head of one line, with its rule."""
_BETWEEN = "    "
"""About as wide as what is kept between what a page is called and the title."""


class Words(NamedTuple):
    """Words of a head, and the size in points that they are set in."""

    text: str
    size: float
    semibold: bool = False

    @property
    def width(self) -> float:
        """How wide they are on one line, in points."""
        return line_width(self.text, semibold=self.semibold) * self.size * _SPARE

    def lines_in(self, width: float) -> int:
        """Count the lines that they take in so many points."""
        lines, left = 1, width
        space = line_width(" ", semibold=self.semibold) * self.size
        for word in _GAPS.split(self.text):
            long = Words(word, self.size, self.semibold).width
            if long <= left:
                left -= long + space
                continue
            # A word longer than a line is broken, and begins on one of its own.
            lines += max(1, ceil(long / width))
            left = width - long % width - space
        return lines


class Head(NamedTuple):
    """How a head is set: whether the words at its right stand below instead.

    `more` is what it is higher than one line, in points.
    """

    is_stacked: bool
    more: float


def head_of(width: float, left: Words, right: Words) -> Head:
    """Set words at the left and the right of a line so wide, below one another if they must."""
    if not right.text:
        return Head(is_stacked=False, more=(left.lines_in(width) - 1) * left.size * LEADING)
    if left.width + _GUTTER + right.width <= width:
        return Head(is_stacked=False, more=0.0)
    more = (left.lines_in(width) - 1) * left.size + right.lines_in(width) * right.size
    return Head(is_stacked=True, more=more * LEADING + _BELOW)


class HeadWords(NamedTuple):
    """What the head of a page says: words of its own before the title of the case, and the docket.

    `is_first` is the page under which the whole document stands, which has its title in full.
    """

    title: str
    docket: str
    own: str = ""
    is_first: bool = False


def first_words(running: Mapping[str, str]) -> HeadWords:
    """Return what the head of the first page says."""
    return HeadWords(running["whole_title"], running["docket"], is_first=True)


def later_words(running: Mapping[str, str], own: str = "") -> HeadWords:
    """Return what the head of another page says, `own` for what the page itself is called."""
    return HeadWords(running["title"], running["docket"], own)


class PageHead(NamedTuple):
    """How the head of a page is set, in points; it is `more` higher than one of a single line."""

    is_stacked: bool
    more: float
    size: float
    title_size: float
    line: float

    def plain(self) -> dict[str, Any]:
        """Return the head as its template takes it."""
        return {
            "stacked": self.is_stacked,
            "height": self.line + self.more,
            "size": self.size,
            "title_size": self.title_size,
        }


def page_head(words: HeadWords, width: float, scale: float) -> PageHead:
    """Set the head of a page that has so much room; `scale` is how large its legend is."""
    grown = max(1.0, scale)
    size = _SIZE * min(grown, _GROWS)
    title_size = (_TITLE if words.is_first else _OWN) * min(grown, _GROWS)
    if words.is_first:
        left = Words(words.title, title_size, semibold=True)
    elif words.own:
        left = Words(f"{words.own}{_BETWEEN}{words.title}", max(size, _OWN), semibold=True)
    else:
        left = Words(words.title, size)
    head = head_of(width, left, Words(words.docket, size))
    return PageHead(head.is_stacked, head.more, size, title_size, _LINE * min(grown, 1.2))
