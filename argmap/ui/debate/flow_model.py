"""The flow sheet as a table: a column a speech, a row a line of argument."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import FlowEntryId
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat
from argmap.debate.sheet import Cell, KnownCells, cells_of
from argmap.debate.standing import Standing
from argmap.debate.told import side_words
from argmap.ui.debate.entry_words import FlowCell, cell_of, status_told, told_of, words_of
from argmap.ui.overriding import override
from argmap.ui.wrapping_tip import wrapping_tip

CELL = Qt.ItemDataRole.UserRole
"""The role of the `FlowCell` of a cell, None of an empty one."""
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_Place = tuple[int, int]
_FEW = 8
"""So many cells are told one by one: to put together what many small pieces need takes long."""


class FlowModel(QAbstractTableModel):
    """Shows a flow; only the cells that stand otherwise are painted anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_map: CaseMap | None = None
        self._format: DebateFormat | None = None
        self._flow: Flow | None = None
        self._known = KnownCells()
        self._entries: dict[_Place, FlowEntryId] = {}
        self._places: dict[FlowEntryId, _Place] = {}
        self._placed: list[Cell] = []
        self._cells: dict[FlowEntryId, tuple[Standing, Claim | None, FlowCell]] = {}
        """What was painted of each entry, as it stood and as its claim was called."""
        self._rows = 0
        self._lines: dict[FlowEntryId, FlowEntryId] = {}
        self._line_rows: dict[int, FlowEntryId] = {}
        self.folded: frozenset[FlowEntryId] = frozenset()
        """The lines of argument that are folded, by their first entries."""

    @property
    def lines(self) -> frozenset[FlowEntryId]:
        """The first entry of every line of argument."""
        return frozenset(self._lines.values())

    def line_of(self, entry: FlowEntryId) -> FlowEntryId | None:
        """Return the first entry of the line that an entry stands on."""
        return self._lines.get(entry)

    def line_at(self, row: int) -> FlowEntryId | None:
        """Return the first entry of the line that a row is part of."""
        return self._line_rows.get(row)

    def begins(self, row: int) -> bool:
        """Tell whether a line begins on a row."""
        return self._line_rows.get(row) != self._line_rows.get(row - 1)

    @property
    def places(self) -> dict[FlowEntryId, tuple[int, int]]:
        """Where every entry stands, by row and column."""
        return self._places

    def show_flow(self, case_map: CaseMap, flow: Flow, debate_format: DebateFormat) -> None:
        """Show a flow; the table is begun anew only for another format or another case."""
        if debate_format is not self._format or case_map is not self._case_map:
            self.beginResetModel()
            self._case_map, self._format, self._rows = case_map, debate_format, 0
            self._known, self._cells, self._placed = KnownCells(), {}, []
            self._places, self._entries, self._line_rows = {}, {}, {}
            self._take(flow)
            self._rows = self._wanted_rows()
            self.endResetModel()
            return
        changed = self._take(flow)
        self._fit_rows()
        self._tell_changed(changed)

    def words_changed(self) -> None:
        """Have every cell read again: a claim is called otherwise."""
        if self._rows:
            last = self.index(self._rows - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def entry_at(self, index: _Index) -> FlowEntryId | None:
        """Return the entry that stands in a cell, None where none does."""
        return self._entries.get((index.row(), index.column())) if index.isValid() else None

    def cell_at(self, row: int, column: int) -> FlowCell | None:
        """Return what is painted in a cell, None where no entry stands."""
        standing = self.standing_of(self._entries.get((row, column)))
        return self._cell(standing) if standing is not None else None

    def index_of(self, entry: FlowEntryId | None) -> QModelIndex:
        """Return the cell of an entry, none where it is not on the sheet."""
        place = self._places.get(entry) if entry is not None else None
        return self.index(*place) if place is not None else QModelIndex()

    def standing_of(self, entry: FlowEntryId | None) -> Standing | None:
        """Return how an entry stands."""
        return self._flow.standings.get(entry) if self._flow and entry else None

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else self._rows

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 -- as above
        return 0 if parent.isValid() or self._format is None else len(self._format.speeches)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._format is None:
            return None
        speech = self._format.speeches[section]
        if role == _Role.DisplayRole:
            return speech.short
        return wrapping_tip(speech.title) if role == _Role.ToolTipRole else None

    @override
    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        entry = self.entry_at(index)
        if entry is None:
            return None  # most cells of a sheet are empty
        standing = self.standing_of(entry)
        if standing is None or self._case_map is None or self._format is None:
            return None
        if role == CELL:
            return self._cell(standing)
        if role == _Role.ToolTipRole:
            told = [words_of(self._case_map, standing.entry), told_of(standing, self._format)]
            return wrapping_tip("\n".join([*told, standing.entry.note]).strip())
        if role in {_Role.DisplayRole, _Role.AccessibleTextRole}:
            return self._aloud(standing)
        return None

    def _cell(self, standing: Standing) -> FlowCell:
        """Return what is painted of an entry, put together once for how it stands and its claim."""
        assert self._case_map is not None
        assert self._format is not None
        entry = standing.entry
        claim = self._case_map.claims.get(entry.claim) if entry.claim else None
        known, called, cell = self._cells.get(entry.id, (None, None, None))
        if cell is None or known is not standing or called is not claim:
            cell = cell_of(self._case_map, standing, self._format)
            self._cells[entry.id] = standing, claim, cell
        away = self._put_away(entry.id)
        return cell if away is None else cell._replace(put_away=away)

    def _aloud(self, standing: Standing) -> str:
        assert self._case_map is not None
        assert self._format is not None
        cell: FlowCell = cell_of(self._case_map, standing, self._format)
        who = side_words(self._format, standing.side)
        noted = " Has a note." if cell.has_note else ""
        away = self._put_away(standing.entry.id)
        folded = f" Its line is folded, {away} more." if away else ""
        return f"{who}: {cell.words}. {status_told(standing)}.{noted}{folded}"

    def _put_away(self, entry: FlowEntryId) -> int | None:
        """Return how many entries a folded line hides, told at its first; None where unfolded."""
        line = self._lines.get(entry)
        if line not in self.folded:
            return None
        if entry != line:
            return 0
        row = self._places[line][0]
        return sum(
            self._lines[one] == line and place[0] != row for one, place in self._places.items()
        )

    def _take(self, flow: Flow) -> list[_Place]:
        """Take a flow in; return the places at which something else stands, or otherwise.

        What stands as before is the same object, and stands first up to what is new.
        """
        assert self._format is not None
        self._flow, before = flow, self._placed
        self._placed = cells = cells_of(flow, self._format, self._known)
        same = _same_first(cells, before, self._known.same)
        changed = {self._places[one] for one in self._known.otherwise if one in self._places}
        for one in before[same:]:
            place = self._places.pop(one.entry)
            changed.add(place)
            self._entries.pop(place)
            self._line_rows.pop(one.row, None)
        for one in cells[same:]:
            place = self._places[one.entry] = one.row, one.column
            changed.add(place)
            self._entries[place] = one.entry
            self._line_rows[one.row] = one.line
        self._lines = self._known.line_of
        return [*changed]

    def _tell_changed(self, places: list[_Place]) -> None:
        """Have cells painted anew; of many the rectangle that they are in, at once."""
        if len(places) <= _FEW:
            for row, column in places:
                index = self.index(row, column)
                self.dataChanged.emit(index, index)
            return
        rows, columns = zip(*places, strict=True)
        last = min(max(rows), self._rows - 1)
        first = self.index(min(rows), min(columns))
        self.dataChanged.emit(first, self.index(last, max(columns)))

    def _wanted_rows(self) -> int:
        return max(self._line_rows, default=-1) + 1

    def _fit_rows(self) -> None:
        wanted, parent = self._wanted_rows(), QModelIndex()
        if wanted > self._rows:
            self.beginInsertRows(parent, self._rows, wanted - 1)
            self._rows = wanted
            self.endInsertRows()
        elif wanted < self._rows:
            self.beginRemoveRows(parent, wanted, self._rows - 1)
            self._rows = wanted
            self.endRemoveRows()


def _same_first(cells: list[Cell], before: list[Cell], known: int) -> int:
    """Return how many cells from the first are the same objects as before, more than is known."""
    most = min(len(cells), len(before))
    return next((at for at in range(known, most) if cells[at] is not before[at]), most)
