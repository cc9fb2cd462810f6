"""Where what looks like a citation stands in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.candidate import Candidate
from argmap.law.citations.candidates import candidates
from argmap.law.citations.flat_text import FlatText, flat
from argmap.law.citations.titled import Titles
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_NUMBER = re.compile(
    r"(?:(?:Part|Section|Point|Count|Issue)\s+)?(?:[A-Za-z]|[IVXLC]{1,6}|\d{1,2})"
    r"(?:\.\w{1,3})*[.):]\s+"
)
_NUMBERED = re.compile(rf"(?:^|[.!?”\"]\s)[\s*_#]*{_NUMBER.pattern}$")
"""What a heading begins with: “A.”, “II.”, “1.2.”, “Part I.”."""


class Placed(NamedTuple):
    """A candidate, the line it stands in, and where both stand in the document."""

    one: Candidate
    line: FlatText
    span: Span
    reach: int

    def printed(self, text: str) -> str:
        """Return the words of a citation with its parentheticals, as they are printed."""
        start, end = self.span.start, self.reach
        plain = text[start:end]
        is_marked = "*" in plain.replace("at *", "") or "_" in plain
        one, line = self.one, self.line.words
        return line[one.start : one.end] if is_marked and "http" not in plain else plain

    def span_from(self, before: str, begun: str) -> Span:
        """Return where it stands with words that begin it; `before` ends where it begins."""
        start = self.one.start
        if begun:
            start += before.rfind(begun) - len(before)
        return self.line.span(start, self.one.main_end)


def placed_in(text: str, zone: TextBlock, find: Finder | None, titles: Titles) -> Iterator[Placed]:
    """Walk the candidates in a stretch of a document.

    A name alone in a heading is what it is about: “The Parties and the Contract”.
    """
    line = flat(text, zone.start, zone.end)
    for one in candidates(line.words, find, titles):
        is_heading = zone.kind is BlockKind.HEADING or _is_numbered_line(line.words, one)
        is_noted = zone.kind is BlockKind.NOTE and "alone" in one.parts
        if is_heading and not is_noted and (one.parts.keys() == {"other"} or "alone" in one.parts):
            continue
        span = line.span(one.start, one.main_end)
        reach = line.span(one.start, one.end).end
        yield Placed(one, line, span, reach)


def _is_numbered_line(words: str, one: Candidate) -> bool:
    """Tell whether a candidate is the rest of a line behind a number, as headings of a text are.

    In a PDF the line may have run into the paragraph above it.
    """
    if words[one.end :].strip(" *_#"):
        return False
    number = _NUMBER.match(words, one.start)
    before = words[: number.end() if number else one.start]
    return _NUMBERED.search(before) is not None
