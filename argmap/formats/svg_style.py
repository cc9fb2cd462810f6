"""The colours, fonts and signs that an SVG of the map is drawn with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.case.terms import Side
from argmap.drawing.faces import QUOTE_SIZE, SMALL_SIZE
from argmap.drawing.fonts import BASE_SIZE
from argmap.drawing.glyphs import MARK_RADIUS, cross_path, icon_path, sign_path
from argmap.drawing.path_data import decimal, path_data
from argmap.drawing.picture import FootKind
from argmap.drawing.tokens import STRIPE, STRIPE_GAP, Tokens

_STRIPES = "stripes"
_STRIPE_WIDTH = 100.0
"""Of a piece of the pattern, which has no lines across its width."""
FAMILIES = "Inter, 'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
"""The map's own font, its fallback, then what systems have."""
SERIF_FAMILIES = "'Source Serif 4', 'Noto Sans', Georgia, 'Times New Roman', serif"
"""Of quoted words."""


def style_lines(tokens: Tokens) -> list[str]:
    """Return the style sheet as an element, with the stripes that it fills bars with."""
    if not tokens.is_patterned:
        return ["<style>", *style_rules(tokens), "</style>"]
    patterned = (
        f".bar-{Side.RESPONDENT} {{ fill: url(#{_STRIPES}) }}",
        f".bar-{Side.NEUTRAL} {{ fill: {tokens['box']} }}",
    )
    return ["<style>", *style_rules(tokens), *patterned, "</style>", *_stripes(tokens)]


def _stripes(tokens: Tokens) -> list[str]:
    period, wide = decimal(STRIPE + STRIPE_GAP), decimal(_STRIPE_WIDTH)
    ground = f'<rect width="{wide}" height="{period}" fill="{tokens["box"]}"/>'
    stripe = f'<rect width="{wide}" height="{decimal(STRIPE)}" fill="{tokens["respondent"]}"/>'
    size = f'width="{wide}" height="{period}" patternUnits="userSpaceOnUse"'
    return ["<defs>", f'<pattern id="{_STRIPES}" {size}>{ground}{stripe}</pattern>', "</defs>"]


def style_rules(tokens: Tokens | Mapping[str, str]) -> list[str]:
    """Return the style sheet, a rule a line; a colour may be a variable of a page."""
    rules = {
        "text": f"font-family: {FAMILIES}; font-size: {BASE_SIZE}px; fill: {tokens['ink']}; "
        "white-space: pre",
        ".semibold": "font-weight: 600",
        ".small": f"font-size: {SMALL_SIZE}px; fill: {tokens['muted']}",
        ".side": f"font-size: {SMALL_SIZE}px; font-weight: 600",
        ".quoted": f"font-family: {SERIF_FAMILIES}; font-size: {QUOTE_SIZE}px",
        ".nothing": f"fill: {tokens['muted']}",
        **shape_rules(tokens),
        **_of_sides(tokens),
    }
    return [f"{name} {{ {rule} }}" for name, rule in rules.items()]


def shape_rules(tokens: Tokens | Mapping[str, str]) -> dict[str, str]:
    """Return how everything that is not words is drawn."""
    return {
        ".paper": f"fill: {tokens['paper']}",
        ".ground": f"fill: {tokens['box']}",
        ".border": f"fill: none; stroke: {tokens['rule']}",
        ".frame": f"fill: {tokens['panel']}; stroke: {tokens['rule']}; stroke-width: 1.25",
        ".edge": f"fill: none; stroke: {tokens['rule']}; stroke-width: 1.25",
        ".con": "stroke-dasharray: 5.625 4.375",
        ".undercut": "stroke-width: 1.5; stroke-dasharray: 1.875 3",
        ".disc": f"fill: {tokens['paper']}; stroke: {tokens['rule']}",
        ".sign": f"fill: none; stroke: {tokens['ink']}; stroke-width: 1.25",
        ".cross": f"fill: none; stroke: {tokens['ink']}; stroke-width: 1.75",
        ".icon": f"fill: none; stroke: {tokens['muted']}; stroke-width: 1.1",
        ".icon-quotes": f"fill: {tokens['muted']}",
        ".icon-unanswered": f"stroke: {tokens['ink']}",
        ".icon-caution": f"stroke: {tokens['warning']}",
        **{f".bar-{side}": f"fill: {tokens[side]}" for side in Side},
        **{f".quote-{side}": f"fill: {tokens[side]}" for side in Side},
    }


def sign_shapes() -> dict[str, str]:
    """Return what the signs of steps are made of, by name, as elements without one."""
    paths = {
        "plus": ("sign", sign_path(plus=True)),
        "minus": ("sign", sign_path(plus=False)),
        "cross": ("cross", cross_path()),
    }
    drawn = {
        name: f'<path class="{style}" d="{path_data(path)}"/>'
        for name, (style, path) in paths.items()
    }
    return {**drawn, "disc": f'<circle class="disc" r="{decimal(MARK_RADIUS)}"/>'}


@cache
def definitions() -> list[str]:
    """Return the signs that boxes and steps use, by name."""
    icons = [(f"icon-{kind}", icon_path(kind), f"icon icon-{kind}") for kind in FootKind]
    return [
        "<defs>",
        *(
            f'<path id="{name}" class="{style}" d="{path_data(path)}"/>'
            for name, path, style in icons
            if not path.isEmpty()
        ),
        *(shape.replace(" ", f' id="{name}" ', 1) for name, shape in sign_shapes().items()),
        "</defs>",
    ]


def _of_sides(tokens: Tokens | Mapping[str, str]) -> dict[str, str]:
    rules = {}
    for side in Side:
        ink = "muted" if side is Side.NEUTRAL else f"{side}_text"
        rules[f".side-{side}"] = f"fill: {tokens[ink]}"
    return rules
