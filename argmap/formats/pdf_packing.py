"""Makes a large PDF small: its many little objects are packed into streams and compressed.

Typst writes each object by itself; a map of many claims is mostly such objects, a few for each
claim: what a reader is told of its paragraphs, and its links.
"""

from __future__ import annotations

from argmap.formats.pdf_links import has_open_links, join_links
from argmap.formats.pdf_objects import put_together, taken_apart

LEAST = 1_000_000
"""Bytes from which on packing is worth its time."""


def packed(data: bytes) -> bytes:
    """Return a PDF with its objects in streams (ISO 32000-1, 7.5.7), the same for the same bytes.

    A small one is returned as it is. Pages, tags, links and what the file says of itself stay;
    links that the template left open are joined.
    """
    is_open = has_open_links(data)
    if len(data) < LEAST and not is_open:
        return data
    pdf = taken_apart(data)
    if is_open:
        join_links(pdf.objects)
    return put_together(pdf)
