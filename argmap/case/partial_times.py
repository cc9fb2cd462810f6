"""Times known in part: a year, a month, a day, a part of a day, a minute, with a zone or without.

They are written as ISO 8601 as far as they are known: “2021”, “2021-01”,
“2021-W01” for a week from Monday to Sunday, “2021-01-10”, “2021-01-10 evening”,
“2021-01-10T23:59” and, with a zone, “2021-01-11T08:00Z” or
“2021-01-10T23:59-08:00”. A “~” at the end says *about*.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.case.errors import RuleError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

PARTS_OF_DAY: dict[str, tuple[int, int]] = {
    "night": (0, 6),
    "morning": (5, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
}
"""The hours, from and to, that a part of a day can mean; they overlap, as the words do."""

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:"
    rf" (?P<part>{'|'.join(PARTS_OF_DAY)})"
    r"|T(?P<hour>\d\d):(?P<minute>\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<about>~)?",
    re.ASCII,
)
_WEST, _EAST = 12, 14
"""How many hours the zones of the world lie behind and before UTC."""


class Stretch(NamedTuple):
    """The first and the last moment that a partial time can mean.

    Both are naive: in UTC where `zoned`, else as the clocks on the spot showed.
    """

    first: dt.datetime
    last: dt.datetime
    zoned: bool


def require_time(value: str) -> None:
    """Raise `RuleError` unless `value` is empty or a partial time."""
    if value:
        stretch_of(value)


def stretch_of(value: str) -> Stretch:
    """Return the stretch of a partial time; raises `RuleError` where it is none."""
    match = _FORM.fullmatch(value)
    if match is None:
        raise _unreadable(value)
    try:
        return _stretch(match)
    except (ValueError, OverflowError):
        raise _unreadable(value) from None


def can_be_one(one: str, other: str) -> bool:
    """Say whether two partial times can mean one moment.

    Of times without a zone beside one with it, any zone of the world will do;
    two without are taken to be told by the same clocks. About adds a day at
    both ends, a week to a week, a month to a month and a year to a year.
    """
    first, second = stretch_of(one), stretch_of(other)
    if first.zoned != second.zoned:
        first, second = _anywhere(first), _anywhere(second)
    return first.first <= second.last and second.first <= first.last


def is_after(one: str, other: str) -> bool:
    """Say whether a partial time begins when another is over; two without a zone share clocks."""
    first, second = stretch_of(one), stretch_of(other)
    if first.zoned != second.zoned:
        first, second = _anywhere(first), _anywhere(second)
    return first.first > second.last


def order_of_time(
    value: str, zone_on: Callable[[dt.date], str] | None = None
) -> tuple[bool, str, str, str]:
    """Return what a listing sorts a partial time by, no time at all last.

    Moments with a zone stand where the clocks of `zone_on` their day showed them, beside those
    without one. Where none is given, the day as it is shown decides, then the first moment.
    """
    if not value:
        return (True, "", "", "")
    day, stretch = first_day_of(value), stretch_of(value)
    if zone_on is not None:
        stretch = by_clocks_of(value, zone_on(day))
        day = stretch.first.date()
    return (False, day.isoformat(), stretch.first.isoformat(), stretch.last.isoformat())


def first_day_of(value: str) -> dt.date:
    """Return the first day that a partial time can mean, by the clocks of its own zone."""
    match = _FORM.fullmatch(value)
    zone = match["zone"] if match else None
    first = stretch_of(value).first
    return _moved(first, _shift(zone)).date()


def is_moment(value: str) -> bool:
    """Say whether a partial time is known to the minute."""
    match = _FORM.fullmatch(value)
    return match is not None and match["hour"] is not None


def zone_of(value: str) -> str:
    """Return the zone that a partial time names, as “-08:00”; empty where it names none."""
    match = _FORM.fullmatch(value)
    zone = match["zone"] if match else None
    return "+00:00" if zone == "Z" else zone or ""


def by_clocks_of(value: str, zone: str) -> Stretch:
    """Return the stretch of a partial time by the clocks of a zone; without its own, as told."""
    stretch = stretch_of(value)
    if not stretch.zoned:
        return stretch
    shift = _shift(zone or None)
    return Stretch(_moved(stretch.first, shift), _moved(stretch.last, shift), zoned=True)


def earliest(value: str) -> dt.datetime:
    """Return the first moment that a partial time can mean, in any zone where it names none."""
    return _anywhere(stretch_of(value)).first


def latest(value: str) -> dt.datetime:
    """Return the last moment that a partial time can mean, in any zone where it names none."""
    return _anywhere(stretch_of(value)).last


def _unreadable(value: str) -> RuleError:
    return RuleError(
        f"“{value[:40]}” is not a time that argmap can read.",
        "Write 2021, 2021-01, 2021-W01, 2021-01-10, 2021-01-10 evening or 2021-01-10T23:59-08:00.",
    )


def _stretch(match: re.Match[str]) -> Stretch:
    import datetime as dt  # noqa: PLC0415 -- not needed to paint a window

    day = dt.timedelta(days=1)
    first, last = _within_a_day(match) if match["day"] else _over_days(match)
    step = day if match["day"] else last - first
    shift = _shift(match["zone"])
    if match["about"]:
        first, last = first - step, last + step
    first, last = first - shift, last - shift - dt.timedelta(microseconds=1)
    return Stretch(first, last, zoned=match["zone"] is not None)


def _within_a_day(match: re.Match[str]) -> tuple[dt.datetime, dt.datetime]:
    """Return where a day, a part of it or a minute of it begins, and where it is over."""
    import datetime as dt  # noqa: PLC0415 -- as above

    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    first = dt.datetime(year, month, day, int(match["hour"] or 0), int(match["minute"] or 0))  # noqa: DTZ001 -- naive, as `Stretch` says
    if match["hour"]:
        return first, first + dt.timedelta(minutes=1)
    start, end = PARTS_OF_DAY.get(match["part"], (0, 24))
    return first + dt.timedelta(hours=start), first + dt.timedelta(hours=end)


def _over_days(match: re.Match[str]) -> tuple[dt.datetime, dt.datetime]:
    """Return where a week, a month or a year begins, and where it is over."""
    import datetime as dt  # noqa: PLC0415 -- as above

    year, month = int(match["year"]), int(match["month"] or 1)
    if match["week"]:
        first = dt.datetime.fromisocalendar(year, int(match["week"]), 1)
        return first, first + dt.timedelta(weeks=1)
    first = dt.datetime(year, month, 1)  # noqa: DTZ001 -- naive, as `Stretch` says
    if match["month"]:
        return first, first.replace(year=year + month // 12, month=month % 12 + 1)
    return first, first.replace(year=year + 1)


def _shift(zone: str | None) -> dt.timedelta:
    import datetime as dt  # noqa: PLC0415 -- as above

    if zone in {None, "Z"}:
        return dt.timedelta()
    assert zone is not None
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours > _EAST or minutes >= 60:  # noqa: PLR2004 -- minutes of an hour
        raise ValueError
    return dt.timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)


def _anywhere(stretch: Stretch) -> Stretch:
    import datetime as dt  # noqa: PLC0415 -- as above

    if stretch.zoned:
        return stretch
    first, last = stretch.first, stretch.last
    return Stretch(
        _moved(first, dt.timedelta(hours=-_EAST)),
        _moved(last, dt.timedelta(hours=_WEST)),
        True,
    )


def _moved(moment: dt.datetime, by: dt.timedelta) -> dt.datetime:
    """Move a moment, not beyond the first and the last that there are."""
    import datetime as dt  # noqa: PLC0415 -- as above

    try:
        return moment + by
    except OverflowError:
        return dt.datetime.min if by < dt.timedelta() else dt.datetime.max  # noqa: DTZ901 -- naive
