"""Planning edits on the names that mean one person or thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError

_BETWEEN = " = "


def names_in(entry: str) -> tuple[str, ...]:
    """Return the names of an entry of `Case.aliases`, as “Matze = Matzi”, without blank ones."""
    names = (" ".join(name.split()) for name in entry.split("="))
    return tuple(name for name in names if name)


def plan_alias(case_map: CaseMap, names: Sequence[str]) -> ChangeSet:
    """Plan to take names for one; entries that have one of them already grow together.

    The first name of an entry is the one that stands for all. Raises `RuleError`
    where there are fewer than two names.
    """
    wanted = _each_once([part for name in names for part in names_in(name)])
    if len(wanted) < 2:  # noqa: PLR2004 -- a name is joined with another
        raise RuleError("One name is nothing to join.", "Write two names, as “Matze = Matzi”.")
    kept: list[str] = []
    at = len(case_map.case.aliases)
    joined: list[str] = []
    for entry in case_map.case.aliases:
        if _keys(names_in(entry)) & _keys(wanted):
            at = min(at, len(kept))
            joined += names_in(entry)
        else:
            kept.append(entry)
    kept.insert(min(at, len(kept)), _BETWEEN.join(_each_once([*joined, *wanted])))
    return _with_aliases(case_map, f"Join {_told(wanted)}", kept)


def plan_alias_removal(case_map: CaseMap, entry: str) -> ChangeSet:
    """Plan to take the names of one entry for different ones again."""
    if entry not in case_map.case.aliases:
        raise RuleError("Those names are not joined any more.")
    left = [one for one in case_map.case.aliases if one != entry]
    return _with_aliases(case_map, f"Part {_told(names_in(entry))}", left)


def _with_aliases(case_map: CaseMap, label: str, aliases: Sequence[str]) -> ChangeSet:
    before = case_map.case
    after = replace(before, aliases=tuple(aliases))
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def _told(names: Sequence[str]) -> str:
    return " and ".join(f"“{name}”" for name in names[:2])


def _keys(names: Sequence[str]) -> set[str]:
    return {name.casefold() for name in names}


def _each_once(names: Sequence[str]) -> list[str]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return list(first.values())
