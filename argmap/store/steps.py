"""The history of a case: every step kept, old ones compressed."""

from __future__ import annotations

import zlib
from sqlite3 import Connection
from typing import Any

from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError, StoreError
from argmap.store.codec import changes_from_json, changes_to_json
from argmap.workspace.store import HistoryStep, StepKind

STEP_VERSION = 6
"""The schema version whose records a step written now speaks of."""

READABLE_SINCE = 1
"""The oldest schema version whose steps can still be read: undo ends before it."""

KEPT_PLAIN = 100
"""How many of the last steps are kept as plain text."""

_LAST = "SELECT number, revision FROM history ORDER BY number DESC LIMIT 1"


def append_step(connection: Connection, change_set: ChangeSet, step: HistoryStep) -> HistoryStep:
    """Add a step after the last one; the number it gets is in the step returned."""
    cursor = connection.execute(
        'INSERT INTO history (kind, "of", label, author, time, schema_version, revision, payload)'
        " VALUES (?, ?, ?, ?, ?, ?, 1, ?)",
        (
            step.kind.value,
            step.of,
            step.label,
            step.author,
            step.time,
            STEP_VERSION,
            changes_to_json(change_set),
        ),
    )
    assert cursor.lastrowid is not None
    return HistoryStep(cursor.lastrowid, step.kind, step.label, step.author, step.time, of=step.of)


def replace_step(connection: Connection, merged: ChangeSet, number: int) -> None:
    """Put an edit in place of what the last step did."""
    connection.execute(
        "UPDATE history SET payload = ?, packed = NULL, schema_version = ?,"
        " revision = revision + 1 WHERE number = ?",
        (changes_to_json(merged), STEP_VERSION, number),
    )


def read_steps(connection: Connection) -> list[HistoryStep]:
    """List the steps, oldest first; raises `StoreError` where they make no history."""
    rows = connection.execute(
        'SELECT number, kind, label, author, time, "of", schema_version >= ?'
        " FROM history ORDER BY number",
        (READABLE_SINCE,),
    )
    try:
        steps = [_step(row) for row in rows]
    except ValueError:
        raise _no_history() from None
    _require_order(steps)
    return steps


def read_step(connection: Connection, number: int) -> ChangeSet:
    """Read what a step did; raises `StoreError` where that cannot be told."""
    row = connection.execute(
        "SELECT label, payload, packed FROM history WHERE number = ?", (number,)
    ).fetchone()
    if row is None:
        raise _no_history()
    label, payload, packed = row
    try:
        text = payload if packed is None else zlib.decompress(packed).decode()
        return ChangeSet(label, changes_from_json(text))
    except (KeyError, TypeError, ValueError, RuleError, zlib.error):
        raise _no_history() from None


def last_change(connection: Connection) -> tuple[int, int]:
    """Return what tells one state of the case from the next: the last step and its revision."""
    row: tuple[int, int] | None = connection.execute(_LAST).fetchone()
    return row or (0, 0)


def pack_old_steps(connection: Connection) -> None:
    """Compress the steps that are no longer among the last."""
    rows = connection.execute(
        "SELECT number, payload FROM history WHERE payload IS NOT NULL"
        " AND number <= (SELECT max(number) FROM history) - ?",
        (KEPT_PLAIN,),
    ).fetchall()
    connection.executemany(
        "UPDATE history SET packed = ?, payload = NULL WHERE number = ?",
        [(zlib.compress(payload.encode()), number) for number, payload in rows],
    )


def _step(row: tuple[Any, ...]) -> HistoryStep:
    number, kind, label, author, time, of, readable = row
    return HistoryStep(number, StepKind(kind), label, author, time, of=of, readable=bool(readable))


def _require_order(steps: list[HistoryStep]) -> None:
    done: list[int] = []
    undone: list[int] = []
    for step in steps:
        if step.kind is StepKind.EDIT:
            done.append(step.number)
            undone.clear()
            continue
        taken, given = (done, undone) if step.kind is StepKind.UNDO else (undone, done)
        if not taken or taken[-1] != step.of:
            raise _no_history()
        given.append(taken.pop())


def _no_history() -> StoreError:
    return StoreError(
        "The history of this case is damaged: its steps cannot be taken back.",
        "Restore the case from a backup (File ▸ Restore from backup…).",
    )
