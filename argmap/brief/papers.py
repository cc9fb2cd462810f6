"""The kinds of paper a case can be printed as.

A new one is a function that writes it, imported when it is used, and a row of the table: the
window's form, the command line and the formats are made from the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def _map(case: PaperCase) -> Paper:
    from argmap.brief.case_paper import case_paper  # noqa: PLC0415 -- the law

    return case_paper(case)


def _order(case: PaperCase) -> Paper:
    from argmap.brief.proposed_order import order_paper  # noqa: PLC0415 -- the law

    return order_paper(case.case_map, case.standards)


def _filed_order(case: PaperCase) -> Paper:
    from argmap.brief.motion.filed_order import filed_order  # noqa: PLC0415 -- the law

    return filed_order(case)


def _exhibits(case: PaperCase) -> Paper:
    from argmap.brief.exhibits.paper import exhibits  # noqa: PLC0415 -- the law

    return exhibits(case)


def _memorandum(case: PaperCase) -> Paper:
    from argmap.brief.motion.memorandum import memorandum  # noqa: PLC0415 -- the law

    return memorandum(case)


def _opposition(case: PaperCase) -> Paper:
    from argmap.brief.motion.opposition import opposition  # noqa: PLC0415 -- the law

    return opposition(case)


def _reply(case: PaperCase) -> Paper:
    from argmap.brief.motion.opposition import reply  # noqa: PLC0415 -- the law

    return reply(case)


def _bench(case: PaperCase) -> Paper:
    from argmap.brief.motion.bench import bench_memo  # noqa: PLC0415 -- the law

    return bench_memo(case)


def _moot(case: PaperCase) -> Paper:
    from argmap.brief.motion.spoken import moot_outline  # noqa: PLC0415 -- the law

    return moot_outline(case)


def _debate(case: PaperCase) -> Paper:
    from argmap.brief.motion.debating import debate_case  # noqa: PLC0415 -- the law

    return debate_case(case)


def _cite_check(case: PaperCase) -> Paper:
    from argmap.brief.citecheck.report import cite_report  # noqa: PLC0415 -- the law

    return cite_report(case)


def _round(case: PaperCase) -> Paper:
    from argmap.brief.round_report import round_paper  # noqa: PLC0415 -- the law

    return round_paper(case)


def _flow(case: PaperCase) -> Paper:
    from argmap.brief.flow_sheet import flow_paper  # noqa: PLC0415 -- the law

    return flow_paper(case)


def _speech(case: PaperCase) -> Paper:
    from argmap.brief.speech_paper import speech_paper  # noqa: PLC0415 -- the law

    return speech_paper(case)


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(
        "map",
        "Argument map",
        "The map, its outline with every quotation, sources, chronology, harms and weighing.",
        _map,
        MAP_OPTIONS,
        has_map=True,
        pdf_kind=PdfKind.CHECKABLE,
    ),
    PaperKind(
        "order",
        "Proposed order",
        "A skeleton of the order that the motion asks for, filled from the case.",
        _order,
        layout="brief",
        write_pages=_filed_order,
    ),
    PaperKind(
        "exhibits",
        "Exhibits",
        "Quotations in context, facts, chronology, harms, elements, and what is still open.",
        _exhibits,
        PARTS,
    ),
    PaperKind(
        "memorandum",
        "Memorandum in support",
        "The motion for the order and its memorandum, argued from the map.",
        _memorandum,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "opposition",
        "Opposition",
        "The respondent’s brief against the motion, its strongest ground first.",
        _opposition,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "reply",
        "Reply",
        "A skeleton of the movant’s reply: what is said against the motion, and the answers.",
        _reply,
        OF_COURT,
        layout="brief",
    ),
    PaperKind(
        "bench-memo",
        "Bench memo",
        "Both sides of every factor, without a side of its own, and the weighing.",
        _bench,
        (TITLE, MARGIN, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "moot",
        "Moot-court outline",
        "The points of one side in a line each, and the questions that the bench may ask.",
        _moot,
        (TITLE, SIDE, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "debate",
        "Debate case",
        "The contentions of one side with their cards, and answers to the other side’s.",
        _debate,
        (TITLE, SIDE, LAST_PAGE, *NOTICES),
        layout="brief",
    ),
    PaperKind(
        "cite-check",
        "Cite-check report",
        "Every quotation and citation of a checked document, how it stands, and who looked at it.",
        _cite_check,
        (CHECKED_DOCUMENT,),
    ),
    PaperKind(
        "round",
        "Report of a practice round",
        "What each side dropped, the time used, who would lose, and the flow line by line.",
        _round,
        (ROUND,),
    ),
    PaperKind(
        "flow",
        "Flow sheet",
        "What was said in a practice round: a column a speech, a line of argument a row.",
        _flow,
        (ROUND,),
    ),
    PaperKind(
        "speech",
        "Speech",
        "A speech with its cards; as a Word document in the styles of Verbatim.",
        _speech,
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
