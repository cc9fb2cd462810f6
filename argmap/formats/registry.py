"""The formats a case can be exported to, by the suffix of the file.

A new one is a module that makes the bytes, a function here that imports it when it
is used, and a row of the table: the window's dialog and the help of the command
line are made from the rows, and reading them imports no format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.case.errors import FormatError

if TYPE_CHECKING:  # as above
    from pathlib import Path

    from argmap.formats.case_to_export import CaseToExport


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format of exported files.

    `suffix` is in small letters and with the dot, `title` what the file dialog
    calls it. `write` makes the bytes of a file and raises `ArgmapError` where the
    format cannot hold the case. `loses` says, in a sentence, what of a case a file of
    the format does not hold, empty for nothing. `takes_part` tells whether it can hold
    some claims with what is below them, `takes_scale` whether it has a size, `takes_legend`
    whether its user chooses if it tells what its signs mean and if it has a ground, `takes_paper`
    whether it holds any kind of paper, `takes_kind` whether files can go along inside it,
    `takes_style` whether its colours are chosen, `takes_table` whether it holds one table.
    `tables_of` are the papers of which it holds their table, without `takes_paper`.
    `usual` is what of `export_subjects` it holds unless another is chosen, empty for no options.
    """

    suffix: str
    title: str
    write: Callable[[CaseToExport], bytes]
    loses: str = ""
    takes_part: bool = False
    takes_scale: bool = False
    takes_legend: bool = False
    takes_paper: bool = False
    takes_kind: bool = False
    takes_style: bool = False
    usual: str = ""
    takes_table: bool = False
    tables_of: tuple[str, ...] = ()

    def loses_of(self, paper: str) -> str:
        """Say what a file of a kind of paper does not hold, empty for nothing."""
        return _FLOW_ALONE if paper in self.tables_of else self.loses


def _pdf(case: CaseToExport) -> bytes:
    from argmap.formats.pdf import pdf_bytes  # noqa: PLC0415 -- drawing and typst

    return pdf_bytes(case)


def _png(case: CaseToExport) -> bytes:
    from argmap.formats.png import png_bytes  # noqa: PLC0415 -- drawing

    return png_bytes(case)


def _svg(case: CaseToExport) -> bytes:
    from argmap.formats.svg import svg_bytes  # noqa: PLC0415 -- drawing

    return svg_bytes(case)


def _txt(case: CaseToExport) -> bytes:
    from argmap.formats.plain_text import text_bytes  # noqa: PLC0415 -- the law

    return text_bytes(case)


def _md(case: CaseToExport) -> bytes:
    from argmap.formats.markdown import markdown_bytes  # noqa: PLC0415 -- the law

    return markdown_bytes(case)


def _docx(case: CaseToExport) -> bytes:
    if case.choices.paper == "speech":
        from argmap.formats.verbatim_docx import speech_bytes  # noqa: PLC0415 -- python-docx

        return speech_bytes(case)
    from argmap.formats.docx_paper import docx_bytes  # noqa: PLC0415 -- python-docx

    return docx_bytes(case)


def _html(case: CaseToExport) -> bytes:
    from argmap.brief.papers import paper_called  # noqa: PLC0415 -- the table

    if paper_called(case.choices.paper or "map").has_map:
        from argmap.formats.html_map import map_page_bytes  # noqa: PLC0415 -- drawing

        return map_page_bytes(case)
    from argmap.formats.html_paper import html_bytes  # noqa: PLC0415 -- the law

    return html_bytes(case)


def _xlsx(case: CaseToExport) -> bytes:
    from argmap.formats.xlsx_tables import xlsx_bytes  # noqa: PLC0415 -- the law

    return xlsx_bytes(case)


def _csv(case: CaseToExport) -> bytes:
    from argmap.formats.csv_tables import csv_bytes  # noqa: PLC0415 -- the law

    return csv_bytes(case)


