"""The parts of a speech as rows of a list, and what can be dragged into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from argmap.case.ids import SpeechPartId
from argmap.ui.claim_mime import APPEARANCE_MIME
from argmap.ui.debate.held_speech import ShownPart
from argmap.ui.debate.speech_words import part_told
from argmap.ui.overriding import override
from argmap.ui.reader.quote_mime import QUOTE_MIME

PART = Qt.ItemDataRole.UserRole
"""The role of the `ShownPart` of a row."""
PART_MIME = "application/x-argmap-speech-part"
"""The id of a part of the speech that is open."""
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class SpeechModel(QAbstractListModel):
    """Shows parts; what is dropped goes out by a signal, and comes back with the case."""

    dropped = Signal(object, int)
    """The `QMimeData` that was let go, and the place before which it stands, from 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: list[ShownPart] = []
        self.can_edit = True

    def show_parts(self, parts: Sequence[ShownPart]) -> None:
        """Show the parts of a speech."""
        same = [one.row.part.id for one in parts] == [one.row.part.id for one in self._parts]
        if same:
            self._parts = list(parts)
            if parts:
                self.dataChanged.emit(self.index(0), self.index(len(parts) - 1))
            return
        self.beginResetModel()
        self._parts = list(parts)
        self.endResetModel()

    def part_at(self, row: int) -> ShownPart | None:
        """Return the part of a row; None where there is no such row."""
        return self._parts[row] if 0 <= row < len(self._parts) else None

    def row_of(self, part: SpeechPartId | None) -> int:
        """Return the row of a part, -1 where it has none."""
        ids = [one.row.part.id for one in self._parts]
        return ids.index(part) if part in ids else -1

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- as Qt has it
        return 0 if parent.isValid() else len(self._parts)

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        shown = self.part_at(index.row()) if index.isValid() else None
        if shown is None:
            return None
        if role == PART:
            return shown
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return part_told(shown)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled if self.can_edit else flag.NoItemFlags
        drags = flag.ItemIsDragEnabled if self.can_edit else flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | drags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [PART_MIME, APPEARANCE_MIME, QUOTE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        shown = self.part_at(indexes[0].row()) if indexes else None
        if shown is not None:
            mime.setData(PART_MIME, shown.row.part.id.encode())
            mime.setText(shown.row.words)
        return mime

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        return self.can_edit and any(data.hasFormat(one) for one in self.mimeTypes())

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        at = row if row >= 0 else parent.row() if parent.isValid() else len(self._parts)
        self.dropped.emit(data, at)
        return True
