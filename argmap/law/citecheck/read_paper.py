"""What a document quotes and cites, read once for all of its quotations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.law.citations.by_eyecite import Finder
from argmap.law.citations.found_citation import FoundCitation
from argmap.law.citations.scanning import find_citations
from argmap.law.citecheck.around_quotations import (
    strings_of,
    titles_among,
    with_lines_joined,
    without_quotations,
    without_titles,
)
from argmap.law.citecheck.attributing import Given, Paper, given_citations
from argmap.law.citecheck.cited import cited_in
from argmap.law.citecheck.cited_notes import with_notes_looked_up
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.drawn_boxes import is_map, with_boxes_parted
from argmap.law.citecheck.held import Held, HeldSource
from argmap.law.citecheck.items import PaperText
from argmap.law.citecheck.line_hyphens import with_own_hyphens
from argmap.law.citecheck.named_exhibits import exhibits_told
from argmap.law.citecheck.quotations import FoundQuotation, find_quotations
from argmap.law.citecheck.split_quotations import with_parts
from argmap.law.citecheck.told_of_quotes import without_sources

_PARAGRAPH_SIGN = re.compile(r" ¶ (?!\d)")
"""What stands for the end of a paragraph where several are printed in one."""


class ReadPaper(NamedTuple):
    """The quotations of a document, the citations they are given, and what those mean.

    `around` is the document without the words that it quotes. `titles` are the places of those
    that are the title of what is cited, `in_marks` those of the citations that are wholly quoted
    themselves, `strings` of those that follow one in its string. An *id.* in `cited` is doubted
    as soon as what it is cited for is found elsewhere. `exhibits` are the sources that the
    document says its exhibits are.
    """

    around: str
    is_drawn: bool
    quotations: Sequence[FoundQuotation]
    citations: Sequence[FoundCitation]
    given: Sequence[Given]
    cited: list[Cited]
    titles: frozenset[int]
    in_marks: frozenset[int]
    strings: Mapping[int, Sequence[int]]
    exhibits: Mapping[str, HeldSource]


def read_paper(paper: PaperText, held: Held, find: Finder | None, *, are_told: bool) -> ReadPaper:
    """Read a document: what it quotes, what it cites, and which of these belong together.

    `are_told` says that its format tells the notes, so that none of them is missing.
    """
    citations = find_citations(paper.text, paper.blocks, find, held.titles(), held.laws())
    blocks = without_sources(paper.text, paper.blocks, citations, held.has_words)
    is_drawn = is_map(paper.text)
    if is_drawn:
        blocks = with_boxes_parted(paper.text, blocks, held)
    found = with_parts(paper.text, find_quotations(paper.text, blocks))
    texts = held.with_text
    quotations = [one._replace(words=with_own_hyphens(one.words, texts)) for one in found]
    cited = cited_in(citations, held, paper.text)
    around = with_lines_joined(without_quotations(paper.text, quotations), paper.blocks)
    around = without_titles(around, citations)
    around = _PARAGRAPH_SIGN.sub(".\n\n", around)
    return ReadPaper(
        around,
        is_drawn,
        quotations,
        citations,
        given_citations(Paper(paper.text, blocks, quotations, citations)),
        with_notes_looked_up(citations, cited, paper, are_told=are_told),
        titles_among(quotations, citations),
        _in_marks(quotations, citations),
        strings_of(around, citations),
        exhibits_told(citations, cited, around),
    )


def _in_marks(
    quotations: Sequence[FoundQuotation], citations: Sequence[FoundCitation]
) -> frozenset[int]:
    """Return the places of citations that fill marks, as the name of a cause, “Lanham Act § 43”."""
    marked = {one.span for one in quotations if not one.is_block}
    return frozenset(at for at, one in enumerate(citations) if one.span in marked)
