"""What the other side says, as a paper tells it: that they contend it, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.brief.motion.drafting import Draft, standing_for
from argmap.brief.motion.walk import claims_behind, premises_in_order
from argmap.brief.runs import Run, Runs
from argmap.case.claims import Argument, Claim

_OTHERS = re.compile(r"\s*(?:[Tt]he(?:y|irs?)|[Hh](?:e|is|er|ers)|[Ss]he)\b")
_OURS = re.compile(r"\b(?:[Ww]e|us|[Oo]urs?|me|[Mm]y)\b")
"""Who is meant by these depends on who says them; “US” is a country."""


def is_of_others(text: str) -> bool:
    """Tell whether a claim begins with “they” or the like: behind a name it would mean that one."""
    return _OTHERS.match(text) is not None


def says_who(draft: Draft, name: str, texts: list[str], /, **filled: str) -> Run:
    """Say by a sentence of the template what somebody else says.

    Behind a colon where that speaks of “us” or begins with “they”: behind a name these would be
    others than the claim means.
    """
    turns = any(is_of_others(one) or _OURS.search(one) for one in texts)
    return (draft.plainly if turns else draft.that)(name, texts, **filled)


def contends(draft: Draft, claims: Iterable[Claim], name: str = "contends") -> Run:
    """Say what a side contends, by a sentence of the template."""
    listed = list(claims)
    side, texts = listed[0].side, [one.text for one in listed]
    if side is draft.side or side.opposite is side:
        return says_who(draft, "objected", texts)
    return says_who(draft, name, texts, party=draft.party(side))


def contention_of(draft: Draft, attack: Argument, answers: int) -> Runs:
    """Say what the other side contends, what it rests that on, and that it fails."""
    claims = premises_in_order(draft.case_map, attack)
    runs: list[Run] = [contends(draft, claims)]
    for claim in claims:
        runs += draft.backing.without_words(claim.id)
    behind = claims_behind(draft.case_map, attack)
    for claim in (draft.case_map.claims[one] for one in behind):
        if claim not in claims:
            runs += [Run(" "), *standing_for(claim, (contends(draft, [claim], "adds"),))]
            runs += draft.backing.without_words(claim.id)
    fails = "fails_once" if answers == 1 else "fails"
    return (*runs, Run(" "), draft.template.run(fails))


def rebuttal_of(draft: Draft, attacks: Iterable[Argument]) -> str:
    """Say over the answers to attacks that these fail, and whose they are where that is known."""
    premises = (one for attack in attacks for one in premises_in_order(draft.case_map, attack))
    sides = {one.side for one in premises}
    other = draft.side.opposite
    if sides == {other} and other is not draft.side:
        return draft.template.sentence("rebuttal", party=draft.party(other))
    return draft.template.says("rebuttal_plain")
