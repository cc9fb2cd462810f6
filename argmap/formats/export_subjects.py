"""What can be exported: the papers, a picture of the map, the tables; and what is chosen of each.

A window's form is made from these; reading them imports no format.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from argmap.brief.map_options import MAP_OPTIONS
from argmap.brief.options import Option
from argmap.brief.papers import PAPERS, PaperKind
from argmap.brief.pdf_kinds import PdfKind
from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.terms import COURT, SourceKind
from argmap.formats.case_to_export import Choices
from argmap.formats.registry import EXPORT_FORMATS, TABLES, ExportFormat

PICTURE = "picture"
"""The subject that is the map alone, drawn."""
_DRAWN = ("quotes",)
"""What of the options of a map on paper a picture of it takes too."""
PART = "part"
"""The extent that is the selected claims with what is below them."""

_STYLE = Option(
    "style",
    "Colours",
    "In grey and in black and white, letters and patterns tell the sides.",
    "colour",
    (("colour", "in colour"), ("grey", "greyscale"), ("black", "black and white")),
)
_SCALE = Option(
    "scale",
    "Size",
    "How many dots of the picture a dot of the screen becomes: more is sharper, and larger.",
    "",
    (("", "as usual: twice"), ("1", "once"), ("3", "three times"), ("4", "four times")),
)
_CLEAR = Option(
    "clear",
    "Transparent ground",
    "Leaves out the ground of the picture: what it is put on shines through between the boxes.",
    "no",
)
_TABLE = Option(
    "table",
    "Table",
    "Which table of the case the file holds.",
    TABLES[0],
    tuple((one, one) for one in TABLES),
)
_ROUNDS = Option(
    "rounds",
    "Practice rounds in a working copy",
    "The rounds that you have practised go along in it, with their flow sheets.",
    "no",
)
_COURT = Option(
    "court",
    "Include what the court found",
    "Lets the court’s findings be in the file. Whoever is still to predict them is better without.",
    "no",
)


class Subject(NamedTuple):
    """Something that can be exported, the formats that it fits, and what is chosen of it.

    `paper` is the kind of paper that it is, None where it is none.
    """

    id: str
    title: str
    about: str
    formats: tuple[ExportFormat, ...]
    paper: PaperKind | None = None
    options: tuple[Option, ...] = ()

    def format_called(self, suffix: str) -> ExportFormat:
        """Return the format with a suffix, else the first that fits."""
        found = (one for one in self.formats if one.suffix == suffix.lower())
        return next(found, self.formats[0])


class Around(NamedTuple):
    """What of the window bears on an export.

    `readers` are those whose findings can be printed, each with what it is called; `court` is
    whether the case holds findings of the court; `part` what the selected claims are called,
    empty where none is; `kinds` which kind of PDF each paper becomes, where it is not the usual;
    `rounds` whether the case holds practice rounds;
    `case_map` the case, of which some options list what there is, None to list nothing.
    """

    readers: tuple[tuple[str, str], ...] = ()
    court: bool = False
    part: str = ""
    kinds: Mapping[str, str] = MappingProxyType({})
    rounds: bool = False
    case_map: CaseMap | None = None

    @property
    def orders(self) -> list[str]:
        """What the court’s orders among the sources are called."""
        sources = self.case_map.ranked_sources() if self.case_map is not None else ()
        return [one.title for one in sources if one.kind is SourceKind.ORDER and one.title]


def subjects() -> tuple[Subject, ...]:
    """List what can be exported, the papers first."""
    papers = tuple(one for one in EXPORT_FORMATS if one.takes_paper)
    pictures = tuple(one for one in EXPORT_FORMATS if one.takes_legend)
    tables = tuple(one for one in EXPORT_FORMATS if one not in papers and one not in pictures)
    return (
        *(
            Subject(
                *(one.id, one.title, one.about),
                formats=(*papers, *(form for form in tables if one.id in form.tables_of)),
                paper=one,
                options=one.options,
            )
            for one in PAPERS
        ),
        Subject(
            *(PICTURE, "Picture of the map", "The map alone, as the window draws it."),
            formats=pictures,
            options=tuple(one for one in MAP_OPTIONS if one.name in _DRAWN),
        ),
        Subject(
            "tables", "Tables", "Claims, quotes, harms, chronology and flow sheets in rows.", tables
        ),
    )


def subject_called(name: str) -> Subject:
    """Return what is called so, else the first."""
    listed = subjects()
    return next((one for one in listed if one.id == name), listed[0])


def takes_part(subject: Subject, fitting: ExportFormat) -> bool:
    """Tell whether a part of the map can be exported so."""
    return fitting.takes_part and (subject.paper is None or subject.paper.has_map)


def options_for(subject: Subject, fitting: ExportFormat) -> tuple[Option, ...]:
    """List what is chosen of a subject in a format: a map has pages only where there are any."""
    has_no_pages = subject.paper is not None and not fitting.takes_kind
    return tuple(one for one in subject.options if not has_no_pages or one not in MAP_OPTIONS)


def file_options(
    subject: Subject, fitting: ExportFormat, around: Around, *, is_part: bool = False
) -> list[Option]:
    """List what is chosen of a file besides the options of its paper."""
    asked = []
    if takes_part(subject, fitting) and around.part:
        asked.append(_extent(around.part))
    if fitting.takes_table and subject.paper is None:
        asked.append(_TABLE)
    if fitting.takes_scale:
        asked.append(_SCALE)
    if fitting.takes_style:
        asked.append(_STYLE)
    if fitting.takes_legend:
        asked += [_legend(is_part=is_part), _CLEAR]
    if fitting.takes_paper and len(around.readers) > 1:
        asked.append(_reader(around.readers))
    if around.rounds and fitting.takes_kind:
        asked.append(_ROUNDS)
    return [*asked, _COURT] if around.court else asked


def choices_of(
    subject: Subject, values: Mapping[str, str], shown: Choices, options: Mapping[str, str]
) -> Choices:
    """Return what is chosen of an export as writers take it.

    `values` are by the names of what `file_options` lists, with “format” and “pdf_kind”; what is
    not among them is as `shown` in the window, or usual.
    """
    fitting = subject.format_called(values.get("format", ""))
    is_part = takes_part(subject, fitting) and values.get("extent") == PART
    legend, scale, kind = values.get("legend"), values.get("scale"), values.get("pdf_kind", "")
    return Choices(
        reader=values.get("reader") or shown.reader,
        only=_claims(values, shown) if is_part else (),
        scale=float(scale) if fitting.takes_scale and scale else None,
        legend=legend == "yes" if fitting.takes_legend and legend else None,
        paper=subject.paper.id if subject.paper else "",
        options=options if subject.options else {},
        today=shown.today,
        pdf_kind=PdfKind(kind) if fitting.takes_kind and kind in set(PdfKind) else None,
        revealed=values.get("court", "yes" if shown.revealed else "no") == "yes",
        style=values.get("style", "") if fitting.takes_style else "",
        table=values.get("table", "") if fitting.takes_table and not subject.paper else "",
        clear=fitting.takes_legend and values.get("clear") == "yes",
        rounds=fitting.takes_kind and values.get("rounds") == "yes",
    )


def _claims(values: Mapping[str, str], shown: Choices) -> tuple[ClaimId, ...]:
    kept = values.get("claims", "").split()
    return tuple(ClaimId(one) for one in kept) if kept else shown.only


def _extent(part: str) -> Option:
    return Option(
        "extent",
        "Extent",
        f"The whole map, or {part} with what is below.",
        "whole",
        (("whole", "the whole map"), (PART, "what is selected, with what is below")),
    )


def _legend(*, is_part: bool) -> Option:
    return Option(
        "legend",
        "Legend under the map",
        "Says what the lines, borders and signs mean, as the PDF does.",
        "no" if is_part else "yes",
    )


def _reader(readers: tuple[tuple[str, str], ...]) -> Option:
    return Option(
        "reader",
        "Whose findings",
        "What this reader found is weighed and printed, and nobody else’s."
        + (" Choosing the court reveals what it found." if COURT in dict(readers) else ""),
        readers[0][0],
        readers,
    )
