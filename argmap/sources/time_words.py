"""The words of a text that tell times, one by one: days, clocks, parts of the day, lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from argmap.case.times_in_words import MONTHS, WEEKDAYS
from argmap.sources.months import MONTH
from argmap.sources.time_zones import ZONE_WORDS


class Kind(Enum):
    """What words tell: a day and what else names days, a time of the day, a length."""

    DATE = "date"
    WEEKDAY = "weekday"
    DAY = "day"
    SPAN = "span"
    AGO = "ago"
    CLOCK = "clock"
    PART = "part"
    EDGE = "edge"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class TimeWord:
    """Words of one kind, where they stand, and what they name, by the names of `_PATTERNS`."""

    kind: Kind
    start: int
    end: int
    told: dict[str, str]


_ORDINAL = r"(?:st|nd|rd|th)?"
_WEEKDAY = "|".join((*WEEKDAYS, r"Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\."))
_NUMBERS = (
    *("a", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_MANY = rf"\d{{1,3}}|an|{'|'.join(reversed(_NUMBERS))}"
_VAGUE = r"several|some|many|a few|a number of|a couple of"
_UNIT = r"(?:hour|day|week|month|year)"
_LONG_ZONE = r"(?:Pacific|Mountain|Central|Eastern)(?:\s+(?:Standard|Daylight))?\s+[Tt]ime"
_SHORT_ZONE = (
    r"(?:Pacific|Mountain|Central|Eastern)\b"
    rf"(?:(?=,?\s+(?:{_WEEKDAY}|{MONTH})(?!\w))|(?!\s+[A-Z]))"
)
"""A zone by one word, as “8 a.m. Pacific”: no name goes on behind it, as “Eastern Airlines”."""
_OFFSET_ZONE = r"(?:UTC|GMT)\s?[+\u2212-]\d{1,2}(?::?[0-5]\d)?"
_ZONES = rf"{_LONG_ZONE}|{_OFFSET_ZONE}|(?:{'|'.join(ZONE_WORDS).upper()})\b"
_ZONE = rf"\(?(?P<zone>{_ZONES})\)?"
_ZONE_OF_CLOCK = rf"\(?(?P<zone>{_ZONES}|{_SHORT_ZONE})\)?"

_ISO = (
    r"(?P<year>\d{4})-(?P<month_number>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?P<offset>Z|[+-]\d\d:\d\d)?"
    rf"(?!\s*[apAP]\.?[mM]\b)(?:\s*{_ZONE_OF_CLOCK})?)?(?!\d)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH_FIRST = rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}}){_ORDINAL}(?!\d|:)(?:,?\s+{_YEAR})?"
_DAY_FIRST = rf"(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?\s+(?P<month>{MONTH})(?!\w)(?:,?\s+{_YEAR})?"
_IN = r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil ))"
_HALVES = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[apAP]\.?[mM]\b\.?)"
    rf"(?:,?\s*{_ZONE_OF_CLOCK})?"
)
_WEEKDAY_TOLD = rf"(?:(?P<which>(?i:last|next|this|past|coming))\s+)?(?P<weekday>{_WEEKDAY})(?!\w)"
_SPAN = (
    r"(?:earlier |later )?(?P<which>last|next|this|the past|the previous|the following)\s+"
    r"(?P<unit>week|month|year)\b"
)
_LENGTH = (
    rf"(?P<which>next|following|past|last|previous)\s+(?P<number>{_MANY}|{_VAGUE})\s+"
    rf"(?P<unit>{_UNIT})s?\b"
)
_PART = (
    r"(?:early |late |mid-?)?(?P<part>morning|afternoon|evening|night)\b"
    rf"(?:,?\s*(?-i:{_ZONE}))?"
)
_EDGE = (
    r"(?P<edge>[Ee]arly|[Ll]ate)(?=,?\s+(?:on\s+)?"
    rf"(?:{_WEEKDAY}|yesterday|(?:\d{{1,2}}{_ORDINAL}\s+)?(?:{MONTH})|\d{{4}}-\d\d-\d\d)(?!\w))"
)

_PATTERNS: tuple[tuple[Kind, str], ...] = (
    (Kind.DATE, _ISO),
    (Kind.DATE, r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>\d{4})(?!\d)"),
    (Kind.DATE, _MONTH_FIRST),
    (Kind.DATE, _DAY_FIRST),
    (Kind.DATE, rf"(?P<month>{MONTH}),?\s+{_YEAR}"),
    (Kind.DATE, rf"{_IN}(?P<month>{'|'.join(MONTHS)})\b"),
    (Kind.DATE, rf"{_IN}{_YEAR}"),
    (Kind.CLOCK, _HALVES),
    (Kind.CLOCK, rf"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!\d)(?:\s*{_ZONE_OF_CLOCK})?"),
    (Kind.CLOCK, rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s+{_ZONE}"),
    (Kind.CLOCK, rf"(?P<word>[Nn]oon|[Mm]idnight)\b(?:\s*{_ZONE_OF_CLOCK})?"),
    (Kind.WEEKDAY, _WEEKDAY_TOLD),
    (Kind.DAY, r"(?P<name>the day before yesterday|yesterday|today|tomorrow|tonight)\b"),
    (Kind.DAY, r"(?P<name>this) (?=(?:morning|afternoon|evening)\b)"),
    (Kind.SPAN, _SPAN),
    (Kind.AGO, rf"(?P<number>{_MANY})\s+(?P<unit>{_UNIT})s?\s+ago\b"),
    (Kind.LENGTH, _LENGTH),
    (Kind.LENGTH, rf"(?:for|over|during)\s+(?P<number>{_VAGUE})\s+(?P<unit>{_UNIT})s?\b"),
    (Kind.PART, _PART),
    (Kind.PART, r"(?P<part>small hours)\b"),
    (Kind.PART, r"(?P<part>early) in the day\b"),
    (Kind.EDGE, _EDGE),
)
_NAMED = {Kind.DATE, Kind.WEEKDAY, Kind.CLOCK, Kind.EDGE}
"""What holds names and abbreviations: “sat.” is not a day, nor “may” a month."""
_READERS = tuple(
    (kind, re.compile(rf"(?<!\w)(?:{words})", 0 if kind in _NAMED else re.IGNORECASE))
    for kind, words in _PATTERNS
)


def time_words(text: str) -> list[TimeWord]:
    """Find all words of a text that tell times, in their order, none inside another."""
    found = sorted(_all_words(text), key=lambda one: (one.start, -one.end))
    kept: list[TimeWord] = []
    for word in found:
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def month_number(name: str) -> int:
    """Return the number of a month, from 1, by its name or how it is cut short."""
    starts = [month[:3].lower() for month in MONTHS]
    return starts.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Return the number of a day of the week, Monday 0, by its name or how it is cut short."""
    return [day[:3].lower() for day in WEEKDAYS].index(name[:3].lower())


def number_told(words: str) -> int | None:
    """Return the number that words name, None for those that do not say how many."""
    low = words.lower()
    if low.isdecimal():
        return int(low)
    if low == "an":
        return 1
    return max(_NUMBERS.index(low), 1) if low in _NUMBERS else None


def _all_words(text: str) -> Iterator[TimeWord]:
    for kind, reader in _READERS:
        for match in reader.finditer(text):
            told = {name: words for name, words in match.groupdict().items() if words}
            yield TimeWord(kind, match.start(), match.end(), told)
