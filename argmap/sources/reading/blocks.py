"""What the stretches of a read text are: paragraphs, headings, block quotes, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple

_BETWEEN = "\n\n"


class BlockKind(StrEnum):
    """What a block of a text is, as its format or its place on the page tells."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BLOCK_QUOTE = "block quote"
    NOTE = "note"


class TextBlock(NamedTuple):
    """A stretch of the kept text, start inclusive, end exclusive, and what it is.

    Of a note, `number` is what it is called by and does not belong to the stretch;
    `mark` is the place in the text that it is a note to, None where that is unknown.
    """

    start: int
    end: int
    kind: BlockKind
    number: str = ""
    mark: int | None = None


class BlockWords(NamedTuple):
    """The words of a block that is still to be put into a text."""

    words: str
    kind: BlockKind = BlockKind.PARAGRAPH


def laid_out(rows: Iterable[BlockWords]) -> tuple[str, tuple[TextBlock, ...]]:
    """Make a text of blocks, a blank line between two, and tell where each of them stands."""
    at, words, blocks = 0, list[str](), list[TextBlock]()
    for row in rows:
        blocks.append(TextBlock(at, at + len(row.words), row.kind))
        words.append(row.words)
        at += len(row.words) + len(_BETWEEN)
    return _BETWEEN.join(words), tuple(blocks)


def with_line_ends(blocks: Sequence[TextBlock], text: str) -> tuple[TextBlock, ...]:
    r"""Move blocks of a text to where they are once each `\r\n` of it is one character."""
    if "\r\n" not in text:
        return tuple(blocks)

    def moved(offset: int) -> int:
        return offset - text.count("\r\n", 0, offset)

    return tuple(
        one._replace(
            start=moved(one.start),
            end=moved(one.end),
            mark=None if one.mark is None else moved(one.mark),
        )
        for one in blocks
    )


def headings_in(text: str, blocks: Iterable[TextBlock]) -> tuple[str, ...]:
    """Return the words of the headings of a text, each on one line."""
    found = (text[one.start : one.end] for one in blocks if one.kind is BlockKind.HEADING)
    return tuple(" ".join(words.split()) for words in found)


def blocks_as_json(blocks: Sequence[TextBlock]) -> list[list[Any]]:
    """Return blocks as values that JSON holds."""
    return [list(one) for one in blocks]


def blocks_from_json(rows: Iterable[Sequence[Any]]) -> tuple[TextBlock, ...]:
    """Return the blocks that `blocks_as_json` made rows of; raise `ValueError` for others."""
    found = []
    for start, end, kind, number, mark in rows:
        place = None if mark is None else int(mark)
        found.append(TextBlock(int(start), int(end), BlockKind(kind), str(number), place))
    return tuple(found)


def are_in_order(blocks: Sequence[TextBlock], text: str) -> bool:
    """Say whether blocks follow one another inside a text, and their marks stand in it."""
    follow = all(one.end <= other.start for one, other in pairwise(blocks))
    inside = all(
        0 <= one.start <= one.end <= len(text) and 0 <= (one.mark or 0) <= len(text)
        for one in blocks
    )
    return follow and inside
