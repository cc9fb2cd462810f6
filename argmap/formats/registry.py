"""The formats a case can be exported to, by the suffix of the file.

A new one is a module that makes the bytes, and one line here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from argmap.case.case_map import CaseMap
from argmap.case.errors import FormatError
from argmap.formats.pdf import pdf_bytes
from argmap.formats.whole_file import write_whole
from argmap.law.standard import StandardSet
from argmap.sources.checking import TextOf


class Exporter(Protocol):
    """Makes the bytes of a case in one format."""

    def __call__(
        self, case_map: CaseMap, text_of: TextOf, *, standards: StandardSet, reader: str | None
    ) -> bytes:
        """Make the bytes; raises `ArgmapError` where the format cannot hold the case."""


EXPORTERS: dict[str, Exporter] = {
    ".pdf": pdf_bytes,
}
"""By suffix, in small letters and with the dot."""


def export_case(
    path: Path,
    case_map: CaseMap,
    text_of: TextOf,
    *,
    standards: StandardSet,
    reader: str | None = None,
) -> None:
    """Write a case to `path` in the format of its suffix, whole or not at all.

    What stood there is replaced. Raises `FormatError` for a suffix that no format has
    and for a place that cannot be written.
    """
    exporter = EXPORTERS.get(path.suffix.lower())
    if exporter is None:
        known = ", ".join(EXPORTERS)
        raise FormatError(f"argmap cannot export to “{path.name}”.", f"It can write {known}.")
    write_whole(path, exporter(case_map, text_of, standards=standards, reader=reader))
