"""The list of the parts of a speech, worked by keys and by drag."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from argmap.case.ids import SpeechPartId
from argmap.ui.claim_mime import TAKES_CLAIMS
from argmap.ui.debate.speech_delegate import SpeechDelegate
from argmap.ui.debate.speech_model import SpeechModel
from argmap.ui.overriding import override

_Index = QModelIndex | QPersistentModelIndex
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class SpeechList(QListView):
    """Arrows move; with Ctrl they carry the part along; Delete takes it out."""

    picked = Signal(object)
    """The id of the part that was gone to, None where there is none."""
    moved = Signal(object, int)
    """The id of a part, and by how many rows it is to go down."""
    removed = Signal(object)
    edit_wanted = Signal()

    def __init__(self, model: SpeechModel) -> None:
        super().__init__()
        self.speech = model
        self._is_told = True
        self.setModel(model)
        self.setItemDelegate(SpeechDelegate(self))
        self.setAccessibleName("Parts of the speech")
        self.setProperty("ground", "paper")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setProperty(TAKES_CLAIMS, True)
        self.viewport().setProperty(TAKES_CLAIMS, True)

    @property
    def part(self) -> SpeechPartId | None:
        """The part that is chosen."""
        shown = self.speech.part_at(self.currentIndex().row())
        return shown.row.part.id if shown else None

    def go_to_row(self, row: int) -> None:
        """Choose a row, or the last where there are not so many, and bring it into sight."""
        index = self.speech.index(min(row, self.speech.rowCount() - 1))
        if index.isValid():
            self._is_told = False
            self.setCurrentIndex(index)
            self._is_told = True
            self.scrollTo(index)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self._is_told:
            self.picked.emit(self.part)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # words break elsewhere now

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        # Copied, never moved: the row that was dragged comes back from the case.
        event.setDropAction(Qt.DropAction.CopyAction)
        super().dropEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        part, key = self.part, event.key()
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if part is None:
            super().keyPressEvent(event)
        elif with_ctrl and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(part, 1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete and not event.modifiers():
            self.removed.emit(part)
        elif key in _ENTERS and not event.modifiers():
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
