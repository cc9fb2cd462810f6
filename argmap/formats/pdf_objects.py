"""The objects of a PDF as Typst writes it, taken apart and put together again in streams.

Typst writes each object by itself, between `1 0 obj` and `endobj`, and a plain table of where
they are (ISO 32000-1, 7.5.4). Nothing else is understood here.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import NamedTuple

from argmap.case.errors import FormatError

TOGETHER = 1000
"""Objects in one stream: many are compressed best, of few one is found soonest."""
_LEVEL = 6
_THREADS = 2
"""Compress at a time: zlib leaves Python to the other meanwhile."""
_ROW = 20
"""Bytes of a row in the table of where objects are."""
_WIDTHS = (1, 4, 2)
"""Bytes of the numbers in a row of a stream of where objects are (ISO 32000-1, 7.5.8)."""
_ROOM = sum(_WIDTHS)
_IN_FILE, _IN_STREAM = 1, 2
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER = re.compile(rb"trailer\n<</Size \d+(.*)>>\nstartxref", re.DOTALL)
STREAM = b"\nstream\n"
"""Stands in an object between what it tells of itself and its data, if it has any."""


class _Row(NamedTuple):
    """Where an object is: the kind of its place, its byte, or its stream and where in it."""

    kind: int
    place: int
    at: int


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
    rows = [_Row(0, 0, 0)] * (last + 1 + len(batches))
    for stream, numbers in enumerate(batches, last + 1):
        for index, number in enumerate(numbers):
            rows[number] = _Row(_IN_STREAM, stream, index)
    packed = frozenset(loose)
    whole = [(number, body) for number, body in pdf.objects.items() if number not in packed]
    with ThreadPoolExecutor(_THREADS, "pack") as threads:
        whole += enumerate(threads.map(lambda one: _batch(one, pdf.objects), batches), last + 1)
    parts, at = [pdf.head], len(pdf.head)
    for number, body in whole:
        rows[number] = _Row(_IN_FILE, at, 0)
        parts.append(_object(number, body))
        at += len(parts[-1])
    rows.append(_Row(_IN_FILE, at, 0))
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


def _places(rows: Sequence[_Row], trailer: bytes) -> bytes:
    """Write the stream that says where each object is, row by row as what it adds."""
    numbers = chain.from_iterable(zip(row, _WIDTHS, strict=True) for row in rows)
    plain = b"".join(number.to_bytes(width) for number, width in numbers)
    more = bytes((new - old) & 255 for new, old in zip(plain, bytes(_ROOM) + plain, strict=False))
    body = b"".join(b"\x02" + more[at : at + _ROOM] for at in range(0, len(more), _ROOM))
    widths = b" ".join(b"%d" % width for width in _WIDTHS)
    about = b"/Type/XRef/Size %d/W[%b]%b" % (len(rows), widths, trailer)
    return _stream(about + b"/DecodeParms<</Predictor 12/Columns %d>>" % _ROOM, body)


def _stream(about: bytes, body: bytes) -> bytes:
    small = zlib.compress(body, _LEVEL)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (
        about,
        len(small),
        small,
    )
