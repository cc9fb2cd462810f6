"""The pages on which authorities are cited, found anew in the printed words by the cite-check."""

from __future__ import annotations

from example import example_map, example_text_of

from argmap.brief.blocks import Authorities
from argmap.brief.runs import words_of
from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind

FRONT = 3
"""Pages before the first that is numbered 1."""


def rows_of(paper):
    """Return the citations that the table of authorities of a paper lists, by their sources."""
    (table,) = (one for one in paper.blocks if isinstance(one, Authorities))
    return {row.source: words_of(row.citation) for row in table.rows}


def pages_cited(printed, rows):
    """Return the numbers of the pages on which each row is cited, as the printed words say."""
    names = {source: citation.split(", ")[0] for source, citation in rows.items()}
    found = {source: [] for source in rows}
    last = None
    for item in check_paper(printed, held_of(example_map(), example_text_of)).items:
        if item.kind is not ItemKind.CITATION:
            continue
        page = sum(begins <= item.span.start for begins in printed.pages) - FRONT
        if item.words.casefold() not in {"id.", "ibid."}:
            named = (one for one, name in names.items() if name in item.words)
            last = item.source if item.source in rows else next(named, None)
        if page > 0 and last is not None and page not in found[last]:
            found[last].append(page)
    return found
