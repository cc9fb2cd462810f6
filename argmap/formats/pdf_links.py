"""The links of a map's paper to places on it, put in after it is laid out.

Typst lays out twice whatever links to a place it does not know yet, which takes a third of its
time. So the templates link to names of their own. A heading has its name in the file. The other
places are those of the links that lead the other way: the entry is where it links to its box, the
box where it links to its entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = "argmap:"
"""Begins what a template links to: to/NAME, or between the map and its outline box/NAME,
entry/NAME, or again/NAME for a reference box."""
_MARK = f"({_NAME}".encode()
_WAYS_BACK = {b"box": b"entry", b"entry": b"box", b"again": b"", b"to": b""}
_LINK = re.compile(
    rb"/Rect\[(\S+) (\S+) (\S+) (\S+)\](/Border\[0 0 0\](?:/QuadPoints\[[^\]]*\])?)"
    rb"/A<</Type/Action/S/URI/URI\(" + _NAME.encode() + rb"(\w+)/(\w+)\)>>(.*)/Contents\([^)]*\)"
)
_KIDS = re.compile(rb"/Type/Pages/Count \d+/Kids\[([^\]]*)\]")
_LINKS = re.compile(rb"/Annots\[([^\]]*)\]")
_NAMES = re.compile(rb"/Dests<</Names\[([^\]]*)\]")
_NAMED = re.compile(rb"\(([^)]*)\)(\d+) 0 R")
_GOAL = re.compile(rb"\[(\d+ 0 R/XYZ [^\]]*)\]")
_NUMBER = re.compile(rb"(\d+) 0 R")


class _Place(NamedTuple):
    """Where a link may lead: a place in the file, and the page from 1 that it is on."""

    place: bytes
    page: int


class _Link(NamedTuple):
    number: int
    found: re.Match[bytes]
    way: bytes
    name: bytes
    at: _Place


def has_open_links(data: bytes) -> bool:
    """Tell whether a PDF has links to names of the template."""
    return _MARK in data


def join_links(objects: dict[int, bytes]) -> None:
    """Let the open links among the objects of a PDF lead to their places.

    A link to a name that nothing leads back from, and no heading has, stays where it is.
    """
    pages = _pages(objects)
    links = list(_open_links(objects, pages))
    places = {(b"entry", name): place for name, place in _headings(objects, pages)}
    for link in links:
        places.setdefault((_WAYS_BACK[link.way], link.name), link.at)
    for link in links:
        way = b"box" if link.way == b"box" else b"entry"
        goal = places.get((way, link.name), link.at)
        objects[link.number] = _led(objects[link.number], link.found, goal)


def _led(body: bytes, found: re.Match[bytes], goal: _Place) -> bytes:
    """Return a link that leads to a place, as a reader is told of it in words too."""
    left, low, right, high = map(_rounded, found.groups()[:4])
    written = b"/Rect[%d %d %d %d]%b/Dest[%b]%b/Contents(page %d)" % (
        *(left, low, right, high),
        *(found[5], goal.place, found[8], goal.page),
    )
    return body[: found.start()] + written + body[found.end() :]


def _rounded(part: bytes) -> int:
    return round(float(part))


def _headings(objects: dict[int, bytes], pages: dict[int, int]) -> Iterator[tuple[bytes, _Place]]:
    """Walk the names that headings have in the file, with where they stand."""
    listed = next(filter(None, map(_NAMES.search, objects.values())), None)
    for name, number in _NAMED.findall(listed[1]) if listed else ():
        if goal := _GOAL.search(objects[int(number)]):
            page = int(goal[1].split(b" ", 1)[0])
            yield name, _Place(goal[1], pages[page])


def _open_links(objects: dict[int, bytes], pages: dict[int, int]) -> Iterator[_Link]:
    for number, page in pages.items():
        links = _LINKS.search(objects[number])
        for one in _NUMBER.findall(links[1]) if links else ():
            found = _LINK.search(objects[int(one)])
            if found:
                corner = (_rounded(found[1]), _rounded(found[4]))
                place = _Place(b"%d 0 R/XYZ %d %d 0" % (number, *corner), page)
                yield _Link(int(one), found, found[6], found[7], place)


def _pages(objects: dict[int, bytes]) -> dict[int, int]:
    """Return the pages from 1 by the numbers of their objects."""
    kids = next(filter(None, map(_KIDS.search, objects.values())))
    return {int(number): page for page, number in enumerate(_NUMBER.findall(kids[1]), 1)}
