"""From the lines of a PDF to the text that is kept: paragraphs, with a way back to the pages.

Lines of one paragraph are joined by a space and words divided at a line end by
nothing; every other character is PDFium's, so that each can be found on its page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import TextBlock
from argmap.sources.reading.pdf_blocks import pdf_blocks
from argmap.sources.reading.pdf_captions import told_of_captions
from argmap.sources.reading.pdf_columns import are_in_row
from argmap.sources.reading.pdf_cut_quotes import told_of_cut_quotes
from argmap.sources.reading.pdf_furniture import without_furniture
from argmap.sources.reading.pdf_glued import told_of_glued
from argmap.sources.reading.pdf_hyphens import (
    divides_words,
    keeps_hyphen,
    known_words,
    told_of_hyphens,
)
from argmap.sources.reading.pdf_inserts import told_of_moved, with_inserts_beside
from argmap.sources.reading.pdf_lines import Line, RawPage, lines_of
from argmap.sources.reading.pdf_margins import told_of_doubtful
from argmap.sources.reading.pdf_order import regions_in_order
from argmap.sources.reading.pdf_paragraphs import Setting
from argmap.sources.reading.pdf_perhaps_quoted import told_of_perhaps_quoted
from argmap.sources.reading.pdf_rows import with_raised_numbers, with_whole_rows
from argmap.sources.reading.pdf_told_pages import told_of_blank_pages, told_of_tables
from argmap.sources.reading.pdf_touching import without_touching

_LAST_WORD = re.compile(r"[\w’'-]+$")
_FIRST_WORD = re.compile(r"[\w’'-]+")
_PART = 4


class Fragment(NamedTuple):
    """A stretch of the kept text that stands in one line: its start, its page, its place there."""

    start: int
    page: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True)
class PdfText:
    """The kept text of a PDF: where its pages and blocks are in it, and its words on them."""

    text: str
    pages: tuple[int, ...]
    fragments: tuple[Fragment, ...]
    report: tuple[str, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    head: tuple[str, ...] = ()
    """The lines with which the text begins that may be the header of its first page."""
    printed: tuple[str, ...] = ()
    """What was left out as headers and footers of its pages."""

    def on_pages(self, start: int, end: int) -> list[tuple[int, Span]]:
        """Return the spans of the raw texts of pages, one a line, that hold a span of the text."""
        first = max(0, bisect_right(self.fragments, start, key=lambda one: one.start) - 1)
        found = []
        for one in self.fragments[first:]:
            if one.start >= end:
                break
            low, high = max(start, one.start), min(end, one.start + one.length)
            if low < high:
                shift = one.raw_start - one.start
                found.append((one.page, Span(low + shift, high + shift)))
        return found


def text_of_pages(pages: Sequence[RawPage]) -> PdfText:
    """Make the kept text of what PDFium reads of pages; the same pages make the same text."""
    lines = [
        with_raised_numbers(without_touching(lines_of(at, page), page.boxes))
        for at, page in enumerate(pages)
    ]
    blank = [number + 1 for number, found in enumerate(lines) if not found]
    heights = [page.height for page in pages]
    bodies, printed, told = without_furniture(lines, heights, [page.boxes for page in pages])
    whole = [with_whole_rows(body) for body in bodies]
    regions, doubtful = regions_in_order(whole, heights, [page.gaps for page in pages])
    setting = Setting(regions)
    writing = _Writing(setting)
    writing.write(len(pages))
    text = "".join(writing.parts)
    blocks = writing.blocks(text)
    return PdfText(
        text if text.strip() else "",
        _page_starts(writing.fragments, len(pages), setting.rests()),
        tuple(writing.fragments),
        (
            *told_of_blank_pages(blank),
            *told,
            *told_of_doubtful(doubtful),
            *told_of_tables(regions),
            *told_of_captions(setting.lines),
            *told_of_glued(setting),
            *told_of_cut_quotes(text, blocks),
            *writing.told(text, blocks),
        ),
        blocks,
        tuple(line.words for line in doubtful if line.page == lines[0][0].page)
        if lines and lines[0]
        else (),
        tuple(printed),
    )


class _Writing:
    """The text as it grows, line by line."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._beside = with_inserts_beside(setting)
        self._lines, self._ends = self._beside.lines, self._beside.ends
        self._known = known_words(self._lines)
        self._divides = divides_words(
            [_halves(one, other) for one, other in pairwise(self._lines) if one.divided],
            len(self._lines),
            self._known,
        )
        self._joined: list[str] = []
        self._hyphened: list[str] = []
        self._unsure: list[tuple[Line, Line]] = []
        self._length = 0
        self.parts: list[str] = []
        self.fragments: list[Fragment] = []
        self._spans: list[Span] = []

    def write(self, count: int) -> None:
        """Write every line, and between two of them what stands between.

        Each of the `count` pages begins at a character of its own: a page without
        words is one line end.
        """
        if self._lines:
            self._put("\n" * self._lines[0].page)
        for line, following in pairwise([*self._lines, None]):
            assert line is not None
            self._put_line(line)
            if following is None:
                self._put("-" * line.divided + "\n" * (count - 1 - line.page))
            else:
                self._put(self._between(line, following))

    def blocks(self, text: str) -> tuple[TextBlock, ...]:
        """Tell what the lines that were written are."""
        placed = list(zip(self._lines, self._spans, strict=True))
        setting, notes = self._setting, self._beside.notes
        return pdf_blocks(text, placed, setting.edges(), setting.usual, notes=notes)

    def told(self, text: str, blocks: Sequence[TextBlock]) -> list[str]:
        """Say what was moved, what was joined, and of what nothing tells."""
        placed, setting = zip(self._lines, self._spans, strict=True), self._setting
        perhaps = told_of_perhaps_quoted(text, blocks, [*placed], setting.edges(), setting.usual)
        joined = told_of_hyphens(self._joined, self._hyphened, self._known)
        return [*told_of_moved(self._beside), *_told_of_unsure(self._unsure), *perhaps, *joined]

    def _put_line(self, line: Line) -> None:
        start = at = self._length
        for span in line.spans:
            length = span.end - span.start
            self.fragments.append(Fragment(at, line.page, span.start, length))
            at += length  # a space stands where PDFium cuts a line, but before a mark
            at += line.words[at - start : at - start + 1] == " "
        self._put(line.words)
        self._spans.append(Span(start, self._length))

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self._length += len(words)

    def _between(self, line: Line, following: Line) -> str:
        if are_in_row(self._setting.columns, line, following):
            return f"{'-' * line.divided}\t"
        if following.page > line.page + 1:
            return "\n" * (following.page - line.page)
        is_end = (line.page, line.start) in self._ends
        if not is_end and self._setting.is_divided(line, following):
            return self._hyphen(line, following)
        if line.divided:
            return "-\n\n"
        if is_end or self._setting.ends_paragraph(line, following):
            return "\n\n"
        if self._setting.is_unsure(line, following):
            self._unsure.append((line, following))
        return " "

    def _hyphen(self, line: Line, following: Line) -> str:
        """Return what stands between the halves of a divided word: its own hyphen, or nothing."""
        if following.words.startswith("-"):
            return ""
        halves = _halves(line, following)
        if keeps_hyphen(*halves, self._known, divides=self._divides):
            self._hyphened.append("-".join(halves))
            return "-"
        self._joined.append("".join(halves))
        return ""


