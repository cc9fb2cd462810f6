"""What the chronology shows of each event, in the order of time; what has no time is last."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.clashing_times import clash_in_words, clashing_times
from argmap.case.counting import counted
from argmap.case.ids import EventId
from argmap.case.spans_of_time import Span, span_of, spans_told_against
from argmap.case.times_in_words import span_in_words
from argmap.law.event_order import in_order
from argmap.reasoning.known_on import AsKnown


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event as it is shown: in words, and as a stretch of the line.

    `clashes` are sentences about times that cannot be one, `elsewhere` the
    stretches that sources tell against it. `is_later` is set where the event was
    not known on the day asked for; `cites` counts those that count then.
    """

    id: EventId
    text: str
    when: str
    told: str
    disputed: bool
    cites: int
    clashes: tuple[str, ...]
    span: Span | None
    elsewhere: tuple[Span, ...] = ()
    is_later: bool = False

    @property
    def words(self) -> str:
        """The event in a sentence, as a screen reader says it."""
        parts = [self.text or "Event without words", self.when or "time not known"]
        parts += [self.standing.lower()] if self.standing else []
        parts += [counted(self.cites, "cite")]
        parts += ["conflicting times"] if self.clashes else []
        return ", ".join(parts)

    @property
    def standing(self) -> str:
        """How the event stands, in words: disputed, or not known yet on the day asked for."""
        parts = ["disputed"] if self.disputed else []
        parts += ["not yet known"] if self.is_later else []
        return ", ".join(parts).capitalize()

    @property
    def label(self) -> str:
        """The words beside the event's bar."""
        text = " ".join(self.text.split()) or "Event without words"
        return f"{text} (disputed)" if self.disputed else text


def event_rows(
    case_map: CaseMap, known: AsKnown | None = None, *, zone: str = ""
) -> list[EventRow]:
    """Make the rows of all events of a map, as known on a day where one is asked for.

    Times with a zone stand on the line by the clocks of `zone`, UTC where that is empty.
    """
    return [_row(case_map, event, known, zone) for event in in_order(case_map)]


def _row(case_map: CaseMap, event: Event, known: AsKnown | None, zone: str) -> EventRow:
    cites = case_map.cites_on(event.id)
    clashes = clashing_times(case_map, event.id)
    return EventRow(
        event.id,
        event.text,
        span_in_words(event.when, event.until),
        event.told,
        event.disputed,
        sum(known is None or cite.id not in known.cites for cite in cites),
        tuple(clash_in_words(case_map, clash) for clash in clashes),
        span_of(event, zone),
        spans_told_against(clashes, zone),
        is_later=known is not None and event.id in known.events,
    )


def about_clash(row: EventRow) -> str:
    """Say all that conflicts in the times of an event, a sentence a line."""
    return "\n".join(row.clashes)


def all_about(row: EventRow) -> str:
    """Say in lines when an event was, what it is, how it is told, and what clashes with it."""
    told = f"As told: “{row.told}”" if row.told else ""
    return "\n".join(part for part in (row.when, row.text, told, *row.clashes) if part)
