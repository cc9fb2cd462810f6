"""The legend of a map: what its signs mean, in rows under it.

The steps of the legend are lines of a picture and its icons are marks of boxes, so that
whoever paints the map paints them with the same strokes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from argmap.case.terms import Side
from argmap.drawing.foot_setting import LETTERS
from argmap.drawing.measuring import TextMeasure
from argmap.drawing.picture import EdgeKind, FootKind, Picture, PictureEdge, Point, Rect
from argmap.drawing.sizes import BAR, ICON

STEP_WORDS = {
    EdgeKind.PRO: "reason",
    EdgeKind.CON: "objection",
    EdgeKind.UNDERCUT: "undercut of a step",
}
BARE_WORDS = "nothing supports it yet"
MARK_WORDS = {
    FootKind.UNANSWERED: "an attack is not answered",
    FootKind.ADMITTED: "admitted",
    FootKind.DISPUTED: "disputed",
    FootKind.ASSUMED: "assumed",
    FootKind.QUOTES: "quotes",
    FootKind.SOURCES: "sources cited",
    FootKind.CAUTION: "a quote to use with care",
    FootKind.REFERENCE: "stands in full elsewhere",
    FootKind.IN: "in: the map accepts it",
    FootKind.OUT: "out: what is against it is stronger",
    FootKind.UNDECIDED: "undecided",
    FootKind.TIE: "a tie",
}
"""What the marks of boxes mean, in the order in which legends tell it."""

_ABOVE = 36.0
"""Between the map and its legend, in pixels of the map."""
_LEAST_WIDTH = 827.0
"""A legend under a narrow map is as wide as on paper."""
_USUAL_WIDTH, _LARGEST = 1467.0, 3.0
"""A wider map has a larger legend, up to so much, to be read with the whole in view."""
_ROW, _GAP, _BASELINE = 24.0, 24.0, 12.0
_STUB, _STUB_ROOM = 40.0, 46.0
_CORNERS, _CORNERS_ROOM = 20.0, 26.0
_ICON_ROOM = ICON + 4.0
_BAR_ROOM = BAR + 6.0
_LETTER_GAP = 4.0


class LegendWords(NamedTuple):
    """A text and where its baseline starts; `side` names the hue of the letter of a side."""

    text: str
    at: Point
    width: float
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """A legend, in pixels of its own: `scale` and `corner` put it on the map.

    `marks` are icons with the start of their baselines, `corners` pieces of the border of
    a box with open corners.
    """

    corner: Point
    scale: float
    steps: tuple[PictureEdge, ...]
    bars: tuple[tuple[Side, Rect], ...]
    corners: tuple[tuple[Point, Point], ...]
    marks: tuple[tuple[FootKind, Point], ...]
    words: tuple[LegendWords, ...]


class _Item(NamedTuple):
    sign: Side | EdgeKind | FootKind
    words: str


def with_legend(
    picture: Picture, sides: Sequence[tuple[Side, str]], small: TextMeasure
) -> tuple[Picture, Legend]:
    """Return a picture with room for a legend below the map, and the legend.

    `sides` are told with their names; of the marks only those that the map has.
    """
    x, y, width, height = picture.bounds
    scale = min(_LARGEST, max(1.0, width / _USUAL_WIDTH))
    room = max(width, _LEAST_WIDTH)
    setter = _Setter(small, room / scale)
    for item in _items(picture, sides):
        setter.add(item)
    corner = (x, y + height + _ABOVE * scale)
    legend = setter.legend(corner, scale)
    bounds = (x, y, room, height + (_ABOVE + setter.height) * scale)
    return replace(picture, bounds=bounds), legend


def _items(picture: Picture, sides: Sequence[tuple[Side, str]]) -> Iterator[_Item]:
    kinds = {mark.kind for box in picture.boxes for mark in box.foot}
    yield from (_Item(side, name) for side, name in sides)
    yield from (_Item(kind, words) for kind, words in STEP_WORDS.items())
    if FootKind.BARE in kinds:
        yield _Item(FootKind.BARE, BARE_WORDS)
    yield from (_Item(kind, words) for kind, words in MARK_WORDS.items() if kind in kinds)


class _Setter:
    """Sets items side by side, in as many rows as they need."""

    def __init__(self, small: TextMeasure, room: float) -> None:
        self._small = small
        self._room = room
        self._x, self._top = 0.0, 0.0
        self._steps: list[PictureEdge] = []
        self._bars: list[tuple[Side, Rect]] = []
        self._corners: list[tuple[Point, Point]] = []
        self._marks: list[tuple[FootKind, Point]] = []
        self._words: list[LegendWords] = []

    @property
    def height(self) -> float:
        """How high the rows are in all."""
        return self._top + _ROW

    def add(self, item: _Item) -> None:
        """Put one more item at the end of the row, or into the next."""
        lead = self._lead(item.sign)
        width = self._small.width_of(item.words)
        if self._x and self._x + lead + width > self._room:
            self._x, self._top = 0.0, self._top + _ROW
        self._sign(item.sign, self._x)
        at = (self._x + lead, self._top + _BASELINE)
        self._words.append(LegendWords(item.words, at, width))
        self._x += lead + width + _GAP

    def legend(self, corner: Point, scale: float) -> Legend:
        """Return what has been set."""
        return Legend(
            corner,
            scale,
            steps=tuple(self._steps),
            bars=tuple(self._bars),
            corners=tuple(self._corners),
            marks=tuple(self._marks),
            words=tuple(self._words),
        )

    def _lead(self, sign: Side | EdgeKind | FootKind) -> float:
        """Return how far the words stand from the start of their sign."""
        if isinstance(sign, Side):
            letter = self._small.width_of(LETTERS[sign], semibold=True)
            return _BAR_ROOM + letter + _LETTER_GAP
        if isinstance(sign, EdgeKind):
            return _STUB_ROOM
        return _ICON_ROOM + _CORNERS_ROOM * (sign is FootKind.BARE)

    def _sign(self, sign: Side | EdgeKind | FootKind, x: float) -> None:
        top = self._top
        if isinstance(sign, Side):
            self._bars.append((sign, (x, top + 1.0, BAR, ICON)))
            width = self._small.width_of(LETTERS[sign], semibold=True)
            at = (x + _BAR_ROOM, top + _BASELINE)
            self._words.append(LegendWords(LETTERS[sign], at, width, sign))
        elif isinstance(sign, EdgeKind):
            y = top + ICON / 2 + 2.0
            line = ((x, y), (x + _STUB, y))
            self._steps.append(PictureEdge(line, sign, mark=(x + _STUB / 2, y)))
        else:
            if sign is FootKind.BARE:
                self._corners += _open_corners(x, top)
                x += _CORNERS_ROOM
            self._marks.append((sign, (x, top + _BASELINE)))


def _open_corners(x: float, y: float) -> list[tuple[Point, Point]]:
    right, bottom = x + _CORNERS, y + ICON + 2.0
    return [
        ((x + 5.0, y), (right - 5.0, y)),
        ((x + 5.0, bottom), (right - 5.0, bottom)),
        ((x, y + 4.0), (x, bottom - 4.0)),
        ((right, y + 4.0), (right, bottom - 4.0)),
    ]
