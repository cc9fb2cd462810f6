"""The numbers with which the notes of a PDF begin, and the size of the type behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from argmap.sources.reading.pdf_lines import Line

_ORDINAL = r"(?!\d{0,2}(?:1st|2nd|3rd|[4-90]th|1[1-3]th|[23]d)\b|[12][AN][CR]\b)"
"""What a heading begins with is no note’s: an ordinal, as of a circuit, or a debate’s speech."""
NOTE = re.compile(
    _ORDINAL + r"(?P<number>\d{1,3}(?=\s?[^\W\d_]|\s?[“\"‘\[(§¶]|\s\d{1,4} [A-Z])"
    r"|\d{4,6}(?= [A-Z][\w.]*\.))\s?"
)
"""How a note begins that has a number; one of many digits runs into that of a volume."""
_VOLUME = re.compile(r" [A-Z]")
"""What stands behind the number of a volume."""
_REPORTED = re.compile(r" (?:[A-Z][\w.’']*\s?){1,4}(?:§|\d)")
"""What stands behind it for certain: a reporter or a code, and where in it."""
SIGN = re.compile(r"(?:[*†‡§]{1,3})\s?(?=[^\W\d_]|[“\"‘\[(])")
"""How a note begins that has a sign in place of one."""
MARKED = re.compile(_ORDINAL + r"\d{1,3}(?:[^\W\d_]|[“\"‘])")
"""A raised number stands at the very word."""
_COUNTED = re.compile(
    r"\b(?:Exs?|Exhs?|Nos?|Dkts?|ECF|Docs?|Vols?|Figs?|Cls?|[Pp]{1,2}|[Nn]{1,2})\.$"
)
"""What counts something at the end of a line: the number at the head of the next is its."""
_AT_WORD = re.compile(r"(?<=[^\W\d_])[.,;:!?”’\"')\]]*(?P<number>\d{1,3})(?![\w.,:/–-]\d|\w)")
"""A number at a word, or behind what closes one, may refer to a note."""
_DIGITS = 3
_RAISED = 0.2
"""A raised number reaches so much of the size above the letters of a note."""
_FAR_ABOVE = 40
"""So many numbers are not left out between two notes."""


def begins_note(words: str, number: int) -> bool:
    """Say whether a line begins the note of a number, which may run into that of a volume.

    So the sixth note begins with 647 where it cites volume 47 of a code.
    """
    found = NOTE.match(words)
    if found is None:
        return False
    rest = found["number"].removeprefix(str(number))
    is_volume = rest[:1] not in {"", "0"} and rest != found["number"]
    return not rest or (is_volume and _VOLUME.match(words, found.end("number")) is not None)


def ends_before_number(words: str) -> bool:
    """Say whether a line ends with what the number at the head of the next counts."""
    return _COUNTED.search(words) is not None


def number_of(words: str, before: int) -> int:
    """Return the number of the note that a line begins; `before` is that of the note above it.

    What is too high by far to be the next and stands before a reporter runs into its volume.
    """
    found = NOTE.match(words)
    assert found is not None  # whoever calls asks
    number = int(found["number"])
    is_cited = _REPORTED.match(words, found.end("number")) is not None
    is_next = is_cited and begins_note(words, before + 1)
    return before + 1 if is_next and number > before + _FAR_ABOVE else number


def last_number(lines: Sequence[Line], number: int) -> int:
    """Return the number of the last of a few notes that go on counting."""
    for before, line in pairwise([None, *lines]):
        assert line is not None
        found = NOTE.match(line.words)
        if before and ends_before_number(before.words):
            continue
        if begins_note(line.words, number + 1):
            number += 1
        elif found and not number:
            number = number_of(line.words, 0)
    return number


def numbers_marked(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers that stand as the marks of notes at the words of lines."""
    found = (one["number"] for line in lines for one in _AT_WORD.finditer(line.words))
    return frozenset(map(int, found))


def size_of_note(line: Line) -> float:
    """Return the size of the type of a line, whose box the raised number of a note makes higher."""
    note = NOTE.match(line.words)
    is_long = note is not None and len(note["number"]) > _DIGITS
    is_raised = note is not None and (line.cuts or is_long or MARKED.match(line.words))
    if not is_raised or not line.size:
        return line.size
    return line.height / (line.height / line.size + _RAISED)
