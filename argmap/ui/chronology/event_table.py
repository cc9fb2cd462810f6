"""The table of events: times, words, and what is to be looked at, written where they stand."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from argmap.case.ids import EventId
from argmap.ui.chronology.event_model import (
    CITES,
    CONFLICT,
    EVENT,
    MARKS,
    STANDING,
    WHEN,
    EventModel,
)
from argmap.ui.overriding import override

_WIDTHS = {WHEN: 200, STANDING: 136, CITES: 60, CONFLICT: 100}
_NARROW = {WHEN: 132, STANDING: 120, CITES: 56, CONFLICT: 96}
_NARROW_BELOW = 640
"""Below this width of the table its columns give way to the words of the events."""
_NARROWEST = _NARROW | {STANDING: 40, CONFLICT: 40}
_NARROWEST_BELOW = 560
"""Below this one what is to be looked at is an icon, whose tooltip has the words."""
_ROW = 28
_AROUND = 8
_BESIDE = 18
"""What the padding and the border of a cell take of its width, on both sides."""


class EventTable(QTableView):
    """Lists events; Return or F2 writes in one, Delete takes it away.

    Shift+Tab leads from the words of an event to its time, and so does Tab where it has none yet.
    """

    picked = Signal(object)
    """The id of the event the user went to."""
    removal_wanted = Signal(object)
    """The id of the event the user wants to delete."""

    def __init__(self, model: EventModel) -> None:
        super().__init__()
        self._events = model
        self.setModel(model)
        self.setAccessibleName("Events")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("ground", "paper")
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setItemDelegate(_Rows(self))
        # What of the rows has changed is found out once for all that changes together.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._on_fitting)
        self._next: EventId | None = None
        self.horizontalHeader().sectionResized.connect(self._fitting.start)
        model.modelReset.connect(self._fitting.start)
        model.dataChanged.connect(self._fitting.start)
        self._widths = _WIDTHS
        self._lay_out_columns()

    @property
    def shows_icons(self) -> bool:
        """Whether there is room for no more than an icon of what is to be looked at."""
        return self._widths is _NARROWEST

    def fit_columns(self) -> None:
        """Show a column of marks only where an event has the mark."""
        rows = self._events.rows
        self.setColumnHidden(STANDING, not any(one.standing for one in rows))
        self.setColumnHidden(CONFLICT, not any(one.clashes for one in rows))

    def show_picked(self, event: EventId | None) -> None:
        """Show which event is picked, without a signal."""
        row = self._events.row_of(event)
        now = self.currentIndex()
        if row < 0:
            self.clearSelection()
        elif now.row() != row or not self.selectionModel().isRowSelected(row):
            column = now.column() if now.isValid() else EVENT
            self.setCurrentIndex(self._events.index(row, column))

    def write_in(self, event: EventId, column: int = EVENT) -> None:
        """Open the editor of an event's words, or of its time."""
        row = self._events.row_of(event)
        if row >= 0:
            index = self._events.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        index, hints = self.currentIndex(), QAbstractItemDelegate.EndEditHint
        if index.isValid() and hint in {hints.EditNextItem, hints.EditPreviousItem}:
            row = self._events.rows[index.row()]
            is_back = hint is hints.EditPreviousItem
            if index.column() == EVENT and (is_back or not row.when):
                self._next = row.id
            QTimer.singleShot(0, self, self._write_next)  # once what was typed is kept
            hint = hints.NoHint
        super().closeEditor(editor, hint)

    @Slot()
    def _write_next(self) -> None:
        if self._next is not None:
            event, self._next = self._next, None
            self.write_in(event, WHEN)

    @Slot()
    def _on_fitting(self) -> None:
        self.resizeRowsToContents()
        if self.state() is QAbstractItemView.State.EditingState:
            self.updateGeometries()  # how far it can be scrolled, now that rows are higher
            self.scrollTo(self.currentIndex())

    @override
    def reset(self) -> None:
        """Keep the focus where a time that was written has moved its row and ended its editor."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (focus is self or self.isAncestorOf(focus))
        super().reset()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        rows = {index.row() for index in selected.indexes()}
        if len(rows) == 1:
            self.picked.emit(self._events.rows[rows.pop()].id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # what the editor has left of its own keys
        elif key == Qt.Key.Key_Delete and index.isValid():
            self.removal_wanted.emit(self._events.rows[index.row()].id)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            column = WHEN if index.column() == WHEN else EVENT
            self.edit(self._events.index(index.row(), column))
        else:
            super().keyPressEvent(event)

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(min(_NARROWEST.values()))
        header.setSectionResizeMode(EVENT, QHeaderView.ResizeMode.Stretch)
        self._set_widths()

    def _set_widths(self) -> None:
        self._events.show_icons(self.shows_icons)
        for column, width in self._widths.items():
            self.setColumnWidth(column, width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = _widths_in(self.width())
        if self._widths is not widths:
            self._widths = widths
            self._set_widths()
        if self.state() is QAbstractItemView.State.EditingState:
            self._fitting.start()  # what is being written stays in view


def _widths_in(width: int) -> dict[int, int]:
    if width < _NARROWEST_BELOW:
        return _NARROWEST
    return _NARROW if width < _NARROW_BELOW else _WIDTHS


class _Rows(QStyledItemDelegate):
    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        table = self.parent()
        assert isinstance(table, EventTable)
        if table.shows_icons and index.column() in MARKS:
            option.text = ""  # the icon stays, and its words in the tooltip

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Qt measures at the whole width of the column, and paints with a margin beside.
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(0, 0, -_BESIDE, 0)
        return super().sizeHint(inner, index) + QSize(0, _AROUND)
