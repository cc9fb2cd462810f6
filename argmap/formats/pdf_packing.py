"""Makes a large PDF small: its many little objects are packed into streams and compressed.

Typst writes each object by itself; a map of many claims is mostly such objects, a few for each
claim: what a reader is told of its paragraphs, and its links.
"""

from __future__ import annotations

import io

LEAST = 1_500_000
"""Bytes from which on packing is worth its time."""


def packed(data: bytes) -> bytes:
    """Return a PDF with its objects in streams (ISO 32000-1, 7.5.7), the same for the same bytes.

    A small one is returned as it is. Pages, tags, links and what the file says of itself stay.
    """
    if len(data) < LEAST:
        return data
    import pikepdf  # noqa: PLC0415 -- for large maps only

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()
