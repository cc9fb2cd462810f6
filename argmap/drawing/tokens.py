"""The tokens: every colour by its meaning, read from the theme files without Qt."""

from __future__ import annotations

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

PRINTED = {"colour": "print", "grey": "print-grey", "black": "print-black"}
"""The theme of each style of printing; the first is the usual one."""

_PATTERNED = frozenset(PRINTED.values()) - {"print"}
STRIPE, STRIPE_GAP = 2.5, 2.0
"""Of a striped bar, in pixels of the map: the respondent's where patterns tell the sides."""

_DIGITS = frozenset("0123456789ABCDEF")


class Tokens:
    """The colours of one theme as `#RRGGBB`, by token name."""

    def __init__(self, name: str, title: str, *, dark: bool, colors: Mapping[str, str]) -> None:
        if set(colors) != set(TOKEN_NAMES):
            odd = sorted(set(colors) ^ set(TOKEN_NAMES))
            raise ValueError(f"The theme {name} lacks or adds tokens: {', '.join(odd)}.")
        for token, color in colors.items():
            if not _is_color(color):
                raise ValueError(f"{token} of the theme {name} is not #RRGGBB: {color}")
        self.name = name
        self.title = title
        self.dark = dark
        self.colors = MappingProxyType(dict(colors))

    @property
    def is_patterned(self) -> bool:
        """Whether patterns tell the sides apart, as where hue is not printed."""
        return self.name in _PATTERNED

    def __getitem__(self, token: str) -> str:
        return self.colors[token]


@cache
def load_tokens(name: str) -> Tokens:
    """Read the tokens of `light`, `dark` or one of `PRINTED`.

    Raises FileNotFoundError when there is no such theme, ValueError when its file is wrong.
    """
    entries = _entries(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    title, dark = entries.pop("title", name), entries.pop("dark", "false") == "true"
    return Tokens(name, title, dark=dark, colors=entries)


def _is_color(text: str) -> bool:
    return len(text) == len("#RRGGBB") and text[0] == "#" and _DIGITS.issuperset(text[1:])


def _entries(text: str) -> dict[str, str]:
    """Read the entries of a theme, one a line, each a text in double quotes or a bare word.

    The window waits for its theme, and Python's reader of TOML takes longer to
    import than the rest of the theme to apply; a test holds the two equal.
    """
    entries = {}
    for line in text.splitlines():
        name, equals, value = line.partition(" = ")
        if equals and not line.startswith("#"):
            entries[name] = value.split('"')[1] if value.startswith('"') else value.split()[0]
    return entries
