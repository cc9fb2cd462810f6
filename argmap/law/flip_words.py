"""What would change an answer, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.law.answer import Verdict
from argmap.law.flip_search import ChangedFinding, Flip
from argmap.law.flips import MOST, Robustness, flips, flips_to, robustness
from argmap.law.motion import Motion
from argmap.law.scales import Level
from argmap.law.wording import quoted, routes_named, sentence, series

MEANINGS: Mapping[Robustness, str] = {
    Robustness.ROBUST: "No single finding, moved by one level, would turn this answer.",
    Robustness.FRAGILE: "One finding, moved by one level, would turn this answer.",
    Robustness.UNDETERMINED: "What has been found so far leaves the answer open.",
}
"""What a badge means."""
_NOT_THERE_YET = "One finding that is not there yet would turn this answer."
_NOTHING_FOUND = "Nothing has been found yet, so the answer is open."


@dataclass(frozen=True, slots=True)
class WhatWouldChange:
    """How easily an answer turns, what would turn it, and the sentences that say so.

    `meaning` is what the badge means here, to be shown with it.
    `flips` turn it with the fewest findings there are. Where those only leave it open, and a
    denial could become a permission with more, `permitting` are the sets that do that.
    """

    robustness: Robustness
    flips: tuple[Flip, ...]
    permitting: tuple[Flip, ...]
    sentences: tuple[str, ...]
    meaning: str


def what_would_change(motion: Motion, names: Mapping[str, str] | None = None) -> WhatWouldChange:
    """Find what would turn the answer; `names` are what prose calls causes, by their ids."""
    smallest = flips(motion)
    permitting: tuple[Flip, ...] = ()
    denied = motion.weigh().verdict is Verdict.DENIED
    if denied and smallest and all(one.verdict is Verdict.OPEN for one in smallest):
        permitting = flips_to(motion, Verdict.PERMITTED)
    teller = _Teller(motion, names or {})
    sentences = [teller.tell(flip) for flip in (*smallest, *permitting)]
    if not smallest:
        sentences = [f"No change of up to {_COUNTS[MOST]} findings would turn the answer."]
    badge = robustness(motion)
    meaning = _meaning(motion, badge, smallest)
    return WhatWouldChange(badge, smallest, permitting, tuple(sentences), meaning)


def _meaning(motion: Motion, badge: Robustness, smallest: tuple[Flip, ...]) -> str:
    if badge is Robustness.FRAGILE:
        near = [flip.changes[0] for flip in smallest if flip.steps == 1]
        return _NOT_THERE_YET if all(one.before is None for one in near) else MEANINGS[badge]
    found = (*motion.findings.values(), *(motion.causes or {}).values())
    is_bare = badge is Robustness.UNDETERMINED and all(one is None for one in found)
    return _NOTHING_FOUND if is_bare else MEANINGS[badge]


_COUNTS = ("no", "one", "two", "three", "four")


class _Teller:
    """Tells flips of one motion."""

    def __init__(self, motion: Motion, names: Mapping[str, str]) -> None:
        self._motion = motion
        self._routes = {one.id: one for one in motion.standard.routes}
        self._names = names

    def tell(self, flip: Flip) -> str:
        changes = series([self._change(one) for one in flip.changes])
        by = ""
        if flip.verdict is not Verdict.DENIED and len(self._routes) > 1:
            by = f", by {routes_named([self._routes[one].name for one in flip.routes])},"
        fits = self._motion.standard.fits(self._motion.posture)
        lead = "" if fits else "by this test, which is another motion’s, "
        return sentence(f"{lead}the motion would {self._would(flip)}{by} if {changes}")

    def _would(self, flip: Flip) -> str:
        """Say the answer; where only the points of the model give it, that it is the model's."""
        if flip.verdict is Verdict.OPEN:
            return "be open"
        if flip.verdict is Verdict.PERMITTED:
            model = all(self._routes[one].score is not None for one in flip.routes)
            return "be permitted on this model" if model else "be permitted"
        standard = self._motion.standard
        asked = {one.minimum.factor.id for one in standard.gates_at(self._motion.posture)}
        by_rule = any(change.factor.id in asked for change in flip.changes)
        balances = standard.balances
        return "not be permitted on this model" if balances and not by_rule else "be denied"

    def _change(self, change: ChangedFinding) -> str:
        about = ""
        if change.cause is not None:
            about = f" on {quoted([self._names.get(change.cause, change.cause)])[0]}"
        subject = f"{change.factor.subject}{about}"
        levels, rank = change.factor.levels, change.factor.rank(change.after)
        now = [levels[change.factor.rank(one)] for one in (change.before or "").split("..") if one]
        is_bound = bool(change.worsens and rank)
        found = levels[rank].found
        if is_bound:
            found = f"no better for the movant than “{levels[rank].label}”"
        if not now:
            return f"{subject}, on which there is no finding, were found {found}"
        return f"{subject} were found {found} rather than {_before(now, is_bound=is_bound)}"


def _before(now: list[Level], *, is_bound: bool) -> str:
    """Say what is found now: the level, or from where to where a range reaches."""
    if len(now) > 1:
        return f"as anything from “{now[0].label}” to “{now[-1].label}”"
    return f"“{now[0].label}”" if is_bound else now[0].found
