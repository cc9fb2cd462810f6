"""Whether the time between the harms and the motion is accounted for, harm by harm."""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.terms import Decision, Delay, Holder, Reply
from argmap.case.weighing import Harm


def is_late(harm: Harm) -> bool:
    """Tell whether the motion met a harm of a denial late, and nobody says why."""
    return harm.arises_if is Decision.DENIED and harm.delay is Delay.UNEXPLAINED


def delay_said(case_map: CaseMap) -> tuple[Reply, str]:
    """Answer from the movant's harms whether the delay is accounted for, with a sentence.

    One harm met late for no reason that is given is enough for a no; a yes takes all of them.
    """
    harms = [
        one
        for one in case_map.harms.values()
        if one.holder is Holder.MOVANT and one.arises_if is Decision.DENIED
    ]
    said = [one for one in harms if one.delay is not Delay.UNSAID]
    if not said:
        return Reply.UNKNOWN, ""
    late = sum(map(is_late, said))
    if late:
        return (
            Reply.NO,
            f"Harms to the movant against which it moved late, giving no reason: {late:,}.",
        )
    if len(said) < len(harms):
        left = len(harms) - len(said)
        return Reply.UNKNOWN, f"Harms to the movant on which nothing is said about delay: {left:,}."
    return Reply.YES, "Each harm to the movant was met without delay, or the delay is explained."
