"""The abbreviations of time zones that reports use, as offsets from UTC."""

from __future__ import annotations

import datetime as dt
import re

_OFFSETS = {
    **dict.fromkeys(("utc", "gmt", "z", "wet"), "Z"),
    **dict.fromkeys(("bst", "cet", "mez"), "+01:00"),
    **dict.fromkeys(("cest", "eet"), "+02:00"),
    "eest": "+03:00",
    **dict.fromkeys(("msk",), "+03:00"),
    "jst": "+09:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "est": "-05:00",
    **dict.fromkeys(("edt", "ast"), "-04:00"),
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "akst": "-09:00",
    "akdt": "-08:00",
    "hst": "-10:00",
}
_AMERICAN = {"et": -5, "eastern": -5, "ct": -6, "central": -6, "mt": -7, "mountain": -7}
_AMERICAN |= {"pt": -8, "pacific": -8}
"""Hours from UTC in winter, of zones named without saying whether it is summer."""
AMERICAN_ZONES = frozenset({"eastern", "central", "mountain", "pacific"})
"""Zones that are named by what else means something else; behind a time they are zones."""
_SHIFTED = re.compile(
    r"(?:UTC|GMT)\s?(?P<sign>[+\u2212-])(?P<hours>\d{1,2}):?(?P<minutes>\d\d)?", re.ASCII
)

ZONE_WORDS = tuple(
    sorted(
        (*_OFFSETS.keys() - {"z"}, *_AMERICAN.keys() - (AMERICAN_ZONES - {"pacific"})),
        key=len,
        reverse=True,
    )
)
"""What zones are called, in lower case, the longest first."""


def offset_of(zone: str, day: dt.date) -> str:
    """Return the offset of a zone on a day as partial times write it: “Z”, “-08:00”.

    `zone` may be written out, as “Pacific Standard Time”. Raises KeyError for one not known.
    """
    if match := _SHIFTED.fullmatch(zone):
        sign = "+" if match["sign"] == "+" else "-"
        return f"{sign}{int(match['hours']):02}:{match['minutes'] or '00'}"
    words = zone.lower().replace(".", "").split()
    if words[0] in _OFFSETS:
        return _OFFSETS[words[0]]
    hours = _AMERICAN[words[0]]
    in_summer = "daylight" in words or ("standard" not in words and _is_american_summer(day))
    return f"-{-hours - in_summer:02}:00"


def _is_american_summer(day: dt.date) -> bool:
    """Tell whether clocks in the United States are an hour ahead, by 15 U.S.C. § 260a."""
    first, last = dt.date(day.year, 3, 8), dt.date(day.year, 11, 1)
    return _sunday_from(first) <= day < _sunday_from(last)


def _sunday_from(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=6 - day.weekday())
