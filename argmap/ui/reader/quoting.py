"""From words selected in a source to a quote of them, for something or for the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from argmap.brief.citing import page_range, short_citation
from argmap.brief.runs import words_of
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.chronology import Event
from argmap.case.claims import Claim
from argmap.case.evidence import Cite, Document, Source
from argmap.case.ids import ClaimId, EventId, HarmId, NewId, QuoteId
from argmap.case.lookups import beginning_of, title_of
from argmap.case.plan_evidence import plan_quote
from argmap.case.quotation import in_quotes
from argmap.case.trial import TrialMap
from argmap.case.weighing import Harm
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.selection import Picked

QuoteTarget: TypeAlias = ClaimId | HarmId | EventId
"""What words can be quoted for."""


def target_of(case_map: CaseMap, picked: Picked) -> QuoteTarget | None:
    """Return what is picked to quote words for: a claim, else a harm, else an event."""
    if picked.claim in case_map.claims:
        return picked.claim
    if picked.harm in case_map.harms:
        return picked.harm
    return picked.event if picked.event in case_map.events else None


def target_title(case_map: CaseMap, target: QuoteTarget) -> str:
    """Return what a claim, a harm or an event is called in a sentence, in quotation marks."""
    if target in case_map.claims:
        return in_quotes(title_of(case_map.claims[ClaimId(target)]) or "Empty claim")
    if target in case_map.events:
        return in_quotes(beginning_of(case_map.events[EventId(target)].text) or "Empty event")
    return in_quotes(beginning_of(case_map.harms[HarmId(target)].text) or "Empty harm")


def plan_quote_for(
    case_map: CaseMap, passage: Passage, document: Document, target: QuoteTarget, *, new_id: NewId
) -> ChangeSet:
    """Plan to quote a passage of a document for something, named in the label.

    The quote knows its page where the document has pages.
    """
    start, end = passage.span
    page, last_page = document.pages_of(start, end)
    change_set = plan_quote(
        *(case_map, passage.source, document.text, start, end),
        new_id=new_id,
        target=target,
        page=page,
        last_page=last_page,
    )
    return replace(change_set, label=f"Quote for {target_title(case_map, target)}")


def plan_quote_for_new(
    case_map: CaseMap,
    passage: Passage,
    document: Document,
    make: Callable[[CaseMap], ChangeSet],
    *,
    new_id: NewId,
) -> ChangeSet:
    """Plan a new claim, harm or event, by `make`, and to quote a passage for it, as one step."""
    trial = TrialMap(case_map)
    made = make(trial)
    trial.apply(made)
    target = next(
        change.after.id
        for change in made.changes
        if change.before is None and isinstance(change.after, Claim | Harm | Event)
    )
    quoted = plan_quote_for(trial, passage, document, target, new_id=new_id)
    what = made.label.removeprefix("Add ")
    return ChangeSet(f"Quote for a new {what}", (*made.changes, *quoted.changes))


def words_with_citation(source: Source, document: Document, start: int, end: int) -> str:
    """Return a span of a source in quotation marks, with its citation, pages and publisher."""
    words, pages = document.text[start:end], page_range(*document.pages_of(start, end))
    cited = words_of(short_citation(source, f" at {pages}" if pages else ""))
    by = f", {source.publisher}" if source.publisher and source.publisher not in cited else ""
    return f"{in_quotes(words)} {cited}{by}."


def what_is_missing(document: Document | None, passage: Passage) -> str:
    """Say what is still missing before words can be quoted; empty when nothing is."""
    if document is None:
        return "The text of this source is not held, so nothing can be quoted from it."
    if passage.span.start == passage.span.end:
        return NO_WORDS
    return ""


NO_WORDS = "Select the words to quote in the source first."
NO_TARGET = "Select the claim these words bear on, in the map or the outline, and quote again."


def quote_in(change_set: ChangeSet) -> QuoteId | None:
    """Return the quote that an edit has brought to bear on something."""
    for change in change_set.changes:
        if change.before is None and isinstance(change.after, Cite):
            return change.after.quote
    return None


def claim_in(change_set: ChangeSet) -> ClaimId | None:
    """Return the claim that an edit has added."""
    for change in change_set.changes:
        if change.before is None and isinstance(change.after, Claim):
            return change.after.id
    return None


def made_in(change_set: ChangeSet) -> QuoteTarget | None:
    """Return the claim, the harm or the event that an edit has added."""
    for change in change_set.changes:
        if change.before is None and isinstance(change.after, Claim | Harm | Event):
            return change.after.id
    return None
