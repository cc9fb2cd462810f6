"""The courts and dates of citations, and the days they are."""

from __future__ import annotations

import re

from argmap.case.source_dates import plain_date

MONTHS = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
    "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATE = rf"(?:{_MONTH} (?:\d{{1,2}}, )?)?[12]\d{{3}}"
"""A regular expression for a year, a month of it or a day, as citations write them."""
TIME = r"(?:,? \d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{1,4})?)"
"""A regular expression for the time of day behind a date."""
_COURT_DATE = re.compile(rf"(?P<court>.*?),?\s*\b(?P<date>{DATE})")
_PARTED = re.compile(rf"(?:(?P<month>{_MONTH}) (?:(?P<day>\d{{1,2}}), )?)?(?P<year>\d{{4}})")


def court_and_date(inside: str) -> tuple[str, str] | None:
    """Part what stands in the parentheses of a case; None where no year ends it."""
    match = _COURT_DATE.fullmatch(inside.strip())
    return (match["court"], match["date"]) if match else None


def has_day(date: str) -> bool:
    """Tell whether a date as citations write it names a day."""
    match = _PARTED.fullmatch(date)
    return match is not None and match["day"] is not None


def has_month(date: str) -> bool:
    """Tell whether a date as citations write it names a month."""
    match = _PARTED.fullmatch(date)
    return match is not None and match["month"] is not None


def iso_date(date: str) -> str:
    """Write “Jan. 12, 2021” as 2021-01-12; empty for what is no such date."""
    match = _PARTED.fullmatch(date)
    if match is None:
        return ""
    beginnings = [name[:3] for name in MONTHS]
    month = beginnings.index(match["month"][:3]) + 1 if match["month"] else None
    parts = (f"-{month:02}" if month else "", f"-{int(match['day']):02}" if match["day"] else "")
    return match["year"] + "".join(parts)


def legal_date(date: str) -> str:
    """Write a date as citations do, "Jan. 12, 2021"; what is no date stays as it is."""
    match = _ISO_DATE.fullmatch(plain_date(date))
    if match is None:
        return date
    year, month, day = match.groups()
    if not month or not 1 <= int(month) <= len(MONTHS):
        return date if month else year
    name = MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"


def dates_differ(one: str, other: str) -> bool:
    """Tell whether two dates cannot be one: a year alone is that of any of its days."""
    shorter, longer = sorted((iso_date(one), iso_date(other)), key=len)
    return not longer.startswith(shorter)
