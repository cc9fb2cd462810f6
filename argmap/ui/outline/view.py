"""The tree view of the outline: what is expanded stays so, whatever the edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from argmap.ui.claim_mime import APPEARANCE_MIME
from argmap.ui.outline.dropping import Spot
from argmap.ui.outline.following import runs
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Row, Rows
from argmap.ui.overriding import override
from argmap.ui.selection import Use

_EDITOR_ROOM = 90
_INDENT, _LEAST_INDENT = 16, 2
"""How far each level stands in from the one above: where there is room, and at least."""
_INDENTED = 0.5
"""Share of the width that the deepest row may stand in."""
_MANY, _MOST_LEVELS = 1000, 12
"""A case of more rows opens with no more levels, and if it can be no more rows, expanded."""
_EVERY = 1_000_000
_SPOTS = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: Spot.ABOVE,
    QAbstractItemView.DropIndicatorPosition.BelowItem: Spot.BELOW,
    QAbstractItemView.DropIndicatorPosition.OnItem: Spot.ON,
}


class OutlineView(QTreeView):
    """Shows every row, collapsed where the user collapsed it."""

    dropped = Signal(object, object, object)
    """The key of the appearance dropped, the row under it or None, and the `Spot` of that row."""

    menu_asked = Signal(object)
    """The place, on the screen, at which the menu of the picked claim is wanted."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._collapsed: set[Use] = set()
        self._expanded: set[Use] = set()
        self._open_levels = _EVERY
        self._deepest = 0
        self._is_restoring = False
        self._width = 0
        self.setModel(model)
        self.setAccessibleName("Outline of claims")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self._prepare_dragging()
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        model.rowsInserted.connect(self._on_rows_listed)
        self.restore(is_new=True)

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
        self.fit_indentation()

    def reveal(self, index: QModelIndex) -> None:
        """Expand whatever hides a row."""
        parent = index.parent()
        hidden = []
        while parent.isValid() and not self.isExpanded(parent):
            hidden.append(parent)
            parent = parent.parent()
        for one in reversed(hidden):
            self.setExpanded(one, True)

    def fit_indentation(self) -> None:
        """Leave the deepest row shown room for its title."""
        levels = min(self._deepest, self._outline.rows.depth)
        room = self.viewport().width() * _INDENTED / max(1, levels)
        wanted = max(_LEAST_INDENT, min(_INDENT, int(room)))
        if wanted != self.indentation():
            self.setIndentation(wanted)
            self.scheduleDelayedItemsLayout()  # titles wrap elsewhere now

    def picked_uses(self) -> list[Use]:
        """List the appearances that are selected, the one with the focus first."""
        rows = []
        for part in self.selectionModel().selection().toList():
            parent = part.parent()
            above = self._outline.row_at(parent) if parent.isValid() else self._outline.rows.top
            rows += above.below[part.top() : part.bottom() + 1] if above else []
        lead = self._outline.row_at(self.currentIndex())
        uses = [row.key for row in rows]
        return [lead.key, *(use for use in uses if use != lead.key)] if lead in rows else uses

    def pick(self, uses: Sequence[Use]) -> None:
        """Select these appearances and show the first, which gets the focus."""
        found = [row for row in map(self._outline.rows.find, uses) if row]
        if not found:
            self.selectionModel().clear()
            return
        chosen = QItemSelection()
        for row, positions in _by_parent(found):
            for first, count in runs(sorted(positions)):
                ends = (row.below[first], row.below[first + count - 1])
                chosen.append(QItemSelectionRange(*map(self._outline.index_at, ends)))
        lead, flag = self._outline.index_at(found[0]), QItemSelectionModel.SelectionFlag
        self.reveal(lead)
        self.selectionModel().setCurrentIndex(lead, flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect)

    def make_room_for(self, index: QModelIndex) -> None:
        """Scroll to a row so that an editor higher than the row fits below its top."""
        self.scrollTo(index)
        if self.visualRect(index).top() + _EDITOR_ROOM > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the model changes through the case, never through Qt."""
        words = bytes(event.mimeData().data(APPEARANCE_MIME).data()).decode()
        index = self.indexAt(event.position().toPoint())
        spot = _SPOTS.get(self.dropIndicatorPosition(), Spot.ON)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if words:
            claim, _, premise = words.partition("\n")
            row = self._outline.row_at(index)
            self.dropped.emit((claim, premise or None), row, spot)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index, place = self.indexAt(event.pos()), event.globalPos()
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        if index.isValid():
            self.menu_asked.emit(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width != self.viewport().width():
            # Titles wrap: the heights of the rows depend on the width.
            self._width = self.viewport().width()
            QTimer.singleShot(0, self, self._lay_out_again)

    @Slot()
    def _lay_out_again(self) -> None:
        self.fit_indentation()
        self.doItemsLayout()

    def _expand_from(self, first: Row) -> None:
        """Expand a row and those below it that are not to be collapsed."""
        stack = [first]
        while stack:
            row = stack.pop()
            self._deepest = max(self._deepest, row.level)
            if row.below and self._is_to_expand(row):
                self._outline.open_up(row)
                self._is_restoring = True
                self.setExpanded(self._outline.index_at(row), True)
                self._is_restoring = False
                stack += row.below

    def _is_to_expand(self, row: Row) -> bool:
        if row.level <= self._open_levels:
            return row.key not in self._collapsed
        return row.key in self._expanded

    @Slot(QModelIndex, int, int)
    def _on_rows_listed(self, parent: QModelIndex, first: int, last: int) -> None:
        row = self._outline.row_at(parent) if parent.isValid() else self._outline.rows.top
        if row is None or not self._outline.is_following:
            return
        if row.parent and row.number and not self.isExpanded(parent):
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
        self.fit_indentation()

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        row = self._outline.row_at(index)
        if row:
            self._expanded.discard(row.key)
            self._collapsed.add(row.key)

    def allow_edits(self, *, are_allowed: bool) -> None:
        """Let rows be typed in and dragged, or only be read."""
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked if are_allowed else trigger.NoEditTriggers)
        self.setDragEnabled(are_allowed)
        self.setAcceptDrops(are_allowed)

    def _prepare_dragging(self) -> None:
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)


def _by_parent(rows: list[Row]) -> Iterable[tuple[Row, set[int]]]:
    """Group the positions of rows by the row above them."""
    groups: dict[int, tuple[Row, set[int]]] = {}
    for row in rows:
        assert row.parent is not None
        groups.setdefault(id(row.parent), (row.parent, set()))[1].add(row.position)
    return groups.values()


def _levels_to_open(rows: Rows) -> int:
    """Return how many levels of a case are expanded at first: all, or those that show little."""
    shown, level = rows.count_on(1), 0
    while rows.count_on(level + 2) and (level < _MOST_LEVELS or len(rows) <= _MANY):
        shown += rows.count_on(level + 2)
        if shown > _MANY and level:
            return level
        level += 1
    return level if len(rows) > _MANY else _EVERY
