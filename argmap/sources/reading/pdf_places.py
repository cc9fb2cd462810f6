"""Where the kept text of a PDF stands on its pages, also where the text was cut after reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.sources.offsets import PageOffsets, Placed
from argmap.sources.reading.pdf_lines import RawPage
from argmap.sources.reading.pdf_text import PdfText, text_of_pages
from argmap.sources.reading.words import kept_words

_AHEAD = 2_000
"""How far ahead, in characters, a line is looked for in a text that was changed."""


def page_offsets(pages: Sequence[RawPage], kept: str) -> PageOffsets:
    """Find the kept text of a PDF on its pages, which are read as they were at its import.

    A text that was cut at its ends is found as a whole; of one that was changed
    otherwise, each line that still reads the same, in order.
    """
    read = text_of_pages(pages)
    text, _ = kept_words(read.text)
    shift = text.find(kept) if kept else -1
    placed = _shifted(read, shift, len(kept)) if shift >= 0 else _found(read, text, kept)
    return PageOffsets(list(placed), [page.text for page in pages])


def _shifted(read: PdfText, shift: int, length: int) -> Iterator[Placed]:
    for one in read.fragments:
        start, end = one.start - shift, one.start - shift + one.length
        first, last = max(start, 0), min(end, length)
        if first < last:
            yield Placed(first, one.page, one.raw_start + first - start, last - first)


def _found(read: PdfText, text: str, kept: str) -> Iterator[Placed]:
    reached = 0
    for one in read.fragments:
        words = text[one.start : one.start + one.length]
        start = kept.find(words, reached, reached + len(words) + _AHEAD)
        if start >= 0:
            yield Placed(start, one.page, one.raw_start, one.length)
            reached = start + one.length
