"""Times as papers for American courts write them: “January 11, 2021, 08:00 UTC”.

Citations have their own form, with short months (The Bluebook, table T12).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.case.times_in_words import MONTHS, day_in_words, span_in_words, time_in_words

if TYPE_CHECKING:
    import datetime as dt

_DAY = re.compile(rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


def american_time(when: str) -> str:
    """Say a partial time; empty for none."""
    return _turned(time_in_words(when))


def american_span(when: str, until: str = "") -> str:
    """Say from when until when something lasts; only when where it does not last."""
    return _turned(span_in_words(when, until))


def american_day(day: dt.date) -> str:
    """Say a day."""
    return _turned(day_in_words(day))


def _turned(words: str) -> str:
    return _DAY.sub(r"\2 \1, \3", words)
