"""Moves that leave everything where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet
from argmap.case.claims import Argument, Claim, Premise
from argmap.case.ids import PremiseId
from argmap.case.places import Alone, Beside, Place, Under
from argmap.case.records import Record
from argmap.case.trial import TrialMap


def moves_nothing(case_map: CaseMap, planned: ChangeSet) -> bool:
    """Tell whether a planned move changes neither what anything bears on nor its row's order."""
    if not all(_is_rank_alone(change) for change in planned.changes):
        return False
    after = TrialMap(case_map)
    after.apply(planned)
    return all(
        [one.id for one in _row(case_map, change.record)]
        == [one.id for one in _row(after, change.record)]
        for change in planned.changes
    )


def stands_there(case_map: CaseMap, premise: PremiseId | None, place: Place) -> bool:
    """Tell whether a use bears already on what a place bears on, alone in its step or joined.

    How it bears, and where in its row, does not count.
    """
    use = case_map.premises.get(premise) if premise else None
    if use is None:
        return isinstance(place, Alone)
    if isinstance(place, Beside):
        return use.argument == place.argument
    argument = case_map.arguments[use.argument]
    if isinstance(place, Alone) or len(case_map.premises_of(argument.id)) > 1:
        return False
    target = place.claim if isinstance(place, Under) else place.argument
    return target in {argument.target_claim, argument.target_argument}


def _is_rank_alone(change: Change) -> bool:
    before, after = change.before, change.after
    if isinstance(before, Claim | Argument | Premise) and isinstance(after, type(before)):
        return replace(before, rank=after.rank) == after
    return False


def _row(case_map: CaseMap, record: Record) -> Sequence[Claim | Argument | Premise]:
    """Return the siblings among which a record is ranked; a root's are the roots."""
    if isinstance(record, Premise):
        return case_map.premises_of(record.argument)
    if isinstance(record, Argument):
        target = record.target_claim or record.target_argument
        assert target is not None
        return case_map.arguments_on(target)
    return case_map.roots()
