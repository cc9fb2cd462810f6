"""Times as people tell them, read as partial times: “Sunday evening”, “8 a.m. GMT on Monday”.

Nothing is read for certain: each reading says how it came about, words that can
mean several times have several readings, and words that do not say enough have none.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from argmap.case.errors import RuleError
from argmap.case.partial_times import stretch_of
from argmap.case.times_in_words import day_in_words
from argmap.sources.time_words import Kind, TimeWord, number_told, time_words
from argmap.sources.time_zones import offset_of
from argmap.sources.told_days import Day, UnreadError, counted_on, days_told

_GLUE = re.compile(r"[\s,(]*(?:(?:on|at|in|of|about|around|by|the)\b[\s,]*)*", re.IGNORECASE)
_DAY_LENGTH = len("2021-01-10")
_HALF_DAY = 12
_SLOTS = {
    Kind.CLOCK: "clock",
    Kind.PART: "part",
    Kind.EDGE: "part",
    Kind.WEEKDAY: "weekday",
    Kind.DATE: "date",
    Kind.DAY: "date",
    Kind.AGO: "date",
}
_VAGUE = "how long that is, the words do not say"


class Reading(NamedTuple):
    """One time that words can mean; `until` where it lasts, `how` it was found."""

    when: str
    until: str
    how: str


class ToldTime(NamedTuple):
    """Words of a text that tell a time, and what they can mean, the likeliest first.

    Without readings `why` says what is missing, as the end of a sentence.
    """

    start: int
    end: int
    words: str
    readings: tuple[Reading, ...]
    why: str = ""


def read_times(text: str, anchor: str = "", lead: str = "") -> tuple[ToldTime, ...]:
    """Read all times that a text tells.

    `anchor` is when it was told, as far as known: the date of its source. What is
    told by it, as “Monday”, has no reading unless it is a day. “The next weeks” are
    counted from the day that the text names before them; where it names none,
    from the last one of `lead`, the words that stand before it, and from `anchor`.
    """
    day, told, before = anchor_day(anchor), list[ToldTime](), None
    led = _last_day(read_times(lead, anchor)) if lead else None
    for words in _times_of(text):
        start, end = words[0].start, words[-1].end
        try:
            starts = (before,) if before else (led, day)
            readings, why = tuple(map(_sound, _readings(words, day, starts))), ""
        except UnreadError as error:
            readings, why = (), str(error)
        except (RuleError, OverflowError, ValueError):
            readings, why = (), "there is no such day"
        told.append(ToldTime(start, end, text[start:end], readings, why))
        before = _day_of(readings) or before
    return tuple(told)


def anchor_day(date: str) -> dt.date | None:
    """Return the day that the date of a source names, as it is written there; None for none."""
    try:
        stretch_of(date)
        when = date
    except RuleError:
        if not date:
            return None
        told = read_times(date)
        when = told[0].readings[0].when if told and len(told[0].readings) == 1 else ""
    try:
        return dt.date.fromisoformat(when[:_DAY_LENGTH])
    except ValueError:
        return None


def _times_of(text: str) -> Iterator[list[TimeWord]]:
    """Walk the words of each time told: those that only glue joins, each of a kind once."""
    group: list[TimeWord] = []
    for word in time_words(text):
        if group and not _belongs(group, word, text):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _belongs(group: Sequence[TimeWord], word: TimeWord, text: str) -> bool:
    if not _GLUE.fullmatch(text, group[-1].end, word.start):
        return False
    if word.kind is Kind.SPAN:
        return "year" not in group[-1].told and "month" in group[-1].told
    # “Late on Sunday evening”: the part of the day that is named says more than “late”.
    is_part = word.kind is Kind.PART
    slots = {_SLOTS.get(one.kind) for one in group if not (is_part and one.kind is Kind.EDGE)}
    return word.kind in _SLOTS and None not in slots and _SLOTS[word.kind] not in slots


def _readings(
    words: list[TimeWord], anchor: dt.date | None, starts: Sequence[dt.date | None]
) -> Iterator[Reading]:
    if words[0].kind is Kind.LENGTH:
        yield from _lengths(words[0], anchor, starts)
        return
    days = days_told(words, anchor)
    if not days:
        raise UnreadError("the words do not say on which day")
    hours = _hours(words)
    for day, hour in product(days, hours):
        yield from _at(day, hour)


class _Hour(NamedTuple):
    """A time of the day: as a partial time ends, on the day after where `shift` is 1."""

    ending: str
    zone: str = ""
    shift: int = 0
    how: str = ""

    def by_clocks_of(self, zone: str) -> _Hour:
        """Say by which clocks a part of the day is meant, which no partial time can hold."""
        return self._replace(how="; ".join(filter(None, (self.how, f"by the clocks of {zone}"))))


def _hours(words: list[TimeWord]) -> list[_Hour]:
    told = {word.kind: word.told for word in words}
    if "hour" in told.get(Kind.DATE, {}):
        date = told[Kind.DATE]
        ending = f"T{date['hour']}:{date['minute']}{date.get('offset', '')}"
        return [_Hour(ending, "" if "offset" in date else date.get("zone", ""))]
    if Kind.CLOCK in told:
        return _clock(told[Kind.CLOCK])
    part = told.get(Kind.PART, {}).get("part", "") or told.get(Kind.EDGE, {}).get("edge", "")
    if told.get(Kind.DAY, {}).get("name", "").lower() == "tonight":
        part = "night"
    zone = told.get(Kind.PART, {}).get("zone", "")
    return [one.by_clocks_of(zone) if zone else one for one in _parts(part.lower())]


def _clock(told: dict[str, str]) -> list[_Hour]:
    zone = told.get("zone", "")
    if word := told.get("word", "").lower():
        if word == "midnight":
            return [
                _Hour("T00:00", zone, 1, "the midnight at the end of the day"),
                _Hour("T00:00", zone, 0, "the midnight at its beginning"),
            ]
        return [_Hour("T12:00", zone) if zone else _Hour(" noon")]
    hour, minute = int(told["hour"]), told.get("minute", "00")
    if half := told.get("half", "").lower():
        if not 1 <= hour <= _HALF_DAY:
            raise UnreadError("there is no such hour")
        hour = hour % _HALF_DAY + (_HALF_DAY if half.startswith("p") else 0)
    return [_Hour(f"T{hour:02}:{minute}", zone)]


def _parts(part: str) -> list[_Hour]:
    if part == "night":
        return [
            _Hour(" evening", how="the night as it begins"),
            _Hour(" night", "", 1, "the night after midnight"),
        ]
    if part == "small hours":
        return [_Hour(" night")]
    if part == "early":
        return [_Hour(" morning"), _Hour(" night", how="before the morning")]
    return [_Hour(" evening" if part == "late" else f" {part}" if part else "")]


def _at(day: Day, hour: _Hour) -> Iterator[Reading]:
    how = "; ".join(part for part in (day.how, hour.how) if part) or "as it is written"
    if not hour.ending:
        yield Reading(day.when, "", how)
        return
    if len(day.when) != _DAY_LENGTH or "W" in day.when:
        raise UnreadError("the words do not say on which day")
    date = dt.date.fromisoformat(day.when) + dt.timedelta(days=hour.shift)
    zone = offset_of(hour.zone, date) if hour.zone else ""
    yield Reading(f"{date}{hour.ending}{zone}", "", how)


def _sound(reading: Reading) -> Reading:
    """Return a reading; raises `RuleError` where there is no such time."""
    stretch_of(reading.when)
    if reading.until:
        stretch_of(reading.until)
    return reading


def _lengths(
    word: TimeWord, anchor: dt.date | None, starts: Sequence[dt.date | None]
) -> Iterator[Reading]:
    number, unit = number_told(word.told["number"]), word.told["unit"].lower()
    which = word.told.get("which", "").lower()
    if number is None or not which:
        raise UnreadError(_VAGUE)
    if unit == "hour":
        raise UnreadError("the words do not say from which hour on")
    if which in {"next", "following"}:
        days = tuple(dict.fromkeys(day for day in starts if day))
        if not days:
            raise UnreadError("there is no date to count from")
        for start in days:
            until = counted_on(start, number, unit)
            yield Reading(start.isoformat(), until, f"counted from {day_in_words(start)}")
    elif anchor is None:
        raise UnreadError("there is no date to count from")
    else:
        start_at = counted_on(anchor, -number, unit)
        yield Reading(start_at, anchor.isoformat(), f"counted back from {day_in_words(anchor)}")


def _last_day(told: Sequence[ToldTime]) -> dt.date | None:
    days = [day for one in told if (day := _day_of(one.readings))]
    return days[-1] if days else None


def _day_of(readings: Sequence[Reading]) -> dt.date | None:
    """Return the day that words named before, which “the next weeks” are counted from."""
    if len(readings) != 1:
        return None
    try:
        return dt.date.fromisoformat(readings[0].when[:_DAY_LENGTH])
    except ValueError:
        return None
