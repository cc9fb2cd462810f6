"""Where each line of a PDF’s page stands, found where its runs and its lines do not tally."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from argmap.sources.passages import Span
from argmap.sources.reading.pdf_lines import Box, boxes_of_lines, tally


def found_boxes(
    lines: Sequence[Span], runs: Callable[[int, int], Sequence[Box]]
) -> tuple[Box, ...]:
    """Return a box for each line of a page; nothing where a line has none.

    `runs` tells the boxes between two offsets of the page. The lines are halved
    until what is asked and what is told tally, so that few questions are asked.
    """
    if not lines:
        return ()
    told = list(runs(lines[0].start, lines[-1].end))
    joined = boxes_of_lines(told)
    if len(lines) == 1:
        return (_around(told),) if told else ()
    if tally(joined, lines):
        return tuple(joined)
    middle = len(lines) // 2
    first, second = found_boxes(lines[:middle], runs), found_boxes(lines[middle:], runs)
    return (*first, *second) if first and second else ()


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
