"""Which blocks that are kept of a page may be none of its article.

A page sets apart what it puts into a box of its own, called as no other: an author’s note, a
letter that is quoted, and what sells. It is kept, and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_blocks import LONG, PageBlock
from argmap.sources.reading.page_chosen import Choice
from argmap.sources.reading.page_entries import is_called_subtitle
from argmap.sources.reading.page_footnotes import is_called_note
from argmap.sources.reading.words import begun, listed, spaces_joined

_FEW = 0.3
_RARE = 0.2
"""What is set in a way that has less of the words than this is set as little else is."""
_TEXT = re.compile(r"(?<![a-z])(?:drop-?cap|paragraphs?|(?:article|story|body|main)-text|prose)$")
_NUMBERS = re.compile(r"\d+")


def told_of_doubts(
    choice: Choice, rows: Sequence[PageBlock], leading: AbstractSet[PageBlock]
) -> list[str]:
    """Say which of the kept blocks may be none of the article; `leading` may lead away from it."""
    kept = set(rows)
    apart = set(choice.added) | set(_last_apart(rows, choice)) | _apart_within(rows, choice)
    apart = (apart | _heads_of(apart, rows, choice)) - leading
    told = []
    for blocks, why in (
        (
            [one for one in rows if one in apart],
            "the page sets it apart from the rest of the article",
        ),
        (choice.below, "it stands below a label as of advertisements"),
        ([one for one in rows if one in leading], "it may lead to other pages"),
    ):
        if words := [begun(spaces_joined(one.words)) for one in blocks if one in kept]:
            told.append(f"Kept, though {why}: {listed(words)}. Look whether it belongs there.")
    return told


def _heads_of(
    apart: AbstractSet[PageBlock], rows: Sequence[PageBlock], choice: Choice
) -> set[PageBlock]:
    """Return the headings of boxes of which nothing else is kept but what stands apart."""
    kept, found = set(rows), set[PageBlock]()
    ranks = {one: rank for rank, one in enumerate(choice.boxes.blocks)} if apart else {}
    for row in rows:
        if apart and row.kind is BlockKind.HEADING:
            _, inside = choice.boxes.opened_by(ranks[row])
            below = kept.intersection(inside)
            found.update({row} if below and below <= apart else ())
    return found


def _apart_within(rows: Sequence[PageBlock], choice: Choice) -> set[PageBlock]:
    """Return what stands behind the article's first paragraph in boxes of its own, but notes."""
    words, whole = Counter[tuple[str, ...]](), sum(len(row.words) for row in rows)
    for row in rows:
        words[_way(row)] += len(row.words)
    usual = [row for row in rows if words[_way(row)] > _RARE * whole]
    rooms = {row.box.around for row in usual} | {row.box for row in usual}
    first = next((rank for rank, row in enumerate(rows) if _is_begun(row, usual)), len(rows))
    boxes = {
        row.box.around
        for row in rows[first:]
        if _is_boxed(row, choice) and row.box.around not in rooms and not _is_part(row)
    }
    apart = {row for row in rows[first:] if row.box.around in boxes}
    is_small = sum(len(row.words) for row in apart) <= _FEW * whole
    return apart if is_small else set()


def _is_part(row: PageBlock) -> bool:
    around = row.box.around.names.split() if row.box.around is not None else ()
    is_called = any(_TEXT.search(name) for name in around)
    return is_called or is_called_subtitle(row) or is_called_note(row)


def _is_begun(row: PageBlock, usual: Sequence[PageBlock]) -> bool:
    return row in usual and row.kind is BlockKind.PARAGRAPH and len(row.words) >= LONG


def _way(row: PageBlock) -> tuple[str, ...]:
    """How a row is set, without the numbers that a page gives to each of its boxes."""
    return tuple(_NUMBERS.sub("", one) for one in row.setting)


def _last_apart(rows: Sequence[PageBlock], choice: Choice) -> list[PageBlock]:
    """Return the article's last few rows that stand in boxes of their own, called as no others."""
    ends = list(takewhile(lambda row: _is_boxed(row, choice), reversed(rows)))
    while ends:
        before = rows[: len(rows) - len(ends)]
        settings = {row.setting for row in before}
        around = {box for row in before for box in row.box.outwards()}
        shared = [
            rank
            for rank, row in enumerate(ends)
            if row.setting in settings or row.box.around in around
        ]
        if not shared:
            break
        ends = ends[: shared[0]]
    is_small = sum(len(row.words) for row in ends) <= _FEW * sum(len(row.words) for row in rows)
    return ends if is_small else []


def _is_boxed(row: PageBlock, choice: Choice) -> bool:
    """Say whether a row of the article is a paragraph in a box that its author has named."""
    is_doubtful = row not in choice.sure and row.is_in(choice.article)
    is_paragraph = row.kind is BlockKind.PARAGRAPH and row.box.tag == "p"
    return is_doubtful and is_paragraph and bool(row.box.around and row.box.around.names)
