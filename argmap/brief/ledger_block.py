"""The block in which the harms of both decisions face each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.brief.runs import Runs
from argmap.case.terms import Side


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

    def decisions(self) -> Iterator[tuple[str, list[tuple[str, tuple[LedgerHarm, ...]]]]]:
        """Walk both decisions by their titles, each with who bears which harms under it."""
        denied = [(row.denied_to, row.if_denied) for row in self.rows if row.if_denied]
        granted = [(row.granted_to, row.if_granted) for row in self.rows if row.if_granted]
        yield self.if_denied, denied
        yield self.if_granted, granted
