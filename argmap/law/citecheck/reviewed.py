"""Items of a cite-check with what somebody made of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from argmap.case.checked_papers import Outcome, Review
from argmap.law.citecheck.items import CiteCheck, CiteItem


class Standing(StrEnum):
    """How an item stands: what somebody made of it, else whether it is to be looked at."""

    TO_LOOK_AT = "to look at"
    SOUND = "sound"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class ReviewedItem(NamedTuple):
    """An item, its number in the document from 1, and its review, None where there is none.

    `is_over` tells that the review is of another verdict than the check has now, or of another
    accusation of its kind, so that the item is to be looked at again.
    """

    number: int
    item: CiteItem
    review: Review | None = None

    @property
    def is_over(self) -> bool:
        """Whether the review is of something that the check does not say any more."""
        if self.review is None:
            return False
        is_other = self.review.told not in {"", self.item.how}
        return (
            is_other and self.item.verdict.accuses
        ) or self.review.verdict != self.item.verdict.value

    @property
    def standing(self) -> Standing:
        """How it stands."""
        if self.review is None or self.is_over:
            return Standing.SOUND if self.item.verdict.is_sound else Standing.TO_LOOK_AT
        is_confirmed = self.review.outcome is Outcome.CONFIRMED
        return Standing.CONFIRMED if is_confirmed else Standing.DISMISSED


def reviewed_items(check: CiteCheck, reviews: Iterable[Review]) -> tuple[ReviewedItem, ...]:
    """Put the items of a check together with the reviews of its paper."""
    known = {one.item: one for one in reviews}
    return tuple(
        ReviewedItem(number, one, known.get(one.key)) for number, one in enumerate(check.items, 1)
    )
