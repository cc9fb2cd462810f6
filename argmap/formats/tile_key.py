"""The key to tiles: the whole map small, without words, and the grid that it is cut along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.drawing.path_data import decimal
from argmap.drawing.picture import EdgeKind, Picture, PictureBox
from argmap.drawing.tokens import Tokens
from argmap.formats.svg_lines import rect_attributes
from argmap.formats.tiling import Tiling

_HAIR = 0.5
"""Points that a line is thick."""
_BAR = 2.0
_STRIPES = (1.2, 1.2)
"""Of a striped bar, which is drawn smaller than on the map."""
_DASHES = {EdgeKind.CON: (2.0, 1.6), EdgeKind.UNDERCUT: (0.5, 1.2)}


def key_data(tiling: Tiling, scale: float, tokens: Tokens) -> dict[str, Any]:
    """Return the key as its template takes it; `scale` is that of the small map, in points."""
    left, top = tiling.across[0], tiling.down[0]
    width, height = tiling.across[-1] - left, tiling.down[-1] - top
    held = {one.name for one in tiling.tiles}
    return {
        "bounds": [left, top, width, height],
        "small": _small_map(tiling, scale, tokens),
        "across": [one - left for one in tiling.across],
        "down": [one - top for one in tiling.down],
        "cells": [
            [one.name, one.name in held, one.cut[0] - left, one.cut[1] - top, *one.cut[2:]]
            for one in tiling.every()
        ],
    }


def _small_map(tiling: Tiling, scale: float, tokens: Tokens) -> str:
    return "".join(_parts(tiling, scale, tokens))


def _parts(tiling: Tiling, scale: float, tokens: Tokens) -> Iterator[str]:
    picture: Picture = tiling.index.picture
    left, top = tiling.across[0], tiling.down[0]
    size = tiling.across[-1] - left, tiling.down[-1] - top
    view = " ".join(map(decimal, (left, top, *size)))
    wide, high = map(decimal, size)
    hair = decimal(_HAIR / scale)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
    yield f'viewBox="{view}">'
    lines: dict[EdgeKind, list[str]] = {}
    for edge in picture.edges:
        points = "M" + " ".join(f"{decimal(x)} {decimal(y)}" for x, y in edge.points)
        lines.setdefault(edge.kind, []).append(points)
    for kind, paths in lines.items():
        dashes = " ".join(decimal(one / scale) for one in _DASHES.get(kind, ()))
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        stroke = f'stroke="{tokens["rule"]}" stroke-width="{hair}"{dashed}'
        yield f'<path fill="none" {stroke} d="{"".join(paths)}"/>'
    for box in picture.boxes:
        drawn = f'fill="{tokens["box"]}" stroke="{tokens["rule"]}" stroke-width="{hair}"'
        yield f"<rect {rect_attributes(box.rect)} {drawn}/>"
        if box.side != "neutral":
            yield _bar(box, scale, tokens)
    yield "</svg>"


def _bar(box: PictureBox, scale: float, tokens: Tokens) -> str:
    """Draw the bar of a side as the legend below shows it: striped where hue is not printed."""
    x, y, width, height = box.rect
    bar, ink = min(_BAR / scale, width), tokens[box.side]
    if box.side == "respondent" and tokens.is_patterned:
        middle, dashes = decimal(x + bar / 2), " ".join(decimal(one / scale) for one in _STRIPES)
        down = f"M{middle} {decimal(y)}V{decimal(y + height)}"
        stroke = f'stroke="{ink}" stroke-width="{decimal(bar)}" stroke-dasharray="{dashes}"'
        return f'<path fill="none" {stroke} d="{down}"/>'
    # Where the colours are not seen, the length of the bars still tells.
    share = 0.5 if box.side == "respondent" and not tokens.is_patterned else 1.0
    at = (x, y + height * (1 - share), bar, height * share)
    return f'<rect {rect_attributes(at)} fill="{ink}"/>'
