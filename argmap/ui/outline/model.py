"""The outline as an item model over the tree of the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel

from argmap.case.changes import ChangeSet
from argmap.case.ids import ClaimId
from argmap.case.plan_claims import plan_reword
from argmap.drawing.boxes import MarkOf
from argmap.reasoning.label import LabelMark
from argmap.ui.bridge import Bridge
from argmap.ui.claim_mime import APPEARANCE_MIME, mime_of_drag
from argmap.ui.outline.face import Face, face_of, spoken, tip_of, title_of_row
from argmap.ui.outline.following import RowsOutdatedError, follow
from argmap.ui.outline.rows import Row, Rows
from argmap.ui.overriding import override
from argmap.ui.reader.quote_mime import QUOTE_MIME
from argmap.ui.typing_step import TypingStep, words_of

Index: TypeAlias = QModelIndex | QPersistentModelIndex

FACE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Face` of a row, which the delegate paints."""

_NOWHERE = QModelIndex()


def _unlabelled(_claim: ClaimId) -> LabelMark | None:
    return None


class OutlineModel(QStandardItemModel):
    """Every appearance of a claim, in the order and depth of the tree.

    Qt's own model keeps the structure, of as many rows as have been opened up, so that a view
    lays out any number of them without asking Python; what a row says is read from the case.
    """

    about_to_follow = Signal()
    """An edit is about to move rows."""
    followed = Signal()
    """An edit has been taken in, row by row or by building all of them afresh."""
    rows_going = Signal(QModelIndex, int, int)
    """Rows are about to go; told before any view acts on it, as Qt's own signal would not be."""
    rebuilt = Signal(object)
    """The rows were built afresh: whether for another case."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typing = TypingStep(bridge, self)
        self._bridge = bridge
        self._rows = Rows(bridge.case_map)
        self._by_number: dict[int, Row] = {}
        self._settle: Callable[[], None] | None = None
        self.label_of: MarkOf = _unlabelled
        self.is_following = False
        # Before any view: the rows change between what Qt says before and what it says after.
        self.rowsInserted.connect(self._on_listed)
        self.rowsRemoved.connect(self._on_listed)
        self.fill(self._rows.top)
        bridge.opened.connect(self._on_opened)
        bridge.changed.connect(self._on_changed)

    @property
    def rows(self) -> Rows:
        """Every row there is, whether opened up or not."""
        return self._rows

    def index_at(self, row: Row) -> QModelIndex:
        """Return the index of a row, opening up whatever is above it."""
        above: list[Row] = []
        parent = row.parent
        while parent is not None and not parent.is_filled:
            above.append(parent)
            parent = parent.parent
        for one in reversed(above):
            self.fill(one)
        return self._index(row)

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index, None for an invalid one."""
        parent = self._by_number.get(index.internalId()) if index.isValid() else None
        at = index.row()
        return parent.below[at] if parent and at < len(parent.below) else None

    def heading_at(self, index: Index) -> tuple[Row, str] | None:
        """Return the row at an index and its title, without the rest of its face."""
        row = self.row_at(index)
        claim = self._bridge.case_map.claims.get(row.claim) if row else None
        return (row, title_of_row(claim)) if row and claim else None

    def indexes(self) -> list[QModelIndex]:
        """List the indexes of every row, parents first, all opened up."""
        return [self.index_at(row) for row in self._rows.top.walk() if row.parent]

    def fill(self, row: Row) -> None:
        """Tell Qt of the rows below one, if it has not been told."""
        if row.is_filled:
            return
        row.is_filled = True
        if row.below:
            self._settle = lambda: self._number(row)
            self._insert(row, 0, len(row.below))

    def open_up(self, row: Row) -> None:
        """Fill a row and those below it, so that a view knows which of them can be expanded."""
        self.fill(row)
        for one in row.below:
            self.fill(one)

    def put_in(self, parent: Row, at: int, rows: list[Row]) -> None:
        """List rows below a parent, from a position on, and tell Qt if it knows of the others."""

        def _settle() -> None:
            parent.below[at:at] = rows
            if parent.is_filled:
                self._number(parent)

        if parent.is_filled:
            self._settle = _settle
            self._insert(parent, at, len(rows))
        else:
            _settle()

    def take_out(self, parent: Row, at: int, count: int) -> None:
        """List so many rows below a parent no longer."""

        def _settle() -> None:
            for gone in parent.below[at : at + count]:
                for row in gone.walk():
                    self._by_number.pop(row.number, None)
            del parent.below[at : at + count]

        if parent.is_filled:
            self._settle, index = _settle, self._index(parent)
            self.rows_going.emit(index, at, at + count - 1)
            self.removeRows(at, count, index)
        else:
            _settle()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        claim = self._bridge.case_map.claims.get(row.claim) if row else None
        if row is None or claim is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return claim.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(self._bridge.case_map, row)
        if role in {FACE_ROLE, Qt.ItemDataRole.DisplayRole}:
            face = self._face(row)
            return face if role == FACE_ROLE else face.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self._bridge.case_map, row, self._label(row))
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole:
            return False
        self.typing.write(words_of(row.claim), plan_reword, row.claim, value)
        claim = self._bridge.case_map.claims.get(row.claim)
        return claim is not None and claim.text == value

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [APPEARANCE_MIME, QUOTE_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = [row for row in map(self.row_at, indexes) if row]
        rows.sort(key=Row.path)
        return mime_of_drag(self._bridge.case_map, [row.key for row in rows])

    @Slot()
    def _on_opened(self) -> None:
        self._rebuild(is_new=True)

    @Slot(object)
    def _on_changed(self, change_set: ChangeSet) -> None:
        self.about_to_follow.emit()
        self.is_following = True
        looks: set[Row] = set()
        is_outdated = False
        try:
            looks = follow(self._rows, self._bridge.case_map, change_set, self)
        except RowsOutdatedError:
            is_outdated = True
        finally:
            self.is_following = False
        if is_outdated:
            self._rebuild()
        for row in looks:
            if row.parent and row.parent.is_filled:
                index = self._index(row)
                self.dataChanged.emit(index, index)
        self.followed.emit()

    @Slot()
    def _on_listed(self) -> None:
        settle, self._settle = self._settle, None
        if settle:
            settle()

    def _rebuild(self, *, is_new: bool = False) -> None:
        self._rows.take_apart()
        ahead = self._bridge.ahead if is_new else None
        rows = ahead.rows if ahead else None
        self._rows = rows if isinstance(rows, Rows) else Rows(self._bridge.case_map)
        self._by_number = {}
        self.clear()
        self.fill(self._rows.top)
        self.rebuilt.emit(is_new)

    def _insert(self, parent: Row, at: int, count: int) -> None:
        index = self._index(parent)
        if not self.columnCount(index):
            self.insertColumns(0, 1, index)
        self.insertRows(at, count, index)

    def _index(self, row: Row) -> QModelIndex:
        """Return the index of a row whose parent is filled."""
        if row.parent is None:
            return _NOWHERE
        return self.createIndex(row.position, 0, row.parent.number)

    def _number(self, row: Row) -> None:
        """Note what Qt calls a row as a parent, now that there is a row below it."""
        row.number = self.index(0, 0, self._index(row)).internalId()
        self._by_number[row.number] = row

    def _face(self, row: Row) -> Face:
        return face_of(self._bridge.case_map, row, self._label(row))

    def _label(self, row: Row) -> LabelMark | None:
        return None if row.is_reference else self.label_of(row.claim)
