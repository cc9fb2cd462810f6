"""Planning edits on papers that were checked, and on what is made of what the check told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.checked_papers import TOLD, CheckedPaper, Outcome, Review
from argmap.case.errors import RuleError
from argmap.case.evidence import Document
from argmap.case.ids import CheckedPaperId, NewId, ReviewId
from argmap.case.kept_extra import with_kept
from argmap.case.lookups import beginning_of, record_in
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_room


def plan_checked_paper(
    case_map: CaseMap, name: str, document: Document | None, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan to keep a paper that was checked, last in the list, with its text.

    `fields` are those of `CheckedPaper`. Without a document its text is not held.
    """
    rank, room = make_room(case_map.ranked_checked_papers(), None)
    held = document.hash if document else None
    paper = CheckedPaper(
        CheckedPaperId(new_id()), name, **{"document": held, "rank": rank, **fields}
    )
    label = f"Check {in_quotes(beginning_of(name))}"
    return ChangeSet(label, (*room, *added(paper)), (document,) if document else ())


def plan_check(
    case_map: CaseMap, name: str, document: Document, *, new_id: NewId, **fields: Any
) -> ChangeSet:
    """Plan to keep a paper that is checked, in the place of what it was before.

    The same file, else one of the same name, is the same paper: what was made of items that
    stay as they are stands. `fields` are those of `CheckedPaper`.
    """
    known = kept_before(case_map, name, str(fields.get("digest", "")))
    if known is None:
        return plan_checked_paper(case_map, name, document, new_id=new_id, **fields)
    after = replace(known, **{"name": name, "document": document.hash, **fields})
    label = f"Check {in_quotes(beginning_of(name))} again"
    changes = (Change(known, after),) if known != after else ()
    return ChangeSet(label, changes, (document,) if changes else ())


def kept_before(case_map: CaseMap, name: str, digest: str) -> CheckedPaper | None:
    """Return the kept paper that a file is: one of its very bytes, else one of its name."""
    papers = case_map.ranked_checked_papers()
    same = (one for one in papers if digest and one.digest == digest)
    return next(same, None) or next((one for one in papers if one.name == name), None)


def plan_checked_paper_removal(case_map: CaseMap, paper_id: CheckedPaperId) -> ChangeSet:
    """Plan to keep a checked paper no longer, nor anything that was made of its check."""
    paper = _paper_of(case_map, paper_id)
    label = f"Delete the check of {in_quotes(beginning_of(paper.name))}"
    return ChangeSet(label, removed(*case_map.reviews_of(paper_id), paper))


def plan_review(
    case_map: CaseMap,
    paper_id: CheckedPaperId,
    item: str,
    outcome: Outcome | None,
    *,
    new_id: NewId,
    **fields: Any,
) -> ChangeSet:
    """Plan what somebody makes of an item of a check; None takes back what was made of it.

    `fields` are those of `Review`: the verdict, why, by whom and when, and `told`: what the check
    says of the item in words. Raises `RuleError`
    where something is dismissed without a reason.
    """
    _paper_of(case_map, paper_id)
    known = [one for one in case_map.reviews_of(paper_id) if one.item == item]
    if outcome is None:
        return ChangeSet("Take back what was made of it", removed(*known))
    before = known[0].extra if known else ""
    rows = [{"how": told}] if (told := fields.pop("told", "")) else []
    fields["extra"] = with_kept(before, TOLD, rows, of="review")
    if known:
        after = replace(known[0], outcome=outcome, **fields)
    else:
        after = Review(ReviewId(new_id()), paper_id, item, outcome, **fields)
    if outcome is Outcome.DISMISSED and not after.why.strip():
        raise RuleError("It is dismissed for a reason.", "Say why it is no fault.")
    if not known:
        return ChangeSet(_LABELS[outcome], added(after))
    return ChangeSet(_LABELS[outcome], (Change(known[0], after),) if known[0] != after else ())


_LABELS = {
    Outcome.CONFIRMED: "Confirm what the check told",
    Outcome.DISMISSED: "Dismiss what the check told",
}


def _paper_of(case_map: CaseMap, paper_id: CheckedPaperId) -> CheckedPaper:
    return record_in(case_map.checked_papers, paper_id, "checked paper")
