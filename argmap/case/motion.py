"""The records of the motion: the relief asked for, what it may cost, the checklist of Rule 65."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, ExposureId, ItemId, ReliefId, SourceId, require_id
from argmap.case.terms import Reply
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Relief:
    """What an order would restrain or require: acts, persons bound, and for how long.

    `narrower` are lesser orders that the court may prefer; `claims` are the causes of
    action that would support it. Fed. R. Civ. P. 65(d) asks for reasonable detail.
    """

    id: ReliefId
    text: str = ""
    persons: str = ""
    duration: str = ""
    narrower: tuple[str, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.text, self.persons, self.duration, *self.narrower, what="relief")
        require_texts(self.note, self.key, self.extra, what="relief")
        for claim in self.claims:
            require_id(claim)


@dataclass(frozen=True, slots=True)
class Exposure:
    """What a party may lose by an order that turns out to be wrongful (Fed. R. Civ. P. 65(c)).

    `low` and `high` are the least and the most, in whole units of the court's currency,
    None where nobody has put a figure on it.
    """

    id: ExposureId
    text: str = ""
    low: int | None = None
    high: int | None = None
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.text, self.note, self.key, self.extra, what="exposure")
        for amount in (self.low, self.high):
            if amount is not None and amount < 0:
                raise RuleError("A loss is not less than nothing.")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise RuleError("The most that may be lost is not less than the least.")
        for claim in self.claims:
            require_id(claim)


@dataclass(frozen=True, slots=True)
class Item:
    """What is said to an item of a checklist, and where in the case it shows.

    `item` is the id of the item in the checklist's data. One that nobody has touched has
    no record.
    """

    id: ItemId
    item: str
    reply: Reply = Reply.UNKNOWN
    claims: tuple[ClaimId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    note: str = ""
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        if not self.item:
            raise RuleError("A reply is to an item of the checklist.")
        require_texts(self.item, self.note, self.key, self.extra, what="item")
        for one in (*self.claims, *self.sources):
            require_id(one)
