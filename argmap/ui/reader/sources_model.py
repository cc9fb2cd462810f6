"""The sources of a case as a list model: what each row says, and to whom."""

from __future__ import annotations

from enum import IntEnum
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.case_map import CaseMap
from argmap.case.counting import counted
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.times_in_words import day_in_words
from argmap.reasoning.known_on import AsKnown
from argmap.sources.case_reports import marks_apart
from argmap.ui.overriding import override
from argmap.ui.reader.source_lines import authority_line, short_warning, source_line, source_title

Index = QModelIndex | QPersistentModelIndex


class SourceRole(IntEnum):
    """What a row knows beside its title."""

    LINE = Qt.ItemDataRole.UserRole + 1
    WARNING = Qt.ItemDataRole.UserRole + 2
    LATER = Qt.ItemDataRole.UserRole + 3
    AUTHORITY = Qt.ItemDataRole.UserRole + 4


class SourcesModel(QAbstractListModel):
    """One row a source, in rank order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Source, int]] = []
        self._known: AsKnown | None = None
        self._apart: dict[SourceId, str] = {}
        """What tells sources of one title apart."""
        self._told: dict[int, dict[int, object]] = {}
        """What rows tell in each role, of those that somebody asked: a list asks often."""

    def show_map(self, case_map: CaseMap) -> None:
        """Show the sources of a map with the number of quotes of each."""
        self._apart = marks_apart(case_map)
        self._told = {}
        rows = [(one, len(case_map.quotes_of(one.id))) for one in case_map.ranked_sources()]
        if [one.id for one, _ in rows] == [one.id for one, _ in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_known(self, known: AsKnown | None) -> None:
        """Tell of each source whether it is dated later than the day asked for."""
        self._known = known
        self._told = {}
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def source_at(self, index: Index) -> SourceId:
        """Return the id of the source of a row."""
        return self._rows[index.row()][0].id

    def index_of(self, source: SourceId | None) -> QModelIndex:
        """Return the row of a source, an invalid one where it has none."""
        for row, (one, _) in enumerate(self._rows):
            if one.id == source:
                return self.index(row)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if row not in self._told:
            self._told[row] = self._told_of(*self._rows[row])
        return self._told[row].get(role)

    def _told_of(self, source: Source, quotes: int) -> dict[int, object]:
        title = f"{source_title(source)}{self._apart.get(source.id, '')}"
        warning = short_warning(source)
        line = f"{source_line(source)} · {counted(quotes, 'quote')}"
        is_later = self._known is not None and source.id in self._known.later
        if self._known is not None and is_later:
            line = f"Not known yet on {day_in_words(self._known.day)} · {line}"
        authority = authority_line(source)
        parts = (title, line.replace(" · ", ", "), authority[1].replace(" · ", ", "), warning)
        spoken = ". ".join(part for part in parts if part)
        told_whole = [one for one in (title, line, authority[1], warning) if one]
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            # Escaped rich text: plain words would be taken for markup where they look like it.
            Qt.ItemDataRole.ToolTipRole: f"<qt>{'<br>'.join(map(escape, told_whole))}</qt>",
            SourceRole.LINE: line,
            SourceRole.WARNING: warning,
            SourceRole.LATER: is_later,
            SourceRole.AUTHORITY: authority,
        }
