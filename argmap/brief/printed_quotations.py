"""Which quotations a paper prints, in their order, and the packet that is made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.brief.block_lines import lines_of
from argmap.brief.blocks import BlockQuote
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Citation, Runs
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import QuoteId
from argmap.case.quotation import within_quotes
from argmap.law.citecheck.packet import Packet, PacketQuotation
from argmap.sources.context import context_around
from argmap.sources.printing import EMPHASIS_ADDED, printed_words

_MOST_BETWEEN = 2000
"""More characters left out than this are not needed to see what an ellipsis stands for."""


class PrintedQuotation(NamedTuple):
    """A quote as a paper prints it, as a block or in a line, which may be a footnote's."""

    quote: QuoteId
    words: str
    is_block: bool = False
    is_note: bool = False


def printed_quotations(paper: Paper, case: PaperCase) -> Iterator[PrintedQuotation]:
    """Walk the quotations of a paper that have a quote of the case behind them."""
    for block in paper.blocks:
        if isinstance(block, BlockQuote) and block.about and block.about.kind == "quote":
            yield PrintedQuotation(QuoteId(block.about.id), block.words, is_block=True)
        lines = tuple(lines_of(block))
        notes = {id(note) for line in lines for run in line for note in run.note}
        for line in lines:
            yield from _in_line(line, case, is_note=id(line) in notes)


def packet_of(paper: Paper, case: PaperCase) -> Packet:
    """Gather the quotations of a paper with their words in the sources and those around."""
    quotes, sources = case.case_map.quotes, case.case_map.sources
    texts: dict[str, Document | None] = {}
    found = []
    for one in printed_quotations(paper, case):
        quote = quotes[one.quote]
        source = sources[quote.source]
        if source.id not in texts:
            texts[source.id] = case.text_of(source)
        found.append(_packed(one, quote, source, texts[source.id]))
    return Packet(tuple(found))


def _in_line(line: Runs, case: PaperCase, *, is_note: bool) -> Iterator[PrintedQuotation]:
    for run in line:
        cited = run.cites
        if cited is None or cited.quote is None:
            continue
        words = _quoted_by(cited, cited.quote, case)
        if words:
            yield PrintedQuotation(cited.quote, words, is_note=is_note)


def _quoted_by(cited: Citation, quote: QuoteId, case: PaperCase) -> str:
    """Return the words of its quote that a citation gives behind it; empty where it gives none."""
    words = printed_words(case.case_map.quotes[quote])
    words = within_quotes(words.removesuffix(EMPHASIS_ADDED).rstrip())
    return words if words in cited.parenthetical else ""


def _packed(
    one: PrintedQuotation, quote: Quote, source: Source, document: Document | None
) -> PacketQuotation:
    text = document.text if document else ""
    # Words that no longer stand where they were have nothing around them that could be told.
    is_there = text[quote.start : quote.end] == quote.exact
    last = quote.second_end if is_there and quote.second_end else quote.end
    around = context_around(text, quote.start, last) if is_there else None
    has_second = is_there and quote.second_start is not None and quote.second_start >= quote.end
    start = quote.second_start if has_second else None
    between = text[quote.end : start] if start is not None else ""
    return PacketQuotation(
        words=one.words,
        exact=quote.exact,
        start=quote.start,
        end=quote.end,
        prefix=quote.prefix,
        suffix=quote.suffix,
        before=text[slice(*around.before)] if around else "",
        after=text[slice(*around.after)] if around else "",
        second=text[start:last] if start is not None else "",
        second_start=start,
        between=between if len(between) <= _MOST_BETWEEN else " … ",
        source=source.title,
        source_hash=source.document or "",
        page=quote.page,
        speaker=quote.speaker,
        is_block=one.is_block,
        is_note=one.is_note,
    )
