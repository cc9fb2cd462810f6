"""What goes along inside a PDF of each kind: nothing, the quotations printed, or the case."""

from __future__ import annotations

from argmap.brief.kept_briefs import kept_kind
from argmap.brief.paper import Paper
from argmap.brief.papers import paper_called
from argmap.brief.pdf_kinds import PdfKind
from argmap.brief.printed_quotations import packet_of
from argmap.case.errors import ArgmapError
from argmap.case.evidence import Document
from argmap.case.pointers import documents_of
from argmap.case.practice_rounds import without_rounds
from argmap.formats.attachments import Attachment
from argmap.formats.case_json import case_json
from argmap.formats.case_to_export import CaseToExport
from argmap.law.citecheck.packet import packet_json
from argmap.sources.reading.attached_names import CASE, QUOTATIONS


def pdf_kind_of(case: CaseToExport, paper: Paper) -> PdfKind:
    """Return the kind of PDF that is chosen; else that which the case keeps, else the usual one."""
    kept = kept_kind(case.case_map, paper.kind)
    return case.choices.pdf_kind or kept or paper_called(paper.kind).pdf_kind


def attachments_of(case: CaseToExport, paper: Paper) -> tuple[Attachment, ...]:
    """Make what is attached to a paper, as its kind of PDF has it."""
    kind = pdf_kind_of(case, paper)
    if kind is PdfKind.FILING:
        return ()
    packet = packet_json(packet_of(paper, case.paper_case))
    told = Attachment(QUOTATIONS, packet, "The quotations printed, as their sources have them")
    return (told,) if kind is PdfKind.CHECKABLE else (told, _working_copy(case))


def _working_copy(case: CaseToExport) -> Attachment:
    # What is not revealed, the case was given without.
    case_map = case.case_map if case.choices.rounds else without_rounds(case.case_map)
    data = case_json(case_map, _documents(case), revealed=True)
    return Attachment(CASE, data, "The case, which argmap opens", relationship="source")


def _documents(case: CaseToExport) -> list[Document]:
    """Gather the kept texts that the case names: of its sources, and what else still is kept."""
    found = {}
    for source in case.case_map.sources.values():
        document = case.text_of(source) if source.document else None
        if document is not None:
            found[document.hash] = document
    for name in documents_of(tuple(case.case_map.records())):
        if name not in found and (kept := _kept(case, name)):
            found[name] = kept
    return list(found.values())


def _kept(case: CaseToExport, name: str) -> Document | None:
    try:
        return case.kept_of(name) if case.kept_of else None
    except (ArgmapError, KeyError):
        return None  # what the case cannot do without, the working copy asks for itself
