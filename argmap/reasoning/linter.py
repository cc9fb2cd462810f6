"""Faults of a map's structure: what a careful reader would stop at, whatever the law says.

Each is found in time linear in the map.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ArgumentId, ClaimId, QuoteId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.records import Record
from argmap.case.signals import OPPOSING, SUPPORTING
from argmap.case.terms import Side, Stance
from argmap.reasoning.attacks import is_answered
from argmap.reasoning.bare_words import bare_words
from argmap.reasoning.bearings import Bearings, Node, bearings_of_claims, from_top
from argmap.reasoning.circle_words import briefly, circle_told, mixed_told, ring_told
from argmap.reasoning.circles import circles, is_mixed, rings_of_support
from argmap.reasoning.factors import reasons_beside_factors
from argmap.reasoning.label import Label
from argmap.reasoning.labels import Labels
from argmap.reasoning.support import NEEDING_NONE, lacks_support


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: its kind for programs, a sentence for people, and the records that show it."""

    kind: str
    message: str
    records: tuple[Record, ...]


def structural_faults(case_map: CaseMap, labels: Labels) -> Iterator[Fault]:
    """Yield every fault of a map’s structure, kind by kind, those nearer to the top first."""
    order, in_circles = from_top(case_map)
    yield from _circles(case_map, order, in_circles, labels)
    yield from _both_ways(case_map)
    yield from _beside_factors(case_map)
    yield from _duplicates(case_map)
    yield from _unanswered(case_map, order)
    yield from _bare(case_map, order)
    yield from _quotes_of_both_sides(case_map)
    yield from _claims_of_both_sides(case_map, order)


def _circles(
    case_map: CaseMap, order: Sequence[Node], in_circles: Sequence[ClaimId], labels: Labels
) -> Iterator[Fault]:
    """Find claims that only a circle of arguments could settle, or that support themselves.

    Support in a ring is refused by the planners, but a file of another program may hold it,
    settled by something else or not; a circle can still run through undercuts and objections.
    One of support and attack is told while its claims are open, cited or not.
    """
    claims = [ClaimId(one) for one in order if one in case_map.claims]
    undecided = [one for one in claims if labels.of(one).is_circular]
    told = circles(case_map, undecided)
    for circle in told:
        members = tuple(case_map.claims[one] for one in circle)
        yield Fault("circular support", circle_told([_named(one) for one in members]), members)
    for ring in rings_of_support(case_map, in_circles):
        if not any(set(ring) <= set(circle) for circle in told):
            members = tuple(case_map.claims[one] for one in ring)
            yield Fault("circular support", ring_told([_named(one) for one in members]), members)
    for circle in circles(case_map, [one for one in in_circles if _is_open(labels, one)]):
        if is_mixed(case_map, circle) and not any(set(circle) & set(other) for other in told):
            members = tuple(case_map.claims[one] for one in circle)
            yield Fault("circular support", mixed_told([_named(one) for one in members]), members)


def _is_open(labels: Labels, claim: ClaimId) -> bool:
    return labels.label(claim) is Label.UNDECIDED


def _both_ways(case_map: CaseMap) -> Iterator[Fault]:
    """Find claims that are a reason for something and an objection to the same."""
    for target in case_map.claims.values():
        used = defaultdict[tuple[ClaimId, bool], set[Stance]](set)
        for argument in case_map.arguments_on(target.id):
            for premise in case_map.premises_of(argument.id):
                used[premise.claim, premise.negated].add(argument.stance)
        for (claim, _), stances in used.items():
            if len(stances) > 1:
                record = case_map.claims[claim]
                yield Fault(
                    "both ways",
                    f"{_named(record)} supports {_named(target)} and attacks it as well.",
                    (record, target),
                )


def _beside_factors(case_map: CaseMap) -> Iterator[Fault]:
    """Find reasons that would carry alone what must rest on several factors together."""
    for target, reasons in reasons_beside_factors(case_map):
        firsts = [case_map.premises_of(one.id)[0].claim for one in reasons]
        claims = [case_map.claims[one] for one in firsts]
        each, them = ("", "it") if len(claims) == 1 else ("each of ", "them")
        message = (
            f"{_named(target)} rests on several factors, all of which must be shown, but"
            f" {each}{briefly([_named(one) for one in claims])} would carry it alone: join {them}"
            f" with the claims of the factors in one step, or put {them} below one of these."
        )
        yield Fault("factors not joined", message, (target, *claims))


def _duplicates(case_map: CaseMap) -> Iterator[Fault]:
    """Find claims that say the same, but for case, spaces and punctuation.

    Signs such as “<” and “%” say something, and so do the vowel signs of Indian scripts.
    """
    same = defaultdict[str, list[Claim]](list)
    for claim in case_map.claims.values():
        words = bare_words(claim.text)
        if words:
            same[words].append(claim)
    for claims in same.values():
        if len(claims) > 1:
            ordered = tuple(sorted(claims, key=lambda one: (one.key, one.rank, one.id)))
            yield Fault(
                "duplicate claims",
                f"{len(claims)} claims say the same: {_named(claims[0])}. Use one of them twice,"
                " or merge them.",
                ordered,
            )


