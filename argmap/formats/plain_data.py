"""What a paper is made of as plain data, for a template: numbers, texts, lists and tables."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from argmap.brief.runs import UNTOLD

_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


def plain_data(value: Any, names: Mapping[str, str]) -> Any:
    """Return a block, or a part of one, as plain data; its anchors are called by `names`.

    What refers to an anchor that has no name refers to nothing. What no template prints is left
    out (`argmap.brief.runs.UNTOLD`).
    """
    kind: Any = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple or kind is list:
        return [plain_data(one, names) for one in value]
    if isinstance(value, Mapping):
        return {key: plain_data(one, names) for key, one in value.items()}
    parts = _parts_of(kind)
    if not parts:  # a member of an enumeration, say
        return value
    made = {}
    for name in parts:
        part = getattr(value, name)
        # Most parts are words: a call for each would take as long as all the others.
        made[name] = part if type(part) in _AS_THEY_ARE else plain_data(part, names)
    if "anchor" in made:
        made["anchor"] = names[made["anchor"]]
    if "to" in made:
        made["to"] = names.get(made["to"], "")
    return made


@cache
def _parts_of(kind: Hashable) -> tuple[str, ...]:
    if not (isinstance(kind, type) and is_dataclass(kind)):
        return ()
    return tuple(part.name for part in fields(kind) if part.metadata != UNTOLD)
