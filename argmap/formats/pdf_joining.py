"""Two PDFs of Typst as one: the pages, tags, bookmarks and labels of the first come first.

What else a file has (names of places, attachments, what it says of itself) is that of the second.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import NamedTuple

from argmap.case.errors import FormatError
from argmap.formats.pdf_moving import mover
from argmap.formats.pdf_objects import STREAM, PdfObjects

_KIDS = re.compile(rb"(/K(?:ids)?\[)(.*)(?=\])", re.DOTALL)
_NUMBERED = re.compile(rb"(/Nums\[)([^\]]*)")
_KEY = re.compile(rb"\d+(?= \d+ 0 R)")
_NEXT_KEY = re.compile(rb"(/ParentTreeNextKey )(\d+)")
_COUNT = re.compile(rb"(/Count )(\d+)")
_PAGES = re.compile(rb"(<xmpTPg:NPages>)(\d+)")
_LENGTH = re.compile(rb"(/Length )(\d+)")
_ID = re.compile(rb"/ID\[\(([^)]*)\)")
_ID_BYTES = 16
_LOST = (b"/Names", b"/AF", b"/IDTree")
"""What would be lost of the first: places and files with names, and the names of tables' heads."""


class _Frame(NamedTuple):
    """The numbers of the objects that hold pages, labels, tags and bookmarks together."""

    pages: int
    labels: int
    tags: int
    document: int
    bookmarks: int


def joined(first: PdfObjects, second: PdfObjects) -> PdfObjects:
    """Return one PDF of two; the objects of `second` are changed into its.

    Raises `FormatError` where something of the first would be lost: attachments, named places or
    the names of tables' heads.
    """
    old, frame = _frame_of(first), _frame_of(second)
    objects, last = second.objects, max(second.objects)
    numbers = _new_numbers(first, second, dict(zip(old, frame, strict=True)))
    keys = _number(_NEXT_KEY, objects[frame.tags])
    moved = mover(numbers, keys)
    objects.update(
        (new, moved(first.objects[number])) for number, new in numbers.items() if new > last
    )
    ours = {new: moved(first.objects[one]) for one, new in zip(old, frame, strict=True)}
    _join_kids(objects, frame, ours)
    _join_numbered(objects, frame, ours, keys)
    _join_bookmarks(objects, frame.bookmarks, ours[frame.bookmarks])
    pages = _number(_COUNT, ours[frame.pages])
    return second._replace(trailer=_told_of_both(first, second, pages))


def _frame_of(pdf: PdfObjects) -> _Frame:
    root = pdf.objects[_named(b"Root", pdf.trailer)]
    tags = _named(b"StructTreeRoot", root)
    document = re.search(rb"/K\[(\d+) 0 R\]", pdf.objects[tags])
    if document is None:
        raise _unexpected()
    names = (b"Pages", b"PageLabels", b"Outlines")
    pages, labels, bookmarks = (_named(name, root) for name in names)
    return _Frame(pages, labels, tags, int(document[1]), bookmarks)


def _new_numbers(
    first: PdfObjects, second: PdfObjects, framed: Mapping[int, int]
) -> dict[int, int]:
    """Return the number that each object of the first has among those of the second.

    What says something of the whole file is left out. A stream that the second has as well, such
    as the profile of its colours, is that of the second.
    """
    left_out = _left_out(first)
    streams = {body: number for number, body in second.objects.items() if STREAM in body}
    numbers, last = dict(framed), max(second.objects)
    for number, body in first.objects.items():
        if number not in framed and number not in left_out:
            if body in streams:
                numbers[number] = streams[body]
            else:
                last += 1
                numbers[number] = last
    return numbers


def _left_out(first: PdfObjects) -> set[int]:
    """Return what says something of the whole file; raise where the rest of it would be lost."""
    root = _named(b"Root", first.trailer)
    catalog = first.objects[root]
    tags = first.objects[_named(b"StructTreeRoot", catalog)]
    if any(name in catalog or name in tags for name in _LOST):
        raise _unexpected()
    intents = _named(b"OutputIntents", catalog)
    about = {_named(b"Info", first.trailer), _named(b"Metadata", catalog)}
    return {root, intents, int(first.objects[intents].strip(b"[]").split()[0]), *about}


