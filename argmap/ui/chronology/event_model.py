"""The events of a case as the rows of a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from argmap.case.ids import EventId
from argmap.case.plan_chronology import plan_event_change
from argmap.sources.typed_times import day_to_count_from, typed_times, why_unread
from argmap.ui.bridge import Bridge
from argmap.ui.chronology.event_rows import EventRow, about_clash
from argmap.ui.icons import icon
from argmap.ui.overriding import override
from argmap.ui.wrapping_tip import wrapping_tip

COLUMNS = ("When", "Event", "Standing", "Cites", "Conflict")
WHEN, EVENT, STANDING, CITES, CONFLICT = range(len(COLUMNS))
MARKS = {STANDING: "swords", CONFLICT: "triangle-alert"}
"""The columns of what is to be looked at, by the icon that stands for each."""
_HINTS = (
    "When it happened, as far as known. Double-click to write it in words",
    "What happened",
    "Whether the parties dispute it, and whether it was known on the day asked for",
    "How many quotes and sources tell of it",
    "Whether sources tell times that cannot both hold",
)
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class EventModel(QAbstractTableModel):
    """Shows rows of events, and carries out what is typed over a time or a text."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows: list[EventRow] = []
        self._shows_icons = False

    @property
    def rows(self) -> list[EventRow]:
        """The rows in the order shown."""
        return self._rows

    def show_rows(self, rows: list[EventRow]) -> None:
        """Show events; where the same ones stand in the same order the view stays as it is."""
        if [one.id for one in rows] == [one.id for one in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, CONFLICT))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_icons(self, shown: bool) -> None:  # noqa: FBT001 -- a state, shown
        """Head the columns of `MARKS` by icons, where there is no room for their words."""
        if shown != self._shows_icons:
            self._shows_icons = shown
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, STANDING, CONFLICT)

    def row_of(self, event: EventId | None) -> int:
        """Return the number of the row of an event, -1 where it has none."""
        return next((at for at, row in enumerate(self._rows) if row.id == event), -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- as above
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        is_icon = self._shows_icons and section in MARKS
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return "" if is_icon and role == _Role.DisplayRole else COLUMNS[section]
        if role == _Role.DecorationRole:
            return icon(MARKS[section]) if is_icon else None
        return _HINTS[section] if role == _Role.ToolTipRole else None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() in {WHEN, EVENT} and not self._bridge.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return _words(row)[column]
        if role == _Role.EditRole:
            return {WHEN: self._when(row), EVENT: row.text}.get(column)
        if role == _Role.DecorationRole:
            return _mark(row, column)
        if role == _Role.ForegroundRole:
            return _ink(row, column)
        if role == _Role.ToolTipRole:
            return wrapping_tip(_tip(row, column))
        return (
            f"{COLUMNS[column]}: {_words(row)[column]}"
            if role == _Role.AccessibleTextRole
            else None
        )

    @override
    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        row = self._rows[index.row()]
        if role != _Role.EditRole:
            return False
        words = str(value).strip()
        if index.column() == EVENT:
            return words == row.text or self._change(row, text=words)
        return words == self._when(row) or self._set_time(row, words)

    def _set_time(self, row: EventRow, words: str) -> bool:
        """Take a time in words, or from when until when; say so where they are not one."""
        case_map = self._bridge.case_map
        anchor, start = case_map.case.filed, day_to_count_from(case_map.events[row.id].when)
        readings = typed_times(words, anchor, start) if words else ()
        if words and len(readings) != 1:
            why = "" if readings else why_unread(words, anchor, start)
            plain = f"“{words}” is not read as one time: write the day and the year."
            self._bridge.said.emit(f"“{words}”: {why}." if why else plain)
            return False
        when, until = (readings[0].when, readings[0].until) if readings else ("", "")
        return self._change(row, when=when, until=until)

    def _change(self, row: EventRow, **fields: Any) -> bool:
        return self._bridge.edit(plan_event_change, row.id, **fields) is not None

    def _when(self, row: EventRow) -> str:
        return row.when


def _words(row: EventRow) -> tuple[str, ...]:
    return (
        # A time of day and its zone are not divided between two lines.
        row.when.replace(" UTC", "\u00a0UTC") or "Time not known",
        row.text or "Event without words",
        row.standing,
        str(row.cites),
        "Conflict" if row.clashes else "",
    )


def _mark(row: EventRow, column: int) -> Any:
    if column == STANDING and row.standing:
        return icon("swords" if row.disputed else "eye-off")
    if column == CONFLICT and row.clashes:
        return icon("triangle-alert", QPalette.ColorRole.BrightText)
    return None


def _ink(row: EventRow, column: int) -> Any:
    palette = QApplication.palette()
    if column == CONFLICT and row.clashes:
        return palette.color(QPalette.ColorRole.BrightText)
    empty = (column == WHEN and not row.when) or (column == EVENT and not row.text)
    if row.is_later or empty or (column == CITES and not row.cites):
        return palette.color(QPalette.ColorRole.PlaceholderText)
    return None


def _tip(row: EventRow, column: int) -> str:
    if column == CONFLICT:
        return about_clash(row)
    told = f"As told: “{row.told}”" if row.told else ""
    return {WHEN: told, EVENT: row.text, STANDING: row.standing}.get(column, "")
