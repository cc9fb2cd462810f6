"""Frames and steps of a map as SVG: what lies under the boxes, and the signs over them."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.drawing.path_data import decimal
from argmap.drawing.picture import EdgeKind, Picture, PictureEdge, Rect
from argmap.drawing.sizes import RADIUS
from argmap.drawing.weight_place import weight_place
from argmap.formats.svg_text import escaped

_TITLE_AT = (12.0, 19.0)
_SIGNS = {EdgeKind.PRO: "plus", EdgeKind.CON: "minus"}


def frame_lines(picture: Picture) -> Iterator[str]:
    """Write the frames around co-premises with their titles."""
    for frame in picture.frames:
        yield f'<rect class="frame" {rect_attributes(frame.rect)} rx="{decimal(RADIUS)}"/>'
        if frame.title:
            x, y = frame.rect[0] + _TITLE_AT[0], frame.rect[1] + _TITLE_AT[1]
            words = escaped(frame.title)
            yield f'<text class="small" x="{decimal(x)}" y="{decimal(y)}">{words}</text>'


def edge_lines(picture: Picture) -> Iterator[str]:
    """Write the lines of the steps."""
    for edge in picture.edges:
        points = " ".join(f"{decimal(x)},{decimal(y)}" for x, y in edge.points)
        yield f'<polyline class="edge {edge.kind}" points="{points}"/>'


def mark_lines(picture: Picture) -> Iterator[str]:
    """Write the + and - of the steps and the crosses of the undercuts, and what steps weigh."""
    for edge in picture.edges:
        if edge.weight:
            yield _weight_line(edge)
        if edge.mark is None:
            continue
        at = f'x="{decimal(edge.mark[0])}" y="{decimal(edge.mark[1])}"'
        if edge.kind is EdgeKind.UNDERCUT:
            yield f'<use href="#cross" {at}/>'
        else:
            yield f'<use href="#disc" {at}/>'
            yield f'<use href="#{_SIGNS.get(edge.kind, "minus")}" {at}/>'


def _weight_line(edge: PictureEdge) -> str:
    (x, y), is_middle = weight_place(edge)
    anchor = ' text-anchor="middle"' if is_middle else ""
    at = f'x="{decimal(x)}" y="{decimal(y)}"{anchor}'
    return f'<text class="small" {at}>{escaped(edge.weight)}</text>'


def rect_attributes(rect: Rect) -> str:
    """Write a rectangle as the attributes of an element."""
    x, y, width, height = map(decimal, rect)
    return f'x="{x}" y="{y}" width="{width}" height="{height}"'
