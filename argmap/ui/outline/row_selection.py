"""Selections of Qt as rows of the outline, and the other way about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionRange

from argmap.ui.outline.following import runs
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Row


def rows_in(model: OutlineModel, selection: QItemSelection) -> list[Row]:
    """List the rows that a selection holds."""
    rows = []
    for part in selection.toList():
        parent = part.parent()
        above = model.row_at(parent) if parent.isValid() else model.rows.top
        rows += above.below[part.top() : part.bottom() + 1] if above else []
    return rows


def selection_of(model: OutlineModel, rows: list[Row]) -> QItemSelection:
    """Make a selection of rows: siblings side by side are one part of it."""
    chosen = QItemSelection()
    for parent, positions in _by_parent(rows):
        for first, count in runs(sorted(positions)):
            ends = (parent.below[first], parent.below[first + count - 1])
            chosen.append(QItemSelectionRange(*map(model.index_at, ends)))
    return chosen


def _by_parent(rows: list[Row]) -> Iterable[tuple[Row, set[int]]]:
    """Group the positions of rows by the row above them."""
    groups: dict[int, tuple[Row, set[int]]] = {}
    for row in rows:
        assert row.parent is not None
        groups.setdefault(id(row.parent), (row.parent, set()))[1].add(row.position)
    return groups.values()
