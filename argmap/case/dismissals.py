"""Findings of comparing that the user says are none, with the reason; kept with the case.

They stand in `Case.extra`, a JSON object, under a name of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError
from argmap.case.ids import SourceId
from argmap.case.kept_extra import kept_in, with_kept

_NAME = "dismissed"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A finding that is dismissed: its kind, the words it is about in each source, and why."""

    kind: str
    passages: tuple[tuple[SourceId, str], ...]
    why: str


def dismissals_of(case: Case) -> tuple[Dismissal, ...]:
    """Return what is dismissed in a case; whatever cannot be read as that is left out."""
    listed = kept_in(case.extra).get(_NAME, [])
    return tuple(one for one in map(_read, listed if isinstance(listed, list) else []) if one)


def plan_dismissal(case_map: CaseMap, dismissal: Dismissal) -> ChangeSet:
    """Plan to dismiss a finding; the same finding dismissed before gets the new reason.

    Raises `RuleError` where no reason is given.
    """
    if not dismissal.why.strip():
        raise RuleError("A finding is dismissed for a reason.", "Say why it is no conflict.")
    known = [one for one in dismissals_of(case_map.case) if not _is_same(one, dismissal)]
    return _with(case_map, "Dismiss the finding", [*known, dismissal])


def plan_dismissal_removal(case_map: CaseMap, dismissal: Dismissal) -> ChangeSet:
    """Plan to tell a finding again."""
    known = dismissals_of(case_map.case)
    left = [one for one in known if not _is_same(one, dismissal)]
    if len(left) == len(known):
        raise RuleError("That finding is not dismissed any more.")
    return _with(case_map, "Tell the finding again", left)


def _is_same(one: Dismissal, other: Dismissal) -> bool:
    return (one.kind, one.passages) == (other.kind, other.passages)


def _with(case_map: CaseMap, label: str, dismissals: Sequence[Dismissal]) -> ChangeSet:
    before = case_map.case
    rows: list[dict[str, Any]] = [
        {"kind": one.kind, "why": one.why, "passages": [list(each) for each in one.passages]}
        for one in dismissals
    ]
    extra = with_kept(before.extra, _NAME, rows, of="case")
    after = replace(before, extra=extra)
    return ChangeSet(label, (Change(before, after),) if after != before else ())


def _read(kept: Any) -> Dismissal | None:
    if not isinstance(kept, dict) or not isinstance(kept.get("passages"), list):
        return None
    pairs = kept["passages"]
    if not all(
        isinstance(one, list) and [type(part) for part in one] == [str, str] for one in pairs
    ):
        return None
    passages = tuple((SourceId(source), words) for source, words in pairs)
    return Dismissal(str(kept.get("kind", "")), passages, str(kept.get("why", "")))