def _unanswered(case_map: CaseMap, order: Sequence[Node]) -> Iterator[Fault]:
    """Find attacks that nothing attacks in turn; those that a claim leads are told together."""
    attacks = defaultdict[ClaimId, list[str]](list)
    for one in order:
        argument = case_map.arguments.get(ArgumentId(one))
        if argument and argument.stance is Stance.CON and not is_answered(case_map, argument):
            attacker = case_map.premises_of(argument.id)[0].claim
            attacks[attacker].append(_attack(case_map, argument))
    for claim, told in attacks.items():
        record = case_map.claims[claim]
        that = "it" if len(told) == 1 else "them"
        message = f"{_named(record)} {briefly(told)}, and nothing answers {that}."
        yield Fault("unanswered attack", message, (record,))


def _attack(case_map: CaseMap, argument: Argument) -> str:
    """Say what an attack does, and to what: a claim, or a step from one to another."""
    if argument.target_claim is not None:
        return f"attacks {_named(case_map.claims[argument.target_claim])}"
    assert argument.target_argument is not None
    attacked = case_map.arguments[argument.target_argument]
    premise = case_map.claims[case_map.premises_of(attacked.id)[0].claim]
    if attacked.target_claim is None:
        return f"undercuts the step of {_named(premise)}"
    target = case_map.claims[attacked.target_claim]
    return f"undercuts the step from {_named(premise)} to {_named(target)}"


def _bare(case_map: CaseMap, order: Sequence[Node]) -> Iterator[Fault]:
    for one in order:
        claim = case_map.claims.get(ClaimId(one))
        if claim and lacks_support(case_map, claim):
            message = f"{_named(claim)} rests on nothing: no quote, no source, no reason."
            yield Fault("leaf without a cite", message, (claim,))
        elif claim and _is_cited_against_only(case_map, claim):
            message = (
                f"{_named(claim)} rests on nothing: what is cited for it is cited as speaking"
                " against it."
            )
            yield Fault("leaf without a cite", message, (claim,))


def _is_cited_against_only(case_map: CaseMap, claim: Claim) -> bool:
    if claim.status in NEEDING_NONE:
        return False
    cites = case_map.cites_on(claim.id)
    against = bool(cites) and all(cite.signal in OPPOSING for cite in cites)
    return against and all(one.stance is Stance.CON for one in case_map.arguments_on(claim.id))


def _quotes_of_both_sides(case_map: CaseMap) -> Iterator[Fault]:
    """Find quotes cited for claims of the movant and of the respondent."""
    sides = defaultdict[QuoteId, dict[Side, Claim]](dict)
    for cite in case_map.cites.values():
        if cite.quote and cite.claim and cite.signal in SUPPORTING:
            claim = case_map.claims[cite.claim]
            if claim.side is not Side.NEUTRAL:
                sides[cite.quote].setdefault(claim.side, claim)
    for quote, claims in sorted(sides.items()):
        if len(claims) > 1:
            words = in_quotes(" ".join(case_map.quotes[quote].exact.split())[:60])
            yield Fault(
                "counted on both sides",
                f"{words} is cited for claims of both sides: {_named(claims[Side.MOVANT])} and"
                f" {_named(claims[Side.RESPONDENT])}.",
                (case_map.quotes[quote], claims[Side.MOVANT], claims[Side.RESPONDENT]),
            )


def _claims_of_both_sides(case_map: CaseMap, order: Sequence[Node]) -> Iterator[Fault]:
    """Find claims used several times, which help what is above them here and hurt it there.

    Where one use alone does both, something above it is told already.
    """
    reused = bearings_of_claims(case_map, order, lambda one: len(case_map.uses_of(one)) > 1)
    for claim, by_use in reused.items():
        told = {root for bearings in by_use for root in _both(bearings)}
        for root in sorted(_both(frozenset().union(*by_use)) - told):
            message = (
                f"{_named(case_map.claims[claim])} counts for {_named(case_map.claims[root])} in"
                " one place and against it in another."
            )
            records = (case_map.claims[claim], case_map.claims[root])
            yield Fault("counted on both sides", message, records)


def _both(bearings: Bearings) -> set[ClaimId]:
    """Return the roots that something both helps and hurts."""
    helped = {one.root for one in bearings if one.helps}
    return helped & {one.root for one in bearings if not one.helps}


def _named(claim: Claim) -> str:
    return in_quotes(title_of(claim)) if title_of(claim) else "a claim without words"
