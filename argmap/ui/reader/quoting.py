"""From words selected in a source to a quote of them for the selected claim or harm."""

from __future__ import annotations

from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.evidence import Cite
from argmap.case.ids import ClaimId, HarmId, NewId, QuoteId
from argmap.case.lookups import title_of
from argmap.case.plan_evidence import plan_quote
from argmap.ui.reader.quote_mime import Passage
from argmap.ui.selection import Picked


def target_of(case_map: CaseMap, picked: Picked) -> ClaimId | HarmId | None:
    """Return what is picked to quote words for: a claim, else a harm."""
    if picked.claim in case_map.claims:
        return picked.claim
    return picked.harm if picked.harm in case_map.harms else None


def target_title(case_map: CaseMap, target: ClaimId | HarmId) -> str:
    """Return what a claim or a harm is called in a sentence, in quotation marks."""
    if target in case_map.claims:
        return f"“{title_of(case_map.claims[ClaimId(target)]) or 'Empty claim'}”"
    return f"“{case_map.harms[HarmId(target)].text or 'Empty harm'}”"


def plan_quote_for(
    case_map: CaseMap, passage: Passage, text: str, target: ClaimId | HarmId, *, new_id: NewId
) -> ChangeSet:
    """Plan to quote a passage of a kept text for a claim or a harm, named in the label."""
    start, end = passage.span
    change_set = plan_quote(
        case_map, passage.source, text, start, end, new_id=new_id, target=target
    )
    return replace(change_set, label=f"Quote for {target_title(case_map, target)}")


def what_is_missing(text: str | None, passage: Passage, target: object) -> str:
    """Say what is still missing before words can be quoted; empty when nothing is."""
    if text is None:
        return "The text of this source is not held, so nothing can be quoted from it."
    if passage.span.start == passage.span.end:
        return "Select the words to quote in the source first."
    if target is None:
        return "Select the claim these words bear on, in the map or the outline, and quote again."
    return ""


def quote_in(change_set: ChangeSet) -> QuoteId | None:
    """Return the quote that an edit has brought to bear on something."""
    for change in change_set.changes:
        if change.before is None and isinstance(change.after, Cite):
            return change.after.quote
    return None
