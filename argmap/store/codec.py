"""Records as rows of a table, and edits as the JSON text of the history.

In a row a tuple is JSON text and an enum its value. In the history a record is
an object of its fields by name, without those at their defaults, so that a
field added later needs no rewriting.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from argmap.case.changes import Change, ChangeSet
from argmap.case.records import RECORD_TYPES, Record
from argmap.store.table_shape import Kept, TableShape, compact_json, shape_of


def rows_of(shape: TableShape, records: Iterable[Kept]) -> list[tuple[Any, ...]]:
    """Turn records of one kind into rows, a column at a time."""
    records = tuple(records)
    values: list[Iterable[Any]] = []
    for column in shape.columns:
        column_values = map(attrgetter(column.name), records)
        values.append(map(column.to_row, column_values) if column.to_row else column_values)
    return list(zip(*values, strict=True))


def records_of(shape: TableShape, rows: list[tuple[Any, ...]]) -> list[Any]:
    """Turn rows into records of one kind, a column at a time.

    Raises `RuleError`, `KeyError`, `TypeError` or `ValueError` for a row that no
    record of this kind could have left.
    """
    if not rows:
        return []
    values: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for place, column in enumerate(shape.columns):
        if column.from_row:
            values[place] = map(column.from_row, values[place])
    return list(map(shape.kind, *values))


def changes_to_json(change_set: ChangeSet) -> str:
    """Write what an edit does; its documents are in the file under their hashes."""
    changes = []
    for change in change_set.changes:
        shape = shape_of(type(change.record))
        changes.append((shape.name, _named(shape, change.before), _named(shape, change.after)))
    return compact_json(changes)


def changes_from_json(text: str) -> tuple[Change, ...]:
    """Read what an edit did; raises the same errors as `records_of`."""
    return tuple(
        Change(_record(table, before), _record(table, after))
        for table, before, after in json.loads(text)
    )


_KINDS: dict[str, type[Record]] = {shape_of(kind).name: kind for kind in RECORD_TYPES}

_FROM_JSON = {
    table: {column.name: column.from_json for column in shape_of(kind).columns if column.from_json}
    for table, kind in _KINDS.items()
}

_DEFAULTS = {
    table: tuple((column.name, column.default) for column in shape_of(kind).columns)
    for table, kind in _KINDS.items()
}


def _named(shape: TableShape, record: Record | None) -> dict[str, Any] | None:
    if record is None:
        return None
    # A field without a default has MISSING for one, which equals no value.
    pairs = zip(_DEFAULTS[shape.name], shape.values(record), strict=True)
    return {name: value for (name, default), value in pairs if value != default}


def _record(table: str, named: dict[str, Any] | None) -> Record | None:
    if named is None:
        return None
    readers = _FROM_JSON[table]
    values = {
        name: readers[name](value) if name in readers else value for name, value in named.items()
    }
    return _KINDS[table](**values)
