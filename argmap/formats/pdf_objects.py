"""The objects of a PDF as Typst writes it, taken apart and put together again in streams.

Typst writes each object by itself, between `1 0 obj` and `endobj`, and a plain table of where
they are (ISO 32000-1, 7.5.4). Nothing else is understood here.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np

from argmap.case.errors import FormatError

TOGETHER = 1000
"""Objects in one stream: many are compressed best, of few one is found soonest."""
_LEVEL = 6
_THREADS = 2
"""Compress at a time: zlib leaves Python to the other meanwhile."""
_ROW = 20
"""Bytes of a row in the table of where objects are."""
_ROW_OF_PLACES = np.dtype([("kind", "u1"), ("place", ">u4"), ("at", ">u2")])
"""Where an object is: the kind of its place, its byte, or its stream and where in it, as numbers of
a stream of places (ISO 32000-1, 7.5.8)."""
_UP = 2
"""Says before a row that it is told by what it adds to the one above."""
_IN_FILE, _IN_STREAM = 1, 2
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER = re.compile(rb"trailer\n<</Size \d+(.*)>>\nstartxref", re.DOTALL)
STREAM = b"\nstream\n"
"""Stands in an object between what it tells of itself and its data, if it has any."""


class PdfObjects(NamedTuple):
    """A PDF taken apart: its first line, its objects by number, and what its trailer says."""

    head: bytes
    objects: dict[int, bytes]
    trailer: bytes


def taken_apart(data: bytes) -> PdfObjects:
    """Return the objects of a PDF that Typst wrote.

    Raises `FormatError` where it is written in another way.
    """
    end = _END.search(data, len(data) - 64)
    table = _TABLE.match(data, int(end[1])) if end else None
    trailer = _TRAILER.search(data, table.end()) if table else None
    if table is None or trailer is None:
        raise FormatError("The PDF is not written as expected.", "Please report it.")
    first, rows = table.end(), int(table[1])
    starts = [int(data[at : at + 10]) for at in range(first + _ROW, first + rows * _ROW, _ROW)]
    stops = dict(zip(sorted(starts), [*sorted(starts)[1:], table.start()], strict=True))
    objects = {}
    for number, start in enumerate(starts, 1):
        head, tail = len(b"%d 0 obj\n" % number), data.rfind(b"\nendobj", start, stops[start])
        objects[number] = data[start + head : tail]
    return PdfObjects(data[: min(starts)], objects, trailer[1])


def put_together(pdf: PdfObjects) -> bytes:
    """Write the objects of a PDF, all but its streams in streams: the same for the same ones."""
    loose = [number for number, body in pdf.objects.items() if STREAM not in body]
    batches = [loose[first : first + TOGETHER] for first in range(0, len(loose), TOGETHER)]
    last = max(pdf.objects)
    rows = np.zeros(last + len(batches) + 2, _ROW_OF_PLACES)
    for stream, numbers in enumerate(batches, last + 1):
        rows["kind"][numbers], rows["place"][numbers] = _IN_STREAM, stream
        rows["at"][numbers] = np.arange(len(numbers))
    packed = frozenset(loose)
    whole = [(number, body) for number, body in pdf.objects.items() if number not in packed]
    with ThreadPoolExecutor(_THREADS, "pack") as threads:
        whole += enumerate(threads.map(lambda one: _batch(one, pdf.objects), batches), last + 1)
    parts, at = [pdf.head], len(pdf.head)
    for number, body in whole:
        rows[number] = _IN_FILE, at, 0
        parts.append(_object(number, body))
        at += len(parts[-1])
    rows[-1] = _IN_FILE, at, 0
    parts.append(_object(len(rows) - 1, _places(rows, pdf.trailer)))
    return b"".join((*parts, b"startxref\n%d\n%%%%EOF\n" % at))


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, body)


def _batch(numbers: Sequence[int], objects: Mapping[int, bytes]) -> bytes:
    """Write a stream of objects (ISO 32000-1, 7.5.7)."""
    heads, at = [], 0
    for number in numbers:
        heads.append(b"%d %d" % (number, at))
        at += len(objects[number]) + 1
    head = b" ".join(heads) + b"\n"
    body = head + b"\n".join(objects[number] for number in numbers)
    return _stream(b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head)), body)


def _places(rows: np.ndarray[Any, Any], trailer: bytes) -> bytes:
    """Write the stream that says where each object is, row by row as what it adds."""
    plain = rows.view(np.uint8).reshape(len(rows), -1)
    more = np.diff(plain, axis=0, prepend=np.zeros_like(plain[:1]))
    body = np.insert(more, 0, _UP, axis=1).tobytes()
    widths = b" ".join(b"%d" % rows.dtype[name].itemsize for name in rows.dtype.names or ())
    about = b"/Type/XRef/Size %d/W[%b]%b" % (len(rows), widths, trailer)
    told = b"/DecodeParms<</Predictor 12/Columns %d>>" % rows.dtype.itemsize
    return _stream(about + told, body)


def _stream(about: bytes, body: bytes) -> bytes:
    small = zlib.compress(body, _LEVEL)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (
        about,
        len(small),
        small,
    )
