"""Links within a paper: none may lead to an entry that stands in another paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.brief.blocks import (
    Block,
    BlockQuote,
    Entry,
    Listing,
    Paragraph,
    SourceEntry,
    Table,
)
from argmap.brief.ledger_block import Ledger, LedgerHarm
from argmap.brief.paper import Paper
from argmap.brief.runs import Run, Runs


def without_loose_links(paper: Paper) -> Paper:
    """Return a paper whose runs refer to nothing that it does not hold; their words stay."""
    anchors = frozenset(paper.anchors())
    return replace(paper, blocks=tuple(_block(one, anchors) for one in paper.blocks))


def _block(block: Block, anchors: frozenset[str]) -> Block:
    match block:
        case Paragraph():
            return replace(block, runs=_runs(block.runs, anchors))
        case Listing():
            return replace(block, items=_lines(block.items, anchors))
        case BlockQuote():
            whose, runs = _lines((block.whose, block.runs), anchors)
            return replace(block, whose=whose, runs=runs)
        case Table():
            return replace(block, rows=tuple(_lines(row, anchors) for row in block.rows))
        case _:
            return _others(block, anchors)


def _others(block: Block, anchors: frozenset[str]) -> Block:
    match block:
        case Entry():
            see = _runs((block.see,), anchors)[0] if block.see else None
            return replace(block, facts=_runs(block.facts, anchors), see=see)
        case SourceEntry():
            citation = _runs(block.citation, anchors)
            return replace(block, citation=citation, facts=_lines(block.facts, anchors))
        case Ledger():
            return replace(
                block,
                rows=tuple(
                    replace(
                        row,
                        if_denied=_harms(row.if_denied, anchors),
                        if_granted=_harms(row.if_granted, anchors),
                    )
                    for row in block.rows
                ),
            )
        case _:
            return block


def _harms(harms: Iterable[LedgerHarm], anchors: frozenset[str]) -> tuple[LedgerHarm, ...]:
    return tuple(replace(one, facts=_runs(one.facts, anchors)) for one in harms)


def _lines(lines: Iterable[Runs], anchors: frozenset[str]) -> tuple[Runs, ...]:
    return tuple(_runs(line, anchors) for line in lines)


def _runs(runs: Runs, anchors: frozenset[str]) -> Runs:
    return tuple(_run(one, anchors) for one in runs)


def _run(run: Run, anchors: frozenset[str]) -> Run:
    if run.to and run.to not in anchors:
        run = replace(run, to="")
    return replace(run, note=_lines(run.note, anchors)) if run.note else run
