"""The pages that the window shows are those that are exported; what stands where is known."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from drafts import Draft
from example import example_map, example_text_of, standards
from pdf_pages import box_of, pages_of

from argmap.brief.blocks import Authorities, Listing, Table
from argmap.brief.ledger_block import Ledger
from argmap.brief.papers import PAPERS
from argmap.brief.pdf_kinds import PdfKind
from argmap.brief.standing_for import Half, records_of
from argmap.case.terms import Side
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.pdf import pdf_bytes
from argmap.formats.placed_paper import placed_paper

pytestmark = pytest.mark.usefixtures("qapp")


def case_for(kind):
    chosen = Choices("articles", paper=kind, today="2021-01-12", pdf_kind=PdfKind.FILING)
    return CaseToExport(example_map(), example_text_of, standards(), chosen)


def painted(pdf):
    """What is painted on each page, words and lines, and where."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [page.Contents.read_bytes() for page in opened.pages]


@pytest.mark.parametrize("kind", [one.id for one in PAPERS])
def test_the_pages_shown_are_the_pages_that_are_exported(kind):
    shown = placed_paper(case_for(kind))
    exported = pdf_bytes(case_for(kind))
    pages = painted(shown.pdf)
    assert len(b"".join(pages)) > 1000
    assert pages == painted(exported)
    assert pages_of(shown.pdf) == pages_of(exported)
    assert shown.blocks


@pytest.mark.parametrize("kind", [one.id for one in PAPERS])
def test_what_is_printed_stands_for_records_that_are_in_the_case(kind):
    case_map = example_map()
    tables = {
        "claim": case_map.claims,
        "premise": case_map.premises,
        "argument": case_map.arguments,
        "quote": case_map.quotes,
        "source": case_map.sources,
        "event": case_map.events,
        "harm": case_map.harms,
    }
    for record in records_of(case_for(kind).paper()):
        if record is not None and record.kind in tables:
            assert record.id in tables[record.kind]


def test_every_entry_of_the_outline_and_what_is_cited_under_it_stand_for_their_claim():
    paper = case_for("map").paper()
    records = records_of(paper)
    below = None
    for block, record in zip(paper.blocks, records, strict=True):
        if type(block).__name__ == "Entry":
            below = record
            assert record is not None
            assert record.kind in {"claim", "premise"}
        elif getattr(block, "depth", None) is not None and below is not None:
            assert record == (block.about or below)


def test_every_harm_of_the_ledger_stands_on_its_half_of_a_page():
    ledgers = [one for one in case_for("map").paper().blocks if isinstance(one, Ledger)]
    denied = {one.anchor for made in ledgers for row in made.rows for one in row.if_denied}
    granted = {one.anchor for made in ledgers for row in made.rows for one in row.if_granted}
    placed = [one for one in placed_paper(case_for("map")).blocks if one.half is not Half.NONE]
    assert len(placed) == len(denied | granted) > 10
    for one in placed:
        is_left = f"harm-{one.record.id}" in denied
        assert one.half is (Half.LEFT if is_left else Half.RIGHT)
        assert (one.x < 612 / 2) is is_left


def test_every_row_of_the_table_of_authorities_leads_to_its_source():
    case = case_for("memorandum")
    [made] = [one for one in case.paper().blocks if isinstance(one, Authorities)]
    sources = {one.source for one in made.rows if one.source in case.case_map.sources}
    first = min(one.page for one in placed_paper(case_for("memorandum")).blocks if one.page > 2)
    placed = [one for one in placed_paper(case_for("memorandum")).blocks if one.page < first]
    assert {
        one.record.id for one in placed if one.record and one.record.kind == "source"
    } == sources
    assert sources


def test_it_is_told_what_is_being_done():
    told = []
    placed_paper(replace(case_for("order"), tell=told.append))
    assert told == ["Writing: Proposed order…", "Laying out the pages…"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("exhibits", {"harm", "event", "argument", "claim"}),
        ("moot", {"claim", "argument", "quote", "source"}),
        ("bench-memo", {"claim", "argument", "factor", "event", "quote", "source"}),
        ("memorandum", {"claim", "argument", "quote", "case", "harm", "event", "source"}),
        ("map", {"claim", "factor", "item", "relief", "source", "exposure"}),
    ],
)
def test_items_and_rows_stand_where_they_are_printed_for_what_they_are_about(kind, told):
    case = case_for(kind)
    parts = [
        one
        for block in case.paper().blocks
        if isinstance(block, Listing | Table)
        for one in block.about
        if one is not None
    ]
    assert {one.kind for one in parts} == told
    found = [one.record for one in placed_paper(case_for(kind)).blocks]
    assert all(one in found for one in parts)
    for block in case.paper().blocks:
        if isinstance(block, Listing | Table) and block.about:
            count = len(block.items if isinstance(block, Listing) else block.rows)
            assert len(block.about) == count


def test_each_sentence_of_a_paragraph_of_several_claims_stands_for_its_own():
    """Where the sentence begins on the page is where the pages say that its claim does."""
    case = Draft(movant="Parler LLC", respondent="AWS", standard="winter", posture="tro-on-notice")
    root = case.claim("The order should issue.", side=Side.MOVANT)
    merits = case.reason(root, "It is likely won.", side=Side.MOVANT, factor="merits")
    first = case.reason(merits, "It ended")
    others = {
        "Notice": case.beside(first, "Notice is due."),
        "Nobody": case.beside(first, "Nobody gave it, nor said why they did not."),
    }
    chosen = Choices("articles", paper="memorandum", today="2021-01-12")
    made = placed_paper(CaseToExport(case.map, lambda _: None, standards(), chosen))
    begun = {one.record.id: one for one in made.blocks if one.in_line and one.record}
    assert set(others.values()) <= set(begun)
    assert first not in begun
    for words, claim in others.items():
        mark = begun[claim]
        box = box_of(made.pdf, mark.page, words)
        is_next_line = box.left() < 80 and 0 < box.top() - mark.y < 24
        is_here = abs(mark.x - box.left()) < 2 and box.top() < mark.y < box.bottom() + 1
        assert is_here or is_next_line
