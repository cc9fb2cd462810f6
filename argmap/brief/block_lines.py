"""The lines of thought that a block is made of, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from argmap.brief.blocks import (
    Authorities,
    Block,
    BlockQuote,
    Contents,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger
from argmap.brief.runs import Run, Runs


def lines_of(block: Block) -> Iterator[Runs]:
    """Walk the lines of a block in reading order, each footnote behind the line it stands in."""
    for line in _LINES[type(block)](block):
        yield line
        yield from _notes(line)


def runs_of(blocks: Iterable[Block]) -> Iterator[Run]:
    """Walk the runs of blocks in reading order."""
    for block in blocks:
        for line in lines_of(block):
            yield from line


def _notes(line: Runs) -> Iterator[Runs]:
    for run in line:
        for part in run.note:
            yield part
            yield from _notes(part)


def _heading(block: Heading) -> Iterator[Runs]:
    number = (Run(block.number), Run(" ")) if block.number else ()
    yield (*number, Run(block.text))


def _paragraph(block: Paragraph) -> Iterator[Runs]:
    yield block.runs


def _listing(block: Listing) -> Iterator[Runs]:
    yield from block.items


def _quote(block: BlockQuote) -> Iterator[Runs]:
    yield block.runs or (Run(block.words),)
    yield block.whose


def _entry(block: Entry) -> Iterator[Runs]:
    yield (Run(block.number), Run(" "), Run(block.words))
    yield block.facts


def _source(block: SourceEntry) -> Iterator[Runs]:
    yield block.citation
    yield from block.facts


def _table(block: Table) -> Iterator[Runs]:
    yield from ((Run(column.title),) for column in block.columns)
    for row in block.rows:
        yield from row


def _ledger(block: Ledger) -> Iterator[Runs]:
    for row in block.rows:
        for harm in (*row.if_denied, *row.if_granted):
            yield (Run(harm.words),)
            yield harm.facts


def _authorities(block: Authorities) -> Iterator[Runs]:
    yield (Run(block.title),)
    yield from (row.citation for row in block.rows)


def _contents(block: Contents) -> Iterator[Runs]:
    yield (Run(block.title),)


def _figure(block: Figure) -> Iterator[Runs]:
    yield block.caption


def _nothing(_: Section) -> Iterator[Runs]:
    return iter(())


_LINES: dict[type[Block], Callable[[Any], Iterator[Runs]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Listing: _listing,
    BlockQuote: _quote,
    Entry: _entry,
    SourceEntry: _source,
    Table: _table,
    Ledger: _ledger,
    Authorities: _authorities,
    Contents: _contents,
    Figure: _figure,
    Section: _nothing,
}
