"""What is printed of a case, as plain data: a head, and blocks in reading order.

Every format on paper is made from this one model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Entry, Heading, SourceEntry
from argmap.brief.ledger_block import Ledger
from argmap.case.docket_line import docket_line
from argmap.case.terms import Side


@dataclass(frozen=True, slots=True)
class Caption:
    """The head of the document: which court, which parties, which motion.

    On the caption page of a brief `motion` is the title of the paper, `roles` are what the
    parties are called there, one a party, `counsel` the lines of who signs. `matter` is what the
    proceedings are called above the parties, as in “In re Petition of Doe”; empty for most.
    """

    title: str
    court: str
    docket_number: str
    parties: tuple[tuple[Side, str], ...]
    motion: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    division: str = ""
    roles: tuple[str, ...] = ()
    counsel: tuple[str, ...] = ()
    matter: str = ""

    @property
    def court_line(self) -> str:
        """The court, and which division of it sits."""
        return ", ".join(filter(None, (self.court, self.division)))

    @property
    def docket_line(self) -> str:
        """The number of the docket with its sign; empty where there is none."""
        return docket_line(self.docket_number)

    def lines(self) -> list[str]:
        """Return the number of the docket and what the motion is, a line each."""
        return [*filter(None, [self.docket_line]), *self.motion]

    def named(self) -> list[tuple[str, str]]:
        """Return what is told by name: the parties as they are called, the facts, who signs."""
        called = self.roles or tuple(side.value.capitalize() for side, _ in self.parties)
        parties = zip(called, (name for _, name in self.parties), strict=True)
        counsel = [("Counsel", ", ".join(self.counsel))] if self.counsel else []
        return [*parties, *self.facts, *counsel]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document, in American English around whatever its quotes are in.

    `kind` is the name of the kind of paper it is, `notices` what stands at the head of every
    page, as “DRAFT”; `date` the day that it bears, as in 2021-01-12, empty for none. `across` is
    the id of the size of its pages where their long side lies across, empty for upright letter.
    One that `is_filed` has a caption as courts ask for it, and double spacing.
    """

    title: str
    caption: Caption
    blocks: tuple[Block, ...]
    kind: str = "map"
    notices: tuple[str, ...] = ()
    language: str = "en"
    date: str = ""
    across: str = ""
    is_filed: bool = False

    def anchors(self) -> Iterator[str]:
        """Walk the anchors that runs can refer to."""
        for block in self.blocks:
            if isinstance(block, Heading | Entry | SourceEntry):
                yield block.anchor
            elif isinstance(block, Ledger):
                for row in block.rows:
                    yield from (harm.anchor for harm in (*row.if_denied, *row.if_granted))
