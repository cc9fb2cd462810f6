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
    format cannot hold the case.
    """

    suffix: str
    title: str
    write: Callable[[CaseToExport], bytes]


def _pdf(case: CaseToExport) -> bytes:
    from argmap.formats.pdf import pdf_bytes  # noqa: PLC0415 -- drawing and typst

    return pdf_bytes(case)


EXPORT_FORMATS: tuple[ExportFormat, ...] = (ExportFormat(".pdf", "PDF", _pdf),)
"""Every format; the window proposes the first."""


def export_suffixes() -> str:
    """Return the suffixes of all formats, as a sentence lists them."""
    return ", ".join(one.suffix for one in EXPORT_FORMATS)


def export_case(path: Path, case: CaseToExport) -> None:
    """Write a case to `path` in the format of its suffix, whole or not at all.

    What stood there is replaced. Raises `FormatError` for a suffix that no format has
    and for a place that cannot be written.
    """
    from argmap.formats.whole_file import write_whole  # noqa: PLC0415 -- not to read the table

    suffix = path.suffix.lower()
    found = next((one for one in EXPORT_FORMATS if one.suffix == suffix), None)
    if found is None:
        known = f"It can write {export_suffixes()}."
        raise FormatError(f"argmap cannot export to “{path.name or path}”.", known)
    write_whole(path, found.write(case))
