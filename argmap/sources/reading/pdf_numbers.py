"""The numbers in lines that the pages of a PDF repeat: those of pages, of notes, of chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.sources.reading.pdf_lines import Line

_NUMBER = re.compile(r"\d+")
_OF_PAGE = re.compile(r"\b(?:page|p\.)\s*\d|\d\s*(?:of|/)\s*\d|^\W*\d+\W*$", re.IGNORECASE)
_ITS_NUMBER = re.compile(r"(?P<first>\d{1,4})\s+[^\W\d_]|.*\s(?P<last>\d{1,4})$")
_NOTE = re.compile(r"\d{1,3}\s?[^\W\d_]")
_STOP = re.compile(r"[.!?][”’\"')\]]*$")


def form_of(line: Line) -> str:
    """Return what lines that are repeated have in common: all but their numbers.

    A number alone is a page's where it counts the pages; others are of the text.
    """
    if line.words.isdecimal():
        return f"page {int(line.words) - line.page}"
    return _NUMBER.sub("#", line.words).casefold()


def number_shift(line: Line) -> int | None:
    """Return how far the number with which a line begins or ends is from its page’s."""
    found = _ITS_NUMBER.match(line.words)
    return int(found["first"] or found["last"]) - line.page if found and line.box else None


def is_note(line: Line) -> bool:
    """Say whether a line begins with a number as a note does, and ends with a sentence."""
    return bool(_NOTE.match(line.words) and _STOP.search(line.words))


def counts_pages(lines: Sequence[Line]) -> bool:
    """Say whether each number in lines of one form stays, or counts the pages."""
    rows = [[int(one) for one in _NUMBER.findall(line.words)] for line in lines]
    for values in zip(*rows, strict=True):
        shifts = {value - line.page for value, line in zip(values, lines, strict=True)}
        if len(set(values)) > 1 and len(shifts) > 1:
            return False
    return True


def tells_page(words: str) -> bool:
    """Say whether words tell the number of a page, as “Page 3” and “3 of 12” do."""
    return bool(_OF_PAGE.search(words))
