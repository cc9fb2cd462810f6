"""Planning edits on sources, quotes and cites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite, Document, Quote, Source
from argmap.case.ids import (
    CiteId,
    ClaimId,
    EventId,
    FindingId,
    HarmId,
    NewId,
    QuoteId,
    SourceId,
)
from argmap.case.lookups import beginning_of, cite_of, quote_of, source_of
from argmap.case.losses import items_without
from argmap.case.plan_removals import cite_removals, quote_removals
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_room
from argmap.case.source_dates import require_dates

CONTEXT_LENGTH = 32
"""How many code points before and after a quote are kept to find it again."""

CiteTarget = ClaimId | HarmId | FindingId | EventId


def plan_source(
    case_map: CaseMap, fields: Mapping[str, Any], document: Document | None, *, new_id: NewId
) -> ChangeSet:
    """Plan a new source, last in the list.

    `fields` are those of `Source` that a form fills in. Without a document the
    source is cited, but its text is not held.
    """
    return plan_sources(case_map, [(fields, document)], new_id=new_id)


def plan_sources(
    case_map: CaseMap,
    sources: Sequence[tuple[Mapping[str, Any], Document | None]],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan several new sources in one step, last in the list; each as in `plan_source`."""
    rank, _ = make_room(case_map.ranked_sources(), None)
    made = [
        _source(fields, document, rank + number, new_id)
        for number, (fields, document) in enumerate(sources)
    ]
    first = beginning_of(made[0].title) or "source"
    title = in_quotes(first) if len(made) == 1 else f"{len(made)} sources"
    documents = tuple(document for _, document in sources if document)
    return ChangeSet(f"Import {title}", added(*made), documents)


def plan_source_removal(case_map: CaseMap, source_id: SourceId) -> ChangeSet:
    """Plan the removal of a source with its quotes and every cite of either."""
    source = source_of(case_map, source_id)
    quotes = case_map.quotes_of(source_id)
    cites = [cite for quote in quotes for cite in case_map.cites_of(quote.id)]
    cites += case_map.cites_of(source_id)
    changes = (*removed(*cites), *quote_removals(case_map, quotes))
    changes = (*changes, *items_without(case_map, source_id), *removed(source))
    return ChangeSet(f"Delete {in_quotes(beginning_of(source.title))}", changes)


def plan_quote(  # noqa: PLR0913 -- a span and what it is brought to bear on
    case_map: CaseMap,
    source_id: SourceId,
    text: str,
    start: int,
    end: int,
    *,
    new_id: NewId,
    target: CiteTarget | None = None,
    cite_fields: Mapping[str, Any] | None = None,
    **fields: Any,
) -> ChangeSet:
    """Plan to quote a span of a source, and to bring it to bear on `target`.

    `text` is the source's kept text; `start` and `end` are code points of it.
    A span that is quoted already is not quoted twice: only the cite is new.
    Raises `RuleError` for a span outside the source, and where the quote is
    already brought to bear there.
    """
    source = source_of(case_map, source_id)
    _require_span(source, text, start, end)
    quotes = case_map.quotes_of(source_id)
    same = [quote for quote in quotes if (quote.start, quote.end) == (start, end)]
    quote = same[0] if same else _quote(source, text, start, end, new_id=new_id, **fields)
    cites: tuple[Change, ...] = ()
    if target is not None:
        known = same[0].id if same else None
        cites = _new_cite(case_map, quote.id, target, new_id, known, cite_fields or {})
    elif same:
        raise RuleError("These words are quoted already.", "Choose a claim to quote them for.")
    return ChangeSet("Quote", (*(() if same else added(quote)), *cites))


