"""The links between the boxes of a large map and its entries, put in after it is laid out.

Typst lays out twice whatever links to a place it does not know yet. So the template of a large
map links to names of its own, and each of them is the place of the link that leads the other
way: the entry is where it links to its box, the box where it links to its entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = "argmap:"
"""Begins what the template links to: box/NAME, entry/NAME, or again/NAME for a reference box."""
_MARK = f"({_NAME}".encode()
_WAYS_BACK = {b"box": b"entry", b"entry": b"box", b"again": b""}
_LINK = re.compile(
    rb"/Rect\[(\S+) (\S+) (\S+) (\S+)\]/Border\[0 0 0\]"
    rb"/A<</Type/Action/S/URI/URI\(" + _NAME.encode() + rb"(\w+)/(\w+)\)>>(.*)/Contents\([^)]*\)"
)
_KIDS = re.compile(rb"/Type/Pages/Count \d+/Kids\[([^\]]*)\]")
_LINKS = re.compile(rb"/Annots\[([^\]]*)\]")
_NUMBER = re.compile(rb"(\d+) 0 R")


class _Link(NamedTuple):
    number: int
    found: re.Match[bytes]
    rect: tuple[int, int, int, int]
    place: bytes
    page: int


def has_open_links(data: bytes) -> bool:
    """Tell whether a PDF has links to names of the template."""
    return _MARK in data


def join_links(objects: dict[int, bytes]) -> None:
    """Let the open links among the objects of a PDF lead to their places.

    A link to a name that nothing leads back from stays where it is.
    """
    links = list(_open_links(objects))
    places: dict[tuple[bytes, bytes], _Link] = {}
    for link in links:
        places.setdefault((_WAYS_BACK[link.found[5]], link.found[6]), link)
    for link in links:
        way = b"entry" if link.found[5] == b"again" else link.found[5]
        goal = places.get((way, link.found[6]), link)
        body = objects[link.number]
        written = b"/Rect[%d %d %d %d]/Border[0 0 0]/Dest[%b]%b/Contents(page %d)" % (
            *link.rect,
            *(goal.place, link.found[7], goal.page),
        )
        objects[link.number] = body[: link.found.start()] + written + body[link.found.end() :]


def _open_links(objects: dict[int, bytes]) -> Iterator[_Link]:
    for page, number in enumerate(_pages(objects), 1):
        links = _LINKS.search(objects[number])
        for one in _NUMBER.findall(links[1]) if links else ():
            found = _LINK.search(objects[int(one)])
            if found:
                left, low, right, high = (round(float(part)) for part in found.groups()[:4])
                place = b"%d 0 R/XYZ %d %d 0" % (number, left, high)
                yield _Link(int(one), found, (left, low, right, high), place, page)


def _pages(objects: dict[int, bytes]) -> list[int]:
    kids = next(filter(None, map(_KIDS.search, objects.values())))
    return [int(number) for number in _NUMBER.findall(kids[1])]
