"""Where the page stands in the citation of an article or a book that was written down."""

from __future__ import annotations

import re

from argmap.brief.abbreviating import ranges
from argmap.law.citations.authority import tidied

_PAGE = r"(?:\d[\d,]*(?<!,)|[ivxl]+)(?:-\d+)?(?: (?:& )?nn?\. ?\d+(?:-\d+)?)?"
_YEAR = r" \([^()]*[12]\d{3}\)"
_JOURNAL = re.compile(rf", \d{{1,4}} [A-Z][\w.&' ]*? [\d,]*\d(?P<pin>(?:, {_PAGE})*)(?={_YEAR}|$)")
"""A journal with its volume and first page: “, 61 Stan. L. Rev. 311, 329 (2008)”."""
_BOOK = re.compile(
    rf"(?<=[^\d ,])(?P<pin>,? (?:at )?{_PAGE})?(?= \([^()]*\bed\.[^()]*[12]\d{{3}}\)$)"
)
_PARTED = re.compile(
    r"(?:§§?|¶¶?|\b(?:[Cc]h|[Pp]t|[Aa]rt|[Aa]pp|[Nn]o|[Vv]ol|[Bb]k|[Ff]ig|[Tt]bl|[Tt]it|[Ll]n|[Ss]ec)s?\."
    r"|\b(?:[Cc]hapter|[Pp]art|[Vv]olume|[Ss]ection|[Nn]umber|[Bb]ook|[Tt]itle|[Aa]ppendix))$"
)
"""What the number of a part stands behind, which is no page: “§ 7-4”, “ch. 3”."""
_REPORT = re.compile(rf"(?P<pin>, at {_PAGE})(?={_YEAR}$|$)")
"""A report of a committee: “S. Rep. No. 114-220, at 3 (2016)”."""
_SECTION = re.compile(
    r"(?<=\w)(?P<pin>,? §§? ?[\d.:-]*\d(?:\[[\w.]+\])*)(?= \([^()]*[12]\d{3}\)$|$)"
)
"""A section of a treatise: “Federal Practice and Procedure § 2948.1 (3d ed. 2013)”."""


def words_on_page(written: str, place: str) -> str:
    """Put a page, “ at 312”, into the citation of an article or a book in place of its own.

    So with a section of a treatise, “ § 12”. With no place its own page goes alone; what is
    cited in no such way has no words.
    """
    words = " ".join(written.split())
    plain = tidied(words)
    section = _SECTION.search(plain) if place.startswith(" §") else None
    if section is not None:
        return f"{words[: section.start()]}{place}{words[section.end() :]}"
    journal = _JOURNAL.search(plain)
    report = _REPORT.search(plain)
    found = journal or report or _in_book(plain)
    if found is None or not (not place or place.startswith(" at ")):
        return ""
    start, end = found.span("pin") if found["pin"] is not None else (found.end(), found.end())
    page = ranges(place.removeprefix(" at "))
    lead = ", " if journal else ", at " if report else " "
    said = f"{lead}{page}" if page else ""
    return words[:start] + said + words[end:]


def page_written(written: str) -> str:
    """Return the page that a citation names, as “ at 329”; empty where it names none."""
    words = " ".join(written.split())
    plain = tidied(words)
    found = _JOURNAL.search(plain) or _REPORT.search(plain) or _in_book(plain)
    if found is None or not found["pin"]:
        return ""
    page = words[found.start("pin") : found.end("pin")].lstrip(" ,").removeprefix("at ")
    return f" at {page}"


def _in_book(plain: str) -> re.Match[str] | None:
    """Find the page of a book before its edition; the number of a part of it is none."""
    found = _BOOK.search(plain)
    is_part = found is not None and found["pin"] and _PARTED.search(plain[: found.start()])
    return None if is_part else found
