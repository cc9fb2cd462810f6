"""A paper as plain text, to be finished in any word processor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    Role,
    Section,
    SourceEntry,
    Table,
)
from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger, LedgerHarm
from argmap.brief.paper import Caption, Paper
from argmap.brief.proposed_order import order_paper, proposed_order
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.indenting import STEP, indented, under
from argmap.law.standard import StandardSet

_OPENING = ("“", '"', "„", "«")
_CELLS = " | "


def text_bytes(case: CaseToExport) -> bytes:
    """Write the paper that is chosen, by default the proposed order, in UTF-8."""
    return plain_text(case.measured_paper("order")).encode("utf-8")


def plain_text(paper: Paper) -> str:
    """Return the words of a paper, a blank line between its parts.

    What the user typed stands in it letter for letter, lines and all.
    """
    parts = [*paper.notices, *_head(paper.caption)]
    parts += (part for block in paper.blocks for part in _PARTS[type(block)](block) if part)
    return "\n\n".join(parts) + "\n"


def order_text(case_map: CaseMap, standards: StandardSet) -> str:
    """Return the proposed order for the clipboard; empty where the motion asks for none."""
    if not proposed_order(case_map, standards):
        return ""
    return plain_text(order_paper(case_map, standards))


def _head(caption: Caption) -> Iterator[str]:
    if caption.court:
        yield caption.court_line.upper()
    yield "\n".join(filter(None, (caption.title, caption.docket_line)))
    if caption.motion:
        yield "\n".join(caption.motion)
    named = caption.named()
    if named:
        yield "\n".join(f"{name}: {words}" for name, words in named)


def _heading(block: Heading) -> Iterator[str]:
    words = block.text.upper() if block.level == 1 else block.text
    yield f"{block.number} {words}".strip()


def _paragraph(block: Paragraph) -> Iterator[str]:
    number = f"{block.number} " if block.number else ""
    notes = "".join(
        f" [Note: {' '.join(words_of(part) for part in run.note)}]"
        for run in block.runs
        if run.note
    )
    words = f"{number}{words_of(block.runs)}{notes}"
    yield indented(f"[{words}]" if block.role is Role.NOTE else words, under(block.depth))


def _listing(block: Listing) -> Iterator[str]:
    signs = (f"{at}." if block.numbered else "-" for at in range(1, len(block.items) + 1))
    yield "\n".join(
        f"{sign} {words_of(item)}" for sign, item in zip(signs, block.items, strict=True)
    )


def _quote(block: BlockQuote) -> Iterator[str]:
    told = [words_of(block.whose), block.state, *block.warnings]
    about = "\n".join(f"({one})" for one in told if one)
    # Words that bring their own mark keep it, and get no second one.
    quoted = block.words if block.words[:1] in _OPENING else f"“{block.words}”"
    # Right under words of which no citation tells the end, a remark would be read as more of them.
    is_cited = bool(block.whose or block.state)
    words = ("\n" if is_cited else "\n\n").join(filter(None, (quoted, about)))
    yield indented(words, under(block.depth))


def _entry(block: Entry) -> Iterator[str]:
    facts = " · ".join(filter(None, (block.side_word, words_of(block.facts))))
    see = f" See {words_of((block.see,))}." if block.see else ""
    yield indented(f"{block.number} {facts}".rstrip() + f"\n{block.words}{see}", block.depth)


def _source(block: SourceEntry) -> Iterator[str]:
    yield "\n".join((words_of(block.citation), *(words_of(one) for one in block.facts)))


def _table(block: Table) -> Iterator[str]:
    yield block.title
    head = _CELLS.join(column.title for column in block.columns)
    yield "\n".join((head, *(_CELLS.join(words_of(cell) for cell in row) for row in block.rows)))


def _ledger(block: Ledger) -> Iterator[str]:
    for title, borne in block.decisions():
        yield title
        for holder, harms in borne:
            yield "\n".join((f"{holder}:", *(_harm(one) for one in harms)))


def _harm(harm: LedgerHarm) -> str:
    return f"- {harm.words} ({words_of(harm.facts)})"


def _authorities(block: Authorities) -> Iterator[str]:
    yield block.title.upper()
    for group, cited in block.groups().items():
        yield "\n".join((group, *(f"{STEP}{words_of(row)}" for row in cited)))


def _figure(block: Figure) -> Iterator[str]:
    yield f"[Figure: {block.alt}]\n{words_of(block.caption)}"


def _nothing(_: Section | Contents) -> Iterator[str]:
    return iter(())


_PARTS: dict[type[Block], Callable[[Any], Iterator[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Listing: _listing,
    BlockQuote: _quote,
    Entry: _entry,
    SourceEntry: _source,
    Table: _table,
    Ledger: _ledger,
    Authorities: _authorities,
    Figure: _figure,
    Section: _nothing,
    Contents: _nothing,
}
