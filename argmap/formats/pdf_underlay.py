"""A page of one PDF of Typst drawn under a page of another, as what a reader aloud passes over."""

from __future__ import annotations

import re

from argmap.case.errors import FormatError
from argmap.formats.pdf_moving import mover
from argmap.formats.pdf_objects import STREAM, PdfObjects

_PAGE = re.compile(
    rb"/Type/Page/Resources (\d+) 0 R/MediaBox(\[[^\]]*\]).*/Contents (\d+) 0 R", re.DOTALL
)
_CONTENTS = re.compile(rb"/Contents (\d+ 0 R)")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_DRAWN = b"/Artifact BMC\n/Under Do\nEMC"
"""Draws the other page and says that it is none of what is read (ISO 32000-1, 14.8.2.2)."""


def draw_under(over: PdfObjects, under: PdfObjects) -> None:
    """Draw the one page of `under` below the one page of `over`, which gets its objects.

    Raises `FormatError` where either is not of one page as Typst writes it.
    """
    page, resources, _, _ = _page_of(over)
    _, theirs, box, drawn = _page_of(under)
    objects, last = over.objects, max(over.objects)
    needed = [drawn, *_reached(under, theirs)]
    numbers = {old: new for new, old in enumerate(needed, last + 1)}
    moved = mover(numbers, 0)
    for old, new in numbers.items():
        objects[new] = moved(under.objects[old])
    about = b"<</Type/XObject/Subtype/Form/BBox%b/Resources %d 0 R" % (box, numbers[theirs])
    objects[numbers[drawn]] = objects[numbers[drawn]].replace(b"<<", about, 1)
    call = last + 1 + len(needed)
    objects[call] = b"<</Length %d>>%b%b\nendstream" % (len(_DRAWN), STREAM, _DRAWN)
    objects[page] = _CONTENTS.sub(rb"/Contents[%d 0 R \1]" % call, objects[page])
    objects[resources] = _with_form(objects[resources], numbers[drawn])


def _page_of(pdf: PdfObjects) -> tuple[int, int, bytes, int]:
    """Return the numbers of the one page and its resources, its box, and what is drawn on it."""
    pages = [(number, _PAGE.search(body)) for number, body in pdf.objects.items()]
    found = [(number, page) for number, page in pages if page]
    if len(found) != 1:
        raise FormatError("The PDF is not written as expected.", "Please report it.")
    number, page = found[0]
    return number, int(page[1]), page[2], int(page[3])


def _reached(pdf: PdfObjects, first: int) -> list[int]:
    """List an object and all that it leads to."""
    found = [first]
    for number in found:
        told = pdf.objects[number].partition(STREAM)[0]
        found += {int(one) for one in _REFERENCE.findall(told)}.difference(found)
    return found


def _with_form(resources: bytes, number: int) -> bytes:
    """Name what is drawn among the resources of a page."""
    named = b"/XObject<</Under %d 0 R" % number
    if b"/XObject<<" in resources:
        return resources.replace(b"/XObject<<", named, 1)
    return resources.replace(b"<<", b"<<" + named + b">>", 1)
