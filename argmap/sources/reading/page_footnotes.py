"""The notes of an article: what its marks lead to, and what its author calls notes.

A footnote of an opinion is text of it, wherever on the page it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from argmap.sources.reading.page_blocks import PageBlock, PageBox

_CALLED = re.compile(r"(?<![a-z])(?:foot|end)-?notes?(?![a-z])")
_NAME = re.compile(r"note|ftn|(?<![a-z])f?n(?![a-z])|(?<![a-z])ref", re.IGNORECASE)
_OTHER = re.compile(r"comment|respon[ds]|repl(?:y|ies)|share|discuss", re.IGNORECASE)


def notes_of(blocks: Sequence[PageBlock], chosen: AbstractSet[PageBlock]) -> set[PageBlock]:
    """Return the blocks that marks of chosen blocks above them lead to, with all of each note."""
    marks: dict[str, tuple[int, str]] = {}
    for rank, one in enumerate(blocks):
        for name, mark in one.marks if one in chosen else ():
            marks.setdefault(name, (rank, mark))
    marked = {box for at, _ in marks.values() for box in blocks[at].box.outwards()}
    found, boxes, last = set[PageBlock](), set[PageBox](), -1
    for rank, one in enumerate(blocks):
        begun = [box for name, box in one.anchors if _is_note(one, rank, name, marks)]
        if begun and last >= 0:
            found |= _between(blocks, last, rank)
        if not begun and boxes.isdisjoint(one.box.outwards()):
            continue
        # A box that holds the mark too is more than the note.
        boxes.update(box for box in begun if box not in marked)
        found.add(one)
        last = rank
    return found


def is_called_note(block: PageBlock) -> bool:
    """Say whether a box around a block is called one of notes by its author."""
    return any(_CALLED.search(box.names) for box in block.box.outwards())


def _is_note(block: PageBlock, rank: int, name: str, marks: dict[str, tuple[int, str]]) -> bool:
    if name not in marks or _OTHER.search(name):
        return False
    at, mark = marks[name]
    begins = block.words.lstrip("[(^ ").startswith(mark)
    return at < rank and bool(begins or _NAME.search(name))


def _between(blocks: Sequence[PageBlock], last: int, rank: int) -> set[PageBlock]:
    """Return what stands between two notes as they do: the first one's other paragraphs."""
    rows = blocks[last + 1 : rank]
    around = blocks[rank].box.around
    return set(rows) if all(one.box.around is around for one in rows) else set()
