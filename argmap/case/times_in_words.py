"""Partial times in plain words, as people write them: “10 January 2021, evening”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.case.partial_times import stretch_of

if TYPE_CHECKING:
    import datetime as dt

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONG_MONTH = re.compile("|".join(MONTHS))
_PART_WORDS = {"night": "small hours"}
"""What a part of the day is called where its own name could mean another."""
_DAY, _MONTH, _MINUTE = len("2021-01-10"), len("2021-01"), len("2021-01-10T08:00")


def time_in_words(value: str) -> str:
    """Say a partial time: “10 January 2021, evening” or “11 January 2021, 08:00 UTC”.

    Empty for no time; raises `RuleError` for what is none.
    """
    if not value:
        return ""
    first = stretch_of(value).first
    told = value.removesuffix("~")
    about = "about " if told != value else ""
    if "W" in told:
        week = stretch_of(told).first
        return f"{about}the week of {day_in_words(week)}"
    if len(told) < _MONTH:
        return f"{about}{told}"
    if len(told) < _DAY:
        return f"{about}{MONTHS[int(told[5:7]) - 1]} {told[:4]}"
    day = day_in_words(first.replace(*_ymd(told)))
    return f"{about}{day}{_of_the_day(told)}"


def short_time_in_words(value: str) -> str:
    """Say a partial time with its month in three letters, where there is little room."""
    return _LONG_MONTH.sub(lambda month: month[0][:3], time_in_words(value))


def time_read_back(value: str) -> str:
    """Say a partial time, and by which clocks where it tells a time of day without a zone."""
    words = time_in_words(value)
    within_a_day = len(value.removesuffix("~")) > _DAY
    return f"{words}, clocks on the spot" if within_a_day and not stretch_of(value).zoned else words


def span_in_words(when: str, until: str) -> str:
    """Say from when until when something lasts; only when where it does not last."""
    words = time_in_words(when)
    return f"{words} to {time_in_words(until)}" if until else words


def day_in_words(day: dt.date) -> str:
    """Say a day: “10 January 2021”."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _of_the_day(told: str) -> str:
    if told[_DAY : _DAY + 1] != "T":
        part = told[_DAY:].strip()
        return f", {_PART_WORDS.get(part, part)}" if part else ""
    clock, zone = told[_DAY + 1 : _MINUTE], told[_MINUTE:]
    return f", {clock} {zone_in_words(zone)}".rstrip()


def zone_in_words(zone: str) -> str:
    """Say a zone by what its clocks differ from UTC; empty for none."""
    if zone in {"", "Z", "+00:00", "-00:00"}:
        return "UTC" if zone else ""
    sign = "\u2212" if zone[0] == "-" else "+"
    minutes = "" if zone[4:] == "00" else zone[3:]
    return f"UTC{sign}{int(zone[1:3])}{minutes}"


def _ymd(told: str) -> tuple[int, int, int]:
    return int(told[:4]), int(told[5:7]), int(told[8:10])
