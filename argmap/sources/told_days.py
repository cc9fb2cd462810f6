"""Words that name days, weeks, months or years, as partial times, by the day they were written.

Several days may be meant, or none: then it is said why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from argmap.case.times_in_words import WEEKDAYS, day_in_words
from argmap.sources.time_words import Kind, TimeWord, month_number, number_told, weekday_number

_WEEK = 7
_FORWARD = {"next", "the following", "following", "coming"}
_BACK = {"last", "the past", "past", "the previous", "previous"}


class Day(NamedTuple):
    """A day, a week, a month or a year as a partial time, and how it was found; no time if none."""

    when: str
    how: str


class UnreadError(Exception):
    """Why words name no day, as the end of a sentence."""


def days_told(words: Sequence[TimeWord], anchor: dt.date | None) -> list[Day]:
    """Return the days that the words of one time can mean, the likeliest first.

    Empty where none of them names a day. Raises `UnreadError` where they do, but not which.
    """
    by_kind = {word.kind: word for word in words}
    weekday = by_kind.get(Kind.WEEKDAY)
    if Kind.DATE in by_kind:
        days = _dates(by_kind[Kind.DATE], by_kind.get(Kind.SPAN), anchor)
        return _on_weekday(days, weekday) if weekday else days
    if weekday:
        return _weekdays(weekday, _needed(anchor))
    for kind, read in ((Kind.DAY, _near), (Kind.AGO, _ago), (Kind.SPAN, _span)):
        if kind in by_kind:
            return read(by_kind[kind].told, _needed(anchor))
    return []


def counted_on(start: dt.date, number: int, unit: str) -> str:
    """Return when a number of days, weeks, months or years from a day is over, about."""
    if unit in {"day", "week"}:
        return f"{start + dt.timedelta(days=number * (_WEEK if unit == 'week' else 1))}~"
    year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
    return f"{year:04}-{month + 1:02}~" if unit == "month" else f"{start.year + number:04}~"


def _needed(anchor: dt.date | None) -> dt.date:
    if anchor is None:
        raise UnreadError("there is no date to count from")
    return anchor


def _dates(date: TimeWord, span: TimeWord | None, anchor: dt.date | None) -> list[Day]:
    told = date.told
    if "other" in told:
        return _slashed(told)
    year, month = told.get("year"), told.get("month")
    if "month_number" in told:
        return [Day(_day(int(told["year"]), int(told["month_number"]), int(told["day"])), "")]
    if month is None:
        return [Day(str(year), "")]
    number = month_number(month)
    how = ""
    if year is None:
        year, how = _year_of(number, told.get("day"), span, _needed(anchor))
    if "day" not in told:
        return [Day(f"{year}-{number:02}", how)]
    return [Day(_day(int(year), number, int(told["day"])), how)]


def _day(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        raise UnreadError("there is no such day") from None


def _slashed(told: dict[str, str]) -> list[Day]:
    """Read 1/10/2021: the month first, as Americans write, and the day first."""
    one, other, year = int(told["one"]), int(told["other"]), int(told["year"])
    found = []
    for month, day, how in ((one, other, "the month first"), (other, one, "the day first")):
        try:
            found.append(Day(dt.date(year, month, day).isoformat(), how))
        except ValueError:
            continue
    if not found:
        raise UnreadError("there is no such day")
    return [Day(found[0].when, "")] if len({day.when for day in found}) == 1 else found


def _year_of(
    month: int, day: str | None, span: TimeWord | None, anchor: dt.date
) -> tuple[str, str]:
    if span and span.told["unit"] == "year":
        shift = _shift(span.told["which"])
        return str(anchor.year + shift), f"counted from {day_in_words(anchor)}"
    nearest = min(
        (dt.date(year, month, min(int(day or 15), 28)) for year in _years_about(anchor)),
        key=lambda one: abs(one - anchor),
    )
    return str(nearest.year), f"in the year nearest to {day_in_words(anchor)}"


def _years_about(anchor: dt.date) -> range:
    return range(max(anchor.year - 1, dt.MINYEAR), min(anchor.year + 1, dt.MAXYEAR) + 1)


def _on_weekday(days: list[Day], weekday: TimeWord) -> list[Day]:
    number = weekday_number(weekday.told["weekday"])
    for one in days:
        if len(one.when) == len("2021-01-10"):
            day = dt.date.fromisoformat(one.when)
            if day.weekday() != number:
                raise UnreadError(
                    f"{day_in_words(day)} is a {WEEKDAYS[day.weekday()]}, not a {WEEKDAYS[number]}"
                )
    return days


def _weekdays(word: TimeWord, anchor: dt.date) -> list[Day]:
    number = weekday_number(word.told["weekday"])
    which = word.told.get("which", "").lower()
    on_day = number == anchor.weekday()
    before = anchor - dt.timedelta(days=(anchor.weekday() - number) % _WEEK or _WEEK)
    after = anchor + dt.timedelta(days=(number - anchor.weekday()) % _WEEK or _WEEK)
    week = dt.timedelta(days=_WEEK)
    if which == "this":
        meant = [anchor + dt.timedelta(days=number - anchor.weekday())]
    elif which in _BACK:
        meant = [before, before - week] if _same_week(before, anchor) else [before]
    elif which == "next":
        meant = [after + week, after] if _same_week(after, anchor) else [after]
    elif which == "coming":
        meant = [after]
    else:
        meant = [anchor, before] if on_day else [before, after]
    return [Day(day.isoformat(), _how(day, anchor, WEEKDAYS[number])) for day in meant]


def _how(day: dt.date, anchor: dt.date, weekday: str) -> str:
    weeks = abs((day - anchor).days) // _WEEK
    place = "before" if day < anchor else "after"
    if day == anchor:
        return f"{day_in_words(anchor)} itself is a {weekday}"
    which = "next but one" if weeks and (day - anchor).days % _WEEK else "one"
    return f"the {weekday} {'' if which == 'one' else which + ' '}{place} {day_in_words(anchor)}"


def _same_week(day: dt.date, anchor: dt.date) -> bool:
    return day.isocalendar()[:2] == anchor.isocalendar()[:2]


_NEAR = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1}


def _near(told: dict[str, str], anchor: dt.date) -> list[Day]:
    day = anchor + dt.timedelta(days=_NEAR.get(told["name"].lower(), 0))
    return [Day(day.isoformat(), _counted(anchor))]


def _ago(told: dict[str, str], anchor: dt.date) -> list[Day]:
    number = number_told(told["number"])
    if number is None or told["unit"] == "hour":
        raise UnreadError("the words do not say on which day")
    exact = told["unit"] == "day"
    when = counted_on(anchor, -number, told["unit"].lower())
    return [Day(when.removesuffix("~") if exact else when, _counted(anchor))]


def _span(told: dict[str, str], anchor: dt.date) -> list[Day]:
    shift, unit = _shift(told["which"]), told["unit"].lower()
    if unit == "year":
        return [Day(f"{anchor.year + shift:04}", _counted(anchor))]
    if unit == "month":
        return [Day(counted_on(anchor, shift, "month").removesuffix("~"), _counted(anchor))]
    year, week, _ = (anchor + dt.timedelta(days=_WEEK * shift)).isocalendar()
    return [Day(f"{year:04}-W{week:02}", f"from Monday to Sunday, {_counted(anchor)}")]


def _shift(which: str) -> int:
    low = which.lower()
    return 1 if low in _FORWARD else -1 if low in _BACK else 0


def _counted(anchor: dt.date) -> str:
    return f"counted from {day_in_words(anchor)}"
