"""The entries of the Compare tab as a list: a heading for each group, and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from html import escape
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.counting import counted
from argmap.case.quotation import in_quotes
from argmap.ui.comparing.entries import WORD_FOR_WORD, Entry, Group
from argmap.ui.comparing.kinds import Kind, group_kind, shown_kinds
from argmap.ui.overriding import override

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class EntryRole(IntEnum):
    """What a row knows beside its words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    TOLD = Qt.ItemDataRole.UserRole + 3
    SOURCES = Qt.ItemDataRole.UserRole + 4


class EntriesModel(QAbstractListModel):
    """Headings, which cannot be chosen, and entries; those of one kind where that is asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()
        self._kind = ""
        self._rows: list[Entry | str] = []
        # What a row says, for it is asked again whenever it is measured or painted.
        self._told: dict[int, dict[int, Any]] = {}

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries, whatever is filtered."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self._entries = entries
        self._fill()

    def show_kind(self, kind: str) -> None:
        """Show the entries of one kind, by its word; all where it is empty."""
        self._kind = kind
        self._fill()

    def kinds(self) -> list[tuple[Kind, int]]:
        """Return the kinds there are, with how many entries each has."""
        counts: dict[Kind, int] = {}
        for entry in self._entries:
            for kind in words_of_kinds(entry):
                counts[kind] = counts.get(kind, 0) + 1
        return list(counts.items())

    def entry_at(self, index: Index) -> Entry | None:
        """Return the entry of a row, None for a heading or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Entry) else None

    def index_of(self, key: object) -> QModelIndex:
        """Return the row of the entry with a key, an invalid one where it has none."""
        for row, one in enumerate(self._rows):
            if isinstance(one, Entry) and one.key == key:
                return self.index(row)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first row that can be chosen."""
        return self.index(1) if len(self._rows) > 1 else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return row if role in shown else None
        told = self._told.get(index.row())
        if told is None:
            told = self._told[index.row()] = _of_entry(row)
        return told.get(role)

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows, self._told = [], {}
        for group in Group:
            entries = [one for one in self._entries if one.group is group and self._is_shown(one)]
            if entries:
                self._rows += [f"{group}  {len(entries)}", *entries]
        self.endResetModel()

    def _is_shown(self, entry: Entry) -> bool:
        return not self._kind or any(one.word == self._kind for one in words_of_kinds(entry))


def words_of_kinds(entry: Entry) -> list[Kind]:
    """Return the kinds an entry is found under: those told of it, and what its group says."""
    own = [group_kind(entry.group)] if entry.group is Group.RECORDED else []
    return own + [kind for kind in shown_kinds(entry) if kind not in own]


def told_of(entry: Entry) -> str:
    """Say what differs, or which report is best; how like the words are, where nothing does."""
    if entry.statement:
        return f"Best: {entry.best}" if entry.best else "No best report chosen yet"
    if entry.group is Group.DISMISSED:
        return f"Dismissed: {entry.dismissed[0][1].why}"
    if entry.problems:
        return entry.problems[0].told or entry.problems[0].message
    if entry.score is None:
        return ""
    return likeness_words(entry.score)


def likeness_words(score: float) -> str:
    """Say how like passages are; a score that rounds up to all is not all."""
    if score >= WORD_FOR_WORD:
        return "Word for word"
    return f"{min(round(score), 99)} of 100 alike"


def _of_entry(entry: Entry) -> dict[int, Any]:
    kinds = shown_kinds(entry)
    word = " · ".join(kind.word for kind in kinds)
    sources = counted(len({place.source for place in entry.places}), "source")
    told = told_of(entry)
    return {
        Qt.ItemDataRole.DisplayRole: in_quotes(entry.beginning),
        Qt.ItemDataRole.AccessibleTextRole: f"{word}. {told}. {sources}: {entry.beginning}",
        # Escaped rich text: plain words would be taken for markup where they look like it.
        Qt.ItemDataRole.ToolTipRole: f"<qt>{escape(told)}</qt>",
        EntryRole.ENTRY: entry,
        EntryRole.KIND: Kind(kinds[0].icon, word),
        EntryRole.TOLD: told,
        EntryRole.SOURCES: sources,
    }
