"""Blocks: what a document on paper holds, in reading order.

Text here is never markup of any format; a block that stands for something on the map says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from argmap.brief.figures import Figure
from argmap.brief.ledger_block import Ledger
from argmap.brief.runs import Run, Runs
from argmap.case.ids import SourceId
from argmap.case.terms import Side
from argmap.sources.problems import RecordPlace


class Bearing(StrEnum):
    """How an entry of the outline bears on the one above it."""

    NONE = ""
    REASON = "reason"
    OBJECTION = "objection"
    UNDERCUT = "undercut"


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a part; level 1 is a part of the whole document.

    `number` is printed before it, as “II.” or “A.”; `about` is what it stands for on the map,
    None for nothing. One that is not `listed` is left out of the table of contents.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    about: RecordPlace | None = None
    listed: bool = True


class Role(StrEnum):
    """What a paragraph does in a brief; each is set in its own way."""

    BODY = "body"
    NOTE = "note"
    """Stands in the margin, for whoever drafts."""
    CLOSING = "closing"
    """Signature, certificate and the like."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `lead` sets it larger, for the one sentence that sums up a part.

    In a closing `lead` begins what somebody else signs. `depth` is that of the entry it stands
    under, None outside the outline. `number` is printed before it; `about` is what it stands
    for on the map, None for nothing.
    """

    runs: Runs
    lead: bool = False
    depth: int | None = None
    number: str = ""
    about: RecordPlace | None = None
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Listing:
    """Short paragraphs of equal rank, with numbers where they are `numbered`.

    `about` is what each stands for on the map, empty where none does.
    """

    items: tuple[Runs, ...]
    numbered: bool = False
    about: tuple[RecordPlace | None, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """Quoted words, and whose they are.

    `side` is the side of the claim they are quoted for, `state` what has become of
    the quote in its source, `sound` whether the words still stand there as quoted,
    `warnings` a sentence for each problem found with it. `runs` are the words in
    pieces where some are stressed, else empty. `about` is the quote.
    """

    words: str
    whose: Runs
    side: Side
    state: str
    sound: bool
    warnings: tuple[str, ...] = ()
    depth: int | None = None
    runs: Runs = ()
    about: RecordPlace | None = None


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

    @property
    def side_word(self) -> str:
        """Whose claim it is, with a capital; empty where it is nobody's."""
        return "" if self.side is Side.NEUTRAL else self.side.value.capitalize()


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
    """A table with a head row; `rows` have one cell a column, `title` stands above it.

    `about` is what each row stands for on the map, empty where none does.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    title: str = ""
    about: tuple[RecordPlace | None, ...] = ()


class Numbering(StrEnum):
    """How the pages of a section are numbered."""

    FRONT = "i"
    BODY = "1"


@dataclass(frozen=True, slots=True)
class Section:
    """Begins a section on a new page; what is not `counted` is outside a limit of words."""

    numbering: Numbering
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents stands; a format with pages fills it with their numbers."""

    title: str = "Table of contents"


@dataclass(frozen=True, slots=True)
class Authority:
    """A row of the table of authorities: its group, its full citation, and the source it is."""

    group: str
    citation: Runs
    source: SourceId


@dataclass(frozen=True, slots=True)
class Authorities:
    """The table of authorities, sorted; a format with pages says where each is cited."""

    rows: tuple[Authority, ...]
    title: str = "Table of authorities"

    def groups(self) -> dict[str, list[Runs]]:
        """Return the citations of each group, in the order of the rows."""
        found: dict[str, list[Runs]] = {}
        for row in self.rows:
            found.setdefault(row.group, []).append(row.citation)
        return found


Block: TypeAlias = (
    Heading
    | Paragraph
    | Listing
    | BlockQuote
    | Entry
    | SourceEntry
    | Table
    | Ledger
    | Section
    | Contents
    | Authorities
    | Figure
)
