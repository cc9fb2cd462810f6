"""The exhibits as one paper, each part as it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.brief.blocks import Block, Heading, Paragraph
from argmap.brief.caption import make_caption
from argmap.brief.elements import element_blocks
from argmap.brief.exhibits.appendix import BY_SOURCE, appendix_blocks
from argmap.brief.exhibits.facts import chronology_table, facts_by_issue, undisputed_facts
from argmap.brief.exhibits.harm_table import harm_tables
from argmap.brief.exhibits.open_matters import open_matters
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run
from argmap.case.errors import FormatError
from argmap.case.terms import CaseKind

NO_ELEMENTS = "No cause of action and no defence of the map has elements."


def exhibits(case: PaperCase) -> Paper:
    """Write the parts that are chosen; raises `FormatError` where none is."""
    parts = [part for name, part in _PARTS.items() if case.options.get(name, "yes") == "yes"]
    if not parts:
        raise FormatError("No part of the exhibits is chosen.", "Choose at least one part.")
    caption = make_caption(case.case_map.case, case.evidence, case.standards)
    blocks = tuple(block for part in parts for block in part(case))
    title = f"Exhibits, {caption.title}"
    return Paper(title, caption, blocks, kind="exhibits")


def _appendix(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Quotations in context", "appendix")
    yield from appendix_blocks(case, case.options.get("by", BY_SOURCE))


def _facts(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Facts by issue", "facts")
    yield from facts_by_issue(case)


def _undisputed(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Undisputed facts", "undisputed")
    yield from undisputed_facts(case)


def _chronology(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Chronology", "chronology")
    yield from chronology_table(case)


def _harms(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Harms", "harms")
    yield from harm_tables(case)


def _elements(case: PaperCase) -> Iterator[Block]:
    if case.case_map.case.kind is CaseKind.DEBATE:
        return
    blocks = tuple(element_blocks(None, case.case_map, case.standards.causes))
    yield from blocks or (Heading(1, "Elements", "elements"), Paragraph((Run(NO_ELEMENTS),)))


def _open(case: PaperCase) -> Iterator[Block]:
    yield Heading(1, "Open questions and unanswered attacks", "open")
    yield from open_matters(case)


_PARTS: dict[str, Callable[[PaperCase], Iterator[Block]]] = {
    "quotes": _appendix,
    "facts": _facts,
    "undisputed": _undisputed,
    "chronology": _chronology,
    "harms": _harms,
    "elements": _elements,
    "open": _open,
}
"""The parts by the names of the options that choose them, in the order of the paper."""
