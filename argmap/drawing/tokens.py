"""The tokens: every colour by its meaning, read from the theme files without Qt."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

TOKEN_NAMES = (
    "paper",
    "panel",
    "box",
    "hover",
    "ink",
    "muted",
    "rule",
    "hairline",
    "movant",
    "movant_text",
    "movant_ground",
    "respondent",
    "respondent_text",
    "respondent_ground",
    "neutral",
    "selection",
    "on_selection",
    "selection_ground",
    "warning",
)

_COLOR = re.compile(r"#[0-9A-F]{6}")


class Tokens:
    """The colours of one theme as `#RRGGBB`, by token name."""

    def __init__(self, name: str, title: str, *, dark: bool, colors: Mapping[str, str]) -> None:
        if set(colors) != set(TOKEN_NAMES):
            odd = sorted(set(colors) ^ set(TOKEN_NAMES))
            raise ValueError(f"The theme {name} lacks or adds tokens: {', '.join(odd)}.")
        for token, color in colors.items():
            if not _COLOR.fullmatch(color):
                raise ValueError(f"{token} of the theme {name} is not #RRGGBB: {color}")
        self.name = name
        self.title = title
        self.dark = dark
        self.colors = MappingProxyType(dict(colors))

    def __getitem__(self, token: str) -> str:
        return self.colors[token]


@cache
def load_tokens(name: str) -> Tokens:
    """Read the tokens of `light`, `dark` or `print`.

    Raises FileNotFoundError when there is no such theme, ValueError when its file is wrong.
    """
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Tokens(name, data["title"], dark=data["dark"], colors=data["colors"])
