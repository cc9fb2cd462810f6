"""Many files are read one after the other; one that cannot be read stops none of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from argmap.case.errors import ArgmapError, SourceError
from argmap.case.evidence import Document
from argmap.sources.decoding import TEXT_LIMIT
from argmap.sources.reading.folders import files_in
from argmap.sources.reading.from_disk import bytes_of
from argmap.sources.reading.kinds import PLAIN, kind_of, wrong_name
from argmap.sources.reading.limits import Limits
from argmap.sources.reading.outcome import Outcome, outcome_of
from argmap.sources.reading.plain_pleadings import without_line_numbers
from argmap.sources.reading.reader_process import ReaderProcess, read_here
from argmap.sources.reading.reading import Reading
from argmap.sources.reading.words import told_of_paper

_SMALL = 200_000
"""Bytes of plain text that are read without another process: nothing in it can run away."""


def read_documents(paths: Sequence[Path], limits: Limits | None = None) -> Iterator[Outcome]:
    """Read files, and those in folders, in order; each yields one outcome, never an exception.

    A folder in which something was passed over yields one more, whose error says what.
    """
    with ReaderProcess(limits) as process:
        for path, skipped in files_in(paths):
            yield Outcome(path, error=skipped) if skipped else read_file(path, process)


def read_file(path: Path, process: ReaderProcess) -> Outcome:
    """Read one file by a process that may have read others before."""
    try:
        return _read(path, bytes_of(path), process)
    except SourceError as error:
        return Outcome(path, error=error)


def read_paper(path: Path, limits: Limits | None = None) -> tuple[Reading, bytes]:
    """Read a file that is to be checked and not kept; raise `SourceError` where it cannot be."""
    with ReaderProcess(limits) as process:
        return read_paper_by(process, path)


def read_paper_by(process: ReaderProcess, path: Path) -> tuple[Reading, bytes]:
    """Read a file that is to be checked by a process that somebody may cancel."""
    data = bytes_of(path)
    reading = without_line_numbers(_reading(path, data, process))
    return replace(reading, report=told_of_paper(reading.report)), data


def read_again(document: Document, file_name: str, process: ReaderProcess) -> Reading | None:
    """Read the bytes of a kept document anew, for the blocks that no case keeps.

    None where they cannot be read, or do not give the kept text any more.
    """
    try:
        reading = _reading(Path(file_name), document.original, process)
    except SourceError:
        return None
    return reading if reading.text == document.text else None


def read_bytes(data: bytes, file_name: str, limits: Limits | None = None) -> Outcome:
    """Read what is in no file, as what was pasted; `file_name` says its kind by its suffix."""
    path = Path(file_name)
    with ReaderProcess(limits) as process:
        try:
            return replace(_read(path, data, process), is_file=False)
        except SourceError as error:
            return Outcome(path, error=error)


def _read(path: Path, data: bytes, process: ReaderProcess) -> Outcome:
    reading = _reading(path, data, process)
    try:
        return outcome_of(path, data, reading)
    except ArgmapError as error:
        name = f"“{path.name or path}”"
        raise SourceError(f"{name} cannot be kept: {error.message}", error.hint) from error


def _reading(path: Path, data: bytes, process: ReaderProcess) -> Reading:
    name = f"“{path.name or path}”"
    kind = kind_of(data, path.suffix)
    if not data:
        raise SourceError(f"{name} is empty.", "Choose a file that holds the text.")
    small = kind in PLAIN and len(data) <= _SMALL
    reading = read_here(data, kind, name) if small else process.read(data, kind, name)
    if misnamed := wrong_name(kind, path.suffix):
        reading = replace(reading, report=(misnamed, *reading.report))
    if len(reading.text) > TEXT_LIMIT:
        raise SourceError(
            f"{name} holds {len(reading.text):,} characters; argmap takes in {TEXT_LIMIT:,}.",
            "Cut out the part you quote from, and import that.",
        )
    return reading
