"""The blocks of a Markdown text: headings, block quotes, notes, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.sources.reading.blocks import BlockKind, TextBlock

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
QUOTED = re.compile(r"[ \t]*(?:> ?)+")
"""The signs before a line of a block quote, however far it is set in, as below an item."""
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(?=\S)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*")
_NOTE = re.compile(r" {0,3}\[\^(?P<key>[^\]\s]{1,40})\]:[ \t]*")
_GOES_ON = re.compile(r"(?: {4}|\t)\s*(?=\S)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


class _Row(NamedTuple):
    """A line, where its words begin and end, and what its beginning makes of it."""

    start: int
    end: int
    kind: BlockKind | None
    number: str = ""


def markdown_blocks(text: str) -> tuple[TextBlock, ...]:
    """Return the blocks of a Markdown text, whose words stay as they are written.

    A block quote begins behind its first `>`; those of its other lines are in it,
    and lines that go on without one, as CommonMark reads them. A note’s mark is
    the first `[^1]` that refers to it.
    """
    blocks: list[TextBlock] = []
    before: BlockKind | None = None
    for row in _rows(text):
        goes_on = _goes_on(before, row) and bool(blocks)
        if row.kind is not None and goes_on:
            blocks[-1] = blocks[-1]._replace(end=row.end)
        elif row.kind is not None:
            blocks.append(TextBlock(row.start, row.end, row.kind, row.number))
            before = row.kind
        before = before if row.kind is not None else None
    return tuple(_underlined(text, [_marked(text, one) for one in blocks]))


def quoted_without_signs(words: str) -> str:
    """Leave the `>` out that begin the lines of a block quote in Markdown."""
    return re.sub(rf"(?m)^{QUOTED.pattern}", "", words)


def _goes_on(before: BlockKind | None, row: _Row) -> bool:
    if row.kind is BlockKind.PARAGRAPH:
        return before in {BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE, BlockKind.NOTE}
    if row.kind is BlockKind.NOTE:
        return before is BlockKind.NOTE and not row.number
    return row.kind is before is BlockKind.BLOCK_QUOTE


def _rows(text: str) -> Iterator[_Row]:
    """Walk the lines; what stands between fences is no markup."""
    fenced = in_note = False
    for line in _LINE.finditer(text):
        words = line[0].rstrip()
        end = line.start() + len(words)
        fence = bool(_FENCE.match(words))
        row = _row(words, line.start(), end, is_plain=fence or fenced, in_note=in_note)
        fenced ^= fence
        in_note = row.kind is BlockKind.NOTE or (in_note and row.kind is None)
        yield row


def _row(words: str, start: int, end: int, *, is_plain: bool, in_note: bool) -> _Row:
    if not words.strip():
        return _Row(start, end, None)
    if is_plain:
        return _Row(start, end, BlockKind.PARAGRAPH)
    if (note := _NOTE.match(words)) is not None:
        return _Row(start + note.end(), end, BlockKind.NOTE, note["key"])
    if in_note and (more := _GOES_ON.match(words)) is not None:
        return _Row(start + more.end(), end, BlockKind.NOTE)
    return _by_sign(words, start, end)


def _by_sign(words: str, start: int, end: int) -> _Row:
    if (quoted := QUOTED.match(words)) is not None:
        if not words[quoted.end() :].strip():
            return _Row(start, end, None)
        return _Row(start + quoted.end(), end, BlockKind.BLOCK_QUOTE)
    if (heading := _HEADING.match(words)) is not None:
        return _Row(start + heading.end(), end, BlockKind.HEADING)
    return _Row(start + len(words) - len(words.lstrip()), end, BlockKind.PARAGRAPH)


def _marked(text: str, block: TextBlock) -> TextBlock:
    """Find what refers to a note: the first sign of it that does not begin a note."""
    if not block.number:
        return block
    for sign in re.finditer(rf"\[\^{re.escape(block.number)}\](?!:)", text):
        return block._replace(mark=sign.start())
    return block


def _underlined(text: str, blocks: list[TextBlock]) -> Iterator[TextBlock]:
    """Take the first line of a paragraph for a heading where the second underlines it."""
    for block in blocks:
        first, _, rest = text[block.start : block.end].partition("\n")
        line, _, more = rest.partition("\n")
        is_underlined = block.kind is BlockKind.PARAGRAPH and _UNDERLINE.fullmatch(line)
        if not is_underlined or _UNDERLINE.fullmatch(first):
            yield block
            continue
        yield block._replace(end=block.start + len(first.rstrip()), kind=BlockKind.HEADING)
        if more:
            yield block._replace(start=block.end - len(more))
