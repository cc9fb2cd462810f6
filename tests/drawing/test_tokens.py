from __future__ import annotations

import re
import tomllib
from collections import Counter
from itertools import product

import pytest

from argmap.drawing.tokens import PRINTED, TOKEN_NAMES, Tokens, load_tokens
from argmap.resources import resource

THEMES = ("light", "dark", *PRINTED.values())
GROUNDS = ("paper", "panel", "box", "hover", "selection_ground")
PASSAGES = ("movant_ground", "respondent_ground")
WORDS = {
    "ink": (*GROUNDS, *PASSAGES),
    "muted": (*GROUNDS, *PASSAGES),
    "movant_text": (*GROUNDS, "movant_ground"),
    "respondent_text": (*GROUNDS, "respondent_ground"),
    "selection": GROUNDS,
    "on_selection": ("selection",),
    "warning": GROUNDS,
}
"""What is read, and the grounds it meets."""
MARKS = {
    "rule": GROUNDS,
    "neutral": GROUNDS,
    "movant": (*GROUNDS, "movant_ground"),
    "respondent": (*GROUNDS, "respondent_ground"),
}
"""Lines and marks that mean something, and the grounds they meet."""
DECORATION = ("hairline",)
"""What is never the only sign of anything."""
CLASSES = (tuple(WORDS), tuple(MARKS), (*GROUNDS, *PASSAGES), DECORATION)
"""Every token stands in one of these and so is held to what is asked there."""


def pairs(classed):
    return [pair for token, grounds in classed.items() for pair in product((token,), grounds)]


TEXT = [*pairs(WORDS), ("panel", "ink")]  # the last is a tooltip
LINES = [*pairs(MARKS), *product(("selection",), PASSAGES)]


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """Compute the contrast ratio of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_weak(name, pairs, least):
    tokens = load_tokens(name)
    ratios = {(a, b): round(contrast(tokens[a], tokens[b]), 2) for a, b in pairs}
    return {pair: ratio for pair, ratio in ratios.items() if ratio < least}


def test_contrast_of_black_on_white_is_the_largest():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_token_is_in_one_class_and_every_ground_is_met():
    held = Counter(token for tokens in CLASSES for token in tokens)
    assert held == Counter(TOKEN_NAMES)
    assert {ground for _, ground in TEXT} >= {*GROUNDS, *PASSAGES}
    assert {ground for _, ground in LINES} >= {*GROUNDS, *PASSAGES}


@pytest.mark.parametrize("name", THEMES)
def test_words_are_legible_on_every_ground(name):
    assert too_weak(name, TEXT, 4.5) == {}


@pytest.mark.parametrize("name", THEMES)
def test_lines_and_marks_are_visible_on_every_ground(name):
    assert too_weak(name, LINES, 3.0) == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_token_says_what_it_means(name):
    lines = resource("themes", f"{name}.toml").read_text(encoding="utf-8").splitlines()
    colored = [line for line in lines if re.search(r'= "#', line)]
    assert len(colored) == len(TOKEN_NAMES)
    assert all(re.search(r'"\s+# \w', line) for line in colored)


@pytest.mark.parametrize("name", PRINTED.values())
def test_paper_is_white_in_print(name):
    assert load_tokens(name)["paper"] == "#FFFFFF"


def test_print_without_colour_has_none():
    for name in ("print-grey", "print-black"):
        colors = load_tokens(name).colors.values()
        assert [one for one in colors if len({*re.findall("..", one[1:])}) > 1] == []
    assert set(load_tokens("print-black").colors.values()) == {"#000000", "#FFFFFF"}


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_read_as_toml_reads_it(name):
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    tokens = load_tokens(name)
    assert (tokens.title, tokens.dark, tokens.colors) == tuple(data.values())


def test_an_unknown_theme_is_a_missing_file():
    with pytest.raises(FileNotFoundError, match="sepia"):
        load_tokens("sepia")


def test_a_theme_without_a_token_is_refused():
    with pytest.raises(ValueError, match="ink"):
        Tokens("odd", "Odd", dark=False, colors=dict.fromkeys(TOKEN_NAMES[:4], "#000000"))


def test_a_colour_that_is_not_hex_is_refused():
    with pytest.raises(ValueError, match="red"):
        Tokens("odd", "Odd", dark=False, colors=dict.fromkeys(TOKEN_NAMES, "red"))
