"""What stands within quotation marks in a text, also where marks are missing or reversed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from argmap.sources.passages import Span, paragraph_around

_KEPT = 16
"""So many paragraphs are asked about at a time."""
_end_of = attrgetter("end")
_MARK = re.compile('[“”"«»]')


class Quotation(NamedTuple):
    """A stretch within quotation marks, without them; `whole` says that both marks are right."""

    start: int
    end: int
    whole: bool


def quotations_over(text: str, span: Span) -> Iterator[Quotation]:
    """Walk what stands within quotation marks and has something in common with a span.

    A quotation that a paragraph does not close is whole where the next one opens
    it again, as long quotations are printed. One that only closes begins with
    its paragraph.
    """
    known = _quotations_in(text, paragraph_around(text, *span))
    for one in known[bisect_right(known, span.start, key=_end_of) :]:
        if one.start >= span.end:
            return
        yield one


@lru_cache(maxsize=_KEPT)
def _quotations_in(text: str, paragraph: Span) -> Sequence[Quotation]:
    """List what stands within quotation marks in paragraphs, one after another."""
    found: list[Quotation] = []
    opened: Span | None = None
    for mark in _MARK.finditer(text, *paragraph):
        opens = _opens(text, mark, is_open=opened is not None)
        if opens and opened is None:
            opened = Span(*mark.span())
        elif opened is not None:
            whole = _opens_well(text, opened) and _closes_well(text, Span(*mark.span()))
            found.append(Quotation(opened.end, mark.start(), whole))
            opened = Span(*mark.span()) if opens else None
        else:
            begin = found[-1].end + 1 if found else paragraph.start
            found.append(Quotation(begin, mark.start(), whole=False))
    if opened is not None:
        following = text[paragraph.end : paragraph.end + 8].lstrip()
        found.append(Quotation(opened.end, paragraph.end, following.startswith("“")))
    return found


def share_quoted(text: str, span: Span) -> float:
    """Return what share of the letters and digits of a span stand within quotation marks."""
    quoted = sum(
        _letters(text[max(one.start, span.start) : min(one.end, span.end)])
        for one in quotations_over(text, span)
    )
    counted = _letters(text[slice(*span)])
    return quoted / counted if counted else 0.0


def _letters(words: str) -> int:
    return sum(map(str.isalnum, words))


def _opens(text: str, mark: re.Match[str], *, is_open: bool) -> bool:
    """Say whether a mark opens a quotation: by its place, where its form cannot be right."""
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    starts_word = (not before or before.isspace() or before in "([—–") and after.isalnum()
    if mark.group() == '"':
        return starts_word or not is_open
    if mark.group() in "“«":
        return not is_open or starts_word
    return not is_open and starts_word


def _opens_well(text: str, mark: Span) -> bool:
    """Say whether a mark has the form and the place of one that opens."""
    before, after = text[max(0, mark.start - 1) : mark.start], text[mark.end : mark.end + 1]
    return text[mark.start] in '“"«' and not before.isalnum() and not after.isspace()


def _closes_well(text: str, mark: Span) -> bool:
    """Say whether a mark has the form and the place of one that closes."""
    return text[mark.start] in '”"»' and not text[mark.end : mark.end + 1].isalnum()
