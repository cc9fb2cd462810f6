"""Which reporters are one under two names, and which may print one opinion side by side."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from argmap.case.toml_table import TomlTable
from argmap.law.citations.known_words import bare, canonical_reporter
from argmap.resources import resource

_SERIES = re.compile(r" ?\d+(?:d|st|nd|rd|th)$")
_SUPREME = "Supreme Court of the United States"


class _Reporter(NamedTuple):
    same_as: str
    court: str
    is_federal: bool


def one_reporter(written: str) -> str:
    """Reduce a reporter to what tells it from others: “Wash. 2d” and “Wn.2d” are one."""
    name = canonical_reporter(written)
    return bare(_known(name).same_as or name)


def may_print_the_same(first: str, second: str) -> bool:
    """Tell whether one opinion may stand in both reporters, as in S. Ct. and U.S.

    It stands once in all series of a reporter: what is in F.3d is in no F.2d.
    """
    names = [canonical_reporter(written) for written in (first, second)]
    families = {bare(_SERIES.sub("", _known(name).same_as or name)) for name in names}
    if len(families) == 1:
        return False
    if any(map(_is_database, names)):
        return True
    courts = {_known(name).court == _SUPREME for name in names}
    return len(courts) == 1 and not any(_known(name).is_federal for name in names)


def _is_database(name: str) -> bool:
    return bare(name) == "wl" or bare(name).endswith("lexis")


def _known(name: str) -> _Reporter:
    return _reporters().get(name, _Reporter("", "", is_federal=False))


@cache
def _reporters() -> dict[str, _Reporter]:
    path = resource("citations") / "reporters.toml"
    root = TomlTable.parse(path.read_text(encoding="utf-8"), path.name)
    return {
        row.text("name"): _Reporter(
            row.text("same_as", ""), row.text("court", ""), row.truth("federal", default=False)
        )
        for row in root.tables("reporter")
    }
