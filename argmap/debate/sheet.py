"""Where the entries of a flow sheet stand: a column a speech, a row a line of argument."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, compress, repeat, takewhile
from operator import is_not
from typing import NamedTuple, TypeVar

from argmap.case.ids import FlowEntryId
from argmap.debate.flow import Flow
from argmap.debate.formats import DebateFormat
from argmap.debate.joins import Join
from argmap.debate.standing import Standing


class Cell(NamedTuple):
    """An entry at its row and column, both from 0, and the first entry of its line."""

    entry: FlowEntryId
    row: int
    column: int
    line: FlowEntryId


@dataclass(slots=True)
class KnownCells:
    """What the cells of one flow leave for those of the next, of the same format.

    `standings` and `by_later` are those of the flow. `columns` and `beside` are by entry: where it
    stands, and beside what; `placed` is that without rings, where any stand `within` a column.
    `lines` are by the first entry of each, and `line_of` names that of each entry; `cells` are
    those of all lines, of which the first `same` were so before. `otherwise` are the entries that
    stand otherwise than in the flow before, or are gone.
    """

    standings: Mapping[FlowEntryId, Standing] = field(default_factory=dict)
    by_later: Mapping[FlowEntryId, tuple[Join, ...]] = field(default_factory=dict)
    columns: dict[FlowEntryId, int] = field(default_factory=dict)
    beside: dict[FlowEntryId, FlowEntryId] = field(default_factory=dict)
    placed: dict[FlowEntryId, FlowEntryId] | None = None
    within: set[FlowEntryId] = field(default_factory=set)
    lines: dict[FlowEntryId, list[Cell]] = field(default_factory=dict)
    line_of: dict[FlowEntryId, FlowEntryId] = field(default_factory=dict)
    cells: list[Cell] = field(default_factory=list)
    same: int = 0
    otherwise: set[FlowEntryId] = field(default_factory=set)


def cells_of(
    flow: Flow, debate_format: DebateFormat, known: KnownCells | None = None
) -> list[Cell]:
    """Place every entry of a flow, line by line and in each from the left.

    An entry stands beside what it was joined to last, on its row where that is free, else below.
    No row is shared by two lines. Cells that stand as they are `known` are the same objects.
    """
    return _Placing(flow, debate_format, known or KnownCells()).cells()


class _Placing:
    def __init__(self, flow: Flow, debate_format: DebateFormat, known: KnownCells) -> None:
        self._flow, self._known = flow, known
        self._column, self._moved = known.columns, set[FlowEntryId]()
        before = [*known.standings]
        self._is_otherwise = False
        """Whether no line is known to be as before: it is told in another order, or has rings."""
        self._read_columns(debate_format)
        self._beside = self._read_beside()
        now = [*flow.standings]
        if now[: len(before)] != before:
            kept = [one for one in before if one not in self._moved]
            self._is_otherwise |= kept != [one for one in now if one not in self._moved]

    @cached_property
    def _after(self) -> defaultdict[FlowEntryId, list[FlowEntryId]]:
        """What stands beside each entry, in the order in which it was said."""
        after, beside = defaultdict(list), self._beside
        for entry in self._flow.standings:
            if entry in beside:
                after[beside[entry]].append(entry)
        return after

    def _read_columns(self, debate_format: DebateFormat) -> None:
        """Read where the entries stand that stand otherwise than is known."""
        known, standings = self._known, self._flow.standings
        order = {one.id: place for place, one in enumerate(debate_format.speeches)}
        old = known.standings
        otherwise = _not_the_same(standings, old)
        for entry in otherwise:
            column = order[standings[entry].entry.speech]
            if self._column.get(entry) != column:
                self._column[entry] = column
                self._moved.add(entry)
        gone = old.keys() - standings.keys()
        for entry in gone:
            del self._column[entry]
        self._moved |= gone
        known.standings, known.otherwise = standings, otherwise | gone

    def _read_beside(self) -> dict[FlowEntryId, FlowEntryId]:
        """Read beside what the entries stand that join other things than is known."""
        known, by_later = self._known, self._flow.by_later
        old, beside = known.by_later, known.beside
        joining = _not_the_same(by_later, old)
        for entry in joining | (old.keys() - by_later.keys()):
            was = beside.pop(entry, None)
            known.within.discard(entry)
            for join in by_later.get(entry, ()):
                last = beside.get(entry)
                if last is None or self._column[last] < self._column[join.earlier]:
                    beside[entry] = join.earlier
            if entry in beside and self._column[beside[entry]] == self._column[entry]:
                known.within.add(entry)
            if beside.get(entry) != was:
                self._moved.add(entry)
        known.by_later = by_later
        before, known.placed = known.placed, self._without_rings() if known.within else None
        if before is None and known.placed is None:
            return beside
        placed = beside if known.placed is None else known.placed
        self._is_otherwise = before is None or bool(_otherwise(placed, before) - self._moved)
        return placed

    def cells(self) -> list[Cell]:
        """Place each line below the one before it."""
        known = self._known
        firsts = [entry for entry in self._flow.standings if entry not in self._beside]
        kept, lines = self._kept(firsts), known.lines
        known.same = same = sum(map(len, lines.values()))
        found = known.cells[:same]
        top = max(one.row for one in next(reversed(lines.values()))) + 1 if lines else 0
        followed = {*self._beside.values()}
        for entry in firsts[len(lines) :]:
            old = kept.get(entry)
            if old is not None:
                line = _from(old, top)
            elif entry in followed:
                line = self._line(entry, top)
            else:
                line = [Cell(entry, top, self._column[entry], entry)]
            lines[entry] = line
            if len(line) == 1:
                found.append(line[0])
            else:
                top = max([cell.row for cell in line])
                found += line
            top += 1
        line_of = known.line_of if same else {}
        for gone in known.cells[same:]:
            line_of.pop(gone.entry, None)
        line_of.update([(cell.entry, cell.line) for cell in found[same:]])
        known.line_of, known.cells = line_of, found
        return found

    def _kept(self, firsts: list[FlowEntryId]) -> dict[FlowEntryId, list[Cell]]:
        """Keep the lines that are known up to the first that is not as it was, or not there.

        Returns those that are as before, though perhaps further up or down, of the rest.
        """
        known = self._known
        others = {known.line_of.get(one) for one in self._moved}
        others |= {self._first(one) for one in self._moved}
        if self._is_otherwise:
            others |= known.lines.keys()
        pairs = zip(firsts, known.lines, strict=False)
        is_same = takewhile(lambda pair: pair[0] == pair[1] and pair[0] not in others, pairs)
        rest = [*known.lines][sum(1 for _ in is_same) :]
        gone = [(first, known.lines.pop(first)) for first in rest]
        return {first: line for first, line in gone if first not in others}

    def _without_rings(self) -> dict[FlowEntryId, FlowEntryId]:
        """Let one entry of a ring begin a line: a file may have two answer each other.

        Nothing stands beside what is said in a later speech, so a ring is in one speech.
        """
        beside = dict(self._known.beside)
        for entry in self._flow.standings:
            if entry not in self._known.within:
                continue
            seen = {entry}
            other = beside[entry]
            while other in beside and other not in seen:
                seen.add(other)
                other = beside[other]
            if other == entry:
                del beside[entry]
        return beside

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


def _not_the_same(now: Mapping[_Key, _Value], before: Mapping[_Key, _Value]) -> set[_Key]:
    """Return the keys of which the values are not the same objects as before."""
    if [*now][: len(before)] == [*before]:  # as mostly: then no key is looked up
        return {*compress(now, map(is_not, now.values(), chain(before.values(), repeat(None))))}
    return {key for key, value in now.items() if before.get(key) is not value}


def _otherwise(now: dict[_Key, _Value], before: dict[_Key, _Value]) -> set[_Key]:
    """Return the keys that have another value than before, or are in one of the two alone."""
    found = {key for key, value in now.items() if before.get(key) != value}
    return found | (before.keys() - now.keys())
