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
    one claim with what is below it, `takes_scale` whether it has a size, `takes_legend`
    whether its user chooses if it tells what its signs mean, `takes_paper` whether it holds
    any kind of paper, `takes_kind` whether files can go along inside it, `takes_style` whether
    its colours are chosen.
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
    from argmap.formats.docx_paper import docx_bytes  # noqa: PLC0415 -- python-docx

    return docx_bytes(case)


def _html(case: CaseToExport) -> bytes:
    from argmap.formats.html_paper import html_bytes  # noqa: PLC0415 -- the law

    return html_bytes(case)


_MAP_ALONE = (
    "It holds the map alone: the number of quotes, not their words, and no harms or findings."
)

EXPORT_FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat(".pdf", "PDF", _pdf, takes_paper=True, takes_kind=True, takes_style=True),
    ExportFormat(
        *(".png", "PNG", _png, _MAP_ALONE),
        takes_part=True,
        takes_scale=True,
        takes_legend=True,
        takes_style=True,
    ),
    ExportFormat(
        *(".svg", "SVG", _svg, _MAP_ALONE), takes_part=True, takes_legend=True, takes_style=True
    ),
    ExportFormat(".docx", "Word document", _docx, takes_paper=True),
    ExportFormat(".html", "Web page", _html, takes_paper=True),
    ExportFormat(".md", "Markdown", _md, takes_paper=True),
    ExportFormat(".txt", "Plain text", _txt, takes_paper=True),
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
    write_whole(path, found.write(case))
    return [*([found.loses] if found.loses else []), *case.notes]


def _require_fit(found: ExportFormat, case: CaseToExport) -> None:
    chosen = case.choices
    if chosen.paper and not found.takes_paper:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_paper)
        raise FormatError(f"A {found.title} holds the map alone.", f"A paper is for {able}.")
    if chosen.pdf_kind is not None and not found.takes_kind:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_kind)
        raise FormatError(
            f"Nothing can go along inside a {found.title}.", f"A kind is chosen for {able}."
        )
    if chosen.style and not found.takes_style:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_style)
        raise FormatError(
            f"A {found.title} has no colours to choose.", f"A style is chosen for {able}."
        )
    if chosen.only is not None and not found.takes_part:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_part)
        raise FormatError(
            f"A {found.title} holds the whole case.", f"For a part of the map, choose {able}."
        )
    if chosen.legend is not None and not found.takes_legend:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_legend)
        raise FormatError(
            f"Whether a {found.title} has a legend is its own.", f"A legend is chosen for {able}."
        )
    if chosen.scale is not None and not found.takes_scale:
        able = ", ".join(one.suffix for one in EXPORT_FORMATS if one.takes_scale)
        raise FormatError(f"The size of a {found.title} is its own.", f"A scale is for {able}.")
