"""The record of an element of a cause of action or of a defence."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, ElementId, require_id
from argmap.case.terms import Side
from argmap.case.text_rules import require_texts


@dataclass(frozen=True, slots=True)
class Element:
    """What has to be shown for a cause of action or a defence, and the claims that meet it.

    `cause` is the claim that is the cause of action or the defence. `element` is the id of
    one of the elements of what that claim’s `cause` names; an element of the user's own has
    none, but `text`. `burden` is who must persuade, `Side.NEUTRAL` as the cause's data say.
    An element of the data that nothing meets yet has no record.
    """

    id: ElementId
    cause: ClaimId
    element: str = ""
    text: str = ""
    burden: Side = Side.NEUTRAL
    claims: tuple[ClaimId, ...] = ()
    note: str = ""
    rank: float = 0.0
    key: str = ""
    extra: str = ""

    def __post_init__(self) -> None:
        require_id(self.id)
        require_texts(self.element, self.text, self.note, self.key, self.extra, what="element")
        if bool(self.element) == bool(self.text):
            raise RuleError("An element is one of its cause, or has words of its own.")
        for claim in self.claims:
            require_id(claim)
