"""The records of checking a paper: the paper, and what somebody made of what the check told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.case.errors import RuleError
from argmap.case.ids import CheckedPaperId, ReviewId, require_id
from argmap.case.kept_extra import kept_in
from argmap.case.partial_times import require_time
from argmap.case.text_rules import require_texts

TOLD = "told"
"""The name under which a review keeps what the check said in words."""


class Outcome(StrEnum):
    """What somebody makes of a thing that a check of a paper told."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class CheckedPaper:
    """A paper, perhaps the other side's, whose quotations and citations were checked.

    `digest` is the SHA-256 of the file as it was checked, in hexadecimal, and `document` the
    hash of the kept `Document` with its text, None where the text is not held. `against` says
    what it was checked against, empty for this case.
    """

    id: CheckedPaperId
    name: str
    digest: str = ""
    document: str | None = None
    checked_on: str = ""
    against: str = ""
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.name:
            raise RuleError("A paper that is checked has a name.")
        require_texts(self.name, self.digest, self.against, self.note, what="checked paper")
        require_texts(self.key, self.extra, what="checked paper")
        require_time(self.checked_on)


@dataclass(frozen=True, slots=True)
class Review:
    """What somebody made of one thing that the check of a paper told, and why.

    `item` is the key of that thing in the check, and `verdict` what the check said of it then:
    where it says something else now, the review is of something that is over. What it said in
    words is kept in `extra`, a JSON object.
    """

    id: ReviewId
    paper: CheckedPaperId
    item: str
    outcome: Outcome
    verdict: str = ""
    why: str = ""
    by: str = ""
    when: str = ""
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.item:
            raise RuleError("A review is of something that the check told.")
        require_texts(self.item, self.verdict, self.why, self.by, what="review")
        require_texts(self.key, self.extra, what="review")
        require_time(self.when)

    @property
    def told(self) -> str:
        """What the check said in words when it was made; empty where that is not kept."""
        rows = kept_in(self.extra).get(TOLD)
        row = rows[0] if isinstance(rows, list) and rows else None
        how = row.get("how") if isinstance(row, dict) else None
        return how if isinstance(how, str) else ""
