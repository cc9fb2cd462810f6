"""Quotations of a PDF that were cut in two: in the rows of a table, say, that run over lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.sources.reading.blocks import BlockKind, TextBlock

_STOPPED = re.compile(r"[.!?:;,][”’\"')\]\d]*$")
_PART, _SHOWN = 4, 5


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
    for one, following in pairwise(body):
        above = text[one.start : one.end].split()
        below = text[following.start : following.end].split()
        if not (above and below) or one.kind is BlockKind.HEADING:
            continue
        words = " ".join(above)
        is_open = words.rfind("“") > words.rfind("”")
        if is_open and not _STOPPED.search(words) and below[0][:1].islower():
            yield " ".join(above[-_PART:]), " ".join(below[:_PART])
