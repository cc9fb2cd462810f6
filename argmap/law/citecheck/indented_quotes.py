"""Block quotes of a plain text: told by their indentation, or by the signs of an e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.markdown_blocks import QUOTED
from argmap.sources.reading.quoted_words import CARD

_DEEPER = 4
"""So many columns more than the paragraph that leads up to it, a block quote begins at."""
_LEAST = 8
"""Words; fewer are a line of an address or a heading."""
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_MARK = r"(?:\d{1,3}|\[\^?\w{1,4}\]|\(\d{1,3}\)|[*†‡§¹²³⁰-⁹]{1,3})"
_LEADS_UP = re.compile(rf"(?:[:,—–]|\bthat)[”\"’]?(?: ?{_MARK})?$")
"""How a paragraph ends that a block quote goes on with, before the mark of a note or without."""
_ITEM = re.compile(r"(?:[-–—•*]|\(?\w{1,3}[.)])\s")


class _Paragraph(NamedTuple):
    span: Span
    indent: int
    is_even: bool
    """Whether its lines begin at one column, but for the first."""


def indented_blocks(text: str) -> tuple[TextBlock, ...]:
    """Return the paragraphs of a plain text and its block quotes; nothing where it has none.

    A block quote stands deeper than the paragraph before it, whose end leads up to it, and
    is no item of a list; or each of its lines begins with “>”, as in an e-mail.
    """
    found = list(_paragraphs(text))
    quoted = {
        rank
        for rank, one in enumerate(found)
        if _has_signs(text, one) or (rank and _is_quoted(text, found[rank - 1], one))
    }
    if not quoted:
        return ()
    kinds = (
        BlockKind.BLOCK_QUOTE if rank in quoted else BlockKind.PARAGRAPH
        for rank in range(len(found))
    )
    return tuple(
        TextBlock(*_behind_sign(text, one), kind) for one, kind in zip(found, kinds, strict=True)
    )


def _behind_sign(text: str, one: _Paragraph) -> Span:
    sign = QUOTED.match(text, one.span.start)
    start = sign.end() if sign and _has_signs(text, one) else one.span.start
    return Span(start, max(start, one.span.end))


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    for match in _PARAGRAPH.finditer(text):
        lines = match[0].split("\n")
        columns = [len(line.expandtabs()) - len(line.expandtabs().lstrip()) for line in lines]
        first = match.start() + len(lines[0]) - len(lines[0].lstrip())
        span = Span(first, match.start() + len(match[0].rstrip()))
        yield _Paragraph(span, min(columns), len(set(columns[1:])) <= 1)


def _has_signs(text: str, one: _Paragraph) -> bool:
    return all(map(QUOTED.match, text[slice(*one.span)].split("\n")))


def _is_quoted(text: str, before: _Paragraph, one: _Paragraph) -> bool:
    words = text[slice(*one.span)]
    is_deeper = one.indent - before.indent >= _DEEPER and one.is_even
    is_long = len(words.split()) >= _LEAST
    above = " ".join(text[slice(*before.span)].split())
    leads_up = _LEADS_UP.search(above) or CARD.fullmatch(above)
    return is_deeper and is_long and bool(leads_up) and not _ITEM.match(words)
