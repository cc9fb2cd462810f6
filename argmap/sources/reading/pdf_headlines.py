"""The headlines of a PDF’s page: lines in larger type that stand together are read as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.sources.reading.pdf_lines import Box, Line

_LARGER = 1.1
"""The type of a heading is larger by so much."""
_ROUNDED_SIZE = 1.2
"""Boxes are rounded to whole points, and sizes by as much more."""
_ALIKE, _ALIKE_IF_LOW, _ROUNDED = 0.12, 0.2, 1.6
"""Sizes differ by so much, or by so many points, where they are the same; by more where they are
told by low letters."""
_TIGHT, _TIGHTER = 1.6, 1.35
"""The lines of a headline stand no more heights of their type apart; less where one of them alone
tells for certain that it is larger."""
_BESIDE, _MIDDLE, _SPACE = 0.4, 3.0, 0.2
"""They begin within so many heights of each other, or have one middle to so many points, or to
so many heights: a space at the end of a line moves it."""
_BYLINE = re.compile(
    r"(?:(?:written |reported |posted )?by:? )(?-i:[A-Z][\w.'’-]*(?:,? |$)){2,}.{0,60}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headline(Line):
    """The lines of a headline as one: its box is around all of them."""

    parts: tuple[Line, ...] = ()


def is_larger(line: Line, others: float) -> bool:
    """Say whether type is larger than another size by more than the rounding of its box makes."""
    return _is_larger(line.least_size, others)


def _is_larger(size: float, others: float) -> bool:
    return size > max(_LARGER * others, others + _ROUNDED_SIZE)


def is_byline(words: str) -> bool:
    """Say whether a line tells who wrote what stands below it."""
    return bool(_BYLINE.fullmatch(words))


def are_alike(line: Line, following: Line) -> bool:
    """Say whether two lines may be in type of one size."""
    share = _ALIKE if line.has_size and following.has_size else _ALIKE_IF_LOW
    most = max(share * max(line.size, following.size), _ROUNDED)
    return any(
        abs(one - other) <= most
        for one in {line.size, line.least_size}
        for other in {following.size, following.least_size}
    )


def are_aligned(line: Line, following: Line) -> bool:
    """Say whether two lines begin at one place, or have one middle."""
    (left, _, right, _), (other_left, _, other_right, _) = _box(line), _box(following)
    is_beside = abs(left - other_left) <= _BESIDE * line.size
    near = max(_MIDDLE, _SPACE * line.size)
    return is_beside or abs(left + right - other_left - other_right) <= 2 * near


def stand_together(line: Line, following: Line, usual: float) -> bool:
    """Say whether two lines in larger type may be of one headline, by their size and place.

    `usual` is the usual size of the text's type.
    """
    if not usual or line.page != following.page or is_byline(following.words):
        return False
    if not (line.has_size or following.has_size) or not are_alike(line, following):
        return False
    are_large = all(_is_larger(one.size, usual) for one in (line, following))
    is_sure = _is_larger((line.least_size + following.least_size) / 2, usual)
    is_one_sure = is_larger(line, usual) or is_larger(following, usual)
    tight = (_TIGHT if is_sure else _TIGHTER) * max(line.size, following.size)
    is_near = 0 < following.base - line.base <= tight and are_aligned(line, following)
    return is_near and are_large and is_one_sure


def with_headlines(lines: Sequence[Line], usual: float) -> list[Line]:
    """Return the lines of a page, those of each headline as one."""
    parts_of = {line.start: [line] for line in lines}
    for line in sorted(lines, key=lambda one: _box(one)[1]):
        below = _below(line, lines) if usual and _is_larger(line.size, usual) else None
        if below is not None and stand_together(line, below, usual):
            parts = parts_of[line.start]
            parts.append(below)
            parts_of[below.start] = parts
    seen: set[int] = set()
    found: list[Line] = []
    for line in lines:
        parts = parts_of[line.start]
        if id(parts) not in seen:
            seen.add(id(parts))
            found.append(_as_one(parts))
    return found


def in_lines(lines: Iterable[Line]) -> list[Line]:
    """Return the lines of which headlines are made again."""
    return [
        part for line in lines for part in (line.parts if isinstance(line, Headline) else [line])
    ]


def _below(line: Line, lines: Sequence[Line]) -> Line | None:
    """Return the nearest line below another."""
    left, top, right, _ = _box(line)
    below = [
        one
        for one in lines
        if one.base > line.base
        and _box(one)[1] > top
        and _box(one)[0] < right
        and _box(one)[2] > left
    ]
    return min(below, key=lambda one: one.base, default=None)


def _as_one(parts: Sequence[Line]) -> Line:
    first = parts[0]
    if len(parts) == 1:
        return first
    boxes = [_box(one) for one in parts]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    box = (min(lefts), min(tops), max(rights), max(bottoms))
    words = " ".join(one.words for one in parts)
    return Headline(
        first.page, first.start, first.end, words, first.divided, box, first.cuts, tuple(parts)
    )


def _box(line: Line) -> Box:
    assert line.box is not None  # whoever calls asks
    return line.box
