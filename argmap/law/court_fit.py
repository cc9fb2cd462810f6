"""Whether a test of the federal courts is one for the court of a case, as far as its name tells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from argmap.case.toml_table import TomlTable
from argmap.law.standard import Standard
from argmap.resources import resource

_FILE = ("courts", "circuits.toml")
_FEDERAL = "United States"


class CourtFit(NamedTuple):
    """What a court is that a test is not for: a State's, or one in another `circuit`."""

    of_state: bool
    circuit: str = ""


class _Circuits(NamedTuple):
    federal: tuple[str, ...]
    state: tuple[str, ...]
    by_state: dict[str, str]


def misfit(court: str, standard: Standard) -> CourtFit | None:
    """Say what a court is that a standard is not for; None where it is, or nobody can tell."""
    if _FEDERAL not in standard.court or not court.strip():
        return None
    known = _circuits()
    if not _named(known.federal, court):
        return CourtFit(of_state=True) if _named(known.state, court) else None
    own = next((one for one in set(known.by_state.values()) if one in court), "")
    circuit = own or known.by_state.get(_named(known.by_state, court), "")
    asked = next((one for one in set(known.by_state.values()) if one in standard.court), "")
    is_other = circuit and asked and circuit != asked
    return CourtFit(of_state=False, circuit=circuit) if is_other else None


def _named(names: Iterable[str], court: str) -> str:
    """Return the longest of some names that a court's has: “West Virginia”, not “Virginia”."""
    found = (
        one for one in names if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", court, re.IGNORECASE)
    )
    return max(found, key=len, default="")


@cache
def _circuits() -> _Circuits:
    text = resource(*_FILE).read_text(encoding="utf-8")
    root = TomlTable.parse(text, "/".join(_FILE))
    root.truth("checked")
    root.text("source")
    federal, state = root.list_of("federal", str), root.list_of("state", str)
    by_state: dict[str, str] = {}
    for one in root.tables("circuit"):
        by_state |= dict.fromkeys(one.list_of("states", str), one.text("name"))
        one.done()
    root.done()
    return _Circuits(federal, state, by_state)
