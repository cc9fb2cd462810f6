"""Planning one import: new sources, and better copies in the place of texts that are held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.errors import RuleError
from argmap.case.evidence import Document
from argmap.case.ids import NewId, QuoteId, SourceId
from argmap.case.plan_evidence import plan_sources
from argmap.case.plan_replacement import Decisions, Place, plan_decided_replacement


class Replacement(NamedTuple):
    """A document for a source that has another copy, where its quotes go, and what is decided."""

    source: SourceId
    document: Document
    places: Mapping[QuoteId, Place | None]
    decided: Decisions = Decisions()


def plan_intake(
    case_map: CaseMap,
    new: Sequence[tuple[Mapping[str, Any], Document]],
    replacements: Sequence[Replacement] = (),
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan to import documents, with the fields of their sources, as one step.

    Raises `RuleError` as `plan_decided_replacement` does, and where two documents
    would take the place of one text.
    """
    if len({one.source for one in replacements}) < len(replacements):
        raise RuleError(
            "Two documents cannot take the place of one text.", "Leave one of them out."
        )
    plans = [plan_sources(case_map, new, new_id=new_id)] if new else []
    plans += [plan_decided_replacement(case_map, *one) for one in replacements]
    if len(plans) == 1:
        return plans[0]
    changes = tuple(change for plan in plans for change in plan.changes)
    documents = tuple(document for plan in plans for document in plan.documents)
    return ChangeSet(f"Import {len(new) + len(replacements)} documents", changes, documents)
