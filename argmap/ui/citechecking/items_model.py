"""The items of a cite-check as a list: a heading for each kind, and its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.quotation import in_quotes
from argmap.law.citecheck.items import ItemKind
from argmap.law.citecheck.reviewed import ReviewedItem, Standing
from argmap.ui.citechecking.kinds import HEADINGS, STANDINGS, VERDICTS
from argmap.ui.overriding import override

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class ItemRole(IntEnum):
    """What a row knows beside its words."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    PLACE = Qt.ItemDataRole.UserRole + 2


class ItemsModel(QAbstractListModel):
    """Headings, which cannot be chosen, and items; those of one standing where that is asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[ReviewedItem] = ()
        self._places: Sequence[str] = ()
        self._standing: Standing | None = None
        self._rows: list[int | str] = []

    @property
    def items(self) -> Sequence[ReviewedItem]:
        """All items, whatever is filtered."""
        return self._items

    def show_items(self, items: Sequence[ReviewedItem], places: Sequence[str]) -> None:
        """Show other items; `places` say where in the document each of them stands."""
        self._items, self._places = items, places
        self._fill()

    def show_standing(self, standing: Standing | None) -> None:
        """Show the items that stand so; all for None."""
        self._standing = standing
        self._fill()

    def counts(self) -> Counter[Standing]:
        """Count the items by how they stand."""
        return Counter(one.standing for one in self._items)

    def item_at(self, index: Index) -> ReviewedItem | None:
        """Return the item of a row, None for a heading or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return self._items[row] if isinstance(row, int) else None

    def place_at(self, index: Index) -> str:
        """Return where in the document the item of a row stands."""
        row = self._rows[index.row()] if index.isValid() else None
        return self._places[row] if isinstance(row, int) else ""

    def index_of(self, key: str) -> QModelIndex:
        """Return the row of the item with a key, an invalid one where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, int) and self._items[row].item.key == key:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first row that can be chosen."""
        return self.index(1) if len(self._rows) > 1 else QModelIndex()

    def beside(self, row: int, by: int) -> QModelIndex:
        """Return the next row that can be chosen, from a row on and in one direction."""
        number = row + by
        while 0 <= number < len(self._rows):
            if isinstance(self._rows[number], int):
                return self.index(number)
            number += by
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if isinstance(row, str):
            return row if role in shown else None
        item = self._items[row]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _aloud(item, self._places[row])
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: " ".join(item.item.words.split()),
            ItemRole.ITEM: item,
            ItemRole.PLACE: self._places[row],
        }
        return values.get(role)

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = list(self._filled())
        self.endResetModel()

    def _filled(self) -> Iterator[int | str]:
        for kind in ItemKind:
            found = [
                number
                for number, one in enumerate(self._items)
                if one.item.kind is kind and self._standing in {None, one.standing}
            ]
            if found:
                yield f"{HEADINGS[kind]}  {len(found):,}"
                yield from found


def review_line(one: ReviewedItem) -> str:
    """Say in a line what somebody made of an item; empty where nobody has."""
    if one.review is None:
        return ""
    if one.is_over:
        if one.review.verdict == one.item.verdict.value:
            return "Reviewed when the check said something else of it"
        return f"Reviewed when it was {in_quotes(one.review.verdict)}"
    who = f" by {one.review.by}" if one.review.by else ""
    why = f": {one.review.why}" if one.review.why else ""
    return f"{STANDINGS[one.standing].word}{who}{why}"


def _aloud(one: ReviewedItem, place: str) -> str:
    parts = (VERDICTS[one.item.verdict].word, place, in_quotes(one.item.words), review_line(one))
    return ". ".join(filter(None, parts))
