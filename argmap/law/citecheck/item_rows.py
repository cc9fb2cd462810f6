"""Items as they are told: where each stands in its document, and as values that JSON holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from argmap.case.ids import SourceId
from argmap.law.citecheck.items import CiteCheck, CiteItem, PaperText


def place_of(paper: PaperText, item: CiteItem) -> str:
    """Say where in a document an item stands: its page where it has pages, its paragraph else."""
    if paper.pages:
        return f"page {max(1, bisect_right(paper.pages, item.span.start))}"
    before = (part for part in paper.text[: item.span.start].split("\n\n") if part.strip())
    return f"paragraph {max(1, sum(1 for _ in before))}"


def check_as_json(
    paper: PaperText,
    check: CiteCheck,
    summary: Sequence[str],
    titles: Mapping[SourceId, str] | None = None,
) -> dict[str, Any]:
    """Return what was found in a document as values that JSON holds.

    `titles` are those of the sources it was checked against, None where there were none.
    """
    return {
        "document": paper.name,
        "digest": paper.digest,
        "items": [_row(paper, one, titles) for one in check.items],
        "summary": list(summary),
    }


def _row(paper: PaperText, item: CiteItem, titles: Mapping[SourceId, str] | None) -> dict[str, Any]:
    row = {
        "kind": item.kind.value,
        "verdict": item.verdict.value,
        "words": item.words,
        "start": item.span.start,
        "end": item.span.end,
        "place": place_of(paper, item),
        "how": item.how,
    }
    if titles is None:
        return row
    return row | {
        "source": titles.get(item.source) if item.source else None,
        "in_source": list(item.source_span) if item.source_span else None,
    }
