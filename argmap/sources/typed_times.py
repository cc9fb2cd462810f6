"""Times typed into a field: partial times, their words, or words as reports tell them."""

from __future__ import annotations

import datetime as dt
import re

from argmap.case.errors import RuleError
from argmap.case.partial_times import stretch_of
from argmap.sources.told_times import Reading, ToldTime, read_times

_ABOUT = re.compile(r"(?:about|around|circa|c\.)\s+", re.IGNORECASE)
_WEEK = re.compile(r"(?:the )?week (?:of|from)\s+", re.IGNORECASE)
_AROUND = re.compile(
    r"[\s,.()]*(?:(?:on|at|in|over|the|during|since|until)\b[\s,]*)*", re.IGNORECASE
)
_DAY_LENGTH = len("2021-01-10")


def typed_times(words: str, anchor: str = "") -> tuple[Reading, ...]:
    """Return what words typed for one time can mean, none where they are no time.

    What `argmap.case.times_in_words` says of a partial time is read as that time.
    """
    words = words.strip()
    try:
        stretch_of(words)
    except RuleError:
        pass
    else:
        return (Reading(words, "", "as it is written"),)
    if match := _ABOUT.match(words):
        return tuple(
            one._replace(when=one.when.removesuffix("~") + "~")
            for one in typed_times(words[match.end() :], anchor)
        )
    if match := _WEEK.match(words):
        days = typed_times(words[match.end() :], anchor)
        return tuple(_week_of(one) for one in days if len(one.when) == _DAY_LENGTH)
    told = read_times(words, anchor)
    if len(told) != 1 or not _is_all(words, told[0]):
        return ()
    return told[0].readings


def _is_all(words: str, told: ToldTime) -> bool:
    """Tell whether nothing but glue stands around the words of a time."""
    return all(_AROUND.fullmatch(part) for part in (words[: told.start], words[told.end :]))


def _week_of(reading: Reading) -> Reading:
    year, week, _ = dt.date.fromisoformat(reading.when).isocalendar()
    return reading._replace(when=f"{year:04}-W{week:02}", how="from Monday to Sunday")
