"""Edits as values: what a record was before and what it is after."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.evidence import Document
from argmap.case.records import Record

_FEW = 5000
"""So many changes are followed one by one, however small the case is."""


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None where it did not, or does not, exist."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change changes something")
        if self.before is not None and self.after is not None:
            if type(self.before) is not type(self.after):
                raise ValueError("a change keeps the kind of its record")
            if self.before.id != self.after.id:
                raise ValueError("a change keeps the id of its record")

    @property
    def record(self) -> Record:
        """The record after the change or, where it is gone, before it."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    def inverse(self) -> Change:
        """Swap before and after."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One edit as its user sees it: a label and every record it touches.

    Changes are applied in order; each record appears at most once. `documents`
    are kept by hash and outlive an undo, so they have no inverse.
    """

    label: str
    changes: tuple[Change, ...]
    documents: tuple[Document, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def inverse(self) -> ChangeSet:
        """Return the edit that takes this one back, last change first."""
        return ChangeSet(self.label, tuple(change.inverse() for change in reversed(self.changes)))

    def outweighs(self, records: int) -> bool:
        """Tell whether reading so many records anew is less work than following this one by one."""
        return len(self.changes) > max(_FEW, records)

    def followed_by(self, later: ChangeSet) -> ChangeSet:
        """Join this edit and a later one into a single step, labelled as this one.

        A record that both touch goes from its first before to its last after;
        one that was added and removed again drops out.
        """
        merged: dict[str, tuple[Record | None, Record | None]] = {}
        for change in (*self.changes, *later.changes):
            before = merged[change.record.id][0] if change.record.id in merged else change.before
            merged[change.record.id] = (before, change.after)
        changes = tuple(
            Change(before, after)
            for before, after in merged.values()
            if before is not after and before != after
        )
        return ChangeSet(self.label, changes, self.documents + later.documents)


def added(*records: Record) -> tuple[Change, ...]:
    """Return the changes that add these records, in this order."""
    return tuple(Change(None, record) for record in records)


def removed(*records: Record) -> tuple[Change, ...]:
    """Return the changes that remove these records, in this order."""
    return tuple(Change(record, None) for record in records)
