"""Planning edits on statements that several sources report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.evidence import Statement
from argmap.case.ids import NewId, QuoteId, StatementId
from argmap.case.lookups import quote_of
from argmap.case.ranks import make_room


def plan_statement(
    case_map: CaseMap, quotes: Sequence[QuoteId], *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan to hold quotes for reports of one statement; `fields` are those of `Statement`.

    Quotes that already are reports of one statement take the others in: the
    first such statement grows, and what it says of the best stays unless
    `fields` say otherwise. Raises `RuleError` where a quote is gone, or where
    two statements would have to become one.
    """
    for quote in quotes:
        quote_of(case_map, quote)
    known = {one.id: one for quote in quotes for one in case_map.statements_of(quote)}
    if len(known) > 1:
        raise RuleError(
            "These quotes belong to different statements already.",
            "Delete one of the comparisons first.",
        )
    if known:
        (before,) = known.values()
        after = replace(before, quotes=tuple(dict.fromkeys((*before.quotes, *quotes))), **fields)
        changes = (Change(before, after),) if after != before else ()
        return ChangeSet("Compare reports", changes)
    rank, room = make_room(case_map.ranked_statements(), None)
    statement = Statement(StatementId(new_id()), tuple(quotes), rank=rank, **fields)
    return ChangeSet("Compare reports", (*room, *added(statement)))


def plan_best_report(
    case_map: CaseMap, statement_id: StatementId, best: QuoteId | None, why: str
) -> ChangeSet:
    """Plan which report of a statement is to be relied on, and why; None takes the choice back."""
    before = _statement_of(case_map, statement_id)
    after = replace(before, best=best, why=why)
    return ChangeSet("Choose the best report", (Change(before, after),) if before != after else ())


def plan_statement_removal(case_map: CaseMap, statement_id: StatementId) -> ChangeSet:
    """Plan to hold quotes no longer for reports of one statement; the quotes stay."""
    return ChangeSet("Delete comparison", removed(_statement_of(case_map, statement_id)))


def _statement_of(case_map: CaseMap, statement_id: StatementId) -> Statement:
    statement = case_map.statements.get(statement_id)
    if statement is None:
        raise RuleError("That comparison is no longer in the case.")
    return statement