def _halves(line: Line, following: Line) -> tuple[str, str]:
    left, right = _LAST_WORD.search(line.words), _FIRST_WORD.match(following.words)
    return left[0] if left else "", right[0] if right else ""


def _told_of_unsure(joined: list[tuple[Line, Line]]) -> list[str]:
    if not joined:
        return []
    ends = [(one.words.split()[-_PART:], other.words.split()[:_PART]) for one, other in joined]
    pairs = [f"“… {' '.join(last)}” and “{' '.join(first)} …”" for last, first in ends]
    kept = f"{'; '.join(pairs)} were kept in one paragraph."
    return [f"Where a column or page ends, nothing tells whether a paragraph does: {kept}"]


def _page_starts(
    fragments: list[Fragment], count: int, rests: Collection[tuple[int, int]]
) -> tuple[int, ...]:
    """Return where pages begin; those without words each take a character before the next.

    No page begins with `rests`, lines by page and start that are read on the page before.
    """
    first: dict[int, int] = {}
    for fragment in fragments:
        if (fragment.page, fragment.raw_start) not in rests:
            first.setdefault(fragment.page, fragment.start)
    if not fragments:
        return ()
    end = fragments[-1].start + fragments[-1].length
    starts = [end + count] * count
    for page in reversed(range(count)):
        later = starts[page + 1] if page + 1 < count else end + count - fragments[-1].page
        starts[page] = first.get(page, later - 1)
    return (0, *starts[1:])
