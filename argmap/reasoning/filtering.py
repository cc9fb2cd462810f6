"""What claims can be filtered by: the traits of each, found again only where an edit touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite
from argmap.case.ids import ArgumentId, ClaimId
from argmap.case.records import Record
from argmap.case.terms import Side, Stance, Status
from argmap.reasoning.attacks import is_answered
from argmap.reasoning.support import NEEDING_NONE, lacks_support


class Facet(StrEnum):
    """One respect in which claims differ; the last three are there or not, without a value."""

    SIDE = "side"
    STANCE = "stance"
    """How the claim bears on another one; an undercut bears against."""
    STATUS = "status"
    FACTOR = "factor"
    TAG = "tag"
    UNSUPPORTED = "unsupported"
    """The claim needs a reason or a cite behind it, and has none."""
    UNANSWERED = "unanswered"
    """The claim is an objection or an undercut that nothing attacks."""
    QUOTED = "quoted"
    """A quote is brought to bear on the claim."""


class Trait(NamedTuple):
    """A facet and its value in the words of the record, as `side` and `movant`."""

    facet: Facet
    value: str = ""


class FilterIndex:
    """The claims of a map by their traits.

    Made once in time linear in the map; an edit then costs what it touches, and
    a filter the intersection of a few sets.
    """

    def __init__(self, case_map: CaseMap) -> None:
        self._claims = _sorted_out(case_map)
        self._all = set(case_map.claims)

    def matching(self, wanted: Collection[Trait]) -> AbstractSet[ClaimId]:
        """Return the claims with any wanted value of every wanted facet; all where none is.

        The set is not the caller's to keep: the next edit may change it.
        """
        chosen: dict[Facet, list[set[ClaimId]]] = defaultdict(list)
        for trait in wanted:
            chosen[trait.facet].append(self._claims.get(trait, set()))
        groups = [one[0] if len(one) == 1 else set().union(*one) for one in chosen.values()]
        if not groups:
            return self._all
        return set.intersection(*groups) if len(groups) > 1 else groups[0]

    def counts(self, facet: Facet) -> dict[str, int]:
        """Count the claims for every value that a facet takes in the map, values sorted."""
        held = ((trait, claims) for trait, claims in self._claims.items() if claims)
        return dict(
            sorted((trait.value, len(claims)) for trait, claims in held if trait.facet is facet)
        )

    def update(self, case_map: CaseMap, change_set: ChangeSet) -> set[ClaimId]:
        """Take in an edit that the map has taken in; return the claims looked at again."""
        touched: set[ClaimId] = set()
        for change in change_set.changes:
            for record in (change.before, change.after):
                if record is not None:
                    touched.update(_touched_by(case_map, record))
        for claims in self._claims.values():
            claims.difference_update(touched)
        self._all.difference_update(touched)
        for claim_id in touched:
            claim = case_map.claims.get(claim_id)
            if claim is not None:
                self._all.add(claim_id)
                for trait in traits_of(case_map, claim):
                    self._claims[trait].add(claim_id)
        return touched


def traits_of(case_map: CaseMap, claim: Claim) -> set[Trait]:
    """Return everything that a claim can be filtered by."""
    found = set(_own_traits(claim))
    arguments = {case_map.arguments[use.argument] for use in case_map.uses_of(claim.id)}
    found |= {Trait(Facet.STANCE, one.stance.value) for one in arguments}
    attacks = [one for one in arguments if one.stance is Stance.CON]
    if not all(is_answered(case_map, one) for one in attacks):
        found.add(Trait(Facet.UNANSWERED))
    cites = case_map.cites_on(claim.id)
    if any(cite.quote for cite in cites):
        found.add(Trait(Facet.QUOTED))
    if lacks_support(case_map, claim):
        found.add(Trait(Facet.UNSUPPORTED))
    return found


def _own_traits(claim: Claim) -> Iterator[Trait]:
    yield Trait(Facet.SIDE, claim.side.value)
    yield Trait(Facet.STATUS, claim.status.value)
    if claim.factor:
        yield Trait(Facet.FACTOR, claim.factor)
    for tag in claim.tags:
        yield Trait(Facet.TAG, tag)


def _sorted_out(case_map: CaseMap) -> dict[Trait, set[ClaimId]]:
    """Find the traits of all claims at once, table by table; the same as `traits_of` each."""
    claims = _sorted_by_record(case_map)
    answered, supported, attacked = _borne_upon(case_map)
    arguments, premises = case_map.arguments, case_map.premises.values()
    answered.update(one.argument for one in premises if one.claim in attacked)
    bearing: dict[Stance, set[ClaimId]] = {stance: set() for stance in Stance}
    unanswered = claims[Trait(Facet.UNANSWERED)]
    for premise in premises:
        stance = arguments[premise.argument].stance
        bearing[stance].add(premise.claim)
        if stance is Stance.CON and premise.argument not in answered:
            unanswered.add(premise.claim)
    claims.update({Trait(Facet.STANCE, one.value): ids for one, ids in bearing.items()})
    cites = case_map.cites.values()
    supported.update(one.claim for one in cites if one.claim)
    claims[Trait(Facet.QUOTED)] = {one.claim for one in cites if one.claim and one.quote}
    stand = (claims[Trait(Facet.STATUS, status.value)] for status in NEEDING_NONE)
    claims[Trait(Facet.UNSUPPORTED)] = (case_map.claims.keys() - supported).difference(*stand)
    return claims


def _sorted_by_record(case_map: CaseMap) -> dict[Trait, set[ClaimId]]:
    """Find what the records of claims say by themselves."""
    sides: dict[Side, list[ClaimId]] = defaultdict(list)
    statuses: dict[Status, list[ClaimId]] = defaultdict(list)
    claims: dict[Trait, set[ClaimId]] = defaultdict(set)
    for claim in case_map.claims.values():
        sides[claim.side].append(claim.id)
        statuses[claim.status].append(claim.id)
        if claim.factor:
            claims[Trait(Facet.FACTOR, claim.factor)].add(claim.id)
        for tag in claim.tags:
            claims[Trait(Facet.TAG, tag)].add(claim.id)
    claims.update({Trait(Facet.SIDE, one.value): set(ids) for one, ids in sides.items()})
    claims.update({Trait(Facet.STATUS, one.value): set(ids) for one, ids in statuses.items()})
    return claims


def _borne_upon(case_map: CaseMap) -> tuple[set[ArgumentId], set[ClaimId], set[ClaimId]]:
    """Return the arguments undercut, the claims that have a reason, and those attacked."""
    undercut: set[ArgumentId] = set()
    supported: set[ClaimId] = set()
    attacked: set[ClaimId] = set()
    for argument in case_map.arguments.values():
        if argument.target_argument:
            undercut.add(argument.target_argument)
        elif argument.target_claim:
            (supported if argument.stance is Stance.PRO else attacked).add(argument.target_claim)
    return undercut, supported, attacked


def _touched_by(case_map: CaseMap, record: Record) -> Iterator[ClaimId]:
    """Walk the claims whose traits a record bears on, as it was or as it is."""
    if isinstance(record, Claim):
        yield record.id
    elif isinstance(record, Cite):
        if record.claim:
            yield record.claim
    elif isinstance(record, Premise):
        yield record.claim
        yield from _used_in(case_map, record.argument)
    elif isinstance(record, Argument):
        yield from _used_in(case_map, record.id)
        yield from _borne_on_by(case_map, record)


def _borne_on_by(case_map: CaseMap, argument: Argument) -> Iterator[ClaimId]:
    if argument.target_argument:
        yield from _used_in(case_map, argument.target_argument)
    elif argument.target_claim:
        # An attack on a claim answers every attack that the claim is used in.
        yield argument.target_claim
        for use in case_map.uses_of(argument.target_claim):
            yield from _used_in(case_map, use.argument)


def _used_in(case_map: CaseMap, argument: ArgumentId) -> Iterator[ClaimId]:
    return (premise.claim for premise in case_map.premises_of(argument))
