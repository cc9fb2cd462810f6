"""Lines that are set in together, as those of a block quote: a column in a column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest
from statistics import median

from argmap.sources.reading.list_items import ITEM
from argmap.sources.reading.pdf_columns import Column, Edges
from argmap.sources.reading.pdf_line_ends import leads_on, starts_sentence
from argmap.sources.reading.pdf_lines import Box, Line
from argmap.sources.reading.pdf_pitch import is_stopped
from argmap.sources.reading.quoted_words import CARD

_SET_IN = 0.7
"""They stand so many heights of the type from the left edge of their column, or more."""
_ALIGNED, _ALIGNED_IF_HANGING, _HANGS = 1.5, 2.5, "jJ1"
"""They begin within so many points of each other: boxes are rounded; a j hangs out, a 1 stands
in."""

_LEAST_WIDTH = 0.5
"""They take so much of their column’s width: what takes less is in the box of a picture, say."""
_OTHER_SIZE, _OTHER_IF_LOW = 1.5, 2.2
"""Sizes, which are told by rounded boxes, differ by so many points where they are not the same;
by more where no letter of a line hangs, whose box is lower and tells less."""
_WIDER = 1.2
"""It is so many times as far from what leads up to a block quote as its lines are from the next."""
_A_LITTLE = 1.5
"""Or, where it is a paragraph by itself, it is further from it by so many points."""
_NUMBERED = re.compile(rf"¶ ?\d{{1,3}}\b|{ITEM.pattern}")
"""How a numbered paragraph begins."""
_COUNTED = re.compile(r"[$€£]?\d[\d.,]*%?\s[^\W\d_]")
"""How a line begins with a number that a sentence goes on to: “100% of it”."""
_ROUNDED = 1.0
"""Boxes are rounded to whole points."""
_LEAST_FULL = 3
"""So many full lines show that those of a block quote are justified."""
_LOW = 0.8
"""The box of such a line is lower than so many times its size."""


class SetIn:
    """The lines that are set in together, and between what edges they stand."""

    def __init__(self, lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]) -> None:
        self._columns = columns
        runs = list(_runs_set_in(lines, columns))
        self._edges = {place: edges for edges, _, places in runs for place in places}
        self._steps = {place: step for _, step, places in runs for place in places}
        self._short = _short_lines(lines, self._edges)

    def __contains__(self, line: Line) -> bool:
        return (line.page, line.start) in self._edges

    def around(self, line: Line, following: Line) -> Edges | None:
        """Return the edges that a line stands between where another stands in its block quote.

        Over the end of a page a block quote goes on as far set in. A line of it that is alone
        there carries on a sentence: it may begin a paragraph of the text where it does not.
        """
        here, there = (self._edges.get((one.page, one.start)) for one in (line, following))
        if line.page == following.page:
            return here if here == there else None
        if (here is None and there is None) or not self._goes_on_over(line, following):
            return None
        is_in_sentence = not is_stopped(line) or following.words[:1].islower()
        if not is_in_sentence and (here is None or there is None):
            return None
        if here is not None or there is None:
            return here
        edges, others = (self._columns[one.page, one.start].edges for one in (line, following))
        return Edges(
            there.left - others.left + edges.left, there.right - others.right + edges.right
        )

    def parts(self, line: Line, following: Line) -> bool:
        """Say whether two lines of a block quote are further apart than the others of it.

        Over the end of a page a line tells that is short where the others are justified.
        """
        if not is_stopped(line) or not starts_sentence(following):
            return False
        if line.page != following.page:
            return (line.page, line.start) in self._short
        step = self._steps.get((line.page, line.start), 0.0)
        return following.base - line.base > _WIDER * step + _ROUNDED > _ROUNDED

    def _goes_on_over(self, line: Line, following: Line) -> bool:
        """Say whether lines on two pages are in type of one size and are set in as far."""
        if ITEM.match(following.words) or _is_other_size(line, following):
            return False
        first, second = (
            _box(one)[0] - self._columns[one.page, one.start].edges.left
            for one in (line, following)
        )
        return abs(first - second) <= 2 * _ALIGNED


def _runs_set_in(
    lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]
) -> Iterator[tuple[Edges, float, list[tuple[int, int]]]]:
    """Walk lines that are set in together: their edges, their usual step, their pages and starts.

    One of them goes on in a sentence: short paragraphs of a line each do not.
    """
    for run in _runs(lines, columns):
        if any(_is_in_sentence(line, below) for line, below in pairwise(run)):
            boxes = [_box(line) for line in run]
            edges = Edges(min(box[0] for box in boxes), max(box[2] for box in boxes))
            column = columns[run[0].page, run[0].start].edges
            if edges.right - edges.left >= _LEAST_WIDTH * (column.right - column.left):
                step = median(below.base - line.base for line, below in pairwise(run))
                yield edges, step, [(line.page, line.start) for line in run]


def _is_in_sentence(line: Line, below: Line) -> bool:
    """Say whether a line begins with a small letter, or behind a word that leads to another.

    Or with a number behind a small word, where the line above begins with none, as in a list.
    """
    counted = _COUNTED.match(below.words)
    is_counted = counted is not None and counted[0][-1].islower() and line.words[-1:].islower()
    is_list = line.words[:1].isdigit()
    return below.words[:1].islower() or leads_on(line) or (is_counted and not is_list)


def _short_lines(
    lines: Sequence[Line], edges: Mapping[tuple[int, int], Edges]
) -> frozenset[tuple[int, int]]:
    """Return the lines that are short in a block quote of which all but the last ones are full."""
    runs: dict[tuple[int, Edges], list[Line]] = defaultdict(list)
    for line in lines:
        around = edges.get((line.page, line.start))
        if around is not None:
            runs[line.page, around].append(line)
    found: set[tuple[int, int]] = set()
    for (_, around), run in runs.items():
        short = [line for line in run if around.right - _box(line)[2] > line.height]
        others = [line for line in run if line not in short]
        is_justified = len(others) >= _LEAST_FULL and all(
            around.right - _box(line)[2] <= 2 * _ROUNDED for line in others
        )
        if is_justified and all(is_stopped(line) for line in short):
            found |= {(line.page, line.start) for line in short}
    return frozenset(found)


def _runs(lines: Sequence[Line], columns: Mapping[tuple[int, int], Column]) -> Iterator[list[Line]]:
    run: list[Line] = []
    boxed = [line for line in lines if line.box is not None]
    for line, following, after in zip_longest(boxed, boxed[1:], boxed[2:]):
        run.append(line)
        is_set_in = _is_set_in(line, columns)
        goes_on = is_set_in and _goes_on(line, following, columns)
        begins = goes_on and (
            _leads_up(run, following, after) or _begins_text(run, following, after, columns)
        )
        if goes_on and not begins:
            continue
        yield run if is_set_in else run[:-1]
        run = []


def _leads_up(run: Sequence[Line], following: Line, after: Line | None) -> bool:
    """Say whether a line leads up to a block quote, whose lines are closer than it is to them.

    So does the cite line of a debate’s card, which ends with no colon. Of a paragraph that is a
    line a little more tells it, for nothing that is set in as far stands above it; and so does
    its number.
    """
    line = run[-1]
    if CARD.fullmatch(line.words):
        return True
    if after is None or after.page != line.page or not line.unmarked.endswith(":"):
        return False
    step, next_step = following.base - line.base, after.base - following.base
    is_paragraph = len(run) == 1 and starts_sentence(following)
    is_told = is_paragraph and (step - next_step > _A_LITTLE or bool(_NUMBERED.match(line.words)))
    return step > _WIDER * next_step > 0 or is_told


def _begins_text(
    run: Sequence[Line],
    following: Line,
    after: Line | None,
    columns: Mapping[tuple[int, int], Column],
) -> bool:
    """Say whether a line below a run is the first of a paragraph of the text, set in as far.

    Its own text goes on at the edge of the column; at the end of a page it alone is as wide.
    """
    if not is_stopped(run[-1]) or following.words[:1].islower():
        return False
    if after is not None and after.page == following.page:
        return not _is_set_in(after, columns) and not is_stopped(following)
    edges = columns[following.page, following.start].edges
    rooms = [(edges.right - _box(one)[2]) / one.height for one in (*run, following)]
    return rooms.pop() < _SET_IN <= min(rooms)


def _is_set_in(line: Line, columns: Mapping[tuple[int, int], Column]) -> bool:
    edges = columns[line.page, line.start].edges
    return _box(line)[0] - edges.left >= _SET_IN * line.height


def _goes_on(line: Line, following: Line | None, columns: Mapping[tuple[int, int], Column]) -> bool:
    if following is None or following.box is None or line.page != following.page:
        return False
    if _is_other_size(line, following):
        return False  # who is quoted, below the words of it
    if ITEM.match(following.words):
        return False
    here, there = columns[line.page, line.start], columns[following.page, following.start]
    hangs = any(one.words[:1] in _HANGS for one in (line, following))
    near = _ALIGNED_IF_HANGING if hangs else _ALIGNED
    return here.region == there.region and abs(_box(line)[0] - following.box[0]) <= near


def _is_other_size(line: Line, following: Line) -> bool:
    is_sure = line.has_size and following.has_size and not following.words[:1].islower()
    is_low = any(one.height < _LOW * one.size for one in (line, following))
    other = _OTHER_IF_LOW if is_low else _OTHER_SIZE
    return is_sure and abs(line.size - following.size) > other


def _box(line: Line) -> Box:
    assert line.box is not None  # asked before
    return line.box
