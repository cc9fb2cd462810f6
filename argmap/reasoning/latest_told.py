"""The latest day that a source without a date tells of: it was not known before.

What the chronology records of it is taken, so the reader can see and correct it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.evidence import Cite
from argmap.case.ids import SourceId
from argmap.case.lookups import cited_source
from argmap.case.partial_times import first_day_of

_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|sched\w+|plan(?:s|ned|ning)?|expect\w*|upcoming|forthcoming"
    r"|deadline|threat\w*|intend\w*|propos\w*|postpon\w*|foresee\w*|predict\w*|set for|set to)\b",
    re.IGNORECASE,
)


def latest_days_told(case_map: CaseMap, sources: Container[SourceId]) -> dict[SourceId, dt.date]:
    """Return the latest day that each of these sources tells of as past, where it tells one.

    The day of an event is the one the source itself tells, else the event's own.
    What it only foresees, such as a hearing that is due, could be told before.
    """
    latest: dict[SourceId, dt.date] = {}
    for cite in case_map.cites.values():
        if cite.event is None or (source := cited_source(case_map, cite).id) not in sources:
            continue
        event = case_map.events[cite.event]
        when = cite.when or event.when
        if when and not _foresees(case_map, cite, event):
            day = first_day_of(when)
            latest[source] = max(day, latest.get(source, day))
    return latest


def _foresees(case_map: CaseMap, cite: Cite, event: Event) -> bool:
    quoted = case_map.quotes[cite.quote].exact if cite.quote else ""
    return bool(_AHEAD.search(event.text) or _AHEAD.search(quoted))
