"""How far the lines of a PDF's paragraphs stand apart: more than that is a space between two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import mean, median
from typing import NamedTuple

from argmap.sources.reading.pdf_lines import Line

STOPS = (".", "!", "?", ":", "”", "’", '"', "[.]", "[!]", "[?]")
"""How the last line of a paragraph mostly ends; a quoted one where its end was changed, too."""
SHORT = 0.8
"""A line of less of its column's width ends a paragraph or is a heading."""

_TIGHT, _SINGLE = 1.5, 1.2
"""Heights of the type from line to line: at most in single spacing, and usually."""
_BLANK, _WIDER = 1.6, 1.3
_SPACED, _CLOSED = 1.2, 0.9
_LEAST = 3
_ABOUT = 0.12
"""Sizes differ by so much of the usual one where they are the same."""
_MANY, _SHARE = 12, 0.2
"""So many lines, and so much of all, must go on to tell how far apart such lines stand."""

_SEVERAL, _WIDEST, _STEADY = 3, 3.0, 0.08
"""So many steps, of no more heights of the type, that differ by no more of them, are those of
double-spaced lines; where pictures part lines they differ."""

_MOST_OF_SHORT = 0.4
"""Of the steps of a short paper over which sentences go on so many are those of its text."""

_SURELY_ON, _NEARLY_ALL = 20, 0.95
"""So many steps to lines that begin with a small letter tell how far a paragraph's lines stand
apart; of these a few may be after a picture."""
_FEW_ON, _FEWEST, _EVEN, _ROUNDED = 8, 2, 2.0, 1.0
"""So many tell it too where they differ by no more points than rounded boxes do, and the fewest
where in addition no lines are closer."""


def is_stopped(line: Line) -> bool:
    """Say whether a line ends as the last one of a paragraph mostly does."""
    return line.unmarked.endswith(STOPS)


class _Step(NamedTuple):
    """From a line down to the next: how far, and whether the line may end a paragraph.

    `is_small` says that the next begins with a small letter.
    """

    far: float
    closed: bool
    is_small: bool


def usual_size(lines: list[Line]) -> float:
    """Return the usual size of type in lines: of the sizes about the middle one the mean.

    The boxes of lines are rounded to whole points; the mean of many is nearly exact.
    """
    sizes = [line.size for line in lines if line.has_size]
    if not sizes:
        return 0.0
    middle = median(sizes)
    about = [size for size in sizes if abs(size - middle) <= _ABOUT * middle]
    # Of a heading and one line the middle is the size of neither.
    return mean(about) if about else min(sizes)


def usual_pitch(lines: list[Line], size: float) -> float:
    """Return the usual step from line to line of a paragraph, in points; 0 where none is known.

    `size` is the usual size of the type.
    """
    steps = _steps(lines)
    if closest := _closest_pitch(steps, size):
        return closest
    tight = [step.far for step in steps if size and step.far <= _TIGHT * size]
    pitch = median(tight) if tight else _SINGLE * size
    if spaced := _spaced_pitch(steps, pitch, size):
        return spaced
    # A line that fills its width and ends no sentence goes on: a brief is double-spaced, but its
    # tables, block quotes and notes are not, and they may be most of its lines.
    goes_on = [step.far for step in steps if not step.closed]
    is_sure = len(goes_on) >= _MANY and len(goes_on) >= _SHARE * len(steps)
    going_on = median(goes_on) if is_sure else 0.0
    blank = [step.closed for step in steps if step.far > _BLANK * pitch > 0]
    # Of double-spaced lines few end a sentence; before blank lines nearly all do. What is set
    # exactly twice as far as its letters are high stands nearer than a blank line apart.
    is_spaced = _SPACED * pitch < going_on
    is_known = len(blank) >= (1 if tight else _LEAST) and sum(blank) >= _CLOSED * len(blank)
    if is_known and not is_spaced:
        return pitch
    forward = sorted(step.far for step in steps)
    # Where most paragraphs are one line, the median is the step between paragraphs.
    third = forward[len(forward) * 3 // 10] if forward else 0.0
    return max(third, going_on)


def _closest_pitch(steps: Sequence[_Step], size: float) -> float:
    """Return the step over which all sentences go on, where no lines are closer; 0 otherwise.

    A short paper has few such steps, and more between its paragraphs.
    """
    going_on = [step.far for step in steps if step.is_small and not step.closed]
    if len(going_on) < _FEWEST or max(going_on) > _WIDEST * size:
        return 0.0
    is_even = max(going_on) - min(going_on) <= _EVEN
    are_closest = min(step.far for step in steps) >= min(going_on) - _ROUNDED
    return mean(going_on) if is_even and are_closest else 0.0


def _spaced_pitch(steps: Sequence[_Step], pitch: float, size: float) -> float:
    """Return the step of lines that are double-spaced and of which some go on; 0 where none are.

    In a short paper the lines of its block quotes may be more, which stand closer.
    """
    going_on = [step.far for step in steps if step.is_small and not step.closed]
    wide = [far for far in going_on if _WIDER * pitch < far <= _WIDEST * size]
    if len(wide) < _MANY and not _is_theirs(wide, going_on):
        wide = [far for far in wide if far > _BLANK * pitch]
    least = max(_SEVERAL, _SHARE * len(going_on))
    if len(wide) < least:
        return 0.0
    # Among many notes, which stand closer still, the lines of block quotes seem wide too.
    wider = [far for far in wide if far > _WIDER * min(wide)]
    return _steady(wide) or (_steady(wider) if len(wider) >= least else 0.0)


def _is_theirs(wide: Sequence[float], going_on: Sequence[float]) -> bool:
    """Say whether few wide steps are those of the text: as wide, and many of all that go on.

    A short paper shows no more; elsewhere few tell it where they are much wider.
    """
    is_much = len(wide) >= max(_SEVERAL, _MOST_OF_SHORT * len(going_on))
    return is_much and _steady(wide) > 0


def _steady(steps: Sequence[float]) -> float:
    """Return the middle one of steps of which nearly all are as wide; 0 where they are not."""
    middle = median(steps)
    steady = sum(abs(far - middle) <= _STEADY * middle for far in steps)
    return middle if steady >= _NEARLY_ALL * len(steps) else 0.0


def widest_step(lines: Sequence[Line], regions: Mapping[tuple[int, int], int]) -> float:
    """Return the widest of nearly all steps over which sentences go on; 0 where they are few.

    `regions` tells in which region each line is that has a box, by its page and start.
    """
    steps = sorted(
        following.base - line.base
        for line, following in pairwise(lines)
        if line.box
        and following.box
        and line.page == following.page
        and regions[line.page, line.start] == regions[following.page, following.start]
        and following.words[:1].islower()
    )
    if len(steps) >= _SURELY_ON:
        return steps[int(len(steps) * _NEARLY_ALL)]
    is_even = len(steps) >= _FEW_ON and steps[-1] - steps[0] <= _EVEN
    return steps[-1] if is_even else 0.0


def _steps(lines: list[Line]) -> list[_Step]:
    widths = sorted(line.box[2] - line.box[0] for line in lines if line.box)
    # A few may be wider than any paragraph: a rule of dots, a note in the margin beside its line.
    widest = widths[len(widths) * 9 // 10] if widths else 0.0
    return [
        _Step(following.base - line.base, _is_closed(line, widest), following.words[:1].islower())
        for line, following in pairwise(lines)
        if line.page == following.page and line.box and following.base > line.base > 0
    ]


def _is_closed(line: Line, widest: float) -> bool:
    assert line.box is not None
    return is_stopped(line) or line.box[2] - line.box[0] < SHORT * widest
