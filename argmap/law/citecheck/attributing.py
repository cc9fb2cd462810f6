"""Which citation a quotation is given: one right behind it, or before it in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from argmap.law.citations.found_citation import FoundCitation
from argmap.law.citecheck.quotations import FoundQuotation

_AFTER = 500
_BEFORE = 250
_DIRECT = re.compile(
    r"[\s.,;:!?”\"’')\]—–*_-]*(?:\d{1,3}|\[\^\w+\])?[\s(*_]*"
    r"(?:(?:see|but see|cf\.|accord|also|e\.g\.|generally),? ?)*[(*_]*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][”\"’)]*\s")


def citation_places(
    text: str, quotations: Sequence[FoundQuotation], citations: Sequence[FoundCitation]
) -> list[int | None]:
    """Return for each quotation the place of its citation in their list, None where it has none."""
    blank = without_quotations(text, quotations)
    outer = [place for place, one in enumerate(citations) if one.inside is None]
    starts = [citations[place].span.start for place in outer]
    found: list[int | None] = []
    for one in quotations:
        at = bisect_left(starts, one.span.end)
        behind = outer[at] if at < len(outer) else None
        before = outer[at - 1] if at else None
        if behind is not None and _belongs(blank, one, citations[behind]):
            found.append(behind)
        elif before is not None and _leads(blank, one, citations[before]):
            found.append(before)
        else:
            found.append(None)
    return found


def _belongs(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether nothing but its sentence’s end parts a quotation from a citation behind it."""
    gap = blank[one.span.end : citation.span.start]
    if len(gap) > _AFTER or ("\n\n" in gap and not one.is_block):
        return False
    return bool(_DIRECT.fullmatch(gap)) or not _ENDS.search(gap)


def _leads(blank: str, one: FoundQuotation, citation: FoundCitation) -> bool:
    """Say whether a citation stands before a quotation in its sentence."""
    gap = blank[citation.span.end : one.span.start]
    return citation.span.end <= one.span.start and len(gap) <= _BEFORE and not _ENDS.search(gap)


def without_quotations(text: str, quotations: Sequence[FoundQuotation]) -> str:
    """Set letters for what is quoted in a text, so that nothing in it ends a sentence or speaks."""
    letters = list(text)
    for one in quotations:
        if not one.is_block:
            letters[one.span.start : one.span.end] = "x" * (one.span.end - one.span.start)
    return "".join(letters)
