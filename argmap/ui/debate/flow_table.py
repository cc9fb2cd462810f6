"""The flow sheet as it is worked by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from argmap.case.ids import FlowEntryId
from argmap.case.rounds import FlowStatus
from argmap.ui.debate.flow_delegate import ROW, FlowDelegate
from argmap.ui.debate.flow_model import FlowModel
from argmap.ui.debate.flow_painting import paint_sheet
from argmap.ui.overriding import override
from argmap.ui.theme import Theme

_NARROWEST = 170
_Key = Qt.Key
_Index = QModelIndex | QPersistentModelIndex


class _Heads(QHeaderView):
    """The names of the speeches: what is entered below them changes neither them nor their room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(_NARROWEST)

    @override
    def dataChanged(self, topLeft: _Index, bottomRight: _Index, roles: Sequence[int] = ()) -> None:
        """Measure nothing: Qt asks for the size of every name where a cell below has changed."""


class FlowTable(QTableView):
    """Arrows move; a key does to the entry what the help lists."""

    picked = Signal(object)
    """The id of the entry that was gone to, None for an empty cell."""
    answer_wanted = Signal()
    deleted = Signal(object)
    crossed_out = Signal(object)
    marked = Signal(object)
    note_wanted = Signal()
    fold_wanted = Signal(object)
    """The id of an entry whose line is to be folded, or unfolded."""
    fold_all_wanted = Signal()
    loosed = Signal(object)
    """The id of an entry that is to answer nothing any more."""
    record_wanted = Signal(object)
    """The id of an entry that asks or answers a critical question."""
    overruled = Signal(object, object)
    """The id of an entry, and the `FlowStatus` that the user says it has."""

    def __init__(self, model: FlowModel, theme: Theme) -> None:
        super().__init__()
        self.flow = model
        self._is_told = True
        self.setModel(model)
        self.rows = FlowDelegate(theme)
        self.setItemDelegate(self.rows)
        self.setAccessibleName("Flow sheet")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setProperty("ground", "paper")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW)
        self.setHorizontalHeader(_Heads(self))
        model.modelReset.connect(self._fit)
        self.clicked.connect(self._on_clicked)

    @property
    def entry(self) -> FlowEntryId | None:
        """The entry that is chosen."""
        return self.flow.entry_at(self.currentIndex())

    def go_to(self, entry: FlowEntryId) -> None:
        """Choose an entry and bring it into sight, without a signal."""
        index = self.flow.index_of(entry)
        if index.isValid():
            self._is_told = False
            self.setCurrentIndex(index)
            self._is_told = True
            self.scrollTo(index)

    def ask_status(self) -> None:
        """Ask what the chosen entry is to count as."""
        entry = self.entry
        if entry is None:
            return
        menu = QMenu(self)
        for status in FlowStatus:
            words = status.value.capitalize() or "As it follows from what was said"
            menu.addAction(words).setData(status.value)
        at = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(8, 0)
        chosen = menu.exec(self.viewport().mapToGlobal(at))
        if chosen is not None:
            self.overruled.emit(entry, FlowStatus(chosen.data()))

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self._is_told:
            self.picked.emit(self.flow.entry_at(current))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry, key = self.entry, event.key()
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        doing = {_Key.Key_Delete: self.deleted, _Key.Key_X: self.crossed_out}
        doing |= {_Key.Key_M: self.marked, _Key.Key_F: self.fold_wanted}
        doing |= {_Key.Key_R: self.record_wanted, _Key.Key_U: self.loosed}
        if key == _Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.fold_all_wanted.emit()
        elif entry is None or not plain:
            super().keyPressEvent(event)
        elif key in doing:
            doing[_Key(key)].emit(entry)
        elif key in {_Key.Key_Return, _Key.Key_Enter}:
            self.answer_wanted.emit()
        elif key == _Key.Key_N:
            self.note_wanted.emit()
        elif key == _Key.Key_S:
            self.ask_status()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, and let Qt paint only the cells that show that they are chosen."""
        left = paint_sheet(self, self.flow, self.rows, event.region())
        if not left.isEmpty():
            super().paintEvent(QPaintEvent(left))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what is chosen and was: the card that tells of it takes room below."""
        was_seen = QRect(QPoint(), event.oldSize()).intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        self._fit()
        if was_seen:
            self.scrollTo(self.currentIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self.flow.entry_at(index))

    @Slot()
    def _fit(self) -> None:
        """Share the width among the speeches, as long as each has room for words."""
        count = self.flow.columnCount()
        if count:
            width = max(self.viewport().width() // count, _NARROWEST)
            for column in range(count):
                self.setColumnWidth(column, width)
