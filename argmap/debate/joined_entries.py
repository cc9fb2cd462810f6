"""The joins of a whole flow sheet, followed from flow to flow: found anew where they may differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, TypeVar

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId, FlowEntryId
from argmap.debate.joins import Join, Joining, Said, bears_on, joins_made_by

Value = TypeVar("Value")


@dataclass(slots=True)
class KnownJoins:
    """What is kept from the joins of one flow for the next; it holds until a claim or step changes.

    `said` and `by_later` are by entry: what was said, and what it joined. `bearings` is what
    claims bear on, and `borne` what bears on them, by claim.
    """

    said: dict[FlowEntryId, Said] = field(default_factory=dict)
    by_later: dict[FlowEntryId, tuple[Join, ...]] = field(default_factory=dict)
    bearings: dict[ClaimId, tuple[tuple[ClaimId, bool], ...]] = field(default_factory=dict)
    borne: defaultdict[ClaimId, set[ClaimId]] = field(default_factory=lambda: defaultdict(set))

    def bears_on(self, case_map: CaseMap, claim: ClaimId) -> tuple[tuple[ClaimId, bool], ...]:
        """Return what a claim bears on, found out once."""
        found = self.bearings.get(claim)
        if found is None:
            found = self.bearings[claim] = tuple(bears_on(case_map, claim))
            for target, _ in found:
                self.borne[target].add(claim)
        return found


class Joins(NamedTuple):
    """The joins of a flow by the later entry of each, in the order in which it was said.

    `otherwise` are the entries that were said otherwise than was known, or not at all, and
    `met` those on which these had joins or have them, or on which another has other joins.
    """

    by_later: dict[FlowEntryId, tuple[Join, ...]]
    otherwise: set[FlowEntryId]
    met: set[FlowEntryId]


def joins_of(
    case_map: CaseMap,
    said: dict[FlowEntryId, Said],
    known: KnownJoins,
    otherwise: set[FlowEntryId] | None = None,
) -> Joins:
    """Join what was said, in the order in which it was said.

    An entry that was crossed out joins nothing. What a person has joined stands; of a claim that
    was said more than once, the map joins the last time it was said by that side, in a speech
    where it was said in one. Joins are found anew only of what was said otherwise than is
    `known`, of what that is joined to, and of what bears on the same claims. That is looked for
    where nobody knows what was said `otherwise`.
    """
    otherwise = _otherwise(said, known.said) if otherwise is None else otherwise
    stale = _stale(case_map, said, known, otherwise)
    new = _found_anew(case_map, said, known, stale) if stale else {}
    old = known.by_later
    by_later = in_order_of(said, old | new)
    met: set[FlowEntryId] = set()
    if not known.said:
        met.update([join.earlier for joins in new.values() for join in joins])
    for entry in {*new, *otherwise} if known.said else ():
        before, now = old.get(entry, ()), new.get(entry, ())
        if entry in otherwise or before != now:
            met.update([join.earlier for join in (*before, *now)])
    known.said, known.by_later = said, by_later
    return Joins(by_later, otherwise, met)


def in_order_of(
    said: Mapping[FlowEntryId, Said], found: dict[FlowEntryId, Value]
) -> dict[FlowEntryId, Value]:
    """Return what was found of what was said, in the order in which it was said."""
    is_so = [*said] == [*found]  # as it is where all is said behind what was said before
    return found if is_so else {entry: found[entry] for entry in said}


def _otherwise(
    said: Mapping[FlowEntryId, Said], known: Mapping[FlowEntryId, Said]
) -> set[FlowEntryId]:
    """Return the entries that were said otherwise than is known, or are gone."""
    found = {entry for entry, one in said.items() if known.get(entry) is not one}
    return found | (known.keys() - said.keys())


def _stale(
    case_map: CaseMap,
    said: Mapping[FlowEntryId, Said],
    known: KnownJoins,
    otherwise: Collection[FlowEntryId],
) -> Collection[FlowEntryId]:
    """Return the entries of which the joins may be others than is known."""
    if not known.said:
        return said
    stale = set(otherwise)
    claims: set[ClaimId] = set()
    for entry in otherwise:
        stale.update(one.id for one in case_map.entries_answering(entry))
        versions = (said.get(entry), known.said.get(entry))
        claims |= {one.entry.claim for one in versions if one and one.entry.claim}
    for claim in claims.union(*(known.borne.get(one, ()) for one in claims)):
        stale.update(one.id for one in case_map.entries_with(claim))
    return stale


def _found_anew(
    case_map: CaseMap,
    said: Mapping[FlowEntryId, Said],
    known: KnownJoins,
    stale: Collection[FlowEntryId],
) -> dict[FlowEntryId, tuple[Join, ...]]:
    """Return the joins of some entries: each is joined to what was said before its speech.

    What is asked in one period of questions is joined to what was asked before in it, too.
    """
    joining = Joining(case_map, said, {}, partial(known.bears_on, case_map))
    needed = _looked_up(joining, stale) if known.said else None
    found: dict[FlowEntryId, tuple[Join, ...]] = {}
    if needed is not None and not needed:
        said = {entry: one for entry, one in said.items() if entry in stale}
    at_once: list[Said] = []
    place = -1
    for entry, one in said.items():
        if one.place != place or one.is_questioning:
            _take(joining.last, at_once)
            at_once, place = [], one.place
        if entry in stale:
            found[entry] = () if one.entry.crossed_out else tuple(joins_made_by(joining, one))
        if needed is None or one.entry.claim in needed:
            at_once.append(one)
    return found


def _looked_up(joining: Joining, stale: Iterable[FlowEntryId]) -> set[ClaimId]:
    """Return the claims of which the joins of some entries depend on who said them."""
    entries = (joining.said[one].entry for one in stale if one in joining.said)
    claims = {one.claim for one in entries if one.claim}
    return claims.union(*({target for target, _ in joining.bearings(one)} for one in claims))


def _take(last: dict[ClaimId, dict[str, Said]], at_once: Iterable[Said]) -> None:
    """Note entries as the last that said their claims, unless a speech has said them before."""
    for one in at_once:
        entry = one.entry
        if entry.claim is None or entry.crossed_out:
            continue
        by_side = last.get(entry.claim)
        if by_side is None:
            last[entry.claim] = {one.side: one}
        elif not one.is_questioning or one.side not in by_side or by_side[one.side].is_questioning:
            by_side[one.side] = one
