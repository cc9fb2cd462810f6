"""Faults of a map's structure: what a careful reader would stop at, whatever the law says.

Each is found in time linear in the map, but for the paths of a claim used in several places.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.claims import Argument, Claim
from argmap.case.ids import ClaimId, QuoteId
from argmap.case.lookups import title_of
from argmap.case.quotation import in_quotes
from argmap.case.records import Record
from argmap.case.terms import ClaimRole, Side, Signal, Stance
from argmap.reasoning.attacks import is_answered
from argmap.reasoning.labels import Labels
from argmap.reasoning.support import lacks_support

_BEARING = frozenset({Signal.NONE, Signal.SEE})
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: its kind for programs, a sentence for people, and the records that show it."""

    kind: str
    message: str
    records: tuple[Record, ...]


def structural_faults(case_map: CaseMap, labels: Labels) -> Iterator[Fault]:
    """Yield every fault of a map’s structure, kind by kind."""
    yield from _circles(case_map, labels)
    yield from _both_ways(case_map)
    yield from _duplicates(case_map)
    yield from _unanswered(case_map)
    yield from _bare(case_map)
    yield from _quotes_of_both_sides(case_map)
    yield from _claims_of_both_sides(case_map)
    yield from _findings_of_nothing(case_map)


def _circles(case_map: CaseMap, labels: Labels) -> Iterator[Fault]:
    """Find claims that only a circle of arguments could settle.

    Support in a ring is refused by the planners; a circle can still run through undercuts and
    objections.
    """
    for claim in case_map.claims.values():
        if labels.of(claim.id).is_circular:
            message = f"Whether {_named(claim)} holds depends, in a circle, on itself."
            yield Fault("circular support", message, (claim,))


def _both_ways(case_map: CaseMap) -> Iterator[Fault]:
    """Find claims that are a reason for something and an objection to the same."""
    for target in case_map.claims.values():
        used = defaultdict[ClaimId, set[Stance]](set)
        for argument in case_map.arguments_on(target.id):
            for premise in case_map.premises_of(argument.id):
                used[premise.claim].add(argument.stance)
        for claim, stances in used.items():
            if len(stances) > 1:
                record = case_map.claims[claim]
                yield Fault(
                    "both ways",
                    f"{_named(record)} supports {_named(target)} and attacks it as well.",
                    (record, target),
                )


def _duplicates(case_map: CaseMap) -> Iterator[Fault]:
    """Find claims that say the same, but for case, spaces and punctuation."""
    same = defaultdict[str, list[Claim]](list)
    for claim in case_map.claims.values():
        words = " ".join(_WORDS.findall(unicodedata.normalize("NFKC", claim.text).casefold()))
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


def _unanswered(case_map: CaseMap) -> Iterator[Fault]:
    for argument in case_map.arguments.values():
        if argument.stance is Stance.CON and not is_answered(case_map, argument):
            premise = case_map.premises_of(argument.id)[0]
            attacker = case_map.claims[premise.claim]
            what = _attack(case_map, argument)
            yield Fault(
                "unanswered attack",
                f"{_named(attacker)} {what}, and nothing answers it.",
                (attacker,),
            )


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


def _bare(case_map: CaseMap) -> Iterator[Fault]:
    for claim in case_map.claims.values():
        if lacks_support(case_map, claim) and not case_map.arguments_on(claim.id):
            message = f"{_named(claim)} rests on nothing: no quote, no source, no reason."
            yield Fault("leaf without a cite", message, (claim,))


def _quotes_of_both_sides(case_map: CaseMap) -> Iterator[Fault]:
    """Find quotes cited for claims of the movant and of the respondent."""
    sides = defaultdict[QuoteId, dict[Side, Claim]](dict)
    for cite in case_map.cites.values():
        if cite.quote and cite.claim and cite.signal in _BEARING:
            claim = case_map.claims[cite.claim]
            if claim.side is not Side.NEUTRAL:
                sides[cite.quote].setdefault(claim.side, claim)
    for quote, claims in sorted(sides.items()):
        if len(claims) > 1:
            words = in_quotes(" ".join(case_map.quotes[quote].exact.split())[:60])
            yield Fault(
                "counted on both sides",
                f"{words} is cited for a claim of either side: {_named(claims[Side.MOVANT])} and"
                f" {_named(claims[Side.RESPONDENT])}.",
                (case_map.quotes[quote], claims[Side.MOVANT], claims[Side.RESPONDENT]),
            )


def _claims_of_both_sides(case_map: CaseMap) -> Iterator[Fault]:
    """Find claims used several times, which help what is above them here and hurt it there."""
    for claim in case_map.claims.values():
        uses = case_map.uses_of(claim.id)
        if len(uses) > 1:
            bearings = {
                bearing
                for use in uses
                for bearing in _bearings(case_map, case_map.arguments[use.argument])
            }
            roots = {root for root, _ in bearings}
            twice = [root for root in sorted(roots) if {(root, 1), (root, -1)} <= bearings]
            for root in twice:
                record = case_map.claims[root]
                yield Fault(
                    "counted on both sides",
                    f"{_named(claim)} counts for {_named(record)} in one place and against it in"
                    " another.",
                    (claim, record),
                )


def _bearings(case_map: CaseMap, argument: Argument) -> set[tuple[ClaimId, int]]:
    """Return the roots above a step, and whether it counts for each, 1, or against it, -1."""
    found: set[tuple[ClaimId, int]] = set()
    seen: set[tuple[str, int]] = set()
    pending: list[tuple[Argument, int]] = [(argument, 1)]
    while pending:
        step, sign = pending.pop()
        sign = sign if step.stance is Stance.PRO else -sign
        if (step.id, sign) in seen:
            continue
        seen.add((step.id, sign))
        if step.target_argument is not None:
            pending.append((case_map.arguments[step.target_argument], sign))
            continue
        assert step.target_claim is not None
        uses = case_map.uses_of(step.target_claim)
        if not uses:
            found.add((step.target_claim, sign))
        pending += [(case_map.arguments[use.argument], sign) for use in uses]
    return found


def _findings_of_nothing(case_map: CaseMap) -> Iterator[Fault]:
    """Find findings that no claim, harm or cite stands behind."""
    factors = {claim.factor for claim in case_map.claims.values() if claim.factor}
    causes = any(one.role is ClaimRole.CAUSE_OF_ACTION for one in case_map.claims.values())
    for key, finding in sorted(case_map.findings.items()):
        cause = finding.claim
        about = cause is not None and (case_map.arguments_on(cause) or case_map.cites_on(cause))
        backed = about or finding.factor in factors or case_map.cites_on(finding.id)
        if not backed and not (cause is None and causes and finding.factor == "merits"):
            yield Fault(
                "finding without a claim",
                f"No claim and no source stands behind the finding of {in_quotes(finding.by)} that"
                f" {finding.factor} is {finding.level.replace('_', ' ')}.",
                (case_map.findings[key],),
            )


def _named(claim: Claim) -> str:
    return in_quotes(title_of(claim)) if title_of(claim) else "a claim without words"
