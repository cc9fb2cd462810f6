"""Where moments lie on a drawn line of time, and what is written along it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.case.times_in_words import MONTHS

_HOUR, _DAY = 3600.0, 86400.0
_CLOSEST, _FARTHEST = 15 * 60.0, 4000 * 366 * _DAY
_ROOM = 76
"""How far apart, in pixels, what is written along the line stands at least."""
_STEPS = (
    *((hours * _HOUR, "hour", hours) for hours in (1, 3, 6, 12)),
    *((days * _DAY, "day", days) for days in (1, 2, 7, 14)),
    *((months * 30.4 * _DAY, "month", months) for months in (1, 3, 6)),
    *((years * 365.25 * _DAY, "year", years) for years in (1, 2, 5, 10, 50, 100, 500, 1000)),
)
_MONTHS_OF_YEAR = 12


class Mark(NamedTuple):
    """Something written along the line; a strong one begins a day, a month or a year."""

    x: float
    words: str
    strong: bool


class TimeScale(NamedTuple):
    """A stretch of time, in seconds from `start`, over a width in pixels."""

    start: dt.datetime
    seconds: float
    width: int

    def x_of(self, moment: dt.datetime) -> float:
        """Return where a moment lies."""
        return (moment - self.start).total_seconds() / self.seconds * self.width

    def moment_at(self, x: float) -> dt.datetime:
        """Return the moment at a place, the first or last there is beyond them."""
        return _later(self.start, x / max(self.width, 1) * self.seconds)

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """Return the scale so much closer, the moment at a place staying where it is."""
        seconds = min(max(self.seconds / factor, _CLOSEST), _FARTHEST)
        held = (self.seconds - seconds) * x / max(self.width, 1)
        return TimeScale(_later(self.start, held), seconds, self.width)

    def panned(self, by: float) -> TimeScale:
        """Return the scale moved by pixels, to later times where they are positive."""
        return TimeScale(self.moment_at(by), self.seconds, self.width)

    def marks(self) -> Iterator[Mark]:
        """Walk what is written along the line, as far apart as words need."""
        least = _ROOM / max(self.width, 1) * self.seconds
        step = next((one for one in _STEPS if one[0] >= least), _STEPS[-1])
        moment, end = _floored(self.start, step[1], step[2]), self.moment_at(self.width)
        before: dt.datetime | None = None
        while moment <= end:
            words, strong = _written(moment, step[1], before)
            yield Mark(self.x_of(moment), words, strong)
            following = _next(moment, step[1], step[2])
            if following <= moment:
                return
            before, moment = moment, following


def fitting(spans: Sequence[tuple[dt.datetime, dt.datetime]], width: int) -> TimeScale:
    """Return the scale that shows all stretches, with some room on both sides."""
    first = min((span[0] for span in spans), default=dt.datetime(2021, 1, 1))  # noqa: DTZ001 -- naive, as stretches are
    last = max((span[1] for span in spans), default=_later(first, _DAY))
    seconds = max((last - first).total_seconds(), _HOUR)
    room = seconds * 0.04
    return TimeScale(_later(first, -room), seconds + 2 * room, width)


def _later(moment: dt.datetime, seconds: float) -> dt.datetime:
    try:
        return moment + dt.timedelta(seconds=seconds)
    except OverflowError:
        return dt.datetime.min if seconds < 0 else dt.datetime.max  # noqa: DTZ901 -- naive


def _floored(moment: dt.datetime, unit: str, number: int) -> dt.datetime:
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if unit == "hour":
        return day.replace(hour=moment.hour // number * number)
    if unit == "day":
        return _later(day, -_DAY * (day.toordinal() % number))
    if unit == "month":
        return day.replace(day=1, month=(moment.month - 1) // number * number + 1)
    return day.replace(day=1, month=1, year=max(moment.year // number * number, dt.MINYEAR))


def _next(moment: dt.datetime, unit: str, number: int) -> dt.datetime:
    if unit in {"hour", "day"}:
        return _later(moment, number * (_HOUR if unit == "hour" else _DAY))
    months = number if unit == "month" else number * _MONTHS_OF_YEAR
    year, month = divmod(moment.year * _MONTHS_OF_YEAR + moment.month - 1 + months, _MONTHS_OF_YEAR)
    if year > dt.MAXYEAR:
        return moment
    return moment.replace(year=year, month=month + 1)


def _written(moment: dt.datetime, unit: str, before: dt.datetime | None) -> tuple[str, bool]:
    month = MONTHS[moment.month - 1][:3]
    new_year = before is None or before.year != moment.year
    if unit == "hour" and before is not None and moment.date() == before.date():
        return f"{moment:%H:%M}", False
    if unit in {"hour", "day"}:
        year = f" {moment.year}" if new_year else ""
        return f"{moment.day} {month}{year}", unit == "hour" or new_year
    if unit == "month":
        return (f"{month} {moment.year}", True) if new_year else (month, False)
    return str(moment.year), True
