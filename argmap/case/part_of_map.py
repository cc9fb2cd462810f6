"""Part of a map as a map of its own: claims with what is below them, and their evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from argmap.case.appearances import Appearance, in_reading_order, topmost
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.homes import home_use
from argmap.case.ids import ClaimId
from argmap.case.records import Record
from argmap.case.snippet import take_snippet


def part_of_map(case_map: CaseMap, claims: Iterable[ClaimId]) -> CaseMap:
    """Return a map of some claims and all that is below them, under the same caption.

    The tops stand in the order in which the whole map reads. Nothing else is in it: no harm, no
    event and no finding.
    """
    uses = [Appearance(claim, home_use(case_map, claim)) for claim in claims]
    tops = [one.claim for one in topmost(case_map, in_reading_order(case_map, uses))]
    snippet = take_snippet(case_map, [(claim, None) for claim in tops])
    ranks = {claim: float(place) for place, claim in enumerate(tops)}
    records: list[Record] = [case_map.case]
    for record in snippet.records:
        if isinstance(record, Claim) and record.id in ranks:
            records.append(replace(record, rank=ranks[record.id]))
        else:
            records.append(record)
    return CaseMap(records)
