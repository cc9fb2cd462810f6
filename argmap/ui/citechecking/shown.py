"""A document as it was checked, with what its tab shows of it."""

from __future__ import annotations

from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.checked_papers import CheckedPaper
from argmap.case.evidence import Document
from argmap.case.ids import CheckedPaperId
from argmap.law.citecheck.items import CiteCheck, PaperText
from argmap.law.citecheck.reviewed import ReviewedItem, reviewed_items


class ShownCheck(NamedTuple):
    """A check as it came back: the paper, its document, what was found, what is told of it.

    `record` is the paper in the case, None until it is kept there.
    """

    paper: PaperText
    document: Document
    check: CiteCheck
    notes: tuple[str, ...] = ()
    record: CheckedPaperId | None = None

    def record_in(self, case_map: CaseMap) -> CheckedPaper | None:
        """Return the record of the paper as the case has it."""
        return case_map.checked_papers.get(self.record) if self.record else None

    def items_in(self, case_map: CaseMap) -> tuple[ReviewedItem, ...]:
        """Return the items with what was made of them."""
        reviews = case_map.reviews_of(self.record) if self.record else []
        return reviewed_items(self.check, reviews)
