"""What of a case was known on a day: a view of it that changes nothing.

A cite counts if its source is not dated later. A source whose date is not known
counts from the latest day it tells of, and where it tells none always; it is told apart.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.errors import RuleError
from argmap.case.evidence import Cite, Source
from argmap.case.ids import CiteId, ClaimId, EventId, FindingId, HarmId, SourceId
from argmap.case.lookups import cited_source
from argmap.case.partial_times import first_day_of
from argmap.case.records import Record
from argmap.case.terms import COURT, Stance
from argmap.case.weighing import Finding, Harm
from argmap.reasoning.latest_told import latest_days_told
from argmap.sources.told_times import anchor_day


@dataclass(frozen=True, slots=True)
class AsKnown:
    """What was not known yet on a day, and what then rests on nothing.

    `claims`, `harms` and `findings` are those for which something is cited, but
    nothing that was known; what never had a cite behind it is not among them.
    `later` holds sources without a date too that tell of a later day: in `told`, with the day.
    `decided` is when the court decided, where that is later: its findings were not known then.
    """

    day: dt.date
    later: frozenset[SourceId]
    undated: frozenset[SourceId]
    events: frozenset[EventId]
    cites: frozenset[CiteId]
    claims: frozenset[ClaimId]
    harms: frozenset[HarmId]
    findings: frozenset[FindingId]
    told: Mapping[SourceId, dt.date] = field(default_factory=dict, hash=False)
    decided: dt.date | None = None


def as_known_on(case_map: CaseMap, day: dt.date) -> AsKnown:
    """Tell what of a case was not known on a day, in time linear in the case."""
    begun = {one.id: _begun(one) for one in case_map.sources.values()}
    undated = frozenset(one for one, first in begun.items() if first is None)
    latest = latest_days_told(case_map, undated)
    told = {source: last for source, last in latest.items() if last > day}
    later = frozenset(one for one, first in begun.items() if first and first > day) | told.keys()
    cites = case_map.cites.values()
    gone = frozenset(one.id for one in cites if later and cited_source(case_map, one).id in later)
    cited = _held_up(case_map, (one.claim for one in cites if one.claim))
    known = _held_up(case_map, (one.claim for one in cites if one.claim and one.id not in gone))
    by_factor = defaultdict[str, list[ClaimId]](list)
    for claim in cited:
        by_factor[case_map.claims[claim].factor].append(claim)
    state = _State(case_map, gone, cited, known, by_factor)
    decided = _first_day(case_map.case.decided)
    is_open = decided is not None and decided > day
    return AsKnown(
        day,
        later,
        undated=undated - told.keys(),
        events=frozenset(one.id for one in case_map.events.values() if _is_after(one, day)),
        cites=gone,
        claims=frozenset(cited - known),
        harms=frozenset(one.id for one in case_map.harms.values() if state.is_bare_harm(one)),
        findings=frozenset(
            one.id
            for one in case_map.findings.values()
            if (is_open and one.by == COURT) or state.is_bare_finding(one)
        ),
        told=told,
        decided=decided if is_open else None,
    )


@dataclass(frozen=True, slots=True)
class _State:
    """The cites that do not count, and the claims that some cite, or one that counts, holds up."""

    case_map: CaseMap
    gone: frozenset[CiteId]
    cited: set[ClaimId]
    known: set[ClaimId]
    by_factor: Mapping[str, list[ClaimId]]

    def is_bare_harm(self, harm: Harm) -> bool:
        """Tell whether all that a harm, or a claim that alleges it, rests on is later."""
        return self._is_bare(self.case_map.cites_on(harm.id), harm.claims)

    def is_bare_finding(self, finding: Finding) -> bool:
        """Tell whether all that a finding, or a claim about its factor, rests on is later."""
        claims = [finding.claim] if finding.claim else self.by_factor[finding.factor]
        return self._is_bare(self.case_map.cites_on(finding.id), claims)

    def _is_bare(self, cites: list[Cite], claims: Iterable[ClaimId]) -> bool:
        cited = [one for one in claims if one in self.cited]
        has_any = bool(cites or cited)
        stands = any(one.id not in self.gone for one in cites)
        return has_any and not stands and not any(one in self.known for one in cited)


def _held_up(case_map: CaseMap, claims: Iterable[ClaimId]) -> set[ClaimId]:
    """Return claims and all that they are reasons for, step by step up the map."""
    found = set(claims)
    waiting = list(found)
    while waiting:
        for use in case_map.uses_of(waiting.pop()):
            argument = case_map.arguments[use.argument]
            target = argument.target_claim
            if argument.stance is Stance.PRO and target and target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _begun(source: Source) -> dt.date | None:
    """Return the first day that the date of a source can mean, None where it is not known."""
    return _first_day(source.date)


def _first_day(date: str) -> dt.date | None:
    try:
        return first_day_of(date)
    except RuleError:
        return anchor_day(date)


def _is_after(event: Event, day: dt.date) -> bool:
    return bool(event.when) and first_day_of(event.when) > day


def map_as_known(case_map: CaseMap, known: AsKnown) -> CaseMap:
    """Make the map to weigh on: without what was not known, and what then rests on nothing.

    Claims stay, but no harm is alleged by one that rests on nothing.
    """
    gone = known.cites | known.findings | known.events
    return CaseMap(
        _with_claims_known(record, known) for record in case_map.records() if record.id not in gone
    )


def _with_claims_known(record: Record, known: AsKnown) -> Record:
    if not isinstance(record, Harm) or known.claims.isdisjoint(record.claims):
        return record
    return replace(record, claims=tuple(one for one in record.claims if one not in known.claims))
