"""Events as stretches of one line of time, by the clocks of one zone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.clashing_times import TimeClash
from argmap.case.partial_times import by_clocks_of, zone_of

if TYPE_CHECKING:
    import datetime as dt

Span: TypeAlias = "tuple[dt.datetime, dt.datetime]"
"""The first and the last moment that something can mean."""


def zone_of_line(case_map: CaseMap) -> str:
    """Return the zone named most in the times of events, of as many the first; empty for none."""
    times = (
        time
        for one in case_map.ranked_events()
        for time in (one.when, one.until, *(cite.when for cite in case_map.cites_on(one.id)))
    )
    zones = Counter(zone for time in times if (zone := zone_of(time)))
    return zones.most_common(1)[0][0] if zones else ""


def span_of(event: Event, zone: str) -> Span | None:
    """Return all that the time of an event can mean, by the clocks of a zone; None for no time."""
    return _span(event.when, event.until, zone)


def spans_told_against(clashes: list[TimeClash], zone: str) -> tuple[Span, ...]:
    """Return the stretches that sources tell where their times cannot be one."""
    against = {cite.when for clash in clashes for cite in (clash.one, clash.other) if cite}
    return tuple(span for when in sorted(against) if (span := _span(when, "", zone)))


def _span(when: str, until: str, zone: str) -> Span | None:
    if not when:
        return None
    return by_clocks_of(when, zone).first, by_clocks_of(until or when, zone).last
