"""Planning to make two claims of one."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from argmap.case.appearances import Appearance, place_next_to
from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added
from argmap.case.claims import Claim, Premise
from argmap.case.errors import RuleError
from argmap.case.ids import ClaimId, NewId, PremiseId
from argmap.case.lookups import claim_of, title_of
from argmap.case.plan_claims import plan_claim, plan_reword
from argmap.case.plan_together import plan_together
from argmap.case.quotation import in_quotes
from argmap.case.ranks import make_room

_WORD = re.compile(r"\w+")


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
    A quote goes with the half that shares more of its words, and stays with the
    first where neither does; all else that bears on the claim stays with the
    first. Raises `RuleError` where one side of the caret has no words.
    """
    claim = claim_of(case_map, one[0])
    first, second = claim.text[:at].rstrip(), claim.text[at:].lstrip()
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
        partial(_quotes_moved, first=replace(claim, text=first), second=half),
    ]
    return plan_together(case_map, f"Split {in_quotes(title_of(claim))}", plans)


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


def _quotes_moved(case_map: CaseMap, first: Claim, second: Claim) -> ChangeSet:
    """Bring to bear on the second half the quotes that share more words with it."""
    mine, its = _words(first.text), _words(second.text)
    changes = []
    for cite in case_map.cites_on(first.id):
        words = _words(case_map.quotes[cite.quote].exact) if cite.quote else set()
        if len(words & its) > len(words & mine):
            changes.append(Change(cite, replace(cite, claim=second.id)))
    return ChangeSet("Split", tuple(changes))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
