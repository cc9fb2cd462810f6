"""The outline as an item model over the tree of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId
from argmap.case.plan_claims import plan_reword
from argmap.case.terms import Side
from argmap.ui.bridge import Bridge
from argmap.ui.outline.rows import TOP, Row, Rows, is_bare, mark_of
from argmap.ui.overriding import override
from argmap.ui.selection import Picked
from argmap.ui.typing_step import TypingStep, words_of

Index: TypeAlias = QModelIndex | QPersistentModelIndex

MIME_TYPE = "application/x-argmap-appearance"
"""What is dragged: the ids of a claim and of the use it appears by, a line each."""

FACE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Face` of a row, which the delegate paints."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Face:
    """What a row of the outline shows."""

    title: str
    side: Side
    mark: str
    is_reference: bool
    is_bare: bool


class OutlineModel(QAbstractItemModel):
    """Every appearance of a claim, in the order and depth of the tree."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typing = TypingStep(bridge, self)
        self._bridge = bridge
        self._rows = Rows(bridge.case_map)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def depth(self) -> int:
        """How many levels of rows there are."""
        return self._rows.depth

    def index_of(self, picked: Picked) -> QModelIndex:
        """Return the index of what is picked, invalid where no claim is."""
        return self._index(self._rows.number_of(picked))

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index, None for an invalid one."""
        return self._rows.rows[index.internalId()] if index.isValid() else None

    def indexes(self) -> list[QModelIndex]:
        """List the indexes of every row, parents first."""
        return [self._index(number) for number in range(len(self._rows.rows))]

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._below(parent)[row])

    @override
    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        # The stub knows only the overload of QObject.parent().
        row = self.row_at(child)
        return self._index(row.parent) if row else QModelIndex()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._below(parent))

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return row.box.claim.text
        if role == FACE_ROLE:
            return self._face(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._face(row).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(self._face(row))
        return row.box.claim.text if role == Qt.ItemDataRole.ToolTipRole else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        claim = row.box.claim.id
        self.typing.write(words_of(claim), plan_reword, claim, value)
        return bool(self._bridge.case_map.claims[claim].text == value)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        allowed = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._bridge.read_only:
            return allowed if index.isValid() else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        dragging = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return allowed | dragging | Qt.ItemFlag.ItemIsEditable

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = self.row_at(indexes[0]) if indexes else None
        if row:
            claim, premise = row.key
            data.setData(MIME_TYPE, f"{claim}\n{premise or ''}".encode())
            data.setText(row.box.claim.text)
        return data

    @Slot()
    def _on_opened(self) -> None:
        self._rebuild()

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        if any(_moves_rows(change) for change in change_set.changes):
            self._rebuild()
            return
        for claim in {_claim_shown(change) for change in change_set.changes}:
            if claim is not None:
                self._refresh(claim)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows = Rows(self._bridge.case_map)
        self.endResetModel()

    def _refresh(self, claim: ClaimId) -> None:
        for number in self._rows.numbers_of(claim):
            self._rows.rows[number].box.claim = self._bridge.case_map.claims[claim]
            self.dataChanged.emit(self._index(number), self._index(number))

    def _index(self, number: int) -> QModelIndex:
        if number == TOP:
            return QModelIndex()
        return self.createIndex(self._rows.rows[number].position, 0, number)

    def _below(self, parent: Index) -> list[int]:
        return self._rows.below(parent.internalId() if parent.isValid() else TOP)

    def _face(self, row: Row) -> Face:
        claim = row.box.claim
        return Face(
            title=claim.short_title or claim.text or "Empty claim",
            side=claim.side,
            mark=mark_of(row.box),
            is_reference=row.box.is_reference,
            is_bare=is_bare(self._bridge.case_map, claim.id),
        )


def _moves_rows(change: Change) -> bool:
    if isinstance(change.record, Argument | Premise):
        return True
    if not isinstance(change.record, Claim):
        return False
    before, after = change.before, change.after
    if not (isinstance(before, Claim) and isinstance(after, Claim)):
        return True
    return before.rank != after.rank


def _claim_shown(change: Change) -> ClaimId | None:
    record = change.record
    if isinstance(record, Claim):
        return record.id
    return record.claim if isinstance(record, Cite) else None


def _spoken(face: Face) -> str:
    words = [f"{face.mark.capitalize()}, {face.side.value}: {face.title}"]
    words += ["shown in full elsewhere"] if face.is_reference else []
    words += ["nothing supports it"] if face.is_bare and not face.is_reference else []
    return ". ".join(words)
