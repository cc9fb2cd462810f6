"""The files that argmap puts inside a PDF, read in the process for strangers' files.

What is in them is text; whether it is a case, or quotations, is for whoever asked.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.case.errors import SourceError
from argmap.sources.reading.attached_names import CASE, QUOTATIONS
from argmap.sources.reading.from_disk import bytes_of
from argmap.sources.reading.kinds import PDF, Kind
from argmap.sources.reading.limits import Limits, megabytes
from argmap.sources.reading.reader_process import ReaderProcess
from argmap.sources.reading.reading import Reading

if TYPE_CHECKING:  # loaded by the process that reads
    import pikepdf

_MEDIA_TYPE = "application/json"
_MOST = 90_000_000
"""Bytes of an attachment: what the answer of a process can hold."""
_ROOM = "argmap.sources.reading.attached"
_AGAIN = "Ask for the file again, or for the case itself."


def attached_case(path: Path, limits: Limits | None = None) -> str:
    """Read the case inside a working copy; raise `SourceError` where there is none."""
    return _attached(path, bytes_of(path), "read_case", limits)


def attached_quotations(path: Path, data: bytes, limits: Limits | None = None) -> str:
    """Read the packet of quotations inside a PDF; raise `SourceError` where there is none."""
    return _attached(path, data, "read_quotations", limits)


def read_case(data: bytes, name: str) -> Reading:
    """Read the case inside a PDF."""
    told = f"{name} is not a working copy: no case is inside it."
    return _reading(
        data, name, CASE, SourceError(told, "Ask for the case file, or a working copy.")
    )


def read_quotations(data: bytes, name: str) -> Reading:
    """Read the packet of quotations inside a PDF."""
    told = f"{name} has no packet of quotations inside it, so there is nothing to check it against."
    hint = "Check it against a case: --against CASE; or export it as a checkable PDF."
    return _reading(data, name, QUOTATIONS, SourceError(told, hint))


def _attached(path: Path, data: bytes, reader: str, limits: Limits | None) -> str:
    kind = Kind(PDF.name, PDF.suffixes, PDF.limit, f"{_ROOM}:{reader}")
    with ReaderProcess(limits) as process:
        return process.read(data, kind, f"“{path.name}”").text


def _reading(data: bytes, name: str, wanted: str, absent: SourceError) -> Reading:
    import pikepdf  # noqa: PLC0415 -- in the process that reads

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            held = _named(pdf, wanted)
            text = None if held is None else held.decode("utf-8")
    except pikepdf.PasswordError:
        raise SourceError(
            f"{name} is locked with a password.", "Open it with the password, and save it without."
        ) from None
    except UnicodeDecodeError:
        raise SourceError(f"What is inside {name} is damaged.", _AGAIN) from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise SourceError(f"{name} is damaged, or no PDF.", _AGAIN) from error
    if text is None:
        raise absent
    return Reading(text, _MEDIA_TYPE)


def _named(pdf: pikepdf.Pdf, wanted: str) -> bytes | None:
    found = pdf.attachments.get(wanted)
    if found is None:
        return None
    data = found.get_file().read_bytes()
    if len(data) > _MOST:
        raise SourceError(
            f"What is inside it is {megabytes(len(data))} long; argmap reads up to"
            f" {megabytes(_MOST)}.",
            "Ask for the case file itself.",
        )
    return data
