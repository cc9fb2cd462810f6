"""Where the entries of a flow sheet stand: a column a speech, a row a line of argument."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from argmap.case.ids import FlowEntryId
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat


class Cell(NamedTuple):
    """An entry at its row and column, both from 0, and the first entry of its line."""

    entry: FlowEntryId
    row: int
    column: int
    line: FlowEntryId


def cells_of(flow: Flow, debate_format: DebateFormat) -> list[Cell]:
    """Place every entry of a flow, line by line and in each from the left.

    An entry stands beside what it was joined to last, on its row where that is free, else below.
    No row is shared by two lines.
    """
    return _Placing(flow, debate_format).cells()


class _Placing:
    def __init__(self, flow: Flow, debate_format: DebateFormat) -> None:
        order = {one.id: place for place, one in enumerate(debate_format.speeches)}
        self._column = {entry: order[one.entry.speech] for entry, one in flow.standings.items()}
        beside: dict[FlowEntryId, FlowEntryId] = {}
        for join in flow.joins:
            before = beside.get(join.later)
            if before is None or self._column[before] < self._column[join.earlier]:
                beside[join.later] = join.earlier
        self._beside = beside
        self._after: defaultdict[FlowEntryId, list[FlowEntryId]] = defaultdict(list)
        for entry in flow.standings:
            if entry in beside:
                self._after[beside[entry]].append(entry)

    def cells(self) -> list[Cell]:
        """Place each line below the one before it."""
        found: list[Cell] = []
        top = 0
        for entry, column in self._column.items():
            if entry in self._beside:
                continue
            if entry in self._after:
                line = self._line(entry, top)
                top = max([cell.row for cell in line])
                found += line
            else:
                found.append(Cell(entry, top, column, entry))
            top += 1
        return found

    def _line(self, first: FlowEntryId, top: int) -> list[Cell]:
        taken: dict[int, int] = {}
        """The columns that are taken of a row, as bits."""
        found: list[Cell] = []
        pending = [(first, top, self._column[first])]
        while pending:
            entry, row, begin = pending.pop()
            column = self._column[entry]
            wanted = (2 << column) - (1 << min(begin, column))
            while taken.get(row, 0) & wanted:
                row += 1
            taken[row] = taken.get(row, 0) | wanted
            found.append(Cell(entry, row, column, first))
            after = self._after.get(entry, ())
            pending += [(one, row, column + 1) for one in reversed(after)]
        return found
