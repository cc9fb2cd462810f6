"""A paper as PDF for a window that shows it: which record stands where on its pages."""

from __future__ import annotations

from typing import Any, NamedTuple

from argmap.brief.blocks import Listing, Table
from argmap.brief.length import Length, length_of
from argmap.brief.paper import Paper
from argmap.brief.points import Point, points_of
from argmap.brief.standing_for import records_of
from argmap.drawing.offscreen import ensure_application
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.pdf import template_and_data
from argmap.formats.typst_world import compile_placed
from argmap.sources.checking import RecordPlace


class RecordOnPage(NamedTuple):
    """Where what is printed of a record begins: the page from 0, and points from its corner.

    `record` is None where what begins there stands for none.
    """

    page: int
    x: float
    y: float
    record: RecordPlace | None


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
    records = _numbered(data["blocks"], paper)
    case.tell("Laying out the pages…")
    made = compile_placed(template, data)
    places = (RecordOnPage(one.page - 1, one.x, one.y, records[one.at]) for one in made.places)
    blocks = tuple(sorted(places, key=lambda one: (one.page, one.y)))
    length = length_of(paper, case.paper_case, made.counted)
    return PlacedPaper(made.pdf, blocks, points_of(paper), length)


def _numbered(blocks: list[dict[str, Any]], paper: Paper) -> list[RecordPlace | None]:
    """Give blocks, items and rows their numbers; return what each number stands for."""
    records = list(records_of(paper))
    for number, (data, block) in enumerate(zip(blocks, paper.blocks, strict=True)):
        data["at"] = number
        if isinstance(block, Listing | Table) and block.about:
            data["at_parts"] = [len(records) + at for at in range(len(block.about))]
            records += block.about
    return records
