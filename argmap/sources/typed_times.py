"""Times typed into a field: partial times, their words, or words as reports tell them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from argmap.case.errors import RuleError
from argmap.case.partial_times import earliest, first_day_of, latest, stretch_of
from argmap.sources.told_times import Reading, ToldTime, read_times

_ABOUT = re.compile(r"(?:(?:(?:on|in|at) or )?(?:about|around)|circa|c\.)\s+", re.IGNORECASE)
"""“On or about”, as pleadings say it, is about."""
_WEEK = re.compile(r"(?:the )?week (?:of|from)\s+", re.IGNORECASE)
_AROUND = re.compile(r"[\s,.()]*(?:(?:on|at|in|over|the|during)\b[\s,]*)*", re.IGNORECASE)
_PART = re.compile(r"(?P<part>early|mid|late)(?:\s+in)?[\s-]+", re.IGNORECASE)
_PARTS = {"early": (1, 10, "its first ten days"), "mid": (11, 20, "its second ten days")}
_FROM = re.compile(r"(?:from|between)\s+", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s*[\u2013\u2014]\s*", re.IGNORECASE)
_END_ONLY = re.compile(r"(?P<word>since|until|till)\s+(?P<time>.+)", re.IGNORECASE | re.DOTALL)
_ENDS = {"since": "from then on", "until": "up to then", "till": "up to then"}
_SHORT_YEAR = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d\d", re.ASCII)
_BY_CLOCKS = re.compile(r",\s+clocks on the spot(?=$|\s+to\s)")
"""What `argmap.case.times_in_words` adds to a time without a zone."""
_MONTH_LENGTH = len("2021-01")
_DAY_LENGTH = len("2021-01-10")
_AS_WRITTEN = "as it is written"


def typed_times(words: str, anchor: str = "", start: str = "") -> tuple[Reading, ...]:
    """Return what words typed for one time can mean, none where they are no time.

    What `argmap.case.times_in_words` says of a partial time is read as that time,
    and of two as what lasts. “The next weeks” are counted from `start` where it is
    given, all else that needs a day from `anchor`.
    """
    words = _BY_CLOCKS.sub("", words.strip())
    return _single(words, anchor, start) or _from_to(words, anchor)


def why_unread(words: str, anchor: str = "", start: str = "") -> str:
    """Say why words that tell a time have no reading, as the end of a sentence; else empty."""
    words = words.strip()
    if _SHORT_YEAR.fullmatch(words):
        return "that can be several days: write the month as a word and the year in four digits"
    if (match := _END_ONLY.fullmatch(words)) and _is_timed(match["time"], anchor, start):
        word = match["word"].lower()
        return (
            f"“{word}” says that it lasts {_ENDS[word]}, which is lost here: write the time alone"
        )
    told = read_times(words, start or anchor)
    return told[0].why if len(told) == 1 and _is_all(words, told[0]) else ""


def day_to_count_from(when: str) -> str:
    """Return the day from which what follows a partial time is counted; empty if unknown."""
    return first_day_of(when).isoformat() if len(when) >= _MONTH_LENGTH else ""


def _single(words: str, anchor: str, start: str) -> tuple[Reading, ...]:
    try:
        stretch_of(words)
    except RuleError:
        pass
    else:
        return (Reading(words, "", _AS_WRITTEN),)
    if match := _ABOUT.match(words):
        return tuple(
            one._replace(when=one.when.removesuffix("~") + "~")
            for one in typed_times(words[match.end() :], anchor)
            if not one.until
        )
    if match := _WEEK.match(words):
        days = typed_times(words[match.end() :], anchor)
        return tuple(_week_of(one) for one in days if len(one.when) == _DAY_LENGTH)
    if (match := _PART.match(words)) and (months := _months(words[match.end() :], anchor)):
        return tuple(_part_of(one, match["part"]) for one in months)
    return _as_told(words, anchor, start)


def _as_told(words: str, anchor: str, start: str) -> tuple[Reading, ...]:
    told = read_times(words, anchor)
    if start and len(told) == 1 and (not told[0].readings or told[0].readings[0].until):
        told = read_times(words, start)
    if len(told) != 1 or not _is_all(words, told[0]):
        return ()
    return told[0].readings


def _is_timed(words: str, anchor: str, start: str) -> bool:
    return bool(typed_times(words, anchor, start) or typed_times(f"in {words}", anchor, start))


def _months(words: str, anchor: str) -> list[Reading]:
    """Read a month, which without a year is one behind “in” only: “may” is a word, too."""
    readings = typed_times(words, anchor) or typed_times(f"in {words}", anchor)
    return [one for one in readings if len(one.when) == _MONTH_LENGTH]


def _from_to(words: str, anchor: str) -> tuple[Reading, ...]:
    """Read two times that one word joins, the second not before the first."""
    joints = list(_TO.finditer(words))
    if len(joints) != 1:
        return ()
    first = words[_end_of_from(words) : joints[0].start()]
    second = words[joints[0].end() :]
    return tuple(
        Reading(one.when, other.when, _both(one.how, other.how))
        for one in _single(first, anchor, "")
        for other in _single(second, anchor, "")
        if not (one.until or other.until) and earliest(one.when) <= latest(other.when)
    )


def _end_of_from(words: str) -> int:
    match = _FROM.match(words)
    return match.end() if match else 0


def _both(*hows: str) -> str:
    told = dict.fromkeys(how for how in hows if how != _AS_WRITTEN)
    return "; ".join(told) or _AS_WRITTEN


def _is_all(words: str, told: ToldTime) -> bool:
    """Tell whether nothing but glue stands around the words of a time."""
    return all(_AROUND.fullmatch(part) for part in (words[: told.start], words[told.end :]))


def _part_of(reading: Reading, part: str) -> Reading:
    """Read a part of a month as ten days, which is what argmap takes it for and says so."""
    year, month = map(int, reading.when.split("-"))
    length = calendar.monthrange(year, month)[1]
    first, last, how = _PARTS.get(part.lower(), (21, length, "its days from the 21st on"))
    return Reading(f"{reading.when}-{first:02}", f"{reading.when}-{last:02}", f"taken as {how}")


def _week_of(reading: Reading) -> Reading:
    year, week, _ = dt.date.fromisoformat(reading.when).isocalendar()
    return reading._replace(when=f"{year:04}-W{week:02}", how="from Monday to Sunday")
