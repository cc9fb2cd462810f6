"""Items as they are told: where each stands in its document, and as values that JSON holds."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from argmap.case.ids import SourceId
from argmap.law.citecheck.differing import differing_runs, source_words
from argmap.law.citecheck.items import CiteCheck, CiteItem, PaperText

_PARAGRAPH = re.compile(r"(?:\A|\n\n)\s*(?=\S)")


def places_of(paper: PaperText, items: Iterable[CiteItem]) -> list[str]:
    """Say where in a document items stand: their pages where it has pages, else paragraphs."""
    is_paged = bool(paper.pages)
    starts = paper.pages or [found.start() for found in _PARAGRAPH.finditer(paper.text)]
    unit = "page" if is_paged else "paragraph"
    return [f"{unit} {max(1, bisect_right(starts, one.span.start))}" for one in items]


def place_of(paper: PaperText, item: CiteItem) -> str:
    """Say where in a document one item stands."""
    return places_of(paper, [item])[0]


def check_as_json(
    paper: PaperText,
    check: CiteCheck,
    summary: Sequence[str],
    titles: Mapping[SourceId, str] | None = None,
    text_of: Callable[[SourceId | None], str] = lambda _: "",
) -> dict[str, Any]:
    """Return what was found in a document as values that JSON holds.

    `titles` are those of the sources it was checked against, None where there were none, and
    `text_of` gives their texts.
    """
    return {
        "document": paper.name,
        "digest": paper.digest,
        "items": [
            _row(one, place, titles, text_of)
            for one, place in zip(check.items, places_of(paper, check.items), strict=True)
        ],
        "summary": list(summary),
    }


def _row(
    item: CiteItem,
    place: str,
    titles: Mapping[SourceId, str] | None,
    text_of: Callable[[SourceId | None], str],
) -> dict[str, Any]:
    row = {
        "kind": item.kind.value,
        "verdict": item.verdict.value,
        "words": item.words,
        "start": item.span.start,
        "end": item.span.end,
        "place": place,
        "how": item.how,
    }
    if titles is None:
        return row
    return row | {
        "source": titles.get(item.source) if item.source else None,
        "in_source": list(item.source_span) if item.source_span else None,
        "source_words": source_words(item, text_of(item.source)) or None,
        "differences": list(_differences(item, text_of(item.source))),
    }


def _differences(item: CiteItem, text: str) -> Iterator[dict[str, str]]:
    own = source_words(item, text)
    for run in differing_runs(item):
        yield {"source": own[slice(*run.one)], "printed": item.words[slice(*run.other)]}
