"""A glance into a case file: enough to tell one state from another in a list."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Error
from typing import NamedTuple

from argmap.case.errors import StoreError
from argmap.store.access import access_at_rest
from argmap.store.inspection import require_case_file


class Glance(NamedTuple):
    """How many claims a case has, and the label of its last edit, empty where it has none."""

    claims: int
    last: str


def glance_at(path: Path) -> Glance | None:
    """Look into a case that nobody writes; None where it cannot be read."""
    try:
        require_case_file(path)
        access = access_at_rest(path)
        try:
            with closing(access.connect()) as connection:
                claims = connection.execute("SELECT count(*) FROM claim").fetchone()[0]
                row = connection.execute(
                    "SELECT label FROM history ORDER BY number DESC LIMIT 1"
                ).fetchone()
        finally:
            access.close()
    except (StoreError, Error, OSError):
        return None
    return Glance(int(claims), str(row[0]) if row else "")
