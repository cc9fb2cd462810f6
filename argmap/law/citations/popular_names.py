"""Acts that are cited by a popular name, as the United States Code has them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from argmap.case.toml_table import TomlTable
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.known_words import bare
from argmap.resources import resource

_FILE = "popular_names.toml"


class _Act(NamedTuple):
    """The title of the Code an act stands in, and what it calls the act’s sections."""

    title: str
    sections: dict[str, str]
    same: bool


@lru_cache(maxsize=4_096)
def as_codified(one: Authority) -> Authority:
    """Return a section of an act by its popular name as one of the Code; others as they are.

    “Sherman Act § 1” is 15 U.S.C. § 1. A section whose place in the Code is not known stays.
    """
    name = bare(one.code.removeprefix("The ").removeprefix("the "))
    act = _acts().get(name) if one.kind is AuthorityKind.STATUTE else None
    if act is None:
        return one
    section = act.sections.get(one.section) or (one.section if act.same else "")
    return replace(one, title=act.title, code="U.S.C.", section=section) if section else one


@cache
def _acts() -> dict[str, _Act]:
    text = resource("citations", _FILE).read_text("utf-8")
    root = TomlTable.parse(text, f"citations/{_FILE}")
    acts: dict[str, _Act] = {}
    for row in root.tables("act"):
        act = _Act(row.text("title"), row.texts_of("sections"), row.truth("same", default=False))
        acts |= dict.fromkeys(map(bare, row.list_of("names", str)), act)
        row.done()
    root.done()
    return acts
