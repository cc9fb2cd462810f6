"""What argmap's side answers the bench: a claim of its own on the map, else what is not there.

It makes nothing up. Where the map has no answer, it says so; that is an answer too, and what its
user can press.
"""

from __future__ import annotations

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import ClaimId
from argmap.case.lookups import full_title_of
from argmap.case.quotation import in_quotes
from argmap.case.rounds import FlowEntry
from argmap.case.terms import Side
from argmap.debate.bench import BenchTopic, topic_of
from argmap.debate.moves import Turn
from argmap.debate.replies import Reply
from argmap.law.authorities import cites_of_source

_NOTHING = {
    BenchTopic.QUOTE: "We do not rest on those words: they do not stand so in the source.",
    BenchTopic.LEAF: "Nothing in the record yet{}: the map has neither a reason nor a source.",
    BenchTopic.AUTHORITY: "The map does not meet it: we can only ask leave to address it.",
    BenchTopic.GATE: "The map has no more of ours on that: we stand on what was said.",
}
_SAID = "All that the map has of ours on that was said: we stand on {}."
_MOST_NAMED = 2
"""So many claims of those that were said are named where a side stands on them."""


def answer_to_bench(turn: Turn, question: FlowEntry) -> Reply:
    """Return what a side answers a question of the bench: a claim that was not said yet.

    Where all that it has was said it stands on that, and repeats none of it.
    """
    topic, about, cause = topic_of(question)
    found = _answers(turn, topic, about, cause)
    new = [one.id for one in found if one.id not in turn.said.view.claims]
    if new:
        return Reply(new[0])
    leaf = turn.case_map.claims.get(ClaimId(about))
    named = f" on {in_quotes(full_title_of(leaf))}" if leaf else ""
    return Reply(None, _stands_on(found) if found else _NOTHING[topic].format(named))


def _stands_on(claims: list[Claim]) -> str:
    titles = [in_quotes(full_title_of(one)) for one in claims]
    named, rest = titles[:_MOST_NAMED], len(titles) - _MOST_NAMED
    if rest > 0:
        named.append("another" if rest == 1 else f"{rest} others")
    *before, last = named
    return _SAID.format(f"{', '.join(before)} and {last}" if before else last)


def _answers(turn: Turn, topic: BenchTopic, about: str, cause: str) -> list[Claim]:
    """List the claims of a side that speak to what the bench asks."""
    case_map = turn.case_map
    if topic is BenchTopic.AUTHORITY and about in case_map.sources:
        source = next(one for one in case_map.ranked_sources() if one.id == about)
        cited = {cite.claim for cite in cites_of_source(case_map, source)}
        return _own(turn, [one for one in case_map.claims.values() if one.id in cited])
    if topic is BenchTopic.LEAF:
        return _own(turn, _bearing_on(case_map, about, turn.plays))
    if topic is not BenchTopic.GATE:
        return []
    if cause:
        return _own(turn, _bearing_on(case_map, cause, turn.plays))
    claims = case_map.claims.values() if about else ()
    return _own(turn, [one for one in claims if one.factor == about])


def _bearing_on(case_map: CaseMap, claim: str, plays: Side) -> list[Claim]:
    """List the claims of a side that stand right below a claim."""
    if claim not in case_map.claims:
        return []
    steps = case_map.arguments_on(ClaimId(claim))
    uses = [use for step in steps for use in case_map.premises_of(step.id) if not use.negated]
    found = (case_map.claims[use.claim] for use in uses)
    return [one for one in found if one.side is plays]


def _own(turn: Turn, claims: list[Claim]) -> list[Claim]:
    return [one for one in claims if one.side is turn.plays and one.text.strip()]
