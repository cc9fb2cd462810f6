"""The flow sheet of a practice round: a column a speech, a line of argument from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.brief.blocks import Block, Column, Heading, Paragraph, Table
from argmap.brief.caption import plain_caption
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.practice_rounds import (
    NO_ROUND,
    PractisedRound,
    entry_runs,
    kept_runs,
    round_of,
)
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.case.counting import counted
from argmap.case.quotation import in_quotes
from argmap.case.rounds import FlowEntry
from argmap.debate.sheet import Cell, cells_of
from argmap.debate.told import ASKED, IN_QUESTIONS, NO_ARGUMENT, SIGNS

STRAYS = "No longer in the format"
NOTHING_ENTERED = "Nothing was entered on the flow sheet of this round."
_NARROW = 0.05
"""The share of all widths together that the number of a line has."""
_MANY = 6
"""More columns than these stand on a larger sheet."""
_KEY = (
    "Each entry says after its words how it stands: new, answered by the other side, extended by"
    " its own, dropped by the other side, or conceded. What was crossed out is struck through."
)


@dataclass(frozen=True, slots=True)
class FlowRows:
    """The flow as rows: the titles of its columns, and a cell of runs for each, perhaps empty."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


def flow_paper(case: PaperCase) -> Paper:
    """Write the flow sheet of the round that is chosen, else of the last."""
    caption = plain_caption(case)
    made = round_of(case)
    if made is None:
        blocks: tuple[Block, ...] = (
            Heading(1, "Flow sheet", "flow"),
            Paragraph((Run(NO_ROUND),)),
        )
        return Paper(f"Flow sheet, {caption.title}", caption, blocks, kind="flow")
    rows = flow_rows(made)
    sheet = "tabloid" if len(rows.titles) > _MANY else "letter"
    blocks = tuple(_blocks(made, rows))
    return Paper(f"Flow sheet: {made.title}", caption, blocks, kind="flow", across=sheet)


def flow_rows(made: PractisedRound) -> FlowRows:
    """Return the rows of a flow sheet, each line of argument with its number on its first row.

    A speech has a column unless it is a period of questions in which nothing was entered; what
    was said in speeches that the format no longer has stands in a last one.
    Without its format, each entry has a row of its own.
    """
    if made.format is None or made.practice is None:
        return _kept_rows(made)
    flow = made.practice.flow
    cells = cells_of(flow, made.format)
    held = {cell.column for cell in cells}
    speeches = made.format.speeches
    columns = [at for at, one in enumerate(speeches) if at in held or not one.is_questioning]
    by_place = {(cell.row, cell.column): cell for cell in cells}
    numbers, rows = _numbers(cells), []
    for row in range(max((cell.row for cell in cells), default=-1) + 1):
        found = (by_place.get((row, column)) for column in columns)
        runs = (entry_runs(made, flow.standings[one.entry]) if one else () for one in found)
        rows.append(((Run(numbers.get(row, "")),), *runs))
    titles = ("Line", *(speeches[at].short for at in columns))
    strays = [(*((),) * len(titles), stray_runs(made, one)) for one in flow.strays]
    if not strays:
        return FlowRows(titles, tuple(rows))
    return FlowRows((*titles, STRAYS), (*((*row, ()) for row in rows), *strays))


def _numbers(cells: Iterable[Cell]) -> dict[int, str]:
    """Return the numbers of the lines of argument, by the row on which each begins."""
    first = (cell.row for cell in cells if cell.entry == cell.line)
    return {row: str(number) for number, row in enumerate(first, 1)}


def stray_runs(made: PractisedRound, entry: FlowEntry) -> Runs:
    """Print what was said in a speech that the format no longer has, with the id of that."""
    return (Run(f"{entry.speech}: ", RunStyle.MUTED), *kept_runs(made, entry))


def _kept_rows(made: PractisedRound) -> FlowRows:
    speeches = list(dict.fromkeys(one.speech for one in made.entries))

    def cells(at: int, entry: FlowEntry) -> tuple[Runs, ...]:
        said = (kept_runs(made, entry) if one == entry.speech else () for one in speeches)
        return ((Run(str(at)),), *said)

    rows = (cells(at, one) for at, one in enumerate(made.entries, 1))
    return FlowRows(("Line", *speeches), tuple(rows))


def _blocks(made: PractisedRound, rows: FlowRows) -> Iterator[Block]:
    yield Heading(1, f"Flow sheet: {made.title}", "flow")
    held = f" Held on {made.day}." if made.day else ""
    entries = counted(len(made.entries), "entry", "entries")
    yield Paragraph((Run(f"{made.format_name}.{held} {entries}."),))
    if made.gone:
        yield Paragraph((Run(made.gone, RunStyle.WARNING),))
    if not rows.rows:
        yield Paragraph((Run(NOTHING_ENTERED),))
    else:
        first, *rest = rows.titles
        columns = (Column(first, _NARROW * len(rest)), *(Column(one) for one in rest))
        yield Table(columns, rows.rows)
        signs = ", ".join(f"{sign} {status.value}" for status, sign in SIGNS.items())
        told = f"{_KEY} Signs: {signs}."
        if _has_questions(made):
            words = f"{in_quotes(ASKED)} or {in_quotes(NO_ARGUMENT)}"
            told = f"{told} {IN_QUESTIONS} Until then it is {words}."
        yield Paragraph((Run(told, RunStyle.MUTED),))


def _has_questions(made: PractisedRound) -> bool:
    """Tell whether something was said in a period of questions."""
    speeches = made.format.speeches if made.format else ()
    asking = {one.id for one in speeches if one.is_questioning}
    return any(one.speech in asking for one in made.entries)
