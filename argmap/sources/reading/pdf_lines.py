"""The lines of a PDF's pages as PDFium reads them, each with the box it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from argmap.sources.passages import Span

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the upper left corner of the page."""

DIVIDED = "\ufffe"
"""PDFium's sign, in place of hyphen and line end, where a line ends in a hyphen."""

_SOFT_HYPHEN = "\u00ad"
"""What stands in place of that sign in the last line of a page."""
_MARK = re.compile(r"([^\W\d_][.,;:!?…”’\"')\]]+)\d{1,3}$")
"""The mark of a note behind what closes a sentence, a clause or a quotation."""
_NOTE_MARK = re.compile(
    r"[^\W\d_][.,;:!?…”’\"')\]]*\d{1,3}(?![\w.,:/–-]\d|\w)|[.!?”’\"] \d{1,3}(?= [A-Z“]|$)"
)
"""A number at a word, or behind what closes one, as the mark of a note stands there."""
_LATE_HYPHEN = re.compile(r"\s*-[^\W\d_]")
_LINE_END = re.compile(f"{DIVIDED}(?:\r?\n)?|\r?\n|\r")
_SAME_LINE = 0.3
_TALL_LETTERS = re.compile(r"[A-Z\dbdfhijklt“”‘’\"'()\[\]/§&!?À-Þ]")
_TALLEST = re.compile(r"[A-IK-PR-Zbdfhkl]")
_HANGING_LETTERS = re.compile(r"[gjpqyQ()\[\]§¶ç]")
_MAY_HANG = re.compile(r"[fJ]")
_TALL, _LOW, _HANG, _COMMA = 0.70, 0.47, 0.22, 0.12
"""Shares of the size in the common faces: letters like d, letters like x, their tails, commas."""
_RAISED = 0.2
"""How much higher than such letters a raised number reaches."""

_WIDEST, _LOW_BOX = 4.0, 8.0
"""A letter takes no more of a line's width than so many times its height; that of a dash is low."""


class Gap(NamedTuple):
    """A wide gap within a line: the offset on the page behind it, and the boxes on both sides."""

    at: int
    before: Box
    behind: Box


