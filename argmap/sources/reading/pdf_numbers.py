"""The numbers in lines that the pages of a PDF repeat: those of pages, of notes, of chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.sources.reading.pdf_lines import Line

_NUMBER = re.compile(r"\d+|(?<![\w’'-])[ivxlc]+(?![\w’'-])")
"""Pages before the first are numbered in small Roman letters, as those of a brief's tables."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_OF_PAGE = re.compile(
    r"\b(?:page|p\.)\s*\d|\d\s*(?:of|/)\s*\d|^\W*\d+\W*$"
    r"|[-–—]\s?\d{1,3}$|(?:[–—]|\s-)\s?\d{1,3}\s|^\d{1,3}\s?[-–—]\s",
    re.IGNORECASE,
)
"""As in “Page 3”, “3 of 12” and, behind the title of a paper, “Reply – 3”."""
_ITS_NUMBER = re.compile(r"(?P<first>\d{1,4})\s+[^\W\d_]|.*\s(?P<last>\d{1,4})$")
_NOTE = re.compile(r"\d{1,3}\s?[^\W\d_]")
_STOP = re.compile(r"[.!?][”’\"')\]]*$")


def form_of(line: Line) -> str:
    """Return what lines that are repeated have in common: all but their numbers.

    A number alone is a page's where it counts the pages; others are of the text. Where words stand
    far apart, PDFium tells a blank between some and none between others.
    """
    if is_number(line.words):
        return f"page {_value(line.words) - line.page}"
    return "".join(_NUMBER.sub("#", line.words).casefold().split())


def is_number(words: str) -> bool:
    """Say whether words are a number alone, in digits or in small Roman letters."""
    return bool(_NUMBER.fullmatch(words))


def number_shift(line: Line) -> int | None:
    """Return how far the number with which a line begins or ends is from its page’s."""
    found = _ITS_NUMBER.match(line.words)
    return int(found["first"] or found["last"]) - line.page if found and line.box else None


def is_note(line: Line) -> bool:
    """Say whether a line begins with a number as a note does, and ends with a sentence."""
    return bool(_NOTE.match(line.words) and _STOP.search(line.words))


def counts_pages(lines: Sequence[Line]) -> bool:
    """Say whether each number in lines of one form stays, or counts the pages.

    Those in Roman letters and those in digits count by themselves, each from its first.
    """
    rows = [_NUMBER.findall(line.words) for line in lines]
    if len(set(map(len, rows))) > 1:
        return False
    for numbers in zip(*rows, strict=True):
        shifts = {
            (number.isdecimal(), _value(number) - line.page)
            for number, line in zip(numbers, lines, strict=True)
        }
        is_roman = {which for which, _ in shifts}
        if len(set(numbers)) > 1 and len(shifts) > len(is_roman):
            return False
    return True


def _value(number: str) -> int:
    """Return what a number in digits or Roman letters counts."""
    if number.isdecimal():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    return sum(
        -one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True)
    )


def tells_page(words: str) -> bool:
    """Say whether words tell the number of a page, as “Page 3”, “3 of 12” and “Reply – 3” do."""
    return bool(_OF_PAGE.search(words))
