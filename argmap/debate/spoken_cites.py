"""Which words of a card's cite are read aloud: its author and its year, as debaters set them."""

from __future__ import annotations

import re

_YEAR = re.compile(r"(?<!\d)(?:[12]\d{3}|\d{2})(?!\d)")
_NAME = re.compile(r"[A-Z\u00c0-\u024f][\w’'-]*")
_SOON = 60
"""A year within so many letters stands behind its author, as debaters write cites."""

Span = tuple[int, int]


def author_and_year(line: str) -> tuple[Span, Span]:
    """Return the spans of author and year in a line of a cite, empty where it tells no year.

    What stands before a bracket with the whole citation in it is author and year; no year is
    looked for in an address.
    """
    end = line.find("http") if "http" in line else len(line)
    years = list(_YEAR.finditer(line, 0, end))
    bracket = line.find("[")
    before = [one for one in years if one.end() <= bracket]
    if before:
        return (0, len(line[: before[-1].start()].rstrip(" ,('’"))), before[-1].span()
    if not years:
        return (0, 0), (0, 0)
    if years[0].start() > _SOON:
        comma = line.find(",")
        return (0, comma if 0 < comma < years[-1].start() else 0), years[-1].span()
    names = [one.end() for one in _NAME.finditer(line, 0, years[0].start())]
    return (0, names[-1] if names else 0), years[0].span()


def spoken_cite(cite: str) -> str:
    """Return the words of a cite that are read aloud: author and year, else its first line."""
    lines = cite.split("\n")
    for line in lines:
        found = [line[start:end] for start, end in author_and_year(line) if start < end]
        if found:
            return " ".join(found)
    return lines[0]
