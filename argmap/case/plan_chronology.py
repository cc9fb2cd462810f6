"""Planning edits on the chronology."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import Change, ChangeSet, added, removed
from argmap.case.chronology import Event, settled
from argmap.case.evidence import Cite
from argmap.case.ids import EventId, NewId
from argmap.case.lookups import record_in, require_claims, require_kept
from argmap.case.partial_times import earliest, is_after, is_moment, latest
from argmap.case.plan_removals import cite_removals
from argmap.case.ranks import make_room


def plan_event(case_map: CaseMap, text: str, *, new_id: NewId, **fields: Any) -> ChangeSet:
    """Plan a new event, last in the list; `fields` are those of `Event`."""
    require_claims(case_map, fields.get("claims", ()))
    rank, room = make_room(case_map.ranked_events(), None)
    event = Event(EventId(new_id()), text=text, rank=rank, **fields)
    return ChangeSet("Add event", (*room, *added(event)))


def plan_event_change(case_map: CaseMap, event_id: EventId, **fields: Any) -> ChangeSet:
    """Plan new values for fields of an event, several at once: a time and where it ends.

    What is said to be disputed is agreed no longer, and the other way round. Another
    beginning takes the end with it where `lasts_until` has none for it.
    """
    require_claims(case_map, fields.get("claims", ()))
    before = _event_of(case_map, event_id)
    if "when" in fields and "until" not in fields:
        fields["until"] = lasts_until(before, fields["when"])
    after = replace(before, **settled(fields))
    return ChangeSet("Change event", (Change(before, after),) if before != after else ())


def lasts_until(event: Event, when: str) -> str:
    """Return until when an event lasts that has another beginning; empty where it does not.

    Its end goes where it cannot follow, or is or holds the beginning itself, and where what
    lasted for days becomes a moment.
    """
    if not when or not event.until:
        return ""
    becomes_moment = is_moment(when) and not is_moment(event.when) and not is_moment(event.until)
    if becomes_moment or _is_within(when, event.until) or is_after(when, event.until):
        return ""
    return event.until


def _is_within(when: str, until: str) -> bool:
    """Say whether a time is part of another: an evening does not last until its own day."""
    return earliest(until) <= earliest(when) and latest(when) <= latest(until)


def plan_event_removal(case_map: CaseMap, event_id: EventId) -> ChangeSet:
    """Plan the removal of an event, its cites, and quotes that nothing else cites."""
    event = _event_of(case_map, event_id)
    cites = cite_removals(case_map, case_map.cites_on(event_id))
    return ChangeSet("Delete event", (*cites, *removed(event)))


def _event_of(case_map: CaseMap, event_id: EventId) -> Event:
    return record_in(case_map.events, event_id, "event")


def plan_told_time(case_map: CaseMap, cite: Cite, when: str, until: str = "") -> ChangeSet:
    """Plan that a cite tells a time, which its event takes where none of its own is known.

    `until` is kept with the event, if what it lasts from is the event's own time or becomes it.
    """
    require_kept(case_map, cite)
    told = replace(cite, when=when)
    changes = (Change(cite, told),) if told != cite else ()
    event = case_map.events.get(cite.event) if cite.event else None
    if event and when and takes_time(event, when, until):
        changes = (*changes, Change(event, replace(event, when=when, until=until)))
    return ChangeSet("Set the time told", changes)


def takes_time(event: Event, when: str, until: str) -> bool:
    """Tell whether a time that is told becomes an event's own: where it adds to what is known."""
    return not event.when or (event.when == when and bool(until) and not event.until)
