"""Tables of a Word document, and the harms ledger as lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from docx.text.paragraph import Paragraph as WordParagraph

from argmap.brief.blocks import Table
from argmap.brief.ledger_block import Ledger
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.formats.docx_parts import mark_row

_FEW = 8
"""So many rows stand on one page; of more, neither the first nor the last stands alone."""


def write_table(document: Any, block: Table, write: Callable[..., WordParagraph]) -> None:
    """Write a table with a head row that is repeated; no row of it is divided between pages."""
    table = document.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    mark_row(table.rows[0], "w:tblHeader")
    room = document.sections[-1].page_width - 2 * document.sections[-1].left_margin
    whole = sum(column.share for column in block.columns)
    for width, column in zip(table.columns, block.columns, strict=True):
        width.width = int(room * column.share / whole)
    for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
        head = write(cell.paragraphs[0], (Run(column.title, RunStyle.STRONG),), small=True)
        head.paragraph_format.keep_with_next = True
    last = len(block.rows) - 1
    kept = range(last) if last < _FEW else (0, last - 1)
    for rank, row in enumerate(block.rows):
        added = table.add_row()
        mark_row(added, "w:cantSplit")
        for cell, runs in zip(added.cells, row, strict=True):
            words = write(cell.paragraphs[0], runs, small=True)
            words.paragraph_format.keep_with_next = rank in kept


def ledger_lines(block: Ledger) -> Iterator[tuple[int, Runs]]:
    """Walk the lines of a ledger, each with how far it is set in."""
    for title, borne in block.decisions():
        yield 0, (Run(title, RunStyle.STRONG),)
        for holder, harms in borne:
            yield 0, (Run(holder, RunStyle.MUTED),)
            for harm in harms:
                yield 1, (Run(f"–\u00a0{harm.words} — "), *harm.facts)
