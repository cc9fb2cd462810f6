"""Planning edits on the caption and the motion."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError


def plan_caption(case_map: CaseMap, **fields: Any) -> ChangeSet:
    """Plan new values for fields of the caption: title, court, names of the sides and so on."""
    return _changed(case_map, "Change the caption", **fields)


def plan_posture(
    case_map: CaseMap, posture: str, known: Collection[str], *, standard: str | None = None
) -> ChangeSet:
    """Plan another posture of the motion, and in the same step a standard that is for it.

    Raises `RuleError` when the posture is not `known`.
    """
    _require_known(posture, known, "posture")
    kept = case_map.case.standard if standard is None else standard
    return _changed(case_map, "Change the posture", posture=posture, standard=kept)


def plan_standard(case_map: CaseMap, standard: str, known: Collection[str]) -> ChangeSet:
    """Plan another standard to weigh by; raises `RuleError` when it is not `known`."""
    _require_known(standard, known, "standard")
    return _changed(case_map, "Choose another standard", standard=standard)


def plan_flags(case_map: CaseMap, flags: Iterable[str], known: Collection[str]) -> ChangeSet:
    """Plan the facts about the motion that raise or drop a gate, each once and sorted."""
    chosen = tuple(sorted(set(flags)))
    for flag in chosen:
        _require_known(flag, known, "flag")
    return _changed(case_map, "Change the motion’s flags", flags=chosen)


def _changed(case_map: CaseMap, label: str, **fields: Any) -> ChangeSet:
    before = case_map.case
    after = replace(before, **fields)
    return ChangeSet(label, (Change(before, after),) if before != after else ())


def _require_known(value: str, known: Collection[str], what: str) -> None:
    if value not in known:
        raise RuleError(
            f"“{value}” is not a {what} that argmap knows.", f"Known: {', '.join(known)}."
        )
