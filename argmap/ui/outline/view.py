"""The tree view of the outline: what is expanded stays so, whatever the edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from argmap.ui.outline.drag_view import DragView
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.row_selection import rows_in, selection_of
from argmap.ui.outline.rows import Row
from argmap.ui.outline.steps import is_no_step, root_of, siblings_of
from argmap.ui.outline.unfolding import Unfolding
from argmap.ui.overriding import override
from argmap.ui.passing_by import PassingBy
from argmap.ui.selection import Use

_EDITOR_ROOM = 90
_INDENT = 16
"""How far each level stands in from the one above where there is room; on a deep chain not at all,
so that the last row has as much of the width as the first."""
_TELLING = 2
"""A level that stands in by less is no longer told from the one above by its place."""
_INDENTED = 0.5
"""Share of the width that the deepest row may stand in."""

DEEPEST = 400
"""Rows on deeper levels are shown where they are expanded already, and not expanded for being
picked: Qt takes time with the square of the levels to expand."""


class OutlineView(DragView):
    """Shows every row, collapsed where the user collapsed it."""

    missed = Signal(object)
    """The row of what is picked, where it is too deep to be shown; None where it is shown."""
    menu_asked = Signal(object)
    """The place, on the screen, at which the menu of the picked claim is wanted."""

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._width = 0
        self._passing_by = PassingBy(self)
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
        self.unfolding = Unfolding(self, model)
        self.unfolding.deepened.connect(self.fit_indentation)
        self.fit_indentation()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._passing_by.take(event)

    @Slot()
    def fit_indentation(self) -> None:
        """Leave the deepest row shown room for its title."""
        levels = self.unfolding.deepest
        room = self.viewport().width() * _INDENTED / max(1, levels)
        wanted = min(_INDENT, int(room))
        if wanted != self.indentation():
            self.setIndentation(wanted)
            self.scheduleDelayedItemsLayout()  # titles wrap elsewhere now

    def picked_uses(self) -> list[Use]:
        """List the appearances that are selected, the one with the focus first."""
        rows = rows_in(self._outline, self.selectionModel().selection())
        lead = self._outline.row_at(self.currentIndex())
        uses = [row.key for row in rows]
        return [lead.key, *(use for use in uses if use != lead.key)] if lead in rows else uses

    def pick(self, uses: Sequence[Use]) -> None:
        """Select these appearances and show the first, which gets the focus.

        Where it is too deep, the one above it is shown that is not, and not selected.
        """
        rows = list(filter(None, map(self._outline.rows.find, uses)))
        found = [row for row in rows if self.has_place_for(row)]
        self.missed.emit(rows[0] if rows and not found else None)
        if not found:
            self.selectionModel().clear()
            if rows:
                self._show_above(rows[0])
            return
        chosen = selection_of(self._outline, found)
        lead, flag = self._outline.index_at(found[0]), QItemSelectionModel.SelectionFlag
        self.unfolding.reveal(lead)
        with self.painted_once():
            self.selectionModel().setCurrentIndex(lead, flag.NoUpdate)
            self.selectionModel().select(chosen, flag.ClearAndSelect)
            self.scrollTo(lead)

    def lead_by(self, use: Use) -> None:
        """Give the focus to a selected row, where the one that has it is not selected."""
        index, row = self.currentIndex(), self._outline.rows.find(use)
        if row is not None and not self.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(self._outline.index_at(row), flag.NoUpdate)

    def has_place_for(self, row: Row) -> bool:
        """Tell whether a row is shown, or may be expanded to."""
        return row.level <= DEEPEST or self._is_open_above(row)

    def _is_open_above(self, row: Row) -> bool:
        """Tell whether all rows above one are expanded."""
        above = row.parent
        while above is not None and above.parent is not None:
            if not (above.is_filled and self.isExpanded(self._outline.index_at(above))):
                return False
            above = above.parent
        return True

    def _show_above(self, row: Row) -> None:
        with_room = max(1, int(self.viewport().width() * _INDENTED / _TELLING))
        while row.level > with_room and row.parent is not None:
            row = row.parent
        index = self._outline.index_at(row)
        self.unfolding.reveal(index)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view, to its foot.

        Qt counts how many rows there is room for as if all were as high as the last ones.
        """
        super().scrollTo(index, hint)
        rect, how = self.visualRect(index), QAbstractItemView.ScrollHint
        if hint is how.EnsureVisible and rect.bottom() >= self.viewport().height():
            fits = rect.height() <= self.viewport().height()
            super().scrollTo(index, how.PositionAtBottom if fits else how.PositionAtTop)

    @override
    def moveCursor(
        self, move: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first sibling by Home, to the last by End."""
        ends = {self.CursorAction.MoveHome: 0, self.CursorAction.MoveEnd: -1}
        row = self._outline.row_at(self.currentIndex())
        if row is not None and move in ends:
            return self._outline.index_at(siblings_of(row)[ends[move]])
        return super().moveCursor(move, modifiers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._outline.row_at(self.currentIndex())
        if row is not None and event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            flag, root = QItemSelectionModel.SelectionFlag, self._outline.index_at(root_of(row))
            with self.painted_once():
                self.selectionModel().setCurrentIndex(root, flag.ClearAndSelect)
        elif is_no_step(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def make_room_for(self, index: QModelIndex) -> None:
        """Scroll to a row so that an editor higher than the row fits below its top."""
        self.scrollTo(index)
        if self.visualRect(index).top() + _EDITOR_ROOM > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

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

    def allow_edits(self, *, are_allowed: bool) -> None:
        """Let rows be typed in and dragged, or only be read."""
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked if are_allowed else trigger.NoEditTriggers)
        self.setDragEnabled(are_allowed)
        self.setAcceptDrops(are_allowed)
