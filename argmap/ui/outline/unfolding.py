"""Which rows of the outline are expanded, through every edit and apart from the map."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal, Slot
from PySide6.QtWidgets import QTreeView

from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Row, Rows
from argmap.ui.selection import Use

_MANY, _MOST_LEVELS = 1000, 12
"""A case of more rows opens with no more levels, and if it can be no more rows, expanded."""
_EVERY = 1_000_000


class Unfolding(QObject):
    """Expands rows as they come, but for those the user collapsed.

    A large case opens with its first levels expanded; deeper rows the user expands.
    """

    deepened = Signal()
    """Rows of deeper levels may be shown now."""

    def __init__(self, view: QTreeView, model: OutlineModel) -> None:
        super().__init__(view)
        self._view = view
        self._outline = model
        self._collapsed: set[Use] = set()
        self._expanded: set[Use] = set()
        self._open_levels = _EVERY
        self._deepest = 0
        self._is_restoring = False
        self._is_expanding = False
        view.expanded.connect(self._on_expanded)
        view.collapsed.connect(self._on_collapsed)
        model.rowsInserted.connect(self._on_rows_listed)
        self.restore(is_new=True)

    @property
    def deepest(self) -> int:
        """The deepest level of which rows may be shown."""
        return min(self._deepest, self._outline.rows.depth)

    def restore(self, *, is_new: bool = False) -> None:
        """Expand the rows again as they were; of a new case the first levels, if it is large."""
        if is_new:
            self._collapsed.clear()
            self._expanded.clear()
            self._open_levels = _levels_to_open(self._outline.rows)
        self._deepest = 0
        top = self._outline.rows.top
        self._outline.open_up(top)
        for row in top.below:
            self._expand_from(row)
        self.deepened.emit()

    def reveal(self, index: QModelIndex) -> None:
        """Expand whatever hides a row."""
        parent = index.parent()
        hidden = []
        while parent.isValid() and not self._view.isExpanded(parent):
            hidden.append(parent)
            parent = parent.parent()
        if hidden:
            self._view.scheduleDelayedItemsLayout()  # once, after all are expanded
        for one in reversed(hidden):
            self._view.setExpanded(one, True)

    def _expand_from(self, first: Row) -> None:
        """Expand a row and those below it that are not to be collapsed.

        What is opened up for that is listed then, and not gone into level by level once more.
        """
        self._is_expanding = True
        stack = [first]
        while stack:
            row = stack.pop()
            self._deepest = max(self._deepest, row.level)
            if row.below and self._is_to_expand(row):
                self._outline.open_up(row)
                self._is_restoring = True
                self._view.setExpanded(self._outline.index_at(row), True)
                self._is_restoring = False
                stack += row.below
        self._is_expanding = False

    def _is_to_expand(self, row: Row) -> bool:
        if row.level <= self._open_levels:
            return row.key not in self._collapsed
        return row.key in self._expanded

    @Slot(QModelIndex, int, int)
    def _on_rows_listed(self, parent: QModelIndex, first: int, last: int) -> None:
        row = self._outline.row_at(parent) if parent.isValid() else self._outline.rows.top
        if row is None or not self._outline.is_following or self._is_expanding:
            return
        if row.parent and row.number and not self._view.isExpanded(parent):
            # Its first row below, or it was collapsed: what is new is opened up with it.
            if len(row.below) == last - first + 1:
                self._expand_from(row)
            return
        self._outline.open_up(row)
        for one in row.below[first : last + 1]:
            self._expand_from(one)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        row = self._outline.row_at(index)
        if row is None or self._is_restoring:
            return
        self._collapsed.discard(row.key)
        if row.level > self._open_levels:
            self._expanded.add(row.key)
        for one in row.below:
            self._expand_from(one)
        self._outline.open_up(row)
        self.deepened.emit()

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        row = self._outline.row_at(index)
        if row:
            self._expanded.discard(row.key)
            self._collapsed.add(row.key)


def _levels_to_open(rows: Rows) -> int:
    """Return how many levels of a case are expanded at first: all, or those that show little."""
    shown, level = rows.count_on(1), 0
    while rows.count_on(level + 2) and (level < _MOST_LEVELS or len(rows) <= _MANY):
        shown += rows.count_on(level + 2)
        if shown > _MANY and level:
            return level
        level += 1
    return level if len(rows) > _MANY else _EVERY
