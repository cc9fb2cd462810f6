"""Whether a law has the subdivision that is cited, as far as the data say which it has."""

from __future__ import annotations

import re
from functools import cache

from argmap.case.toml_table import TomlTable
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.known_words import bare, rule_names
from argmap.resources import resource

_FIRST = re.compile(r" ?\((?P<letter>[a-z])\)")


def missing_subdivision(one: Authority) -> str:
    """Say that a law has no subdivision of the letter that is cited; empty where it may have."""
    if one.kind is AuthorityKind.RULE:
        name, number = rule_names().get(one.rule_set, one.rule_set), one.rule
    else:
        name, number = f"{one.title} {one.code}", one.section
    letters, cited = _letters().get((bare(name), number)), _FIRST.match(one.subsections)
    if letters is None or cited is None or cited["letter"] in letters:
        return ""
    has = f"({letters[0]}) to ({letters[-1]})" if letters else "no subdivisions"
    return f"It has {has}, so there is no ({cited['letter']}) in it."


@cache
def _letters() -> dict[tuple[str, str], str]:
    path = resource("citations") / "subdivisions.toml"
    root = TomlTable.parse(path.read_text(encoding="utf-8"), path.name)
    return {
        (bare(row.text("name")), row.text("number")): row.text("letters").removeprefix("none")
        for row in root.tables("law")
    }
