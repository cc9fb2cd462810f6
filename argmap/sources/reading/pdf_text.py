"""From the lines of a PDF to the text that is kept: paragraphs, with a way back to the pages.

Lines of one paragraph are joined by a space and words divided at a line end by
nothing; every other character is PDFium's, so that each can be found on its page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import TextBlock
from argmap.sources.reading.pdf_blocks import pdf_blocks
from argmap.sources.reading.pdf_columns import Edges, columns_of
from argmap.sources.reading.pdf_furniture import without_furniture
from argmap.sources.reading.pdf_lines import Line, RawPage, lines_of
from argmap.sources.reading.pdf_pitch import SHORT, STOPS, usual_pitch

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"[\w’'-]+$")
_FIRST_WORD = re.compile(r"[\w’'-]+")
_INDENT, _DEEP_INDENT = 0.4, 6.0
"""A first line is set in by so many heights of a letter; by more it is in another column."""
_GAP = 1.2
"""So many times the usual step from line to line is a space between paragraphs."""
_SIZES = 1.28
_LOOSE = 1.2


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
    lines = [lines_of(number, page) for number, page in enumerate(pages)]
    blank = [number + 1 for number, found in enumerate(lines) if not found]
    bodies, told = without_furniture(lines)
    writing = _Writing(bodies)
    writing.write(len(pages))
    text = "".join(writing.parts)
    return PdfText(
        text if text.strip() else "",
        _page_starts(writing.fragments, len(pages)),
        tuple(writing.fragments),
        (*_blank_pages(blank), *told, *writing.told()),
        writing.blocks(text),
    )


class _Writing:
    """The text as it grows, line by line."""

    def __init__(self, pages: list[list[Line]]) -> None:
        self._lines = [line for lines in pages for line in lines]
        self._columns = columns_of(self._lines)
        self._usual = _usual_size(self._lines)
        self._pitch = usual_pitch(self._lines, self._usual)
        self._known = _known_words(self._lines)
        self._joined = self._kept_hyphens = 0
        self._length = 0
        self.parts: list[str] = []
        self.fragments: list[Fragment] = []

    def write(self, count: int) -> None:
        """Write every line, and between two of them what stands between.

        Each of the `count` pages begins at a character of its own: a page without
        words is one line end.
        """
        if self._lines:
            self._put("\n" * self._lines[0].page)
        for line, following in pairwise([*self._lines, None]):
            assert line is not None
            hyphen = line.words.endswith("-")
            end = line.end
            self.fragments.append(Fragment(self._length, line.page, line.start, end - line.start))
            self._put(line.words)
            if following is None:
                self._put("\n" * (count - 1 - line.page))
            else:
                divided = line.divided or (hyphen and line.page != following.page)
                self._put(self._between(line, following, divided=divided))

    def blocks(self, text: str) -> tuple[TextBlock, ...]:
        """Tell what the lines that were written are."""
        spans = (Span(one.start, one.start + one.length) for one in self.fragments)
        placed = list(zip(self._lines, spans, strict=True))
        return pdf_blocks(text, placed, self._columns, self._usual)

    def told(self) -> list[str]:
        """Say what was joined."""
        if not self._joined:
            return []
        what = "1 word" if self._joined == 1 else f"{self._joined:,} words"
        verb = "was" if self._joined == 1 else "were"
        sentence = f"{what} divided by a hyphen at the end of a line {verb} joined"
        more = f"; {self._kept_hyphens} kept the hyphen" if self._kept_hyphens else ""
        return [f"{sentence}{more}. A word that has a hyphen of its own may have lost it."]

    def _put(self, words: str) -> None:
        self.parts.append(words)
        self._length += len(words)

    def _between(self, line: Line, following: Line, *, divided: bool) -> str:
        if following.page > line.page + 1:
            return "\n" * (following.page - line.page)
        if divided and not line.words.endswith("-"):
            if self._keeps_hyphen(line.words, following.words):
                self._kept_hyphens += 1
                return "-"
            self._joined += 1
            return ""
        if divided:
            return ""
        return "\n\n" if self._ends_paragraph(line, following) else " "

    def _keeps_hyphen(self, before: str, after: str) -> bool:
        left, right = _LAST_WORD.search(before), _FIRST_WORD.match(after)
        if left is None or right is None:
            return True
        if not right[0][0].islower() or left[0].isupper() or left[0].isdigit():
            return True
        whole = f"{left[0]}{right[0]}".casefold()
        return not self._known[whole] and bool(self._known[f"{left[0]}-{right[0]}".casefold()])

    def _ends_paragraph(self, line: Line, following: Line) -> bool:
        if line.box is None or following.box is None:
            return line.words.endswith(STOPS) and _starts_sentence(following)
        next_left = self._columns[following.page, following.start].left
        indent = (following.box[0] - next_left) / max(following.height, 1.0)
        if _INDENT < indent < _DEEP_INDENT and _starts_sentence(following):
            return True
        larger = max(1.0, min(line.size, following.size) / max(self._usual, 1.0))
        if following.base - line.base > _GAP * larger * self._pitch > 0:
            return True
        if _differs(line, following, self._usual):
            return True
        return _next_word_fits(line, following, self._columns[line.page, line.start])


def _usual_size(lines: list[Line]) -> float:
    sizes = [line.size for line in lines if line.has_size]
    return median(sizes) if sizes else 0.0


def _differs(line: Line, following: Line, usual: float) -> bool:
    """Say whether one of two lines is a heading or a note, by its size, and the other is not."""
    if not (line.has_size and following.has_size and usual):
        return False
    return _is_set_apart(line, usual) != _is_set_apart(following, usual)


def _is_set_apart(line: Line, usual: float) -> bool:
    return not 1 / _SIZES < line.size / usual < _SIZES


def _next_word_fits(line: Line, following: Line, column: Edges) -> bool:
    """Say whether the next line's first word had room in this one: then its end was meant."""
    assert line.box is not None
    word = _FIRST_WORD.match(following.words.lstrip("“‘\"'(—"))
    needed = ((len(word[0]) if word else 1) + 2) * line.width_of_letter
    room = column.right - line.box[2]
    if room <= needed * _LOOSE:
        return False
    # Ragged lines leave room too; the end of a sentence or of a heading leaves much.
    width = column.right - column.left
    return line.words.endswith(STOPS) or line.box[2] - column.left < SHORT * width


