"""What would change an answer: the smallest sets of findings that turn it, cheapest first."""

from __future__ import annotations

from enum import StrEnum

from argmap.law.answer import Verdict
from argmap.law.flip_search import Flip, Search
from argmap.law.many import VERDICTS
from argmap.law.motion import Motion

MOST = 4
"""How many findings are changed at once at most, in looking for what turns an answer."""


class Robustness(StrEnum):
    """How easily an answer turns: a badge for the screen, defined here and shown with it.

    An answer is *undetermined* while it is open, *fragile* where one finding moved by one
    level would turn it, and *robust* otherwise. It says nothing of how sure a finding is.
    """

    ROBUST = "robust"
    FRAGILE = "fragile"
    UNDETERMINED = "undetermined"


def flips(motion: Motion) -> tuple[Flip, ...]:
    """List every smallest set of findings whose change turns the answer, cheapest first.

    All have the same size, the smallest there is, at most `MOST`; none where there is none.
    """
    now = motion.weigh().verdict
    found = [flips_to(motion, verdict) for verdict in VERDICTS if verdict is not now]
    size = min((len(one[0].changes) for one in found if one), default=0)
    smallest = {flip.changes: flip for one in found for flip in one if len(flip.changes) == size}
    return tuple(sorted(smallest.values(), key=lambda flip: flip.steps))


def flips_to(motion: Motion, verdict: Verdict) -> tuple[Flip, ...]:
    """List every smallest set of findings that makes the answer at least, or at most, a verdict.

    At least where the verdict is better than the answer now; cheapest first.
    """
    search = Search(motion, verdict)
    for size in range(1, MOST + 1):
        sets = [one for chosen in search.turning(size) for one in search.least(chosen)]
        if sets:
            return tuple(sorted(sets, key=lambda flip: flip.steps))
    return ()


def robustness(motion: Motion) -> Robustness:
    """Say how easily the answer turns; see `Robustness`."""
    if motion.weigh().verdict is Verdict.OPEN:
        return Robustness.UNDETERMINED
    one_step = any(len(one.changes) == one.steps == 1 for one in flips(motion))
    return Robustness.FRAGILE if one_step else Robustness.ROBUST
