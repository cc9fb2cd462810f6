"""Times told of one event that cannot both be its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.evidence import Cite
from argmap.case.ids import EventId
from argmap.case.lookups import cited_source
from argmap.case.partial_times import can_be_one, earliest, latest, stretch_of
from argmap.case.quotation import in_quotes
from argmap.case.times_in_words import span_in_words


class TimeClash(NamedTuple):
    """Two times of an event of which one is wrong; `one` is None for the event's own."""

    event: Event
    one: Cite | None
    other: Cite


def clashing_times(case_map: CaseMap, event_id: EventId) -> list[TimeClash]:
    """Find the times of an event that cannot be one.

    Two sources against each other say more than one against the event's own time,
    which is told only of a source that no other is against. Of an event that lasts
    each source may tell another moment: only what lies outside it clashes.
    """
    event = case_map.events[event_id]
    told = [cite for cite in case_map.cites_on(event_id) if cite.when]
    if event.until:
        return [TimeClash(event, None, cite) for cite in told if not _is_within(event, cite.when)]
    clashes = [
        TimeClash(event, one, other)
        for one, other in combinations(told, 2)
        if not can_be_one(one.when, other.when)
    ]
    named = {cite.id for clash in clashes for cite in (clash.one, clash.other) if cite}
    against = [one for one in told if event.when and not can_be_one(event.when, one.when)]
    return clashes + [TimeClash(event, None, one) for one in against if one.id not in named]


def all_clashing_times(case_map: CaseMap) -> Iterator[TimeClash]:
    """Walk the clashes of all events, in the order the events were put down in."""
    for event in case_map.ranked_events():
        yield from clashing_times(case_map, event.id)


def clash_in_words(
    case_map: CaseMap, clash: TimeClash, say: Callable[[str, str], str] = span_in_words
) -> str:
    """Say which two tell times that cannot be one, and which times; `say` words each."""
    event, one, other = clash
    told = f"{in_quotes(cited_source(case_map, other).title)} tells {say(other.when, '')}"
    if one is None:
        own = say(event.when, event.until)
        return f"{told}, but the chronology has {own}: both cannot hold."
    beside = f"{in_quotes(cited_source(case_map, one).title)} tells {say(one.when, '')}"
    return f"{beside}, but {told}: both cannot hold."


def _is_within(event: Event, when: str) -> bool:
    first, last, told = map(stretch_of, (event.when, event.until, when))
    if first.zoned == last.zoned == told.zoned:
        return first.first <= told.last and told.first <= last.last
    return earliest(event.when) <= latest(when) and earliest(when) <= latest(event.until)
