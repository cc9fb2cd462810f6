"""The model of a list of checks: groups by gravity, in them kinds that fold, in them rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from html import escape
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.quotation import in_quotes
from argmap.ui.checks.rows import CheckRow, Gravity, Passage
from argmap.ui.comparing.kinds import Kind
from argmap.ui.overriding import override

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class KindHead(NamedTuple):
    """The line above the rows of one kind, which folds them."""

    gravity: Gravity
    kind: Kind
    number: int
    is_folded: bool


class CheckRole(IntEnum):
    """What the model hands out besides words."""

    ITEM = int(Qt.ItemDataRole.UserRole)
    """The `CheckRow`, the `KindHead`, or the words of a group."""


Item: TypeAlias = CheckRow | KindHead | str


class CheckModel(QAbstractListModel):
    """Groups that cannot be chosen, kinds that fold, and what was found of each kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[CheckRow] = ()
        self._items: list[Item] = []
        self._turned: set[tuple[Gravity, str]] = set()
        """The kinds whose user has folded what stands open at first, or the other way round."""
        self.folded_at_first: frozenset[Gravity] = frozenset({Gravity.WARNING})
        """The groups whose kinds are folded until their user unfolds them."""

    @property
    def rows(self) -> Sequence[CheckRow]:
        """All rows, whether or not they are folded away."""
        return self._rows

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show other rows; what was folded stays folded."""
        self._rows = rows
        self._fill()

    def start_afresh(self) -> None:
        """Show nothing, and fold as at first."""
        self._turned.clear()
        self.show_rows(())

    def fold(self, head: KindHead, *, folded: bool) -> None:
        """Fold the rows of a kind away, or show them."""
        if head.is_folded != folded:
            self._turned ^= {(head.gravity, head.kind.word)}
            self._fill()

    def item_at(self, index: Index) -> Item | None:
        """Return what stands in a row, None for no row."""
        return self._items[index.row()] if index.isValid() else None

    def row_at(self, index: Index) -> CheckRow | None:
        """Return what was found that stands in a row, None for a heading."""
        item = self.item_at(index)
        return item if isinstance(item, CheckRow) else None

    def index_of(self, key: object) -> QModelIndex:
        """Return the row with a key, as `key_of` makes it; an invalid one where none has it."""
        for number, item in enumerate(self._items):
            if not isinstance(item, str) and key_of(item) == key:
                return self.index(number)
        return QModelIndex()

    def head_of(self, index: Index) -> QModelIndex:
        """Return the line of the kind that a row belongs to."""
        for number in range(index.row(), -1, -1):
            if isinstance(self._items[number], KindHead):
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first row that can be chosen."""
        return self.index(1) if len(self._items) > 1 else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._items)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._items[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item_at(index)
        if item is None:
            return None
        if role == CheckRole.ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _told(item)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, CheckRow):
            # Escaped rich text: plain words would be taken for markup where they look like it.
            return f"<qt>{escape(item.sentence)}</qt>"
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        self._items = []
        for gravity in Gravity:
            rows = [row for row in self._rows if row.gravity is gravity]
            if rows:
                self._items.append(f"{gravity}  {len(rows):,}")
                self._fill_group(gravity, rows)
        self.endResetModel()

    def _fill_group(self, gravity: Gravity, rows: Sequence[CheckRow]) -> None:
        by_kind: dict[Kind, list[CheckRow]] = {}
        for row in rows:
            by_kind.setdefault(row.kind, []).append(row)
        for kind, of_kind in by_kind.items():
            is_turned = (gravity, kind.word) in self._turned
            is_folded = (gravity in self.folded_at_first) != is_turned
            self._items.append(KindHead(gravity, kind, len(of_kind), is_folded))
            if not is_folded:
                self._items += of_kind


def key_of(item: Item | None) -> object:
    """Return what tells an item of the list from others, and stays when it is filled anew."""
    if isinstance(item, KindHead):
        return item.gravity, item.kind.word
    return item.key if isinstance(item, CheckRow) else item


def _shown(item: Item) -> str:
    if isinstance(item, KindHead):
        return f"{item.kind.word}  {item.number:,}"
    return item.sentence if isinstance(item, CheckRow) else item


def _heard(passage: Passage) -> str:
    told = f"{in_quotes(passage.words)}, {passage.about}"
    return f"{told}. {passage.told}." if passage.marks else told


def _told(item: Item) -> str:
    if isinstance(item, KindHead):
        return f"{item.kind.word}, {item.number:,}, {'folded' if item.is_folded else 'unfolded'}"
    if isinstance(item, str):
        return item
    passages = [_heard(one) for one in item.passages]
    return " ".join([f"{item.kind.word}: {item.sentence}", *passages])
