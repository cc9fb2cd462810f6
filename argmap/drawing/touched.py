"""What of a drawing an edit touches: whose children, sizes and titles are to be read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.ids import ArgumentId, ClaimId
from argmap.reasoning.attacks import claims_marked_by


@dataclass(slots=True)
class Touched:
    """The claims and arguments whose part of a drawing may be another one."""

    claims: set[ClaimId] = field(default_factory=set)
    """Their boxes are to be made again."""
    bearing: set[ClaimId] = field(default_factory=set)
    """Other steps may bear on them."""
    steps: set[ArgumentId] = field(default_factory=set)
    """Their premises, their undercuts or their titles may be others."""
    roots: set[ClaimId] = field(default_factory=set)
    """They may have become roots, ceased to be, or changed places."""

    def __len__(self) -> int:
        return len(self.bearing) + len(self.steps) + len(self.roots)


def touched_by(case_map: CaseMap, change_set: ChangeSet) -> Touched:
    """Read an edit that the map has taken in already."""
    touched = Touched()
    for change in change_set.changes:
        read = _READERS.get(type(change.record))
        if read:
            for record in (change.before, change.after):
                if record is not None:
                    read(touched, record, change, case_map)
                    touched.claims |= claims_marked_by(case_map, record)
    return touched


def _claim(touched: Touched, claim: Claim, change: Change, case_map: CaseMap) -> None:
    before, after = change.before, change.after
    touched.claims.add(claim.id)
    if not (isinstance(before, Claim) and isinstance(after, Claim)):
        touched.roots.add(claim.id)
        return
    if before.rank != after.rank:
        touched.roots.add(claim.id)
    if before.factor != after.factor:
        touched.steps.update(use.argument for use in case_map.uses_of(claim.id))


def _argument(touched: Touched, argument: Argument, _change: Change, _map: CaseMap) -> None:
    touched.steps.add(argument.id)
    if argument.target_claim:
        touched.claims.add(argument.target_claim)
        touched.bearing.add(argument.target_claim)
    if argument.target_argument:
        touched.steps.add(argument.target_argument)


def _premise(touched: Touched, premise: Premise, _change: Change, _map: CaseMap) -> None:
    touched.claims.add(premise.claim)
    touched.steps.add(premise.argument)
    touched.roots.add(premise.claim)


def _cite(touched: Touched, cite: Cite, _change: Change, _map: CaseMap) -> None:
    if cite.claim:
        touched.claims.add(cite.claim)


def _quote(touched: Touched, quote: Quote, _change: Change, case_map: CaseMap) -> None:
    touched.claims.update(cite.claim for cite in case_map.cites_of(quote.id) if cite.claim)


def _source(touched: Touched, source: Source, change: Change, case_map: CaseMap) -> None:
    before, after = change.before, change.after
    if isinstance(before, Source) and isinstance(after, Source):
        if before.document == after.document:
            return
        for quote in case_map.quotes_of(source.id):
            _quote(touched, quote, change, case_map)


_READERS: dict[type, Callable[[Touched, Any, Change, CaseMap], None]] = {
    Claim: _claim,
    Argument: _argument,
    Premise: _premise,
    Cite: _cite,
    Quote: _quote,
    Source: _source,
}
