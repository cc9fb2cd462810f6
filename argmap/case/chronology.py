"""The record of the chronology: a dated fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, EventId, require_id
from argmap.case.partial_times import earliest, latest, require_time
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Event:
    """A fact with its time, as far as it is known.

    `when` is a partial time (see `argmap.case.partial_times`), empty where
    nothing is known of it; `until` is where something that lasts ends, empty
    for what happens at once. `told` is the time in the words of who tells it:
    “Sunday evening”. `agreed` says that both sides say so, `disputed` that one denies it;
    where neither is said, nobody knows yet. `claims` are what it bears on.
    """

    id: EventId
    text: str = ""
    when: str = ""
    until: str = ""
    told: str = ""
    disputed: bool = False
    agreed: bool = False
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    key: str = ""
    rank: float = 0.0
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.text, self.told, self.note, self.key, self.extra, what="event")
        if self.agreed and self.disputed:
            raise RuleError("An event is disputed or agreed by both sides, not both.")
        for claim in self.claims:
            require_id(claim)
        require_time(self.when)
        require_time(self.until)
        if self.until and (not self.when or latest(self.until) < earliest(self.when)):
            raise RuleError(
                "An event cannot end before it begins.", "Correct one of the two times."
            )


def settled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return new values of an event, one that is agreed no longer disputed, and the other way."""
    values = dict(fields)
    for one, other in (("disputed", "agreed"), ("agreed", "disputed")):
        if values.get(one):
            values.setdefault(other, False)
    return values