def _join_kids(objects: dict[int, bytes], frame: _Frame, ours: Mapping[int, bytes]) -> None:
    """Put the pages and the tags of the first before those of the second."""
    for number in (frame.pages, frame.document):
        kids, at = _found(_KIDS, ours[number])[2], _found(_KIDS, objects[number]).end(1)
        objects[number] = b"%b%b %b" % (objects[number][:at], kids, objects[number][at:])
    pages = _number(_COUNT, ours[frame.pages])
    objects[frame.pages] = _added(_COUNT, objects[frame.pages], pages)


def _join_numbered(
    objects: dict[int, bytes], frame: _Frame, ours: Mapping[int, bytes], keys: int
) -> None:
    """Join the labels of pages, and the tags by their keys: those of the first are higher."""
    pages = _number(_COUNT, ours[frame.pages])
    labels = _found(_NUMBERED, ours[frame.labels])[2] + b" "
    theirs = _keys_moved(_found(_NUMBERED, objects[frame.labels])[2], pages)
    objects[frame.labels] = b"<</Nums[%b%b]>>" % (labels, theirs)
    body = objects[frame.tags]
    found = _found(_NUMBERED, body)
    mine = b" " + _keys_moved(_found(_NUMBERED, ours[frame.tags])[2], keys)
    body = body[: found.end()] + mine + body[found.end() :]
    objects[frame.tags] = _added(_NEXT_KEY, body, _number(_NEXT_KEY, ours[frame.tags]))


def _join_bookmarks(objects: dict[int, bytes], number: int, ours: bytes) -> None:
    """Let the bookmarks of the first be followed by those of the second."""
    body = objects[number]
    first, last = _named(b"First", ours), _named(b"Last", ours)
    following = _named(b"First", body)
    objects[last] = objects[last].replace(b"<<", b"<</Next %d 0 R" % following, 1)
    objects[following] = objects[following].replace(b"<<", b"<</Prev %d 0 R" % last, 1)
    body = body.replace(b"/First %d 0 R" % following, b"/First %d 0 R" % first)
    objects[number] = _added(_COUNT, body, _number(_COUNT, ours))


def _told_of_both(first: PdfObjects, second: PdfObjects, pages: int) -> bytes:
    """Let the second say how many pages there are, under a new name; return its trailer."""
    old = _found(_ID, second.trailer)[1]
    both = hashlib.blake2b(_found(_ID, first.trailer)[1] + old, digest_size=_ID_BYTES)
    new = base64.b64encode(both.digest())
    root = second.objects[_named(b"Root", second.trailer)]
    number = _named(b"Metadata", root)
    told, stream, words = second.objects[number].partition(STREAM)
    longer = _added(_PAGES, words.replace(old, new), pages)
    told = _added(_LENGTH, told, len(longer) - len(words))
    second.objects[number] = told + stream + longer
    return second.trailer.replace(old, new)


def _keys_moved(numbered: bytes, by: int) -> bytes:
    return _KEY.sub(lambda key: b"%d" % (int(key[0]) + by), numbered)


def _added(pattern: re.Pattern[bytes], body: bytes, more: int) -> bytes:
    found = _found(pattern, body)
    return b"%b%d%b" % (body[: found.start(2)], int(found[2]) + more, body[found.end(2) :])


def _number(pattern: re.Pattern[bytes], body: bytes) -> int:
    return int(_found(pattern, body)[2])


def _named(name: bytes, body: bytes) -> int:
    """Return the number of the object that a part with that name is."""
    return int(_found(re.compile(rb"/%b (\d+) 0 R" % name), body)[1])


def _found(pattern: re.Pattern[bytes], body: bytes) -> re.Match[bytes]:
    found = pattern.search(body)
    if found is None:
        raise _unexpected()
    return found


def _unexpected() -> FormatError:
    return FormatError("The PDF is not written as expected.", "Please report it.")
