"""What the side that has to show the claim at issue never said of what the map rests it on.

A claim with evidence of its own stands as long as nobody attacks it; but who bears its burden
and has not argued a reason for it to its end has not shown it, and does not win by the silence
of the other side.
"""

from __future__ import annotations

from collections.abc import Collection

from argmap.case.claims import Argument
from argmap.case.ids import ClaimId
from argmap.case.terms import Side, Stance
from argmap.debate.round_map import RoundMap
from argmap.reasoning.burden import burden_of


def bearer_of(said: RoundMap) -> Side:
    """Return the side that has to show the claim at issue, or its contrary."""
    burden = burden_of(said.view, said.labels, said.issue)
    is_named = burden.persuades is not Side.NEUTRAL
    return burden.persuades if is_named else said.view.claims[said.issue].side


def never_said(said: RoundMap, argued: Collection[ClaimId]) -> tuple[ClaimId, ...]:
    """List what is missing of the reason for the claim at issue that lacks least.

    The claim itself where the map has no reason for it and it was not `argued`. Nothing where
    a reason was argued to its end, or the side that bears the burden has to show the contrary,
    which the labels tell.
    """
    burden = burden_of(said.view, said.labels, said.issue)
    bears = bearer_of(said)
    if bears is Side.NEUTRAL or burden.refutes:
        return ()
    steps = [one for one in said.case_map.arguments_on(said.issue) if one.stance is Stance.PRO]
    if not steps:
        return () if said.issue in argued else (said.issue,)
    return min((_missing(said, one) for one in steps), key=len)


def _missing(said: RoundMap, step: Argument) -> tuple[ClaimId, ...]:
    claims = dict.fromkeys(use.claim for use in said.case_map.premises_of(step.id))
    return tuple(one for one in claims if one not in said.view.claims)
