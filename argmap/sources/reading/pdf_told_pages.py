"""What is told of whole pages of a PDF: which hold no text, and on which a table is read."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.sources.reading.pdf_regions import Region

_MOST = 10


def told_of_blank_pages(numbers: Sequence[int]) -> list[str]:
    """Say which pages, by their numbers, hold no text."""
    if not numbers:
        return []
    if len(numbers) == 1:
        return [f"Page {numbers[0]} holds no text: it is empty, or a scan without recognised text."]
    shown = _shown(numbers)
    return [f"Pages {shown} hold no text: they are empty, or scans without recognised text."]


def told_of_tables(regions: Sequence[Region]) -> list[str]:
    """Say on which pages tables are read cell by cell."""
    pages = sorted({region.lines[0].page + 1 for region in regions if region.place})
    if not pages:
        return []
    where = f"page {pages[0]}" if len(pages) == 1 else f"pages {_shown(pages)}"
    return [f"Read row by row, each cell of a row by itself: the tables on {where}."]


def _shown(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:_MOST])) + (", …" if len(numbers) > _MOST else "")
