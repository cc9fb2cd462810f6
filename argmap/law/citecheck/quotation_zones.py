"""The stretches of a document that are read for quotations: its text, and then its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.sources.paragraphs import paragraph_starts
from argmap.sources.passages import Span
from argmap.sources.reading.blocks import BlockKind, TextBlock

_STOPS = frozenset('.!?:;”’"»')
RUNS_ON = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE})
"""A quotation may run on into the next paragraph of one of these kinds."""


class Zone(NamedTuple):
    """A paragraph; a quotation may run on into the next one of the same kind.

    `feet` are the notes that a page prints at its foot before it, or within it.
    """

    start: int
    end: int
    kind: BlockKind
    feet: tuple[Span, ...] = ()


def _zones(text: str, blocks: Sequence[TextBlock]) -> Iterator[Zone]:
    if blocks:
        yield from (Zone(one.start, one.end, one.kind) for one in blocks)
        return
    starts = paragraph_starts(text)
    for start, end in pairwise([*starts, len(text)]):
        yield Zone(start, start + len(text[start:end].rstrip()), BlockKind.PARAGRAPH)


def zones_to_read(text: str, blocks: Sequence[TextBlock]) -> Iterator[Zone]:
    """Walk the text, which goes on over the notes at the foot of its pages, and then the notes."""
    zones = list(_zones(text, blocks))
    last: Zone | None = None
    feet: list[Span] = []
    end = 0
    for zone in zones:
        before, end = end, zone.end
        if zone.kind is BlockKind.NOTE:
            # Its number stands before it.
            feet.append(Span(before, zone.end))
            continue
        here, feet = zone._replace(feet=tuple(feet)), []
        if last is not None and _is_broken(text, last, here):
            last = last._replace(end=here.end, feet=(*last.feet, *here.feet))
            continue
        if last is not None:
            yield last
        last = here
    yield from [] if last is None else [last]
    yield from (zone for zone in zones if zone.kind is BlockKind.NOTE)


def _is_broken(text: str, last: Zone, here: Zone) -> bool:
    """Say whether a page’s end breaks a block quote in two, within a sentence."""
    is_block = last.kind is BlockKind.BLOCK_QUOTE and here.kind in RUNS_ON
    goes_on = text[here.start : here.start + 1].islower()
    return is_block and bool(here.feet) and goes_on and text[last.end - 1] not in _STOPS
