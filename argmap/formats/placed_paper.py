"""A paper as PDF for a window that shows it: which record stands where on its pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from argmap.brief.blocks import Authorities, Block, Listing, Paragraph, Table
from argmap.brief.ledger_block import Ledger, LedgerHarm
from argmap.brief.length import Length, length_of
from argmap.brief.paper import Paper
from argmap.brief.points import Point, points_of
from argmap.brief.standing_for import Half, anchored, records_of
from argmap.case.case_map import CaseMap
from argmap.drawing.offscreen import ensure_application
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.pdf_data import template_and_data
from argmap.formats.typst_world import compile_placed
from argmap.sources.problems import RecordPlace


class Numbered(NamedTuple):
    """What a number of the pages stands for, which half it takes, and whether it is in a line."""

    record: RecordPlace | None
    half: Half = Half.NONE
    in_line: bool = False


class RecordOnPage(NamedTuple):
    """Where what is printed of a record begins: the page from 0, and points from its corner.

    `record` is None where what begins there stands for none. `half` is the half of the page
    that it takes where something else stands beside it, else it takes the whole width. What is
    `in_line` begins within a paragraph, whose line stands on `y`.
    """

    page: int
    x: float
    y: float
    record: RecordPlace | None
    half: Half = Half.NONE
    in_line: bool = False


class PlacedPaper(NamedTuple):
    """The PDF of a paper, without anything attached, and what its blocks stand for.

    `points` are what it argues, `length` how long it is where it is under a limit.
    """

    pdf: bytes
    blocks: tuple[RecordOnPage, ...]
    points: tuple[Point, ...] = ()
    length: Length | None = None


def placed_paper(case: CaseToExport) -> PlacedPaper:
    """Make the pages of the chosen paper.

    Raises `ArgmapError` where the paper cannot be made of the case.
    """
    ensure_application()
    paper = case.paper(in_pages=True)
    template, data = template_and_data(case, paper)
    records = _numbered(data["blocks"], paper, case.case_map)
    case.tell("Laying out the pages…")
    made = compile_placed(template, data)
    places = (RecordOnPage(one.page - 1, one.x, one.y, *records[one.at]) for one in made.places)
    blocks = tuple(sorted(places, key=lambda one: (one.page, one.y)))
    length = length_of(paper, case.paper_case, made.counted)
    return PlacedPaper(made.pdf, blocks, points_of(paper), length)


def _numbered(blocks: list[dict[str, Any]], paper: Paper, case_map: CaseMap) -> list[Numbered]:
    """Give blocks, items, rows and harms their numbers; return what each number stands for."""
    records = [Numbered(one) for one in records_of(paper)]
    for number, (data, block) in enumerate(zip(blocks, paper.blocks, strict=True)):
        data["at"] = number
        parts = _parts(block, case_map)
        if parts:
            data["at_parts"] = [len(records) + at for at in range(len(parts))]
            records += map(Numbered, parts)
        if isinstance(block, Paragraph):
            records += _sentences(block, data["runs"], len(records))
        if isinstance(block, Ledger):
            for row, told in zip(block.rows, data["rows"], strict=True):
                records += _harms(row.if_denied, told["if_denied"], Half.LEFT, len(records))
                records += _harms(row.if_granted, told["if_granted"], Half.RIGHT, len(records))
    return records


def _sentences(block: Paragraph, told: list[dict[str, Any]], first: int) -> list[Numbered]:
    """Give numbers to the runs of a paragraph from which on it stands for another record."""
    found: list[Numbered] = []
    for run, one in zip(block.runs, told, strict=True):
        if run.stands_for is not None and run.stands_for != block.about:
            one["at"] = first + len(found)
            found.append(Numbered(run.stands_for, in_line=True))
    return found


def _parts(block: Block, case_map: CaseMap) -> tuple[RecordPlace | None, ...]:
    """Return what the items or rows of a block stand for; nothing where none does."""
    if isinstance(block, Authorities):
        return tuple(
            RecordPlace("source", one.source) if one.source in case_map.sources else None
            for one in block.rows
        )
    return block.about if isinstance(block, Listing | Table) else ()


def _harms(
    harms: Sequence[LedgerHarm], told: list[dict[str, Any]], half: Half, first: int
) -> list[Numbered]:
    for number, one in enumerate(told, first):
        one["at"] = number
    return [Numbered(anchored(one.anchor), half) for one in harms]
