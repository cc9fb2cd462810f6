"""The chronology as a drawn line, in as many figures as pages can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.brief.days import american_day
from argmap.brief.figures import Figure, LineEvent, TimeLine
from argmap.brief.runs import Run, RunStyle
from argmap.case.case_map import CaseMap
from argmap.case.chronology import Event
from argmap.case.clashing_times import clashing_times
from argmap.case.counting import counted
from argmap.case.spans_of_time import Span, span_of, spans_told_against, zone_of_line
from argmap.case.times_in_words import zone_in_words

MOST_EVENTS = 20
"""A figure of more would not stand on one page."""
_NO_WORDS = "Event without words"
_BELOW = "The table below tells each of them in full."


def line_figures(case_map: CaseMap, events: Sequence[Event]) -> Iterator[Figure]:
    """Draw events that are in the order of time; none where no time is known at all."""
    zone = zone_of_line(case_map)
    drawn = [_drawn(case_map, event, zone) for event in events]
    if not any(one.span for one in drawn):
        return
    parts = [tuple(drawn[at : at + MOST_EVENTS]) for at in range(0, len(drawn), MOST_EVENTS)]
    for number, part in enumerate(parts, 1):
        words = "The events on a line of time"
        words += f", part {number} of {len(parts)}." if len(parts) > 1 else "."
        line = TimeLine(part, zone_in_words(zone) if zone else "")
        yield Figure(line, _alt(part), (Run(words, RunStyle.MUTED),))


def _drawn(case_map: CaseMap, event: Event, zone: str) -> LineEvent:
    words = " ".join(event.text.split()) or _NO_WORDS
    against = spans_told_against(clashing_times(case_map, event.id), zone)
    return LineEvent(words, event.disputed, span_of(event, zone), against)


def _alt(events: Sequence[LineEvent]) -> str:
    spans = [one.span for one in events if one.span]
    undated, disputed = len(events) - len(spans), sum(one.disputed for one in events)
    more = [f"the time of {undated} not known"] if undated else []
    more += [f"{disputed} disputed"] if disputed else []
    told = f"A line of time with {counted(len(events), 'event')}{_from_to(spans)}"
    return f"{told}{''.join(f', {one}' for one in more)}. {_BELOW}"


def _from_to(spans: Sequence[Span]) -> str:
    if not spans:
        return ""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return f" from {american_day(first.date())} to {american_day(last.date())}"
