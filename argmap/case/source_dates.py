"""Dates of sources: days, months and years, or the words of a citation, but no impossible day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.case.errors import RuleError
from argmap.case.partial_times import stretch_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_SPELLED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (rf"{_NAMED}\s+{_DAY},?\s+{_YEAR}", rf"{_DAY}\s+{_NAMED},?\s+{_YEAR}")
)
_FIGURES = re.compile(r"[\d\s./-]+")
_YEARS = re.compile(r"\d{4}\s*[-/]\s*\d{4}")

DATES = ("date", "accessed")
"""The fields of a source that hold dates."""


def require_date(value: str) -> None:
    """Raise `RuleError` for a date in figures that is none, and for a day that no month has."""
    value = value.strip()
    if spelled := _spelled_day(value):
        _require(spelled, value)
    elif _FIGURES.fullmatch(value) and not _YEARS.fullmatch(value):
        _require(value, value)


def plain_date(value: str) -> str:
    """Write a day that is spelled out, “Jan. 11, 2021”, as 2021-01-11; what is none stays."""
    spelled = _spelled_day(value.strip())
    try:
        _require(spelled, value)
    except RuleError:
        return value
    return spelled


def require_dates(fields: Mapping[str, Any]) -> None:
    """Raise `RuleError` where the fields of a source give it a date that is none."""
    for name in DATES:
        require_date(fields.get(name, ""))


def faulty_date(fields: Mapping[str, Any]) -> str:
    """Return the name of the first field of a source whose date is none; empty where all are."""
    for name in DATES:
        try:
            require_date(fields.get(name, ""))
        except RuleError:
            return name
    return ""


def _spelled_day(value: str) -> str:
    spelled = next((found for one in _SPELLED if (found := one.fullmatch(value))), None)
    if spelled is None:
        return ""
    month = _MONTHS.index(spelled["month"][:3].lower()) + 1
    return f"{spelled['year']}-{month:02}-{int(spelled['day']):02}"


def _require(date: str, written: str) -> None:
    try:
        stretch_of(date)
    except RuleError:
        raise RuleError(
            f"“{written[:40]}” is not a date.", "Write 2021, 2021-01 or 2021-01-10."
        ) from None
