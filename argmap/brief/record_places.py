"""Where something stands in a document of the record, or in the record that this is part of.

A record that is numbered throughout, “R. 88–91”, has pages of its own: the one that is cited
stands in place of those of the whole document, and not beside them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.law.citations.authority import Authority
from argmap.law.citations.records import ENTRY

_WORDS = re.compile(r"[A-Za-z]+")
_PLAIN = frozenset({"at", "n", "nn", "p", "pp", "No", "Nos", "Bates"})
_TAILS = (
    re.compile(r",? at [*\d][^,;()]*$"),
    re.compile(r",? ¶.*$"),
    re.compile(r"(?<=[A-Za-z.]) \d+:\d+\S*$"),
)
"""How what is cited of a record ends with a page, a paragraph or lines: “Ex. D at 2”."""
_PAGES = re.compile(r",? pp?\. ?\d[\d–, -]*$")
"""Pages of a document that are named without “at”: “NYSCEF Doc. No. 44 pp. 3–9”."""
_AT = "at "
_PAGE = re.compile(r"[A-Z][A-Za-z]*\.? (?:at )?(?P<page>\d[\d–-]*)")


def placed_in_record(one: Authority, place: str) -> Authority:
    """Put a place, as `pinpoint_words` has it, into a cite to a document of the record."""
    said = place.strip()
    entry = _part_at(one.entry, said.removeprefix("at ")) or _tail_at(one.entry, said)
    if entry:
        return replace(one, entry=entry, paragraph="", pinpoint="")
    return replace(one, paragraph=said, pinpoint="")


def same_record(one: Authority, place: str) -> str:
    """Return a place behind *id.*: of a page of the record, “ at R. 89”, its number alone."""
    words = place.strip().removeprefix("at ")
    page = _PAGE.fullmatch(words)
    is_numbered = ENTRY.search(words) is not None
    return (
        f" at {page['page']}" if page and not is_numbered and _part_at(one.entry, words) else place
    )


def _part_at(entry: str, page: str) -> str:
    """Put a page of the record in place of the pages that the entry names; else nothing."""
    named = _named(page)
    if not named or not any(map(str.isdigit, page)):
        return ""
    parts = entry.split(", ")
    for at, part in enumerate(parts):
        if _named(part) == named:
            return ", ".join((*parts[:at], page, *parts[at + 1 :]))
    return ""


def _named(words: str) -> frozenset[str]:
    """Return the words by which a record is named: “R.”, “JA”, “Ex. A”."""
    return frozenset(_WORDS.findall(words)) - _PLAIN


def _tail_at(entry: str, place: str) -> str:
    """Put a place in place of that of its kind with which the entry ends; else nothing."""
    pages = _PAGES.search(entry)
    if pages and place.startswith(_AT):
        return f"{entry[: pages.start()]} {place}"
    for tail in _TAILS:
        found = tail.search(entry)
        if found and tail.search(f"x {place}"):
            return f"{entry[: found.start()]} {place}"
    return ""
