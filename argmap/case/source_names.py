"""What a source is called where it is named: its title, and what stands in for one."""

from __future__ import annotations

from argmap.case.evidence import Source
from argmap.case.quotation import in_quotes

UNTITLED = "Untitled source"


def name_of_source(source: Source) -> str:
    """Return what lists call a source: its title on one line, else where it is in the record."""
    return " ".join(source.title.split()) or source.record_cite or untitled(source)


def untitled(source: Source) -> str:
    """Call a source that has no title what it is, and name the file it was read from."""
    return f"{UNTITLED}{_of_file(source)}"


def _of_file(source: Source) -> str:
    return f" ({source.file_name})" if source.file_name else ""


def source_in_words(source: Source) -> str:
    """Name a source within a sentence: a title in quotation marks, else what it is."""
    title = " ".join(source.title.split())
    return (
        in_quotes(title)
        if title
        else source.record_cite or f"a source without a title{_of_file(source)}"
    )
