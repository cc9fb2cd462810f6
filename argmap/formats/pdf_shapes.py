"""The shapes of a map as one SVG, for the page of a PDF: all but its words and signs.

Each kind of box, with its icons, and each sign is drawn once around (0, 0) and used at its places:
a template that draws box by box takes many times as long. What is used often is compressed best
where only its place differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import ceil, floor

from argmap.case.terms import Side
from argmap.drawing.glyphs import icon_path
from argmap.drawing.path_data import decimal, path_data
from argmap.drawing.picture import (
    Border,
    EdgeKind,
    FootKind,
    Picture,
    PictureBox,
    PictureEdge,
    Rect,
)
from argmap.drawing.sizes import BAR, ICON, RADIUS
from argmap.drawing.tokens import STRIPE, STRIPE_GAP, Tokens
from argmap.formats.pdf_quotes import quote_bars
from argmap.formats.svg_lines import rect_attributes
from argmap.formats.svg_style import definitions, shape_rules, sign_shapes

_OPEN = 12.0
"""How much of each side is left out at an open corner, as on the screen."""
_INNER = 3.0
_DESCENT = 2.0
_EDGES = (EdgeKind.TRUNK, EdgeKind.PRO, EdgeKind.CON, EdgeKind.UNDERCUT)
_STRIPES = "stripes"
_SIGNS = {"pro": ("disc", "plus"), "con": ("disc", "minus"), "undercut": ("cross",)}

Icons = tuple[tuple[FootKind, int, int], ...]
"""Of each icon of a box which it is, and how far from the corner of the box it stands."""
Kind = tuple[float, float, str, Border, Icons]
"""What boxes that look alike share: width, height, side, border and icons."""


def shapes_svg(picture: Picture, tokens: Tokens, *, has_signs: bool = False) -> str:
    """Write frames, lines, boxes and icons of a picture, and the signs where that is asked for."""
    signs = _all_signs(picture.edges) if has_signs else ()
    return "".join((*_parts(picture, tokens), *signs, "</svg>"))


def _parts(picture: Picture, tokens: Tokens) -> Iterator[str]:
    x, y, width, height = whole_bounds(picture.bounds)
    yield '<svg xmlns="http://www.w3.org/2000/svg" '
    yield f'width="{width}" height="{height}" viewBox="{x} {y} {width} {height}">'
    yield from _style(tokens)
    for frame in picture.frames:
        yield f'<rect class="frame" {rect_attributes(frame.rect)} rx="{decimal(RADIUS)}"/>'
    yield from _edges(picture.edges)
    yield from _boxes(picture, tokens)
    yield from quote_bars(picture.boxes)


def _all_signs(edges: Sequence[PictureEdge]) -> Iterator[str]:
    yield "<defs>"
    drawn = sign_shapes()
    for kind, parts in _SIGNS.items():
        yield f'<g id="{kind}">{"".join(drawn[part] for part in parts)}</g>'
    yield "</defs>"
    for edge in edges:
        if edge.mark is not None:
            yield _used(sign_kind(edge.kind), *edge.mark)


def sign_kind(kind: EdgeKind) -> str:
    """Return which sign the steps of a kind have: pro, con or undercut."""
    return {EdgeKind.PRO: "pro", EdgeKind.UNDERCUT: "undercut"}.get(kind, "con")


def _patterns(tokens: Tokens) -> dict[str, str]:
    """Return how bars of one hue are told apart: striped for the respondent, hollow for nobody."""
    if not tokens.is_patterned:
        return {}
    hollow = f"fill: {tokens['box']}"
    dashes = f"stroke-width: 3.4; stroke-dasharray: {STRIPE} {STRIPE_GAP:g}"
    stripes = f"stroke: {tokens['respondent']}; {dashes}"
    return {
        ".bar-respondent": hollow,
        ".bar-neutral": hollow,
        f".{_STRIPES}": f"fill: none; {stripes}",
    }


def sign_svgs(tokens: Tokens) -> dict[str, str]:
    """Write the sign of each kind of step, in a square of 18 around its place."""
    return {
        kind: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-9 -9 18 18">'
        f"{''.join(_style(tokens))}{''.join(_used(part, 0, 0) for part in parts)}</svg>"
        for kind, parts in _SIGNS.items()
    }


def whole_bounds(bounds: Rect) -> tuple[int, int, int, int]:
    """Return the least rectangle of whole numbers around one."""
    x, y, width, height = bounds
    left, top = floor(x), floor(y)
    return left, top, ceil(x + width) - left, ceil(y + height) - top


def _style(tokens: Tokens) -> Iterator[str]:
    yield "<style>"
    closed = f"fill: {tokens['box']}; stroke: {tokens['rule']}"
    for name, rule in {**shape_rules(tokens), **_patterns(tokens), ".closed": closed}.items():
        yield f"{name}{{{rule}}}"
    yield "</style>"
    yield from definitions()


def _edges(edges: Sequence[PictureEdge]) -> Iterator[str]:
    for kind in _EDGES:
        lines = (
            "M" + " ".join(f"{round(x)} {round(y)}" for x, y in edge.points)
            for edge in edges
            if edge.kind is kind
        )
        data = "".join(lines)
        if data:
            yield f'<path class="edge {kind}" d="{data}"/>'


def _boxes(picture: Picture, tokens: Tokens) -> Iterator[str]:
    kinds: dict[Kind, str] = {}
    places = []
    for box in picture.boxes:
        x, y, width, height = box.rect
        kind = (width, height, box.side, box.border, _icons(box))
        name = kinds.get(kind)
        if name is None:
            name = kinds[kind] = f"b{len(kinds)}"
        places.append(_used(name, x, y))
    yield "<defs>"
    for kind, name in kinds.items():
        yield f'<g id="{name}">{_box(kind, is_patterned=tokens.is_patterned)}</g>'
    yield "</defs>"
    yield from places


def _icons(box: PictureBox) -> Icons:
    x, y = box.rect[:2]
    top = round(y + box.foot_baseline + _DESCENT - ICON) - round(y)
    return tuple(
        (mark.kind, round(x + mark.x) - round(x), top) for mark in box.foot if has_icon(mark.kind)
    )


@cache
def has_icon(kind: FootKind) -> bool:
    """Tell whether a mark of the foot line begins with an icon."""
    return not icon_path(kind).isEmpty()


def _used(name: str, x: float, y: float) -> str:
    return f'<use href="#{name}" x="{round(x)}" y="{round(y)}"/>'


def _box(kind: Kind, *, is_patterned: bool) -> str:
    width, height, side, border, icons = kind
    draw = _open_box if border is Border.OPEN else _closed_box
    drawn = draw(width, height, side, _STRIPES * (is_patterned and side == Side.RESPONDENT))
    if border is Border.DOUBLE:
        inside = (BAR + _INNER, _INNER, width - BAR - 2 * _INNER, height - 2 * _INNER)
        turn = decimal(RADIUS - _INNER)
        drawn += f'<rect class="border" {rect_attributes(inside)} rx="{turn}"/>'
    return drawn + "".join(_icon(*icon) for icon in icons)


def _icon(kind: FootKind, left: int, top: int) -> str:
    # Drawn here, as what is used takes time wherever it is used.
    at = f'transform="translate({left} {top})"'
    return f'<path class="icon icon-{kind}" {at} d="{_icon_data(kind)}"/>'


@cache
def _icon_data(kind: FootKind) -> str:
    return path_data(icon_path(kind))


def _closed_box(width: float, height: float, side: str, stripes: str) -> str:
    whole: Rect = (0.0, 0.0, width, height)
    low, up = decimal(height - 6), decimal(height - 3.6)
    last = f"{decimal(height - 1.7)} 4 {decimal(height - 0.9)}"
    bar = f"M4 .9C2 1.7 .5 3.6 .5 6V{low}C.5 {up} 2 {last}z"
    return (
        f'<rect class="closed" {rect_attributes(whole)} rx="{decimal(RADIUS)}"/>'
        f'<path class="bar-{side}" d="{bar}"/>{_striped(stripes, f"M2.5 6V{low}")}'
    )


def _open_box(width: float, height: float, side: str, stripes: str) -> str:
    whole: Rect = (0.0, 0.0, width, height)
    bar: Rect = (0.0, _OPEN, BAR, height - 2 * _OPEN)
    right, bottom = decimal(width), decimal(height)
    across, down = f"H{decimal(width - _OPEN)}", f"V{decimal(height - _OPEN)}"
    pieces = f"M12 0{across}M12 {bottom}{across}M0 12{down}M{right} 12{down}"
    return (
        f'<rect class="ground" {rect_attributes(whole)} rx="{decimal(RADIUS)}"/>'
        f'<rect class="bar-{side}" {rect_attributes(bar)}/>{_striped(stripes, f"M2 12{down}")}'
        f'<path class="border" d="{pieces}"/>'
    )


def _striped(stripes: str, data: str) -> str:
    return f'<path class="{stripes}" d="{data}"/>' if stripes else ""
