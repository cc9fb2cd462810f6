"""What turns one map into another."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.records import RECORD_TYPES


def difference(before: CaseMap, after: CaseMap, label: str) -> ChangeSet:
    """Return the edit that turns one map into another."""
    changes = []
    for kind in RECORD_TYPES:
        old, new = before.table(kind), after.table(kind)
        changes += [Change(old[key], None) for key in sorted(old.keys() - new.keys())]
        changes += [Change(None, new[key]) for key in sorted(new.keys() - old.keys())]
        shared = sorted(old.keys() & new.keys())
        changes += [Change(old[key], new[key]) for key in shared if old[key] != new[key]]
    return ChangeSet(label, tuple(changes))
