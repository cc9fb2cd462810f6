"""Planning to make two claims of one."""

from __future__ import annotations

from functools import partial

from argmap.case.appearances import Appearance, place_next_to
from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet, added
from argmap.case.claims import Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, NewId, PremiseId
from argmap.case.lookups import claim_of, title_of
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_room

_JOINING = ",; \t\n"
"""What may stand between two claims that were written as one, and is part of neither."""


def plan_split(
    case_map: CaseMap,
    one: tuple[ClaimId, PremiseId | None],
    at: int,
    *,
    new_id: NewId,
    together: bool = False,
) -> ChangeSet:
    """Plan to make two claims of one: the words from `at` on become a claim of their own.

    `at` counts code points. The second half stands right after the appearance
    `one`, bearing on the same target alike; `together`, it is a co-premise of the
    first half in every step that uses it, so that what was said as one still is.
    The comma or semicolon that joined the halves goes. All that bears on the claim,
    its quotes too, stays with the first half: which half a quote bears out is for its
    user to judge. Raises `RuleError` where one side of the caret has no words.
    """
    claim = claim_of(case_map, one[0])
    first, second = _parted(claim.text, at)
    if not first or not second:
        raise RuleError(
            "There is nothing to split off: one side of the caret has no words.",
            "Put the caret between two words of the claim.",
        )
    half = Claim(
        ClaimId(new_id()),
        text=second,
        side=claim.side,
        status=claim.status,
        basis=claim.basis,
        tags=claim.tags,
    )
    stands = _joined if together and case_map.uses_of(claim.id) else _beside
    plans = [
        partial(plan_reword, claim_id=claim.id, text=first),
        partial(stands, half=half, one=Appearance(*one), new_id=new_id),
    ]
    return plan_together(case_map, f"Split {in_quotes(title_of(claim))}", plans)


def _parted(text: str, at: int) -> tuple[str, str]:
    """Part words at a place, without what joined the two parts."""
    return text[:at].rstrip().rstrip(_JOINING), text[at:].lstrip().lstrip(_JOINING)


def _beside(case_map: CaseMap, half: Claim, one: Appearance, new_id: NewId) -> ChangeSet:
    fields = {name: getattr(half, name) for name in ("id", "side", "status", "basis", "tags")}
    return plan_claim(case_map, half.text, place_next_to(case_map, one), new_id=new_id, **fields)


def _joined(case_map: CaseMap, half: Claim, one: Appearance, new_id: NewId) -> ChangeSet:
    changes = list(added(half))
    for use in case_map.uses_of(one.claim):
        fellows = case_map.premises_of(use.argument)
        rank, room = make_room(fellows, fellows.index(use) + 1)
        premise = Premise(PremiseId(new_id()), use.argument, half.id, rank=rank)
        changes += (*room, *added(premise))
    return ChangeSet("Split", tuple(changes))
