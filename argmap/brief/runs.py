"""Runs: stretches of text of one style, side by side; what every block on paper is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from argmap.case.ids import QuoteId, SourceId
from argmap.sources.problems import RecordPlace

UNTOLD = {"is_printed": False}
"""Marks a field that no template prints."""


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
    EXACT = "exact"
    """Words of a quote among those that stand around them."""
    STRUCK = "struck"
    """Was said and taken back."""
    NEEDED = "needed"
    """Stands where something is still to be written, as “[record cite needed]”."""


class CiteForm(StrEnum):
    """How much of a citation stands in one place."""

    FULL = "full"
    SHORT = "short"
    ID = "id."


@dataclass(frozen=True, slots=True)
class Citation:
    """What a run cites, so that its form can be chosen when all that stands before is known.

    `place` is where in the source the words stand, as `pinpoint_words` has it; `lead`
    begins a sentence or a clause of citations, else another stands before it.
    """

    source: SourceId
    form: CiteForm = CiteForm.FULL
    place: str = ""
    signal: str = ""
    parenthetical: str = ""
    quote: QuoteId | None = None
    lead: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `to` is the anchor it refers to, empty for most.

    `cites` tells what it cites where it is the whole of one citation. `note` is the text
    of a footnote whose mark stands behind the run, a paragraph each, empty for none.
    `stands_for` is the record that a paragraph of several stands for from this run on.
    """

    text: str
    style: RunStyle = RunStyle.PLAIN
    to: str = ""
    cites: Citation | None = None
    note: tuple[tuple[Run, ...], ...] = ()
    stands_for: RecordPlace | None = field(default=None, metadata=UNTOLD)


Runs: TypeAlias = tuple[Run, ...]
"""One line of thought: runs side by side."""


def words_of(runs: Runs) -> str:
    """Return the bare words of runs, without their footnotes."""
    return "".join(run.text for run in runs)
