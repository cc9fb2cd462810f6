"""The argument schemes a step can follow, read from `resources/schemes`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from argmap.resources import resource


@dataclass(frozen=True, slots=True)
class Scheme:
    """A pattern of argument: its id in a case, its name, and what it says in a sentence.

    `checked` tells whether it was compared with a published list of schemes.
    """

    id: str
    name: str
    description: str
    checked: bool


@cache
def load_schemes() -> tuple[Scheme, ...]:
    """Read every scheme, in the order of the file."""
    data = tomllib.loads(resource("schemes", "schemes.toml").read_text(encoding="utf-8"))
    return tuple(Scheme(**one) for one in data["scheme"])
