"""Which record of the map each block of a paper stands for, so that a window can go there."""

from __future__ import annotations

from enum import StrEnum

from argmap.brief.blocks import Block, BlockQuote, Entry, Heading, Paragraph, SourceEntry
from argmap.brief.paper import Paper
from argmap.sources.problems import RecordPlace

_KINDS = {"claim": "claim", "use": "premise", "source": "source", "harm": "harm"}
"""The kinds of records that anchors of entries are made of, by how the anchors begin."""


class Half(StrEnum):
    """A half of the width of a page."""

    NONE = ""
    LEFT = "left"
    RIGHT = "right"


def records_of(paper: Paper) -> tuple[RecordPlace | None, ...]:
    """Return what each block of a paper stands for, None for what stands for no record.

    What is printed under an entry of the outline stands for its claim, unless it says otherwise.
    """
    above: RecordPlace | None = None
    found = []
    for block in paper.blocks:
        if isinstance(block, Entry):
            above = anchored(block.anchor)
        elif isinstance(block, Heading):
            above = None
        own = _own(block)
        is_under = isinstance(block, Paragraph | BlockQuote) and block.depth is not None
        found.append(own or (above if is_under else None))
    return tuple(found)


def _own(block: Block) -> RecordPlace | None:
    if isinstance(block, Entry | SourceEntry):
        return anchored(block.anchor)
    return block.about if isinstance(block, Heading | Paragraph | BlockQuote) else None


def anchored(anchor: str) -> RecordPlace | None:
    """Return the record that an anchor of an entry or a harm is made of; None for none."""
    kind, _, record = anchor.partition("-")
    return RecordPlace(_KINDS[kind], record) if kind in _KINDS else None
