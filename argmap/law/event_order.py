"""The order of events: days told without a zone among moments told with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.partial_times import order_of_time
from argmap.case.spans_of_time import zone_of_line
from argmap.case.toml_table import TomlTable
from argmap.resources import resource
from argmap.sources.time_zones import offset_of

if TYPE_CHECKING:
    import datetime as dt

_FILE = ("courts", "clocks.toml")


class CourtClocks(NamedTuple):
    """A zone, as `argmap.sources.time_zones` calls it, and the courts that sit by its clocks."""

    zone: str
    names: tuple[str, ...]

    def are_of(self, court: str) -> bool:
        """Tell whether a court's name holds one of these."""
        held = (one for one in self.names if one in court)  # to look by a pattern takes long
        return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", court) for one in held)


def in_order(case_map: CaseMap, events: Iterable[Event] | None = None) -> list[Event]:
    """Return events, by default all, in the order of time; those without a time come last.

    Moments with a zone stand where the clocks of the court showed them, which days without a
    zone are taken to be told by; where these are not known, by the clocks most events name.
    """
    listed = case_map.ranked_events() if events is None else events
    zone_on = _zone_on(case_map)
    return sorted(listed, key=lambda one: order_of_time(one.when, zone_on))


def zone_of_court(court: str, day: dt.date) -> str:
    """Return the offset from UTC of a court's clocks on a day, as “-08:00”; empty for unknown."""
    zone = _zone_named(court)
    return offset_of(zone, day) if zone else ""


@cache
def court_clocks() -> tuple[CourtClocks, ...]:
    """Read the zones of courts from the data."""
    text = resource(*_FILE).read_text(encoding="utf-8")
    root = TomlTable.parse(text, "/".join(_FILE))
    root.truth("checked")
    root.text("source")
    tables = root.tables("clocks")
    root.done()
    return tuple(_clocks(one) for one in tables)


@cache
def _zone_named(court: str) -> str:
    zones = {one.zone for one in court_clocks() if one.are_of(court)}
    return zones.pop() if len(zones) == 1 else ""


def _clocks(table: TomlTable) -> CourtClocks:
    clocks = CourtClocks(table.text("zone"), table.list_of("names", str))
    table.done()
    return clocks


def _zone_on(case_map: CaseMap) -> Callable[[dt.date], str]:
    usual = zone_of_line(case_map)
    court = partial(zone_of_court, case_map.case.court)
    return lambda day: court(day) or usual
