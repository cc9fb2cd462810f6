"""Objects of one PDF written as they stand in another, under numbers of that other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from argmap.formats.pdf_objects import STREAM

_REFERENCE = b" 0 R"
_DIGITS = b"0123456789"
_KEY = re.compile(rb"(?<=/StructParent )\d+|(?<=/StructParents )\d+")
_KEYED = b"/StructParent"
_WORDS = re.compile(rb"(\([^()\\]*\))")
"""Words in brackets, with none of them in the words."""
_EDGE_OF_WORDS = re.compile(rb"\\.|[()]", re.DOTALL)


def mover(numbers: Mapping[int, int], keys: int) -> Callable[[bytes], bytes]:
    """Return what writes an object as it stands in another file.

    `numbers` are the new ones of the objects that it may refer to. So many `keys` of tags are in
    use there. Words in brackets and the data of a stream stay as they are, whatever they say.
    """
    new = {b"%d" % old: b"%d 0 R" % number for old, number in numbers.items()}

    def moved_part(part: bytes) -> bytes:
        heads = part.split(_REFERENCE)
        tail = heads.pop()
        moved_heads = []
        for head in heads:
            kept = head.rstrip(_DIGITS)
            moved_heads.append(kept + new[head[len(kept) :]])
        part = b"".join(moved_heads) + tail
        if _KEYED in part:
            part = _KEY.sub(lambda key: b"%d" % (int(key[0]) + keys), part)
        return part

    def moved(body: bytes) -> bytes:
        told, stream, data = body.partition(STREAM)
        if b"(" in told:
            parts = _parted_at_words(told)
            parts[::2] = map(moved_part, parts[::2])
            told = b"".join(parts)
        else:
            told = moved_part(told)
        return told + stream + data if stream else told

    return moved


def _parted_at_words(body: bytes) -> list[bytes]:
    """Part what an object tells of itself: each second part is words, with the brackets around."""
    parts = _WORDS.split(body)
    is_simple = body.count(b"(") == len(parts) // 2
    return parts if is_simple else list(_parted_at_nested_words(body))


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
