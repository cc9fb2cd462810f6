"""How much is taken in of each format, and how long and how large its reading may become."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import SourceError

PAGE_LIMIT = 3_000_000
"""Bytes of a web page, the pictures inside it not counted: parsing takes more than linear time."""
PDF_PAGES = 500


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one document may take: seconds, and bytes of memory."""

    seconds: float = 30.0
    memory: int = 1_000_000_000


def refuse_larger(size: int, limit: int, *, name: str, what: str) -> None:
    """Raise `SourceError` when `size` bytes are more than is taken in of `what`."""
    if size > limit:
        raise SourceError(
            f"{name} is {megabytes(size)} long; argmap takes in {what} up to {megabytes(limit)}.",
            "Cut out the part you quote from, and import that.",
        )


def megabytes(size: int) -> str:
    """Write a number of bytes as megabytes: “3.0 MB”."""
    return f"{size / 1_000_000:,.1f} MB"