def plan_quotes(
    case_map: CaseMap,
    source_id: SourceId,
    text: str,
    rows: Sequence[Mapping[str, Any]],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan to quote many spans of a source, in the order of `rows`; nothing cites them yet.

    Each row holds `start`, `end` and other fields of a quote. Raises `RuleError` for a span
    outside the source, and for one that is quoted already.
    """
    source = source_of(case_map, source_id)
    known = {(one.start, one.end) for one in case_map.quotes_of(source_id)}
    quotes = []
    for row in rows:
        span = (row["start"], row["end"])
        _require_span(source, text, *span)
        if span in known:
            raise RuleError("These words are quoted already.", "Choose other words.")
        known.add(span)
        quotes.append(_quote(source, text, **row, new_id=new_id))
    return ChangeSet("Quote", added(*quotes))


def plan_cite(
    case_map: CaseMap,
    evidence: QuoteId | SourceId,
    target: CiteTarget,
    *,
    new_id: NewId,
    **fields: Any,
) -> ChangeSet:
    """Plan to bring a quote, or a source as a whole, to bear on something.

    `fields` are those of `Cite`: signal, pinpoint, parenthetical and so on.
    """
    if evidence not in case_map.quotes:
        source_of(case_map, SourceId(evidence))
    changes = _new_cite(case_map, evidence, target, new_id, evidence, fields)
    return ChangeSet("Cite", changes)


def plan_cite_removal(case_map: CaseMap, cite_id: CiteId) -> ChangeSet:
    """Plan the removal of a cite, and of its quote where nothing else cites it."""
    return ChangeSet("Remove cite", cite_removals(case_map, [cite_of(case_map, cite_id)]))


def plan_quote_removal(case_map: CaseMap, quote_id: QuoteId) -> ChangeSet:
    """Plan the removal of a quote and of every cite of it."""
    quote = quote_of(case_map, quote_id)
    cites = removed(*case_map.cites_of(quote_id))
    return ChangeSet("Delete quote", (*cites, *quote_removals(case_map, [quote])))


def plan_requote(
    case_map: CaseMap, quote_id: QuoteId, text: str, start: int, end: int
) -> ChangeSet:
    """Plan to lay a quote on another span of its source, as the source reads now.

    For a quote that has moved or whose span was drawn badly: its words, context
    and hash are taken afresh; speaker, attribution and caution stay. How it is
    printed stays only where it is still the same words.
    """
    quote = quote_of(case_map, quote_id)
    source = source_of(case_map, quote.source)
    _require_span(source, text, start, end)
    words = _words(source, text, start, end)
    if words["exact"] != quote.exact or (quote.second_start is not None and quote.start != start):
        words |= {"printed": "", "layers": (), "second_start": None, "second_end": None}
    moved = replace(quote, start=start, end=end, **words)
    return ChangeSet("Move quote", (Change(quote, moved),) if moved != quote else ())


def _source(
    fields: Mapping[str, Any], document: Document | None, rank: float, new_id: NewId
) -> Source:
    require_dates(fields)
    held = {"document": document.hash, "length": len(document.text)} if document else {}
    return Source(SourceId(new_id()), rank=rank, **{**fields, **held})


def _require_span(source: Source, text: str, start: int, end: int) -> None:
    if source.document is None:
        raise RuleError(
            "The text of this source is not held, so nothing can be quoted from it.",
            "Import its text, or cite the source as a whole.",
        )
    if not 0 <= start < end <= len(text):
        raise RuleError(
            f"The quote lies outside its source, which has {len(text)} characters.",
            "Select the words in the reader.",
        )


def _quote(
    source: Source, text: str, start: int, end: int, *, new_id: NewId, **fields: Any
) -> Quote:
    words = _words(source, text, start, end)
    return Quote(QuoteId(new_id()), source.id, start, end, **words, **fields)


def _words(source: Source, text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
        "source_hash": source.document or "",
    }


def _new_cite(  # noqa: PLR0913, PLR0917 -- what bears, on what, and what is known of it
    case_map: CaseMap,
    evidence: QuoteId | SourceId,
    target: CiteTarget,
    new_id: NewId,
    known: QuoteId | SourceId | None,
    fields: Mapping[str, Any],
) -> tuple[Change, ...]:
    role = _target_role(case_map, target)
    siblings = case_map.cites_on(target)
    if known and any(known in (cite.quote, cite.source) for cite in siblings):
        raise RuleError("It is already brought to bear there.", "One cite is enough.")
    rank = siblings[-1].rank + 1.0 if siblings else 0.0
    what = "source" if evidence in case_map.sources else "quote"
    ends: dict[str, Any] = {what: evidence, role: target}
    return added(Cite(CiteId(new_id()), rank=rank, **ends, **fields))


def _target_role(case_map: CaseMap, target: CiteTarget) -> str:
    for role, table in (
        ("claim", case_map.claims),
        ("harm", case_map.harms),
        ("finding", case_map.findings),
        ("event", case_map.events),
    ):
        if target in table:
            return role
    raise RuleError("What the quote should bear on is no longer in the case.")
