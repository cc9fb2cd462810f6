"""Planning to put a better copy in the place of a source's document, with all its quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.errors import RuleError
from argmap.case.evidence import Document, Quote, Source
from argmap.case.ids import QuoteId, SourceId
from argmap.case.lookups import beginning_of, quote_of, source_of
from argmap.case.plan_claims import plan_amendment
from argmap.case.plan_evidence import CONTEXT_LENGTH, plan_requote
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes


class Place(NamedTuple):
    """Where the words of a quote, and those after its ellipsis, stand in a text: code points."""

    start: int
    end: int
    second_start: int | None = None
    second_end: int | None = None


def plan_source_replacement(
    case_map: CaseMap,
    source_id: SourceId,
    document: Document,
    places: Mapping[QuoteId, Place | None],
) -> ChangeSet:
    """Plan to put another document in the place of a source's, as one step.

    `places` says of every quote where its very words stand in the new text, None
    where they do not. A quote with a place moves there. A quote without one keeps
    its words, its offsets and the hash of the document it was taken from, which
    stays kept: what becomes of it is for its user to decide. Raises `RuleError`
    where a quote has no entry, or where other words stand at a place.
    """
    source = source_of(case_map, source_id)
    if source.document == document.hash:
        raise RuleError(
            "This is the very document the source has already.", "Choose another copy of it."
        )
    after = replace(source, document=document.hash, length=len(document.text))
    quotes = case_map.quotes_of(source_id)
    if missing := [quote for quote in quotes if quote.id not in places]:
        raise RuleError(
            f"It is not known what becomes of {in_quotes(beginning_of(missing[0].exact))}.",
            "Compare the quotes with the new copy again.",
        )
    moved = [_moved(quote, source, document, places[quote.id]) for quote in quotes]
    changes = [Change(old, new) for old, new in zip(quotes, moved, strict=True) if old != new]
    label = f"Replace the text of {in_quotes(beginning_of(source.title) or 'a source')}"
    return ChangeSet(label, (Change(source, after), *changes), (document,))


@dataclass(frozen=True, slots=True)
class Decisions:
    """What its user decides on a replacement.

    `taken` says of quotes that would wait which words they take, `fields` which
    fields of the source become other ones; `drops_cautions` takes off what is said
    of its quotes, which may be true of the old text only.
    """

    taken: Mapping[QuoteId, Place] = field(default_factory=dict)
    fields: Mapping[str, Any] = field(default_factory=dict)
    drops_cautions: bool = False


def plan_decided_replacement(
    case_map: CaseMap,
    source_id: SourceId,
    document: Document,
    places: Mapping[QuoteId, Place | None],
    decided: Decisions,
) -> ChangeSet:
    """Plan `plan_source_replacement` with all that was decided on it, as one step."""
    replaced = plan_source_replacement(case_map, source_id, document, places)
    plans = [
        partial(plan_confirmation, quote_id=quote, document=document, place=place)
        for quote, place in decided.taken.items()
    ]
    plans.append(partial(_described, source_id=source_id, decided=decided))
    whole = plan_together(case_map, replaced.label, [lambda _: replaced, *plans])
    return replace(whole, documents=replaced.documents)


def _described(case_map: CaseMap, source_id: SourceId, decided: Decisions) -> ChangeSet:
    source = source_of(case_map, source_id)
    amended = plan_amendment(case_map, source, **decided.fields)
    quotes = case_map.quotes_of(source_id) if decided.drops_cautions else []
    cleared = [Change(one, replace(one, caution="")) for one in quotes if one.caution]
    return ChangeSet(amended.label, (*amended.changes, *cleared))


def plan_confirmation(
    case_map: CaseMap, quote_id: QuoteId, document: Document, place: Place
) -> ChangeSet:
    """Plan to take the words at a place of the source's document for the quote's words.

    For a quote whose words were altered, or that stands in one of several places:
    the user says which words it now has. How it is printed and what is marked in
    it stay only where they are still the same words. Raises `RuleError` where the
    document is not the source's.
    """
    source = source_of(case_map, quote_of(case_map, quote_id).source)
    if source.document != document.hash:
        raise RuleError("The text of the source has changed.", "Compare the quote with it again.")
    taken = plan_requote(case_map, quote_id, document.text, place.start, place.end)
    changes = tuple(_on_page(change, document) for change in taken.changes)
    return ChangeSet("Confirm the words of a quote", changes)


def _on_page(change: Change, document: Document) -> Change:
    assert isinstance(change.after, Quote)  # a quote is laid on words, nothing else is touched
    page, last = document.pages_of(change.after.start, change.after.end)
    placed = replace(change.after, page=page, last_page=last)
    return Change(change.before, placed) if page else change


def _moved(quote: Quote, source: Source, document: Document, place: Place | None) -> Quote:
    if place is None:
        return quote if quote.source_hash else replace(quote, source_hash=source.document or "")
    start, end = place.start, place.end
    text = document.text
    if text[start:end] != quote.exact:
        raise RuleError(
            f"The new text does not have the words {in_quotes(beginning_of(quote.exact))}"
            " at that place.",
            "Compare the quotes with the new copy again.",
        )
    page, last = document.pages_of(start, end)
    return replace(
        quote,
        start=start,
        end=end,
        prefix=text[max(0, start - CONTEXT_LENGTH) : start],
        suffix=text[end : end + CONTEXT_LENGTH],
        source_hash=document.hash,
        page=page or quote.page,
        last_page=last if page else quote.last_page,
        second_start=place.second_start,
        second_end=place.second_end,
    )
