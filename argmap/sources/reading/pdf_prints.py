"""What a browser prints around a web page: its title, its address, day and time, “1/3”.

On a print of several pages it is repeated; on one of a single page it is known by its shape.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from argmap.sources.guessing import Guess
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_margins import Pages, edge_row, is_in_margin

_STAMP = re.compile(
    r"(?P<day>\d{1,4}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{2,4})\.?,?\s+"
    r"(?P<time>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)(?P<half>\s?[AaPp]\.?\s?[Mm]\b\.?)?"
)
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_COUNT = re.compile(
    r"(?:\b(?:page|seite)\s+)?(?<![\d/])\d{1,4}\s?(?:/|of|von|sur)\s?\d{1,4}(?![\d/])",
    re.IGNORECASE,
)
_SHAPES = {"stamp": _STAMP, "address": _ADDRESS, "count": _COUNT}
_CUT = re.compile(r"(?:…|\.\.\.)$")
_BETWEEN = re.compile(r"\s*[|»«]+\s*|\s+[–—·-]+\s+")
_NAME = re.compile(r"[A-Z][\w.’'&-]*(?: (?:of|and|the|de|la|le|&|[A-Z][\w.’'&-]*)){0,5}")
_TOP, _LONGEST, _CENTURY = 12, 160, 100
"""The headline of a page stands in so many of its first lines, and is no longer than that."""


class Printed(NamedTuple):
    """What a browser printed around a page; the title and the address may end in “…”."""

    title: str
    address: str
    stamp: str


def without_prints(pages: Pages, heights: Sequence[float]) -> tuple[Pages, list[str]]:
    """Take off pages what browsers print around them, known by its shape; return its words too."""
    kept: Pages = []
    taken: list[str] = []
    for lines, height in zip(pages, heights, strict=True):
        off = _around(lines, height)
        taken += [line.words for line in off]
        kept.append([line for line in lines if line not in off])
    return kept, taken


def print_in(rows: Sequence[str]) -> Printed | None:
    """Return what a browser printed in rows at the edges of pages; None where none did.

    Its day and time, its address and “1/3” are all there.
    """
    found: dict[str, str] = {}
    rests: list[str] = []
    for row in rows:
        rest, parts = _parted(row)
        for name, words in parts.items():
            found.setdefault(name, words)
        rests.append(rest)
    if not found.keys() >= _SHAPES.keys():
        return None
    return Printed(max(rests, key=len), found["address"], found["stamp"])


def said_by_print(rows: Sequence[str], text: str, made: dt.date | None) -> dict[str, Guess]:
    """Return the fields of `SourceGuess` that a browser’s print of a page tells.

    `made` is the day on which the file was made: it tells how 3/4/2021 is meant. A title or an
    address that was cut off is none.
    """
    one = print_in(rows)
    if one is None:
        return {}
    title, publisher = _headline(one.title, text.split("\n")[:_TOP])
    day = _day(one.stamp, made)
    address = "" if _CUT.search(one.address) else one.address
    said = {
        "title": title,
        "printed_publisher": publisher,
        "url": address if address.startswith("http") else "",
        "accessed": day.isoformat() if day else "",
    }
    parts = {"url": one.address, "accessed": one.stamp}
    return {
        name: Guess(value, _where(parts.get(name, one.title), rows))
        for name, value in said.items()
        if value
    }


def _where(part: str, rows: Sequence[str]) -> str:
    row = next((row for row in rows if part in row), part)
    return f"the line “{row}”, which a browser printed"


def _around(lines: list[Line], height: float) -> list[Line]:
    """Return the first and the last row of a page where a browser printed them."""
    if not height or any(line.box is None for line in lines):
        return []
    top, foot = (edge_row(lines, from_top=from_top) for from_top in (True, False))
    in_margin = all(is_in_margin(line, height, from_top=True) for line in top)
    in_margin = in_margin and all(is_in_margin(line, height, from_top=False) for line in foot)
    if not in_margin or len(top) + len(foot) >= len(lines):
        return []
    above, below = (" ".join(line.words for line in _along(row)) for row in (top, foot))
    (_, first), (rest, second) = _parted(above), _parted(below)
    is_print = {*first, *second} == {*_SHAPES} and not rest and len(second) > 1 and first
    return [*_along(top), *_along(foot)] if is_print else []


def _along(row: list[Line]) -> list[Line]:
    return sorted(row, key=lambda line: line.box[0] if line.box else 0.0)


def _parted(row: str) -> tuple[str, dict[str, str]]:
    """Return a row without the parts that a browser prints at its ends, and those."""
    parts: dict[str, str] = {}
    rest = row.strip()
    while found := _part_at_end(rest, parts):
        name, match = found
        parts[name] = match[0]
        rest = (rest[: match.start()] + rest[match.end() :]).strip()
    return rest, parts


def _part_at_end(rest: str, parts: dict[str, str]) -> tuple[str, re.Match[str]] | None:
    for name, shape in _SHAPES.items():
        for match in shape.finditer(rest) if name not in parts else ():
            if match.start() == 0 or match.end() == len(rest):
                return name, match
    return None


def _headline(title: str, top: Sequence[str]) -> tuple[str, str]:
    """Return the title of a page without the name of its site, and that name where it is one.

    What the page has as a line of its own is the headline, and else all but the last part.
    """
    lines = [line.strip() for line in top if line.strip()]
    stump = _CUT.sub("", title).rstrip()
    if stump != title:
        return _begun(stump, lines), ""
    for line in sorted(lines, key=len, reverse=True):
        rest = title.removeprefix(line)
        if not rest or (rest != title and _BETWEEN.match(rest)):
            return line, _name(_BETWEEN.split(rest)[-1])
    *before, last = _BETWEEN.split(title)
    if not before or not _name(last):
        return title, ""
    front = title[: title.rindex(last)].rstrip(" |»«–—·-")
    return _begun(front, lines) or front, last


def _begun(words: str, lines: Sequence[str]) -> str:
    """Return the line that words begin, were it longer, as a headline is."""
    fitting = (one for one in lines if words and one.startswith(words) and len(one) <= _LONGEST)
    return next(fitting, "")


def _name(words: str) -> str:
    return words if _NAME.fullmatch(words) else ""


def day_of_print(rows: Sequence[str], made: dt.date | None) -> list[str]:
    """Say that the day of a browser’s print can be read in two ways, where it can."""
    one = print_in(rows)
    if one is None or _day(one.stamp, made):
        return []
    told = "which number is the month is not certain, so it is not taken for the day of access"
    return [f"“{one.stamp}” is when the page was printed; {told}."]


def _day(stamp: str, made: dt.date | None) -> dt.date | None:
    """Return the day of a stamp where it can be meant in one way only."""
    found = _STAMP.fullmatch(stamp)
    assert found is not None
    first, second, third = map(int, re.split(r"[/.-]", found["day"]))
    if first > _CENTURY:
        return _date(first, second, third)
    year = third + 2000 if third < _CENTURY else third
    month_first, day_first = _date(year, first, second), _date(year, second, first)
    if found["mark"] == ".":
        return day_first
    read = {one for one in (month_first, day_first) if one}
    if len(read) == 1:
        return read.pop()
    if made in read:
        return made
    # Where days are put first, halves of the day have small letters.
    return month_first if (found["half"] or "").strip() in {"AM", "PM"} else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
