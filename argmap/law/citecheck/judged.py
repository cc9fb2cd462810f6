"""What is found of a quotation, and what is said of one that nobody can compare here."""

from __future__ import annotations

from typing import NamedTuple

from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.items import Verdict
from argmap.sources.passages import Span
from argmap.sources.word_alignment import WordRun


class Judged(NamedTuple):
    """A verdict on a quotation, why, and the place in a source it was set against."""

    verdict: Verdict
    how: str
    source: HeldSource | None = None
    span: Span | None = None
    runs: tuple[WordRun, ...] = ()


OF_AUTHORITY = Judged(
    Verdict.UNCHECKABLE,
    "It is given to an authority whose text is not held, so nobody can compare it here.",
)

IN_UNREAD_NOTE = Judged(
    Verdict.UNCHECKABLE,
    "Its note cites nothing that argmap can read, so nobody can compare it here.",
)

OF_UNREAD = Judged(
    Verdict.UNCHECKABLE,
    "What is cited for it is nothing that argmap can read, so nobody can compare it here.",
)
