"""The legend of a map as SVG: the same signs as on the map, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.legend import Legend, LegendWords
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import FootKind, Picture, Point
from argmap.drawing.sizes import ICON
from argmap.formats.svg_lines import edge_lines, mark_lines, rect_attributes
from argmap.formats.svg_text import escaped, held

_DESCENT = 2.0


def legend_lines(legend: Legend) -> Iterator[str]:
    """Write a legend; its signs are hidden from readers that the words tell all."""
    x, y = map(decimal, legend.corner)
    yield f'<g class="legend" transform="translate({x} {y}) scale({decimal(legend.scale)})">'
    yield "<title>What the signs mean</title>"
    yield '<g aria-hidden="true">'
    steps = Picture((0.0, 0.0, 0.0, 0.0), edges=legend.steps)
    yield from edge_lines(steps)
    yield from mark_lines(steps)
    for side, rect in legend.bars:
        yield f'<rect class="bar-{side}" {rect_attributes(rect)}/>'
    if legend.corners:
        yield f'<path class="border" d="{" ".join(map(_piece, legend.corners))}"/>'
    for kind, at in legend.marks:
        yield _icon(kind, at)
    yield "</g>"
    yield from map(_words, legend.words)
    yield "</g>"


def _piece(ends: tuple[Point, Point]) -> str:
    (x, y), (to_x, to_y) = ends
    return f"M{decimal(x)} {decimal(y)} L{decimal(to_x)} {decimal(to_y)}"


def _icon(kind: FootKind, at: Point) -> str:
    top = decimal(at[1] + _DESCENT - ICON)
    return f'<use href="#icon-{kind}" x="{decimal(at[0])}" y="{top}"/>'


def _words(words: LegendWords) -> str:
    style = "small" if words.side is None else f"side side-{words.side}"
    at = f'x="{decimal(words.at[0])}" y="{decimal(words.at[1])}"{held(words.width)}'
    return f'<text class="{style}" {at}>{escaped(words.text)}</text>'
