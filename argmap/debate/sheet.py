"""Where the entries of a flow sheet stand: a column a speech, a row a line of argument."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from argmap.case.ids import FlowEntryId
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat


class Cell(NamedTuple):
    """An entry at its row and column, both from 0, and the first entry of its line."""

    entry: FlowEntryId
    row: int
    column: int
    line: FlowEntryId


@dataclass(slots=True)
class KnownCells:
    """What the cells of one flow leave for those of the next, of the same format.

    `columns` and `beside` are by entry: where it stood, and beside what; `lines` are by the first
    entry of each, and `line_of` names that of each entry.
    """

    columns: dict[FlowEntryId, int] = field(default_factory=dict)
    beside: dict[FlowEntryId, FlowEntryId] = field(default_factory=dict)
    lines: dict[FlowEntryId, list[Cell]] = field(default_factory=dict)
    line_of: dict[FlowEntryId, FlowEntryId] = field(default_factory=dict)


def cells_of(
    flow: Flow, debate_format: DebateFormat, known: KnownCells | None = None
) -> list[Cell]:
    """Place every entry of a flow, line by line and in each from the left.

    An entry stands beside what it was joined to last, on its row where that is free, else below.
    No row is shared by two lines. A line as it is `known` is not placed anew.
    """
    return _Placing(flow, debate_format, known or KnownCells()).cells()


class _Placing:
    def __init__(self, flow: Flow, debate_format: DebateFormat, known: KnownCells) -> None:
        self._known = known
        order = {one.id: place for place, one in enumerate(debate_format.speeches)}
        self._column = {entry: order[one.entry.speech] for entry, one in flow.standings.items()}
        beside: dict[FlowEntryId, FlowEntryId] = {}
        for join in flow.joins:
            before = beside.get(join.later)
            if before is None or self._column[before] < self._column[join.earlier]:
                beside[join.later] = join.earlier
        self._beside = self._without_rings(beside)
        self._after: defaultdict[FlowEntryId, list[FlowEntryId]] = defaultdict(list)
        for entry in flow.standings:
            if entry in beside:
                self._after[beside[entry]].append(entry)

    def cells(self) -> list[Cell]:
        """Place each line below the one before it."""
        found: list[Cell] = []
        lines: dict[FlowEntryId, list[Cell]] = {}
        kept = self._kept()
        top = 0
        for entry, column in self._column.items():
            if entry in self._beside:
                continue
            if entry in self._after:
                old = kept.get(entry)
                line = self._line(entry, top) if old is None else _from(old, top)
                top = max([cell.row for cell in line])
                found += line
            else:
                old = kept.get(entry)
                line = _from(old, top) if old else [Cell(entry, top, column, entry)]
                found.append(line[0])
            lines[entry] = line
            top += 1
        known = self._known
        known.columns, known.beside, known.lines = self._column, self._beside, lines
        known.line_of = {cell.entry: cell.line for cell in found}
        return found

    def _without_rings(
        self, beside: dict[FlowEntryId, FlowEntryId]
    ) -> dict[FlowEntryId, FlowEntryId]:
        """Let one entry of a ring begin a line: a file may have two answer each other.

        Nothing stands beside what is said in a later speech, so a ring is in one speech.
        """
        for entry in [*beside]:
            if self._column[beside[entry]] == self._column[entry]:
                seen = {entry}
                other = beside[entry]
                while other in beside and other not in seen:
                    seen.add(other)
                    other = beside[other]
                if other == entry:
                    del beside[entry]
        return beside

    def _kept(self) -> dict[FlowEntryId, list[Cell]]:
        """Return the lines on which all stands as before, by their first entries."""
        known = self._known
        if not known.columns:
            return {}
        moved = _otherwise(self._column, known.columns) | _otherwise(self._beside, known.beside)
        still = [one for one in self._column if one not in moved]
        if still != [one for one in known.columns if one not in moved]:
            return {}  # told in another order
        others = {known.line_of.get(one) for one in moved} | {self._first(one) for one in moved}
        return {one: line for one, line in known.lines.items() if one not in others}

    def _first(self, entry: FlowEntryId) -> FlowEntryId:
        while entry in self._beside:
            entry = self._beside[entry]
        return entry

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


def _from(line: list[Cell], top: int) -> list[Cell]:
    """Return a line that was placed before, its first row being `top`."""
    by = top - line[0].row
    return [Cell(one.entry, one.row + by, one.column, one.line) for one in line] if by else line


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def _otherwise(now: dict[_Key, _Value], before: dict[_Key, _Value]) -> set[_Key]:
    """Return the keys that have another value than before, or are in one of the two alone."""
    found = {key for key, value in now.items() if before.get(key) != value}
    return found | (before.keys() - now.keys())