TABLES = ("claims", "quotes", "harms", "chronology", "flow")
"""The tables of a case; a file that holds one holds the first unless another is chosen."""
_MAP_ALONE = (
    "It holds the map alone: of quotes their number, or the words asked for, and no harms or "
    "findings."
)

_FLOW_ALONE = "It holds the flow sheet of one round as a table, and nothing else."
_TABLES_ALONE = (
    "It holds claims, quotes, harms, the chronology and flow sheets as tables, and nothing else."
)
_TABLE_ALONE = "It holds one table alone: claims, quotes, harms, chronology or a flow sheet."

EXPORT_FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat(
        *(".pdf", "PDF", _pdf),
        takes_part=True,
        takes_paper=True,
        takes_kind=True,
        takes_style=True,
        usual="map",
    ),
    ExportFormat(
        *(".png", "PNG", _png, _MAP_ALONE),
        takes_part=True,
        takes_scale=True,
        takes_legend=True,
        takes_style=True,
        usual="picture",
    ),
    ExportFormat(
        *(".svg", "SVG", _svg, _MAP_ALONE),
        takes_part=True,
        takes_legend=True,
        takes_style=True,
        usual="picture",
    ),
    ExportFormat(".docx", "Word document", _docx, takes_paper=True, usual="map"),
    ExportFormat(".html", "Web page", _html, takes_part=True, takes_paper=True, usual="map"),
    ExportFormat(".md", "Markdown", _md, takes_paper=True, usual="map"),
    ExportFormat(".txt", "Plain text", _txt, takes_paper=True, usual="order"),
    ExportFormat(".xlsx", "Spreadsheet", _xlsx, _TABLES_ALONE, tables_of=("flow",)),
    ExportFormat(
        *(".csv", "Comma-separated values", _csv, _TABLE_ALONE),
        takes_table=True,
        tables_of=("flow",),
    ),
)
"""Every format; the window proposes the first."""


def export_suffixes() -> str:
    """Return the suffixes of all formats, as a sentence lists them."""
    return ", ".join(one.suffix for one in EXPORT_FORMATS)


def format_of(path: Path) -> ExportFormat | None:
    """Return the format that the suffix of a path names, None where there is no such format."""
    suffix = path.suffix.lower()
    return next((one for one in EXPORT_FORMATS if one.suffix == suffix), None)


def export_case(path: Path, case: CaseToExport) -> list[str]:
    """Write a case to `path` in the format of its suffix, whole or not at all.

    What stood there is replaced. Returns what the file does not hold and whatever else
    is to be told of it, in sentences. Raises `FormatError` for a suffix that no format
    has, for a part of a case or a scale that the format does not take, and for a place
    that cannot be written.
    """
    from argmap.formats.whole_file import write_whole  # noqa: PLC0415 -- not to read the table

    found = format_of(path)
    if found is None:
        known = f"It can write {export_suffixes()}."
        raise FormatError(f"argmap cannot export to “{path.name or path}”.", known)
    _require_fit(found, case)
    case.tell(f"Writing {path.name}…")
    written = found.write(case)
    case.tell(f"Saving {path.name}…")  # from here on it is too late to think better of it
    write_whole(path, written)
    loses = found.loses_of(case.choices.paper)
    return [*([loses] if loses else []), *case.notes]


def _require_fit(found: ExportFormat, case: CaseToExport) -> None:
    from argmap.formats.format_fit import FITS  # noqa: PLC0415 -- not to read the table

    chosen = case.choices
    if chosen.paper in found.tables_of and chosen.table not in {"", chosen.paper}:
        told = f"The table “{chosen.table}” is none of this paper."
        raise FormatError(told, f"Choose the paper or the table “{chosen.table}”, not both.")
    for fit in FITS:
        if fit.takes == "takes_paper" and chosen.paper in found.tables_of:
            continue
        if fit.is_chosen(chosen) and not getattr(found, fit.takes):
            able = ", ".join(one.suffix for one in EXPORT_FORMATS if getattr(one, fit.takes))
            told = fit.told.format(suffix=found.suffix)
            raise FormatError(told, fit.hint.format(able=able))