class RawPage(NamedTuple):
    """What PDFium reads of a page: its text, boxes of the runs of it in order, its height.

    The height is in points, 0 where it is not known; `line_boxes` are one a line,
    where the runs do not tell which of them make a line; `gaps` are those within lines.
    """

    text: str
    boxes: tuple[Box, ...]
    height: float = 0.0
    line_boxes: tuple[Box, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: code points of the page's raw text from start to end.

    `divided` is true where its last word goes on in the next line; `box` is None
    on a page where boxes and lines of text cannot be brought together. `cuts` are where
    PDFium ends the line in the middle of it: its words have a space there, but before a mark.
    """

    page: int
    start: int
    end: int
    words: str
    divided: bool = False
    box: Box | None = None
    cuts: tuple[tuple[int, int], ...] = ()

    @property
    def spans(self) -> list[Span]:
        """Where its words stand in the page's raw text, between its cuts."""
        starts = [self.start, *(after for _, after in self.cuts)]
        ends = [*(before for before, _ in self.cuts), self.end]
        return [Span(*one) for one in zip(starts, ends, strict=True)]

    @property
    def unmarked(self) -> str:
        """Its words without the mark of a note at their end."""
        words = self.words
        return _MARK.sub(r"\1", words) if words[-1:].isdigit() else words

    @property
    def height(self) -> float:
        """How high its letters are, in points; 0 where it is not known."""
        return self.box[3] - self.box[1] if self.box else 0.0

    @property
    def size(self) -> float:
        """The size of its type in points, told by how high its letters reach and hang; about."""
        reach, hang, _ = _drawn(self.words)
        return self.height / (reach + hang)

    @property
    def least_size(self) -> float:
        """The size of its type at the least: the letter f hangs in italics, the J in some faces.

        The mark of a note may be raised above its letters.
        """
        if not _MAY_HANG.search(self.words) or _HANGING_LETTERS.search(self.words):
            return self.size_if_marked
        return self.height / (_TALL + _HANG + _drawn(self.words).raised)

    @property
    def size_if_marked(self) -> float:
        """The size of its type where a number at one of its words is the raised mark of a note."""
        return self.height / sum(_drawn(self.words))

    @property
    def has_size(self) -> bool:
        """Whether its size is certain: it holds a letter that reaches as high as any."""
        return self.box is not None and bool(_TALLEST.search(self.words))

    @property
    def may_be_larger(self) -> bool:
        """Whether a J alone tells how low its letters hang: it hangs in some faces only."""
        hangs = _HANGING_LETTERS.search(self.words) or "," in self.words or ";" in self.words
        return "J" in self.words and not hangs

    @property
    def base(self) -> float:
        """How far below the top of the page its letters stand, in points; about."""
        return self.box[3] - _drawn(self.words).hang * self.size if self.box else 0.0

    @property
    def width_of_letter(self) -> float:
        """How wide its letters are on average, in points; 0 where it is not known."""
        return (self.box[2] - self.box[0]) / max(len(self.words), 1) if self.box else 0.0


class _Drawn(NamedTuple):
    """How high letters reach, how low they hang, and how much higher the mark of a note stands."""

    reach: float
    hang: float
    raised: float


@lru_cache(maxsize=4096)
def _drawn(words: str) -> _Drawn:
    """Return how letters are drawn, in sizes of their type: asked of each line very often."""
    # The J hangs in some faces and not in others.
    comma = _COMMA if any(letter in words for letter in ",;J") else 0.0
    return _Drawn(
        reach=_TALL if _TALL_LETTERS.search(words) else _LOW,
        hang=_HANG if _HANGING_LETTERS.search(words) else comma,
        raised=_RAISED if _NOTE_MARK.search(words) else 0.0,
    )


def lines_of(number: int, page: RawPage) -> list[Line]:
    """List the lines of a page that hold words, in the order PDFium reads them in."""
    found: list[tuple[int, int, bool]] = []
    start = 0
    for end in [*_LINE_END.finditer(page.text), None]:
        stop = len(page.text) if end is None else end.start()
        divided = end is not None and end[0].startswith(DIVIDED)
        words = page.text[start:stop].strip()
        is_hyphen = words == _SOFT_HYPHEN or (divided and not words)
        if found and (is_hyphen or _LATE_HYPHEN.match(page.text, start, stop)):
            found[-1] = (*found[-1][:2], True)  # so PDFium reads it in small type
        if found and is_hyphen:
            pass
        elif page.text[start:stop].rstrip().endswith(_SOFT_HYPHEN):
            found.append((start, page.text.rindex(_SOFT_HYPHEN, start, stop), True))
        else:
            found.append((start, stop, divided))
        start = stop if end is None else end.end()
    kept = [(a, b, divided) for a, b, divided in found if page.text[a:b].strip()]
    boxes = [*page.line_boxes] or boxes_of_lines(page.boxes)
    spans = [Span(a, b) for a, b, _ in kept]
    is_known = len(boxes) == len(kept) if page.line_boxes else tally(boxes, spans)
    matched: list[Box | None] = [*boxes] if is_known else [None] * len(kept)
    return [
        Line(number, *_trimmed(page.text, a, b), divided, box)
        for (a, b, divided), box in zip(kept, matched, strict=True)
    ]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int, str]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return start, start + len(words), words


def tally(boxes: Sequence[Box], lines: Sequence[Span]) -> bool:
    """Say whether boxes may be those of lines, one for each, by how many letters a line has.

    A line that was read as two, beside two that were read as one, leaves as many of both.
    """
    return len(boxes) == len(lines) and all(
        box[2] - box[0] <= _WIDEST * max(box[3] - box[1], _LOW_BOX) * (line.end - line.start)
        for box, line in zip(boxes, lines, strict=True)
    )


def boxes_of_lines(boxes: Sequence[Box]) -> list[Box]:
    """Join the boxes of runs that stand side by side on one line."""
    lines: list[Box] = []
    for box in boxes:
        if lines and _goes_on(lines[-1], box):
            left, top, right, bottom = lines[-1]
            lines[-1] = (left, min(top, box[1]), max(right, box[2]), max(bottom, box[3]))
        else:
            lines.append(box)
    return lines


def _goes_on(line: Box, box: Box) -> bool:
    shared = min(line[3], box[3]) - max(line[1], box[1])
    # A hyphen or a full stop is low, and much flatter than the line it belongs to.
    flat = min(line[3] - line[1], box[3] - box[1])
    return shared >= _SAME_LINE * flat and box[0] >= line[2] - 2 * flat - 2
