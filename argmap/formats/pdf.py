"""A case as PDF: the map as one page of its own size, then what stands behind it."""

from __future__ import annotations

from argmap.brief.paper import Paper
from argmap.brief.papers import paper_called
from argmap.case.collecting import collector_paused
from argmap.drawing.offscreen import ensure_application
from argmap.formats.attached import attachments_of
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.glyph_notes import pdf_notes
from argmap.formats.large_map_pdf import compile_large_map
from argmap.formats.map_sheets import tile_names
from argmap.formats.page_names import with_tile_names
from argmap.formats.pdf_data import is_one_large_page, map_data, paper_data, template_and_data
from argmap.formats.typst_world import PlacedPdf, compile_pdf

_TOLD = "Laying out the pages…"


def pdf_bytes(case: CaseToExport) -> bytes:
    """Make the PDF of a paper: tagged, archivable, the same bytes for the same case.

    Only the findings of its reader are printed. Beside its pages it holds what its kind says.
    """
    ensure_application()
    with collector_paused():
        paper = case.paper(in_pages=True)
        made, tiles = _laid_out(case, paper)
    case.tell_length(paper, made.counted)
    case.notes.extend(pdf_notes(made, paper, has_map=paper_called(paper.kind).has_map))
    return with_tile_names(made.pdf, tiles) if tiles else made.pdf


def _laid_out(case: CaseToExport, paper: Paper) -> tuple[PlacedPdf, list[str]]:
    """Return the PDF of a paper, and what the tiles of its map are called."""
    attachments = attachments_of(case, paper)
    if is_one_large_page(case, paper):
        data = paper_data(case, paper)
        case.tell(_TOLD)
        return compile_large_map(data, lambda: map_data(case, paper, data), attachments), []
    template, data = template_and_data(case, paper)
    case.tell(_TOLD)
    return compile_pdf(template, data, attachments=attachments), tile_names(data)
