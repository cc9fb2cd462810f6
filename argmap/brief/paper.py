"""What is printed of a case, as plain data: blocks in reading order, runs of text in them.

Every format on paper is made from this one model. Text here is never markup of any format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from argmap.case.terms import Side


class RunStyle(StrEnum):
    """How a run of text is set; each style means one thing."""

    PLAIN = "plain"
    STRONG = "strong"
    TITLE = "title"
    """The name of a work that is cited."""
    STRESSED = "stressed"
    """Words of a quote that its author did not stress."""
    MUTED = "muted"
    WARNING = "warning"
    """Needs care; a renderer puts a sign before it."""
    QUOTED = "quoted"
    """Words of somebody else inside a sentence of ours."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `to` is the anchor it refers to, empty for most."""

    text: str
    style: RunStyle = RunStyle.PLAIN
    to: str = ""


Runs: TypeAlias = tuple[Run, ...]
"""One line of thought: runs side by side."""


class Bearing(StrEnum):
    """How an entry of the outline bears on the one above it."""

    NONE = ""
    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"


@dataclass(frozen=True, slots=True)
class Caption:
    """The head of the document: which court, which parties, which motion."""

    title: str
    court: str
    docket_number: str
    parties: tuple[tuple[Side, str], ...]
    motion: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part; level 1 is a part of the whole document."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `lead` sets it larger, for the one sentence that sums up a part.

    `depth` is that of the entry it stands under, None outside the outline.
    """

    runs: Runs
    lead: bool = False
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """Short paragraphs of equal rank."""

    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Quoted words, and whose they are.

    `side` is the side of the claim they are quoted for, `state` what has become of
    the quote in its source, `sound` whether the words still stand there as quoted,
    `warnings` a sentence for each problem found with it. `runs` are the words in
    pieces where some are stressed, else empty.
    """

    words: str
    whose: Runs
    side: Side
    state: str
    sound: bool
    warnings: tuple[str, ...] = ()
    depth: int | None = None
    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim in the outline of the tree.

    `short` is what a list of bookmarks calls it; `see` refers to the entry where a
    claim met before stands in full, and has no words to repeat; `branch` is whether
    anything stands below it.
    """

    anchor: str
    number: str
    depth: int
    side: Side
    bearing: Bearing
    facts: Runs
    words: str
    short: str
    see: Run | None = None
    branch: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source in the list of sources: its citation, and what is known of it."""

    anchor: str
    citation: Runs
    facts: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` is its part of the width."""

    title: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row; `rows` have one cell a column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class LedgerHarm:
    """A harm as it stands in the ledger; `length`, 0 to 1, is that of its bar.

    `uncredited` is which share of the bar, 0 to 1, does not count; `faded` which share of the
    rest money can repair or nothing supports.
    """

    anchor: str
    words: str
    facts: Runs
    side: Side
    length: float
    faded: float
    uncredited: float


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """Harms under both decisions that face each other, and who bears them."""

    denied_to: str
    if_denied: tuple[LedgerHarm, ...]
    granted_to: str
    if_granted: tuple[LedgerHarm, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The harms of both decisions facing each other."""

    if_denied: str
    if_granted: str
    rows: tuple[LedgerRow, ...]


Block: TypeAlias = Heading | Paragraph | Listing | BlockQuote | Entry | SourceEntry | Table | Ledger


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document, in American English around whatever its quotes are in."""

    title: str
    caption: Caption
    blocks: tuple[Block, ...]
    language: str = "en"

    def anchors(self) -> Iterator[str]:
        """Walk the anchors that runs can refer to."""
        for block in self.blocks:
            if isinstance(block, Heading | Entry | SourceEntry):
                yield block.anchor
            elif isinstance(block, Ledger):
                for row in block.rows:
                    yield from (harm.anchor for harm in (*row.if_denied, *row.if_granted))
