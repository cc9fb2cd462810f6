"""Quotations that a sentence splits by who says so: “We cannot,” Doe said, “do it.”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from argmap.law.citecheck.quotations import FoundQuotation
from argmap.sources.passages import Span
from argmap.sources.saying.attributing_words import attributing_words, one_of

_BETWEEN = re.compile(
    r"[”\"’'»]?,?[”\"’'»]?\s(?:[^.?!;\n“”]|\b(?:Mr|Ms|Mrs|Mx|Dr|Prof|Sen|Rep|Jr|Sr)\.){1,80}[“\"‘'«]"
)
"""What may stand between the parts: no sentence ends there."""
_WORD = re.compile(r"[^\W_]+")
_FARTHEST = 60


def with_parts(text: str, found: Sequence[FoundQuotation]) -> Iterator[FoundQuotation]:
    """Walk quotations, each with the words of those that its sentence splits from it."""
    joined = [
        not one.is_block
        and not other.is_block
        and one.depth == other.depth
        and _BETWEEN.fullmatch(text, one.span.end, other.span.start) is not None
        for one, other in pairwise(found)
    ]
    for rank, one in enumerate(found):
        before = found[rank - 1].words if rank and joined[rank - 1] else ""
        behind = found[rank + 1].words if rank < len(joined) and joined[rank] else ""
        gap = text[found[rank - 1].span.end : one.span.start] if before else ""
        yield one._replace(parts=(before, behind), goes_on=bool(_only_said().fullmatch(gap)))


def with_split_parts(text: str, span: Span, parts: tuple[str, str]) -> Span:
    """Return a place of a source with what a document quotes right beside it, as a part of it."""
    before, behind = (r"\W+".join(_WORD.findall(re.sub(r"[\[\]]", "", one))) for one in parts)
    start, end = span
    if before:
        low = max(0, start - len(parts[0]) - _FARTHEST)
        ahead = re.search(rf"(?<!\w){before}\W*$", text[low:start], re.IGNORECASE)
        start = low + ahead.start() if ahead else start
    if behind:
        after = re.compile(rf"\W*{behind}(?!\w)", re.IGNORECASE).match(text, end)
        end = after.end() if after else end
    return Span(start, end)


@cache
def _only_said() -> re.Pattern[str]:
    """Return what finds between two parts who says so and no more, in the midst of a sentence."""
    saying = one_of(word for word in attributing_words().saying if not _ADDING.match(word))
    who = r"(?!and\b|but\b)[^\s,;:()“”\"][^,;:()“”\"]{0,50}?"
    return re.compile(
        rf"(?:,[”\"’'»]|[”\"’'»],?|,)\s(?:{who}\s(?:{saying})|(?:{saying})\s{who})"
        r"(?:\s(?!(?:that|and|but|then|while|as|how)\b)[^\s,;:()“”\"]+){0,8}?,\s[“\"‘'«]"
    )


_ADDING = re.compile("add|go|going|conclude|repeat|reiterate")
"""What somebody says further, who has not gone on where the words before end."""
