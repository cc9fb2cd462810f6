"""Planning edits on statements that several sources report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.evidence import Quote, Statement
from argmap.case.ids import NewId, QuoteId, SourceId, StatementId
from argmap.case.lookups import quote_of, record_in
from argmap.case.plan_evidence import plan_quote
from argmap.case.ranks import make_room
from argmap.case.trial import TrialMap


class ReportedWords(NamedTuple):
    """A passage that reports a statement: a span of a source, whose kept text is `text`."""

    source: SourceId
    text: str
    start: int
    end: int


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


def plan_comparison(
    case_map: CaseMap, passages: Sequence[ReportedWords], *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan to hold passages for reports of one statement, as one step; see `plan_statement`.

    A passage that is quoted already, or mostly, is not quoted again: the quote
    there is its report. The others become quotes, which bear on nothing yet.
    """
    trial = TrialMap(case_map)
    made: list[Change] = []
    quotes: list[QuoteId] = []
    for passage in passages:
        quote = quoted_as(trial, passage.source, passage.start, passage.end)
        if quote is None:
            done = plan_quote(trial, *passage, new_id=new_id)
            trial.apply(done)
            made += done.changes
            quote = next(one.after for one in done.changes if isinstance(one.after, Quote))
        quotes.append(quote.id)
    stated = plan_statement(trial, tuple(dict.fromkeys(quotes)), new_id=new_id, **fields)
    return ChangeSet(stated.label, (*made, *stated.changes))


def quoted_as(case_map: CaseMap, source: SourceId, start: int, end: int) -> Quote | None:
    """Return the quote that is a passage of a source: it and the passage are mostly the same."""
    best, most = None, 0
    for quote in case_map.quotes_of(source):
        shared = min(quote.end, end) - max(quote.start, start)
        longer = max(quote.end - quote.start, end - start)
        if 2 * shared > longer and shared > most:
            best, most = quote, shared
    return best


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
    return record_in(case_map.statements, statement_id, "comparison")
