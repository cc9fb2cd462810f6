"""Quotations of a PDF that were cut in two: in the rows of a table, say, that run over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.sources.reading.blocks import BlockKind, TextBlock

_STOPPED = re.compile(r"[.!?:;,][”’\"')\]\d]*$")
_MARK = re.compile("[“”]")
_PART, _SHOWN = 4, 5
_NEXT = 4
"""A quotation ends in so many paragraphs, or rows of a cell, if it goes on in the next."""


def told_of_cut_quotes(text: str, blocks: Sequence[TextBlock]) -> list[str]:
    """Say which quotations begin in one paragraph and go on in the next with a small letter."""
    cut = list(_cut_quotes(text, blocks))
    if not cut:
        return []
    shown = "; ".join(f"“… {last}” and “{first} …”" for last, first in cut[:_SHOWN])
    more = f"; and {len(cut) - _SHOWN} more" if len(cut) > _SHOWN else ""
    told = (
        "A quotation goes on from one paragraph to the next, as in a table whose rows run over"
        " several lines"
    )
    return [f"{told}: {shown}{more}. Check such quotations by hand."]


def _cut_quotes(text: str, blocks: Sequence[TextBlock]) -> Iterator[tuple[str, str]]:
    body = [one for one in blocks if one.kind is not BlockKind.NOTE]
    rows = [text[one.start : one.end].split() for one in body]
    for at, (above, below) in enumerate(pairwise(rows)):
        if not (above and below) or body[at].kind is BlockKind.HEADING:
            continue
        words = " ".join(above)
        is_open = words.rfind("“") > words.rfind("”") and not _STOPPED.search(words)
        if is_open and below[0][:1].islower() and _closes(rows[at + 1 : at + 1 + _NEXT]):
            yield " ".join(above[-_PART:]), " ".join(below[:_PART])


def _closes(rows: Sequence[list[str]]) -> bool:
    """Say whether paragraphs end a quotation before another begins in them."""
    mark = _MARK.search(" ".join(word for row in rows for word in row))
    return mark is not None and mark[0] == "”"
