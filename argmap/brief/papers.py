"""The kinds of paper a case can be printed as.

A new one is a function of `paper_writers.py` and a row of the table: the window's form, the
command line and the formats are made from the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.brief import paper_writers
from argmap.brief.map_options import MAP_OPTIONS
from argmap.brief.options import (
    CHECKED_DOCUMENT,
    LAST_PAGE,
    MARGIN,
    NOTICES,
    OF_COURT,
    PARTS,
    ROUND,
    SIDE,
    SPEECH,
    TITLE,
    Option,
)
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.errors import FormatError

if TYPE_CHECKING:  # the table is read before anything is written
    from argmap.brief.paper import Paper
    from argmap.brief.paper_case import PaperCase


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: its name for programs, its title, what it holds in a sentence.

    `write` makes it and raises `FormatError` for a case that it cannot be made of. One that
    `has_map` shows the picture of the map before its first block, where a format has pictures;
    `layout` names how a format with pages lays it out: “brief” with a caption page. `pdf_kind`
    is the kind of PDF it usually becomes. `write_pages` makes it for formats with pages, where
    it has another form there.
    """

    id: str
    title: str
    about: str
    write: Callable[[PaperCase], Paper]
    options: tuple[Option, ...] = ()
    has_map: bool = False
    layout: str = "paper"
    pdf_kind: PdfKind = PdfKind.FILING
    write_pages: Callable[[PaperCase], Paper] | None = None


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "map",
        "Argument map",
        "The map, its outline with every quotation, sources, chronology, harms and weighing.",
        paper_writers.write_map,
        MAP_OPTIONS,
        has_map=True,
        pdf_kind=PdfKind.CHECKABLE,
    ),
    PaperKind(
        "order",
        "Proposed order",
        "A skeleton of the order that the motion asks for, filled from the case.",
        paper_writers.write_order,
        layout="brief",
        write_pages=paper_writers.write_filed_order,
    ),
    PaperKind(
        "exhibits",
        "Exhibits",
        "Quotations in context, facts, chronology, harms, elements, and what is still open.",
        paper_writers.write_exhibits,
        PARTS,
    ),
    PaperKind(
        "memorandum",
        "Memorandum in support",
        "The motion for the order and its memorandum, argued from the map.",
        paper_writers.write_memorandum,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "opposition",
        "Opposition",
        "The respondent’s brief against the motion, its strongest ground first.",
        paper_writers.write_opposition,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "reply",
        "Reply",
        "A skeleton of the movant’s reply: what is said against the motion, and the answers.",
        paper_writers.write_reply,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "bench-memo",
        "Bench memo",
        "Both sides of every factor, without a side of its own, and the weighing.",
        paper_writers.write_bench,
        (TITLE, MARGIN, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "moot",
        "Moot-court outline",
        "The points of one side in a line each, and the questions that the bench may ask.",
        paper_writers.write_moot,
        (TITLE, SIDE, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "debate",
        "Debate case",
        "The contentions of one side with their cards, and answers to the other side’s.",
        paper_writers.write_debate,
        (TITLE, SIDE, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "cite-check",
        "Cite-check report",
        "Every quotation and citation of a checked document, how it stands, and who looked at it.",
        paper_writers.write_cite_check,
        (CHECKED_DOCUMENT,),
    ),
    PaperKind(
        "round",
        "Report of a practice round",
        "What each side dropped, the time used, who would lose, and the flow line by line.",
        paper_writers.write_round,
        (ROUND,),
    ),
    PaperKind(
        "flow",
        "Flow sheet",
        "What was said in a practice round: a column a speech, a line of argument a row.",
        paper_writers.write_flow,
        (ROUND,),
    ),
    PaperKind(
        "speech",
        "Speech",
        "A speech with its cards; as a Word document in the styles of Verbatim.",
        paper_writers.write_speech,
        (SPEECH,),
    ),
)
"""Every kind; the first is the usual one."""


def paper_called(name: str) -> PaperKind:
    """Return the kind of that name; raise `FormatError` with those there are."""
    found = next((one for one in PAPERS if one.id == name), None)
    if found is None:
        known = ", ".join(one.id for one in PAPERS)
        raise FormatError(f"There is no paper called “{name}”.", f"There are: {known}.")
    return found
