"""The passages found as a list model: what each row says, and what already uses it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.sources.case_reports import marks_apart
from argmap.ui.overriding import override
from argmap.ui.reader.source_lines import source_title
from argmap.ui.searching.found import FoundPassage
from argmap.ui.searching.quoted_for import quoted_for

Index = QModelIndex | QPersistentModelIndex


class FoundRole(IntEnum):
    """What a row knows beside the title of its source."""

    PASSAGE = Qt.ItemDataRole.UserRole + 1
    NOTE = Qt.ItemDataRole.UserRole + 2
    USED = Qt.ItemDataRole.UserRole + 3


class FoundModel(QAbstractListModel):
    """One row a passage, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._passages: list[FoundPassage] = []
        self._titles: list[str] = []
        self._used: list[str] = []
        self._asked: ClaimId | None = None

    @property
    def passages(self) -> tuple[FoundPassage, ...]:
        """The passages shown."""
        return tuple(self._passages)

    def show_passages(
        self, case_map: CaseMap, passages: Sequence[FoundPassage], asked: ClaimId | None = None
    ) -> None:
        """Show other passages; `asked` is the claim that support was looked for."""
        self.beginResetModel()
        self._passages = [one for one in passages if one.source in case_map.sources]
        self._asked = asked
        self._read(case_map)
        self.endResetModel()

    def refresh(self, case_map: CaseMap) -> None:
        """Say anew what uses the passages; those of sources that are gone go."""
        if any(one.source not in case_map.sources for one in self._passages):
            self.show_passages(case_map, self._passages, self._asked)
        elif self._passages:
            self._read(case_map)
            self.dataChanged.emit(self.index(0), self.index(len(self._passages) - 1))

    def passage_at(self, index: Index) -> FoundPassage:
        """Return the passage of a row."""
        return self._passages[index.row()]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._passages)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        passage, title, used = self._passages[row], self._titles[row], self._used[row]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(one for one in (title, passage.text, passage.note, used) if one)
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            FoundRole.PASSAGE: passage,
            FoundRole.NOTE: passage.note,
            FoundRole.USED: used,
        }
        return told.get(role)

    def _read(self, case_map: CaseMap) -> None:
        apart, sources = marks_apart(case_map), case_map.sources
        held = (one.source for one in self._passages)
        self._titles = [f"{source_title(sources[one])}{apart[one]}" for one in held]
        self._used = quoted_for(case_map, self._passages, self._asked)
