"""The folio of a printed page, which names the paper and its day: “The Daily Ledger, May 4, 2021”.

It is no part of the text, and what it says is only offered: a program that prints a page puts the
day of printing there, and a letter its writer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.sources.date_lines import date_of_line
from argmap.sources.guessing import Guess

_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?,)"
_DAY = r"(?:[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?)"
_DATED = re.compile(
    rf"(?:\b{_WEEKDAY})?,?\s*(?:\b{_DAY},?\s+\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b)", re.IGNORECASE
)
_PAGE = re.compile(
    r"^[A-Z]?\d{1,4}\s|\s[A-Z]?\d{1,4}$|\b(?:page|p\.)\s*[A-Z]?\d{1,4}\b", re.IGNORECASE
)
_AROUND = " ,.;:|·•–—-/"
_NAME = re.compile(r"[A-Z][\w.’'&-]*(?: (?:of|and|the|de|la|le|&|[A-Z][\w.’'&-]*)){1,5}")
_MOST = 90


def offered_by_folio(lines: Sequence[str], title: str) -> dict[str, Guess]:
    """Return the publisher and the date that lines at the ends of pages print, where they do.

    They are for the fields of `SourceGuess` that are offered and not filled in. A line without a
    date names no paper, but for one that stands beside the date; nor does the `title`.
    """
    for at, line in enumerate(lines):
        date = date_of_line(line) if len(line) <= _MOST else ""
        if not date:
            continue
        near = (line, *lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
        names = map(_bare, near if not _bare(line) else near[:1])
        name = next((one for one in names if _is_name(one, title)), "")
        where = f"the line “{line}” at the edge of its pages"
        found = {"printed_date": Guess(date, where)}
        return found | ({"printed_publisher": Guess(name, where)} if name else {})
    return {}


def _bare(line: str) -> str:
    """Return a line without its date and the number of its page."""
    return _PAGE.sub(" ", _DATED.sub(" ", line, count=1).strip(_AROUND)).strip(_AROUND)


def _is_name(words: str, title: str) -> bool:
    return bool(_NAME.fullmatch(words)) and words.casefold() not in title.casefold()
