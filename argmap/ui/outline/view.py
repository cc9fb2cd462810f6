"""The tree view of the outline: what is expanded stays so, whatever the edit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from argmap.case.ids import ClaimId, PremiseId
from argmap.ui.outline.dropping import Spot
from argmap.ui.outline.model import MIME_TYPE, OutlineModel
from argmap.ui.overriding import override

_EDITOR_ROOM = 90
_INDENT, _LEAST_INDENT = 16, 2
"""How far each level stands in from the one above: where there is room, and at least."""
_INDENTED = 0.5
"""Share of the width that the deepest row may stand in."""
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
        self._collapsed: set[tuple[ClaimId, PremiseId | None]] = set()
        self._width = 0
        self.setModel(model)
        self.setAccessibleName("Outline of claims")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self._allow_dragging()
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.restore()

    def restore(self) -> None:
        """Expand every row but those the user collapsed."""
        self._indent()
        self.blockSignals(True)
        self.expandAll()
        for index in self._outline.indexes() if self._collapsed else []:
            row = self._outline.row_at(index)
            if row and row.key in self._collapsed:
                self.collapse(index)
        self.blockSignals(False)

    def make_room_for(self, index: QModelIndex) -> None:
        """Scroll to a row so that an editor higher than the row fits below its top."""
        self.scrollTo(index)
        if self.visualRect(index).top() + _EDITOR_ROOM > self.viewport().height():
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped where; the model changes through the case, never through Qt."""
        words = bytes(event.mimeData().data(MIME_TYPE).data()).decode()
        index = self.indexAt(event.position().toPoint())
        spot = _SPOTS.get(self.dropIndicatorPosition(), Spot.ON)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if words:
            claim, _, premise = words.partition("\n")
            row = self._outline.row_at(index)
            self.dropped.emit((claim, premise or None), row.box if row else None, spot)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index, place = self.indexAt(event.pos()), event.globalPos()
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
        self._indent()
        self.doItemsLayout()

    def _indent(self) -> None:
        """Leave the deepest row room for its title."""
        room = self.viewport().width() * _INDENTED / max(1, self._outline.depth)
        wanted = max(_LEAST_INDENT, min(_INDENT, int(room)))
        if wanted != self.indentation():
            self.setIndentation(wanted)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        row = self._outline.row_at(index)
        if row:
            self._collapsed.discard(row.key)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        row = self._outline.row_at(index)
        if row:
            self._collapsed.add(row.key)

    def _allow_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
