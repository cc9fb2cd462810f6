"""The drawing on the page of a map: as the SVG, in groups that the page's script can move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argmap.case.case_map import CaseMap
from argmap.drawing.imaging import MARGIN
from argmap.drawing.path_data import decimal
from argmap.drawing.picture import EMPTY, Picture, PictureBox, PictureEdge
from argmap.formats.svg_boxes import box_parts
from argmap.formats.svg_lines import edge_lines, frame_lines, mark_lines, rect_attributes
from argmap.formats.svg_style import definitions
from argmap.formats.svg_text import escaped

_RING = 4.0
"""How far the ring of the box that is chosen stands from its border."""
_PILL = (38.0, 16.0)
_PILL_UP, _PILL_IN = 6.0, 10.0
_PILL_BASE = 12.0


def map_lines(picture: Picture, case_map: CaseMap) -> Iterator[str]:
    """Write the map; frames, boxes, lines and signs are numbered as in the page's data."""
    x, y, width, height = picture.bounds
    sides = (x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN)
    yield (
        f'<svg id="map" viewBox="{" ".join(map(decimal, sides))}" role="tree" '
        f'aria-label="{escaped(case_map.case.title or "Argument map")}">'
    )
    yield from definitions()
    yield '<g id="view" role="presentation"><g aria-hidden="true">'
    for at, frame in enumerate(picture.frames):
        yield f'<g data-frame="{at}">'
        yield from frame_lines(Picture(EMPTY.bounds, frames=(frame,)))
        yield "</g>"
    edges = list(picture.edges)
    for at, edge in enumerate(edges):
        yield from _numbered(edge_lines(_alone(edge)), "edge", at)
    yield "</g>"
    yield from _boxes(picture, case_map)
    yield '<g aria-hidden="true">'
    for at, edge in enumerate(edges):
        if edge.mark is not None:
            yield f'<g data-sign="{at}">'
            yield from mark_lines(_alone(edge))
            yield "</g>"
    yield "</g></g></svg>"


def _numbered(lines: Iterator[str], kind: str, at: int) -> Iterator[str]:
    return (line.replace(" ", f' data-{kind}="{at}" ', 1) for line in lines)


def _alone(edge: PictureEdge) -> Picture:
    return Picture(EMPTY.bounds, edges=(edge,))


def _boxes(picture: Picture, case_map: CaseMap) -> Iterator[str]:
    boxes = list(picture.boxes)
    below = Counter(box.parent for box in boxes)
    passed: Counter[int] = Counter()
    levels: list[int] = []
    for at, box in enumerate(boxes):
        levels.append(levels[box.parent] + 1 if box.parent >= 0 else 1)
        passed[box.parent] += 1
        place = f'aria-setsize="{below[box.parent]}" aria-posinset="{passed[box.parent]}"'
        yield (
            f'<g data-box="{at}" role="treeitem" tabindex="-1" '
            f'aria-level="{levels[at]}" {place} aria-selected="false">'
        )
        yield f'<rect class="ring" {rect_attributes(_around(box))} rx="9"/>'
        yield from box_parts(box, case_map)
        if at in below:
            yield from _pill(box)
        yield "</g>"


def _around(box: PictureBox) -> tuple[float, float, float, float]:
    x, y, width, height = box.rect
    return x - _RING, y - _RING, width + 2 * _RING, height + 2 * _RING


def _pill(box: PictureBox) -> Iterator[str]:
    """Write the handle by which a click folds what is below a box, and how much is folded."""
    x, y, width, height = box.rect
    left, top = x + width - _PILL_IN - _PILL[0], y + height - _PILL_UP
    at = f'x="{decimal(left + _PILL[0] / 2)}" y="{decimal(top + _PILL_BASE)}"'
    yield '<g class="fold" aria-hidden="true">'
    yield f'<rect {rect_attributes((left, top, *_PILL))} rx="8"/>'
    yield f'<text class="small" {at} text-anchor="middle">&#8722;</text></g>'
