"""Dates as papers write them. Only what can be read one way: 3/4/2021 is not."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_DAY, _YEAR = r"(\d{1,2})(?:st|nd|rd|th)?", r"(\d{4})"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b{_DAY}\s+{_MONTH},?\s+{_YEAR}\b", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")


def date_in(words: str) -> str:
    """Return the first whole date that words hold, as ISO 8601, or nothing."""
    spelled = [(m[3], _month(m[1]), m[2]) for m in _MONTH_FIRST.finditer(words)]
    spelled += [(m[3], _month(m[2]), m[1]) for m in _DAY_FIRST.finditer(words)]
    plain = [(m[1], m[2], m[3]) for m in _ISO.finditer(words)]
    return next((found for parts in plain + spelled if (found := _iso(*parts))), "")


def _month(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1)


def _iso(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