def _starts_sentence(line: Line) -> bool:
    first = line.words.lstrip("“‘\"'(—").lstrip()[:1]
    return not first.islower()


def _known_words(lines: list[Line]) -> Counter[str]:
    """Count the words of the text that are not at the end or the beginning of a line."""
    return Counter(word.casefold() for line in lines for word in _WORD.findall(line.words)[1:-1])


def _page_starts(fragments: list[Fragment], count: int) -> tuple[int, ...]:
    """Return where pages begin; those without words each take a character before the next."""
    first: dict[int, int] = {}
    for fragment in fragments:
        first.setdefault(fragment.page, fragment.start)
    if not fragments:
        return ()
    end = fragments[-1].start + fragments[-1].length
    starts = [end + count] * count
    for page in reversed(range(count)):
        later = starts[page + 1] if page + 1 < count else end + count - fragments[-1].page
        starts[page] = first.get(page, later - 1)
    return (0, *starts[1:])


def _blank_pages(numbers: list[int]) -> list[str]:
    if not numbers:
        return []
    shown = ", ".join(map(str, numbers[:10])) + (", …" if len(numbers) > 10 else "")  # noqa: PLR2004
    if len(numbers) == 1:
        return [f"Page {shown} holds no text: it is empty, or a scan without recognised text."]
    return [f"Pages {shown} hold no text: they are empty, or scans without recognised text."]
