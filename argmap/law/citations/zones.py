"""The stretches of a document that are looked through for citations one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from argmap.law.citations.titled import Titles
from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.passages import Span, trim_span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_HEAD = re.compile(r"(?m)^[^\n]{1,30}\n(?=[ \t]{2,}\S)")
_STOPS = frozenset('.!?:;”’")')


def zones_of(
    text: str, blocks: Sequence[TextBlock], known: Titles
) -> tuple[list[TextBlock], list[TextBlock]]:
    """Return the paragraphs of the body and the notes; a line broken in a citation is one.

    So is one broken in the title of something known.
    """
    blocks = blocks or paragraphs_of(text)
    body: list[TextBlock] = []
    last: TextBlock | None = None
    for one in blocks:
        # Over the notes at the foot of a page no stretch goes on: they would be words of it.
        goes_on = last is not None and last.kind is one.kind and _runs_on(text, last, one, known)
        if one.kind is not BlockKind.NOTE and goes_on:
            body[-1] = body[-1]._replace(end=one.end)
        elif one.kind is not BlockKind.NOTE:
            body.append(one)
        last = one
    return body, [one for one in blocks if one.kind is BlockKind.NOTE]


def paragraphs_of(text: str) -> list[TextBlock]:
    """Return the paragraphs of a text whose format tells none.

    A short line above lines that are set in is one: “Cases” in a table of authorities.
    """
    heads = (match.end() for match in _HEAD.finditer(text))
    starts = sorted({*paragraph_starts(text), *heads, len(text)})
    spans = (Span(start, end) for start, end in pairwise(starts))
    return [TextBlock(*trim_span(text, *span), BlockKind.PARAGRAPH) for span in spans]


def _runs_on(text: str, one: TextBlock, following: TextBlock, known: Titles) -> bool:
    """Say whether a paragraph ends within a sentence or a title that the next one goes on with."""
    last, first = text[max(one.start, one.end - 3) : one.end], text[following.start]
    ends = last[-1:] in _STOPS and not last.endswith(" v.")
    if not ends and (first.islower() or first.isdigit() or last.endswith((" v.", ","))):
        return True
    return known.are_broken(text[slice(*one[:2])], text[slice(*following[:2])])
