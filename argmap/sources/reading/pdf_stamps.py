"""The stamp that a court's electronic filing prints on every page: case, document, day, page.

“Case 2:21-cv-00031-BJR Document 1 Filed 01/11/21 Page 1 of 18”: it is known by its shape, also
on a paper of one page, and says where the paper is on the docket.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import zip_longest

from argmap.sources.guessing import Guess
from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_margins import Pages, edge_row
from argmap.sources.reading.pdf_touching import parted

_BETWEEN = r"[\s,]*"
_STAMP = _BETWEEN.join(
    (
        r"(?:USCA\w*)?",
        r"(?P<case>(?:Case|Appeal):?\s*(?:No\.?\s*)?\d[\w:.-]{4,40}?)",
        r"(?:Document|Doc\.?|ECF\s+No\.|Dkt\.?(?:\s*Entry)?):?\s*#?:?\s*(?P<entry>\d{1,5}(?:-\d{1,4})?)",
        r"(?:Page\s?ID\.?\s*[#:]*\s*\d+)?",
        r"(?:Date\s+)?(?:Filed|Entered)?:?\s*(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4}|\d\d)",
        r"(?:Page|Pg\.?):?\s*\d{1,4}\s*of\s*\d{1,4}",
        r"(?:Page\s?ID\.?\s*[#:]*\s*\d+)?",
    )
)
_WHOLE = re.compile(_STAMP, re.IGNORECASE)
_BEGINS = re.compile(_STAMP + r"\s+(?=\S)", re.IGNORECASE)
_CENTURY = 100
_MOST = 3
"""A paper that was filed again has a stamp for each time, one below the other."""


def without_stamps(pages: Pages, runs: Sequence[Sequence[Box]] = ()) -> tuple[Pages, list[str]]:
    """Take stamps off the ends of pages; return the words of one of each entry on a docket too.

    `runs` are the boxes that PDFium tells of the words of each page.
    """
    kept: Pages = []
    words: dict[tuple[str, ...], str] = {}
    for together, boxes in zip_longest(pages, runs, fillvalue=()):
        lines = [part for line in together for part in _parted(line, boxes)]
        off = [line for top in (True, False) for line in _stamps(lines, from_top=top)]
        if len(off) >= len(lines):
            off = []  # something is the text
        for line in off:
            found = _WHOLE.fullmatch(line.words)
            assert found is not None
            words.setdefault(found.group("case", "entry", "month", "day", "year"), line.words)
        kept.append([line for line in lines if line not in off])
    return kept, [*words.values()]


def said_by_stamp(rows: Sequence[str]) -> dict[str, Guess]:
    """Return the entry of the docket and the day of filing that one stamp among rows tells.

    Of several nothing tells which is meant.
    """
    stamps = [found for row in rows if (found := _WHOLE.fullmatch(row))]
    if len(stamps) != 1:
        return {}
    found = stamps[0]
    where = f"the stamp of its filing, “{found[0]}”"
    said = {"record_cite": Guess(f"Dkt. {found['entry']}", where)}
    day = _day(found)
    return said | ({"filed_date": Guess(day.isoformat(), where)} if day else {})


def _parted(line: Line, runs: Sequence[Box]) -> list[Line]:
    """Part a stamp from the line of the text that it touches: PDFium reads both as one."""
    found = _BEGINS.match(line.words)
    return parted(line, found.end(), runs) if found else [line]


def _stamps(lines: list[Line], *, from_top: bool) -> list[Line]:
    found: list[Line] = []
    rest = lines
    for _ in range(_MOST):
        row = edge_row(rest, from_top=from_top) if rest else []
        stamps = [line for line in row if _WHOLE.fullmatch(line.words)]
        found += stamps
        if not stamps or len(stamps) < len(row):
            break
        rest = [line for line in rest if line not in row]
    return found


def _day(found: re.Match[str]) -> dt.date | None:
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    try:
        return dt.date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError:
        return None
