"""Objects of one PDF written as they stand in another, under numbers of that other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from argmap.formats.pdf_objects import STREAM

_REFERENCE = b" 0 R"
_DIGITS = b"0123456789"
_KEY = re.compile(rb"(?<=/StructParent )\d+|(?<=/StructParents )\d+")
_KEYED = b"/StructParent"
_WORDS = re.compile(rb"(\((?:[^()\\]|\\.)*\))", re.DOTALL)
_EDGE_OF_WORDS = re.compile(rb"\\.|[()]", re.DOTALL)


def mover(numbers: Mapping[int, int], keys: int) -> Callable[[bytes], bytes]:
    """Return what writes an object as it stands in another file.

    `numbers` are the new ones of the objects that it may refer to. So many `keys` of tags are in
    use there. Words in brackets and the data of a stream stay as they are, whatever they say.
    """
    new = {b"%d" % old: b"%d 0 R" % number for old, number in numbers.items()}

    def moved_part(part: bytes) -> bytes:
        *heads, tail = part.split(_REFERENCE)
        for at, head in enumerate(heads):
            kept = head.rstrip(_DIGITS)
            heads[at] = kept + new[head[len(kept) :]]
        part = b"".join((*heads, tail))
        if _KEYED in part:
            part = _KEY.sub(lambda key: b"%d" % (int(key[0]) + keys), part)
        return part

    def moved(body: bytes) -> bytes:
        told, stream, data = body.partition(STREAM)
        if b"(" not in told:
            return moved_part(told) + stream + data
        parts = _parted_at_words(told)
        parts[::2] = map(moved_part, parts[::2])
        return b"".join((*parts, stream, data))

    return moved


def _parted_at_words(body: bytes) -> list[bytes]:
    """Part what an object tells of itself: each second part is words, with the brackets around."""
    parts = _WORDS.split(body)
    if any(b"(" in part for part in parts[::2]):
        return list(_parted_at_nested_words(body))
    return parts


def _parted_at_nested_words(body: bytes) -> Iterator[bytes]:
    """Part as `_parted_at_words` where words have brackets of their own."""
    depth = at = 0
    for edge in _EDGE_OF_WORDS.finditer(body):
        if edge[0] == b"(":
            if not depth:
                yield body[at : edge.start()]
                at = edge.start()
            depth += 1
        elif edge[0] == b")":
            depth -= 1
            if not depth:
                yield body[at : edge.end()]
                at = edge.end()
    yield body[at:]
